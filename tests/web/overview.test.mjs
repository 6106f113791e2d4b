// Where is what: bars say the question they lead to, a strip beside the scroll bar shows a side as a whole and scrolls it, a key leads to
// what nobody speaks of.
import assert from 'node:assert/strict';
import { everywhere, settle } from './drive/harness.mjs';

// By bar of the commentary, in order: what it is labelled with (where it joins the one above, with that one's label), and the number of the
// question that its address belongs to.
const bars = (page) => page.evaluate(() => {
  const questions = [...document.querySelectorAll('.turn[data-role="question"][id]')];
  let label = '';
  return [...document.querySelectorAll('#pane-commentary a.bar')].map((bar) => {
    label = bar.dataset.label ?? label;
    const target = document.getElementById(bar.getAttribute('href').slice(1));
    const before = questions.filter((each) => each.contains(target) || each.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING);
    return [label.replace(/\s/g, ''), `问${before.length}`];
  });
});
const top_of = (page, side) => page.evaluate((id) => document.getElementById(`pane-${id}`).scrollTop, side);
const strip = (page, side) => page.locator(`[data-control="overview.${side}"]`);
const lit = (page, side) => page.evaluate((id) => document.querySelector(`#pane-${id} .lit[data-link]`)?.dataset.link ?? '', side);

everywhere('bars say their question, strips scroll their side, U leads to what nobody speaks of', { page: 'zh', width: 1280, height: 800, smoke: true, no_canvas: true }, async ({ page }) => {
  const found = await bars(page);
  assert.ok(found.length > 5, `${found.length} bars`);
  for (const [label, question] of found) assert.equal(label, question);

  const { x, y, width, height } = await strip(page, 'commentary').boundingBox();
  const other = await top_of(page, 'interview');
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await settle(page);
  const middle = await top_of(page, 'commentary');
  assert.ok(middle > 0, 'a press scrolls');
  await page.mouse.move(x + width / 2, y + height * 0.9, { steps: 4 });
  await settle(page);
  assert.ok(await top_of(page, 'commentary') > middle, 'and so does what follows it');
  await page.mouse.up();
  await page.mouse.move(x - 200, y + 100);
  await settle(page);
  const rest = await top_of(page, 'commentary');
  await page.mouse.move(x - 200, y + 200);
  await settle(page);
  assert.equal(await top_of(page, 'commentary'), rest, 'once let go, nothing moves');
  assert.notEqual(await top_of(page, 'interview'), other, 'the other side has followed');

  await strip(page, 'interview').focus();
  await page.keyboard.press('ArrowDown');
  await settle(page);
  assert.match(await strip(page, 'interview').getAttribute('aria-valuetext'), /^第 \d+ 处，共 \d+ 处：/);
  assert.notEqual(await lit(page, 'interview'), '');

  await page.locator('#pane-interview').focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.evaluate(() => { document.getElementById('pane-interview').scrollTop = 0; });
  await settle(page);
  const entry = await page.evaluate(() => JSON.stringify(history.state));
  await page.keyboard.press('u');
  await settle(page);
  const first = await page.locator('[data-control="overview.passage"]').textContent();
  assert.match(first, /^没有人谈到第 \d+ 问|^第 \d+ 问.*没有人谈到$/);
  assert.notEqual(await page.evaluate(() => JSON.stringify(history.state)), entry, 'Back leads to where the step was made');
  if (await page.evaluate(() => document.documentElement.classList.contains('text') && !!globalThis.CSS?.highlights)) {
    assert.ok(await page.evaluate(() => CSS.highlights.get('undiscussed')?.size > 0), 'it is marked');
  }
  // To the first one that is not in sight: the commentary goes along.
  let steps = 0;
  for (let before = null; before === null || before.interview === await top_of(page, 'interview'); ++steps) {
    assert.ok(steps < 8, 'all are in sight');
    before = { interview: await top_of(page, 'interview'), commentary: await top_of(page, 'commentary') };
    await page.keyboard.press('u');
    await settle(page);
    if (before.interview !== await top_of(page, 'interview')) assert.notEqual(await top_of(page, 'commentary'), before.commentary);
  }
  assert.notEqual(await page.locator('[data-control="overview.passage"]').textContent(), first);
  for (; steps > 0; --steps) await page.keyboard.press('Shift+U');
  await settle(page);
  assert.equal(await page.locator('[data-control="overview.passage"]').textContent(), first);
});
