// The page around the text: divider, one pane at a time where it is narrow, and canvases that lie on whole device pixels.
import assert from 'node:assert/strict';
import { everywhere, resize, settle } from './drive/harness.mjs';

const kMostPx = 1;

// The first line that is wholly seen in the interview: {unit, start, y}.
const first_seen_line = (page) => page.evaluate(() => {
  const { top } = probes.pane('interview').getBoundingClientRect();
  for (const element of document.querySelectorAll('#pane-interview .unit')) {
    const cluster = duidu.layout(element.dataset.unit).find(({ y }) => y >= top);
    if (cluster) return { unit: element.dataset.unit, start: cluster.start, y: cluster.y };
  }
  return null;
});
const line_of = (page, { unit, start }) => page.evaluate(([address, offset]) =>
  duidu.layout(address).find((cluster) => cluster.end > offset).y, [unit, start]);
const lines_in = (page, unit) => page.evaluate((address) => new Set(duidu.layout(address).map(({ y }) => y)).size, unit);
const pane_box = (page, side) => page.evaluate((name) => probes.pane(name).getBoundingClientRect().toJSON(), side);

const kWaysToMove = {
  'the mouse': async (page, divider) => {
    const { x, y, width } = await divider.boundingBox();
    await page.mouse.move(x + width / 2, y + 300);
    await page.mouse.down();
    for (const dx of [-30, -80, -140, -200]) {
      await page.mouse.move(x + width / 2 + dx, y + 300);
      await settle(page);
    }
    await page.mouse.up();
  },
  'the arrow keys': async (page, divider) => {
    await divider.focus();
    for (let i = 0; i < 6; ++i) await page.keyboard.press('ArrowLeft');
  },
};

for (const [what, move] of Object.entries(kWaysToMove)) {
  everywhere(`the divider moves with ${what}: text is set anew, the line being read stays`, { smoke: what === 'the arrow keys', page: 'zh', width: 1400, files: 'chromium' }, async ({ page }) => {
    await page.evaluate(() => probes.bring('t10.p1', 50));
    const place = await first_seen_line(page);
    const before = { box: await pane_box(page, 'interview'), lines: await lines_in(page, 't2.p2') };
    const divider = page.getByRole('separator', { name: '分隔条' });
    const value = Number(await divider.getAttribute('aria-valuenow'));
    await move(page, divider);
    await settle(page);
    const after = { box: await pane_box(page, 'interview'), lines: await lines_in(page, 't2.p2') };
    assert.ok(after.box.width < before.box.width - 100, `${before.box.width} → ${after.box.width}`);
    assert.ok(after.lines > before.lines, 'as many lines as before');
    assert.ok(Number(await divider.getAttribute('aria-valuenow')) < value);
    assert.ok(Math.abs(await line_of(page, place) - place.y) <= kMostPx, `moved by ${await line_of(page, place) - place.y} px`);
  });
}

everywhere('the divider stops where a column would become too narrow', { page: 'zh' }, async ({ page }) => {
  const divider = page.getByRole('separator');
  await divider.focus();
  for (let i = 0; i < 20; ++i) await page.keyboard.press('ArrowRight');
  await settle(page);
  assert.equal(await divider.getAttribute('aria-valuenow'), await divider.getAttribute('aria-valuemax'));
  assert.ok((await pane_box(page, 'commentary')).width > 250);
});

everywhere('a window that becomes narrower keeps the line being read', { page: 'zh', width: 1400, files: 'chromium' }, async ({ page }) => {
  await page.evaluate(() => probes.bring('t10.p1', 50));
  const place = await first_seen_line(page);
  await resize(page, 1000, 800);
  assert.ok(Math.abs(await line_of(page, place) - place.y) <= kMostPx, `moved by ${await line_of(page, place) - place.y} px`);
});

everywhere('400 px: two tabs, one pane, and nothing sticks out sideways', { smoke: true, page: 'zh', width: 400 }, async ({ page }) => {
  const tabs = page.getByRole('tab');
  assert.deepEqual(await tabs.allTextContents(), ['访谈', '评论']);
  assert.equal(await page.getByRole('tab', { name: '访谈' }).getAttribute('aria-selected'), 'true');
  assert.ok(await page.getByRole('region', { name: '访谈' }).isVisible());
  assert.ok(!await page.getByRole('region', { name: '评论' }).isVisible());
  assert.equal(await page.getByRole('separator').count(), 0);

  await page.getByRole('tab', { name: '评论' }).click();
  await settle(page);
  assert.ok(await page.getByRole('region', { name: '评论' }).isVisible());
  assert.ok(!await page.getByRole('region', { name: '访谈' }).isVisible());
  const right_most = await page.evaluate(() => Math.max(...[...document.querySelectorAll('.pane:not(.away) .unit')]
    .flatMap(({ dataset }) => duidu.layout(dataset.unit).map(({ x, width }) => x + width))));
  assert.ok(right_most <= 400, `text reaches ${right_most} px`);
});

