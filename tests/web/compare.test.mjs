// A quotation beside its original, in place (tests/cases/reader/verdicts.json): opened by key and by the note's button, read by its parts,
// stepped through, copied, closed; and the note that leads to it lies on none of the words to be compared.
import assert from 'node:assert/strict';
import { everywhere, resize, settle } from './drive/harness.mjs';

const kPage = { page: 'verdicts', width: 1280, height: 700, no_canvas: true };

const panel = (page, name) => page.getByRole('dialog', { name });
const written = (page, prefix) => page.evaluate((start) => [...document.querySelectorAll(`[data-control^="${start}"]`)].map((each) => each.textContent), prefix);
const focused = (page) => page.evaluate(() => document.activeElement.dataset.control ?? document.activeElement.dataset.link ?? document.activeElement.id);
const scrolls = (page) => page.evaluate(() => ['interview', 'commentary'].map((side) => probes.pane(side).scrollTop));

// How many px² of the link's words on both sides lie under the control.
const covered = (page, control, link) => page.evaluate(([id, wanted]) => {
  const box = document.querySelector(`[data-control="${id}"]`).getBoundingClientRect();
  const common = (a, b, c, d) => Math.max(0, Math.min(b, d) - Math.max(a, c));
  return [...document.querySelectorAll(`[data-links~="${wanted}"]`)].flatMap((each) => [...each.getClientRects()])
    .reduce((sum, { left, right, top, bottom }) => sum + common(left, right, box.left, box.right) * common(top, bottom, box.top, box.bottom), 0);
}, [control, link]);

everywhere('one key opens the comparison, which is read by its parts, stepped through, copied, and gone without a trace', { smoke: true, ...kPage }, async ({ page, engine }) => {
  await page.evaluate(() => {
    window.written = [];
    const set = DataTransfer.prototype.setData;
    DataTransfer.prototype.setData = function (type, data) {
      window.written.push(data);
      set.call(this, type, data);
    };
  });
  await page.keyboard.press('Tab');
  await page.locator('#pane-commentary .number[data-link="l3"]').focus();
  // A driver's focus tells WebKit's page nothing of the link until it is pressed.
  if (engine === 'webkit') await page.keyboard.press('Enter');
  await settle(page);
  const before = await scrolls(page);
  await page.keyboard.press('c');
  await panel(page, '引文 3 · 改动涉及意思').waitFor();
  await settle(page);
  assert.equal(await focused(page), 'compare', 'the focus goes in');
  assert.equal(await covered(page, 'compare', 'l3'), 0, 'it lies on the words it compares');
  assert.equal(await page.getByText('涉及数字：“四十五”改成了“五十四”').count() > 0, true);
  const [said] = await written(page, 'compare.said');
  assert.equal(said, '原文（第 2 问，祝小满）：全镇的人都来问我几点，一共来了四十五个\n引文（评论第 3 段）：全镇的人都来问我几点，一共来了五十四个');
  assert.deepEqual(await written(page, 'compare.changed.grave.'), ['四十五', '五十四']);

  await page.keyboard.press('k');
  await panel(page, '引文 2 · 改动涉及意思').waitFor();
  assert.deepEqual(await written(page, 'compare.left-out.grave.'), ['不', '']);
  await settle(page);
  await page.getByRole('button', { name: '下一处引文' }).click();
  await panel(page, '引文 3 · 改动涉及意思').waitFor();
  await settle(page);
  await page.keyboard.press('c');
  await page.waitForFunction(() => window.written.length > 0);
  assert.match(await page.evaluate(() => window.written[0]), /^原文（.*四十五个\n引文（.*五十四个\n判定：改动涉及意思（.*）\n$/);

  await page.keyboard.press('Escape');
  await panel(page, /引文/).waitFor({ state: 'detached' });
  await settle(page);
  assert.equal(await focused(page), 'l3', 'the focus comes back');
  assert.deepEqual(await scrolls(page), before, 'the place is where it was');

  // The browser's Back closes it as well, and no more than that; then Esc scrolls nothing.
  await page.keyboard.press('c');
  await panel(page, /^引文 3/).waitFor();
  await settle(page);
  await page.evaluate(() => history.back());
  await panel(page, /引文/).waitFor({ state: 'detached' });
  await settle(page);
  assert.deepEqual(await scrolls(page), before, 'Back leads to where it was opened');
  await page.keyboard.press('Escape');
  await settle(page);
  assert.deepEqual(await scrolls(page), before);

  // A window of another size takes the focus from no number.
  await page.locator('#pane-commentary .number[data-link="l3"]').focus();
  await resize(page, 1180, 680);
  await settle(page);
  assert.equal(await focused(page), 'l3', 'the focus has gone with the old lines');

  // The keys of the views count in it.
  await page.keyboard.press('c');
  await panel(page, /^引文/).waitFor();
  await settle(page);
  await page.keyboard.press('3');
  await page.waitForFunction(() => document.documentElement.dataset.view === 'level');
});

everywhere('the note lies on none of the words, and its button opens the comparison', kPage, async ({ page }) => {
  for (const link of ['l3', 'l8', 'l12']) {
    await page.keyboard.press('Escape');
    await page.getByRole('tooltip').waitFor({ state: 'detached' });
    await page.evaluate((id) => document.querySelector(`#pane-commentary .number[data-link="${id}"]`).click(), link);
    await settle(page);
    const { x, y } = await page.evaluate((id) => document.querySelector(`#pane-commentary [data-links~="${id}"]`).getClientRects()[0].toJSON(), link);
    await page.mouse.move(x + 8, y + 8);
    await page.getByRole('tooltip').waitFor();
    await settle(page);
    assert.equal(await covered(page, 'link.note', link), 0, `${link}: the note lies on the words`);
  }
  const box = await page.locator('[data-control="note.compare"]').boundingBox();
  await page.mouse.move(box.x + 10, box.y + 10);
  await settle(page);
  await page.mouse.click(box.x + 10, box.y + 10);
  await panel(page, /^引文 12/).waitFor();
  await settle(page);
  assert.equal(await page.getByRole('tooltip').count(), 0);
  assert.equal(await covered(page, 'compare', 'l12'), 0);
  await page.keyboard.press('Enter');
  await panel(page, /^引文/).waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.querySelector('#pane-commentary .number.current').dataset.link), 'l12', 'Enter goes there');
});
