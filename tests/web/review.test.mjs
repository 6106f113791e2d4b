// What needs a look (tests/cases/reader/verdicts.json): counted in the page, what hurts most first; gone through by key, button and touch;
// and marked in the text of both sides (positions.test.mjs: no mark moves a letter).
import assert from 'node:assert/strict';
import { everywhere, scenario, settle } from './drive/harness.mjs';

const kPage = { page: 'verdicts', width: 1800, height: 700 };
const kOrder = ['l2', 'l3', 'l4', 'l5', 'l6', 'l7', 'l8', 'l9', 'l10', 'l12'];  // as they are read
const kSummary = ['1 处查无原文', '1 处一部分查无原文', '1 处出处不对', '3 处改动涉及意思', '2 处截去了要紧的字', '1 处文字有改动', '1 处原文不止一处', '1 处有省略', '1 处逐字相符'];
// By kind: what is marked in the interview, and in the commentary. A gap is before its first character.
const kFindings = {
  interview: { 'meaning': ['不', '四十五', '两'], 'cut': ['没有', '如果零件还在，'], 'gap': ['。'], 'reworded': ['把'] },
  commentary: { 'meaning-gap': ['认'], 'meaning': ['五十四', '三'], 'uncovered': ['没有人比我更懂灰。', '时间从来不欠任何人。'], 'reworded': ['左右', '让'] },
};

const current = (page) => page.evaluate(() => document.querySelector('#pane-commentary .number.lit')?.dataset.link ?? '');
const bar = (page) => page.locator('[data-control="review"]');
const summary = (page) => page.evaluate(() => [...document.querySelectorAll('[data-control^="summary."]')].map((each) => each.textContent));
const findings = (page) => page.evaluate(() => Object.fromEntries(['interview', 'commentary'].map((side) => {
  const found = {};
  for (const element of document.querySelectorAll(`#pane-${side} [data-finding]`)) (found[element.dataset.finding] ??= []).push(element.textContent);
  return [side, found];
})));
// The pieces of words that a line's end or a run's end has cut are one again.
const joined = (found) => Object.fromEntries(Object.entries(found).map(([kind, words]) => [kind, words.join('')]));

everywhere('the summary stands in the toolbar, what hurts most first, and leads on; words are marked on both sides', { ...kPage, smoke: true, no_canvas: true }, async ({ page }) => {
  const seen = await summary(page);
  assert.deepEqual(seen, kSummary.slice(0, seen.length));
  assert.ok(seen.length > 6, `${seen.length} parts`);
  const found = await findings(page);
  for (const side of ['interview', 'commentary']) assert.deepEqual(joined(found[side]), joined(kFindings[side]), side);
  await page.getByRole('button', { name: '3 处改动涉及意思' }).click();
  await settle(page);
  assert.equal(await current(page), 'l2');
  await page.getByRole('button', { name: '3 处改动涉及意思' }).click();
  await settle(page);
  assert.equal(await current(page), 'l3', 'pressed again, the next of its kind');
});

everywhere('one key steps through what needs a look, and back, and a screen reader hears it', { ...kPage, no_canvas: true }, async ({ page }) => {
  await page.locator('#pane-interview').focus();
  for (const [i, link] of [...kOrder, kOrder[0]].entries()) {
    await page.keyboard.press(i % 2 ? 'F8' : 'n');
    await settle(page);
    assert.equal(await current(page), link);
    const said = await page.locator('[data-control="review.announcement"]').textContent();
    assert.ok(said.startsWith(`第 ${i % kOrder.length + 1} 处，共 ${kOrder.length} 处\n引文`), said);
  }
  await page.keyboard.press('Shift+F8');
  await settle(page);
  assert.equal(await current(page), kOrder.at(-1));
  assert.equal(await page.evaluate(() => document.activeElement.id), 'pane-interview', 'the focus stays');
  await page.keyboard.press('Escape');
  await bar(page).waitFor({ state: 'detached' });
  assert.equal(await current(page), '');
});

scenario('a narrow window has a button beside its tabs, and shows the commentary', { ...kPage, width: 360 }, async ({ page }) => {
  await page.getByRole('button', { name: '10 处要看' }).click();
  await settle(page);
  assert.equal(await current(page), 'l2');
  await page.locator('#pane-interview.away').waitFor({ state: 'attached' });
  const box = await bar(page).boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 360 && box.y + box.height <= 700);
  const quoted = await page.locator('#pane-commentary [data-links="l2"]').first().boundingBox();
  assert.ok(quoted.y + quoted.height <= box.y, 'the bar lies over the quotation');
  const next = await page.locator('[data-control="review.next"]').boundingBox();
  for (const link of kOrder.slice(1)) {
    await page.mouse.click(next.x + 10, next.y + 10);
    await settle(page);
    assert.equal(await current(page), link, 'the buttons stand still while they lead on');
  }
  await page.locator('[data-control="review.close"]').click();
  await bar(page).waitFor({ state: 'detached' });
  assert.equal(await current(page), kOrder.at(-1), 'the quotation stays chosen');
});

scenario('without scripts the summary leads to the quotations, and the words are marked by form', { ...kPage, scripts: false }, async ({ page }) => {
  const parts = await page.locator('#masthead .summary span').allTextContents();
  assert.deepEqual(parts.map((each) => each.replace(/( \d+\??)+$/, '')), kSummary);
  assert.equal(await page.locator('#masthead .summary [data-group="absent"] a').getAttribute('href'), '#c1.b6');
  assert.deepEqual(joined((await findings(page)).commentary), joined(kFindings.commentary));
});