everywhere('400 px: arrow keys go from tab to tab', { page: 'zh', width: 400 }, async ({ page }) => {
  await page.getByRole('tab', { name: '访谈' }).focus();
  await page.keyboard.press('ArrowRight');
  await settle(page);
  assert.equal(await page.getByRole('tab', { name: '评论' }).getAttribute('aria-selected'), 'true');
  assert.ok(await page.getByRole('region', { name: '评论' }).isVisible());
});

// A telephone's window, and a line near its lower edge, where the sheet comes.
everywhere('360 px: a quotation has its other side in a sheet that covers nothing of it, leads there at the same height, and goes with Back', { page: 'zh', width: 360, height: 640, files: 'chromium' }, async ({ page, model }) => {
  const { interview: [{ unit }], commentary: [{ unit: other, start }] } = model.links.find(({ id }) => id === 'l5');
  const sheet = page.locator('[data-control="sheet"]');
  const line = () => page.evaluate((id) => duidu.layout(id)[2], unit);
  const selected = () => page.locator('[role="tab"][aria-selected="true"]').textContent();
  await page.evaluate((id) => probes.bring(id, 500), unit);
  const before = await line();
  const press = async () => {
    const { x, y, height } = await line();
    await page.mouse.click(x + 3, y + height / 2);
    await sheet.waitFor();
    await settle(page);
  };
  await press();
  assert.equal(await selected(), '访谈', 'the tab stays');
  const words = await page.evaluate(([id, from]) => [...probes.unit(id).textContent].slice(from, from + 6).join(''), [other, start]);
  assert.match(await page.locator('[data-control="sheet.words"]').textContent(), new RegExp(words), 'the words of the other side');
  for (const top of [await sheet.boundingBox(), (await page.locator('[data-control="sheet.head"]').press('Enter'), await settle(page), await sheet.boundingBox())].map(({ y }) => y)) {
    assert.ok(top < before.y + before.height, `it stands at ${top}, below the line`);
  }
  const { y, height } = await line();
  assert.ok(y + height <= (await sheet.boundingBox()).y, 'the pressed line is covered');
  for (const id of ['close', 'previous', 'follow', 'next']) {
    const box = await page.locator(`[data-control="sheet.${id}"]`).boundingBox();
    assert.ok(box.width >= 44 && box.height >= 44 && box.x >= 0 && box.x + box.width <= 360 && box.y + box.height <= 640, id);
  }

  await page.evaluate(() => history.back());
  await sheet.waitFor({ state: 'detached' });
  await settle(page);
  assert.equal((await line()).y, before.y, 'the text is back where it was');

  await press();
  const { y: level } = await line();
  await page.locator('[data-control="sheet.follow"]').click();
  await sheet.waitFor({ state: 'detached' });
  await settle(page);
  assert.equal(await selected(), '评论');
  const there = await page.evaluate((id) => duidu.layout(id)[0].y, other);
  assert.ok(Math.abs(there - level) <= kMostPx, `${there - level} px apart`);
  await page.evaluate(() => history.back());
  await sheet.waitFor();
  assert.equal(await selected(), '访谈');
});

for (const density of [1, 1.25, 1.5, 2]) {
  everywhere(`density ${density}: every canvas lies on whole device pixels, one to one`, { page: 'zh', density }, async ({ page }) => {
    const check = async () => {
      const canvases = await page.evaluate(() => [...document.querySelectorAll('.tile, #chrome')].map((canvas) => {
        const { left, top, width, height } = canvas.getBoundingClientRect();
        return { name: canvas.id || canvas.closest('.pane').id, left, top, width, height, pixels: [canvas.width, canvas.height] };
      }));
      for (const { name, left, top, width, height, pixels } of canvases) {
        for (const [what, value] of Object.entries({ left, top, width, height })) {
          const off = Math.abs(value * density - Math.round(value * density));
          assert.ok(off < 0.02, `${name}: ${what} ${value} px is ${value * density} device px`);
        }
        assert.ok(Math.abs(pixels[0] - width * density) < 0.02 && Math.abs(pixels[1] - height * density) < 0.02, `${name} is scaled`);
      }
    };
    await check();
    await page.evaluate(() => probes.bring('t12.p1'));
    await check();
    await resize(page, 1111, 777);
    await check();
  });
}
