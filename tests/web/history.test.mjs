// Ways back: what is followed can be taken back, exactly, by the browser's own history, by keys and by buttons; addresses lead to their
// paragraph, also when the page is loaded again; and the wheel moves the text wherever it is turned.
import assert from 'node:assert/strict';
import { everywhere, scroll_apart, settle } from './drive/harness.mjs';

const kMostPx = 1;

// Where the page stands: both sides, what is lit, which tab.
const standing = (page) => page.evaluate(() => ({
  tops: ['interview', 'commentary'].map((side) => probes.pane(side).scrollTop),
  lit: [...new Set([...document.querySelectorAll('.lit')].map((element) => element.dataset.link ?? element.dataset.links))],
}));
const first_line = (page, unit) => page.evaluate((address) => duidu.layout(address)[0].y, unit);
// Where the first line of a span stands; its start counts code points.
const line_of = (page, span) => page.evaluate(({ unit, start }) => {
  const offset = [...probes.unit(unit).textContent].slice(0, start).join('').length;
  return duidu.layout(unit).find((cluster) => cluster.end > offset).y;
}, span);

// Until the browser has gone, and the page with it.
async function go(page, by) {
  await page.evaluate(() => {
    window.has_gone = false;
    addEventListener('popstate', () => { window.has_gone = true; }, { once: true });
  });
  await by();
  await page.waitForFunction(() => window.has_gone);
  await settle(page);
}

const kWaysBack = {
  'the browser’s Back': [(page) => page.evaluate(() => history.back()), (page) => page.evaluate(() => history.forward())],
  'Alt with the arrows': [(page) => page.keyboard.press('Alt+ArrowLeft'), (page) => page.keyboard.press('Alt+ArrowRight')],
  'the buttons': [(page) => page.locator('[data-control="toolbar.back"]').click(), (page) => page.locator('[data-control="toolbar.forward"]').click()],
};

everywhere('what was followed is taken back exactly, by the browser, by keys and by buttons; the wheel moves the nearer side', { page: 'zh', files: 'all', width: 2000, height: 700 }, async ({ page, model }) => {
  const { id } = model.links[2];
  const entries = await page.evaluate(() => history.length);
  await page.evaluate(() => {
    probes.pane('interview').scrollTop = 33;
    probes.pane('commentary').scrollTop = 61;
  });
  await settle(page);
  assert.equal(await page.locator('[data-control="toolbar.back"]').count(), 0, 'there is nothing to go back to');
  const before = await standing(page);
  await page.evaluate((link) => document.querySelector(`#pane-commentary .number[data-link="${link}"]`).click(), id);
  await page.mouse.move(5, 695);
  await settle(page);
  const behind = await standing(page);
  assert.notDeepEqual(behind, before);
  for (const [what, [back, forward]] of Object.entries(kWaysBack)) {
    await go(page, () => back(page));
    assert.deepEqual(await standing(page), before, what);
    await go(page, () => forward(page));
    assert.deepEqual(await standing(page), behind, `${what}, forward`);
  }
  assert.equal(await page.evaluate(() => history.length), entries + 1, 'one entry a jump');

  await scroll_apart(page);
  const boxes = await page.evaluate(() => ['interview', 'commentary'].map((side) => probes.pane(side).getBoundingClientRect().toJSON()));
  const gutter = { from: boxes[0].right, to: boxes[1].left };
  for (const [x, y, side] of [[gutter.from + 4, 300, 0], [gutter.to - 4, 300, 1], [(gutter.from + gutter.to) / 2 - 2, 400, 0], [40, 20, 0]]) {
    const { tops } = await standing(page);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 120);
    await page.waitForFunction(([which, top]) => probes.pane(which).scrollTop > top, [['interview', 'commentary'][side], tops[side]]);
    await settle(page);
    assert.equal((await standing(page)).tops[1 - side], tops[1 - side], `only the nearer side, at ${x}, ${y}`);
  }
});

const clip_of = (page, unit) => page.evaluate((address) => {
  const [{ x, y, height }] = duidu.layout(address);
  return { x, y, width: 80, height };
}, unit);

// A mark stays as long as the scenario wants, on any machine.
const hold_marks = () => {
  const set = window.setTimeout;
  window.held = [];
  window.setTimeout = (act, ms, ...rest) => (ms === 4000 ? window.held.push(act) : set(act, ms, ...rest));
};

everywhere('an address marks its paragraph for a moment with the other side level, and is a step of the way back, also when the page is loaded again', { page: 'zh', files: 'all', height: 600, hash: '#t12.p1&render=canvas', before: hold_marks }, async ({ page, model }) => {
  const marked = await page.screenshot({ clip: await clip_of(page, 't12.p1') });
  const link = model.links.find(({ interview, commentary }) => interview[0]?.unit === 't12.p1' && commentary.length > 0);
  assert.ok(link, 'the sample has a link there');
  const at_address = await standing(page);
  assert.ok(at_address.tops[0] > 0, 'not scrolled');
  const apart = await line_of(page, link.interview[0]) - await line_of(page, link.commentary[0]);
  assert.ok(Math.abs(apart) <= kMostPx, `the other side stands ${apart} px from it`);
  await page.evaluate(() => window.held.splice(0).forEach((act) => act()));
  await settle(page);
  assert.ok(!marked.equals(await page.screenshot({ clip: await clip_of(page, 't12.p1') })), 'nothing was marked');

  await page.evaluate(() => { location.hash = '#c1.b2&render=canvas'; });
  await page.waitForFunction(() => history.state?.duidu > 1);
  await settle(page);
  assert.ok(Math.abs(await first_line(page, 'c1.b2') - 44) < 300, 'not led there');
  const at_second = await standing(page);
  await go(page, () => page.evaluate(() => history.back()));
  assert.deepEqual(await standing(page), at_address);
  await go(page, () => page.evaluate(() => history.forward()));
  assert.deepEqual(await standing(page), at_second);

  await page.evaluate(() => { location.hash = '#t99.p9&render=canvas'; });
  await page.getByRole('status').filter({ hasText: 't99.p9' }).waitFor();

  await page.evaluate(() => {
    probes.pane('interview').scrollTop = 123;
    probes.pane('commentary').scrollTop = 45;
  });
  await settle(page);
  const left = await standing(page);
  await page.reload();
  await page.waitForFunction(() => !!window.duidu);
  await settle(page);
  const after = await standing(page);
  after.tops.forEach((top, i) => assert.ok(Math.abs(top - left.tops[i]) <= kMostPx, `at ${after.tops}, was at ${left.tops}`));
  await go(page, () => page.evaluate(() => history.go(-2)));
  assert.deepEqual(await standing(page), at_address, 'the way back is still there');
});
