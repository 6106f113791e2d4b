// Links of every kind (tests/cases/reader/every-link.json): topics by their bars, quotations that are nowhere or in several places,
// the notes beside them, and the list of them all.
import assert from 'node:assert/strict';
import { everywhere, scroll_apart, settle } from './drive/harness.mjs';

const kPage = { page: 'links', width: 1080, height: 700 };
const kAmbiguous = 'l3', kOrphan = 'l6', kTopic = 'l9';
const kMostPx = 1;

const mark = (page, side, id) => page.locator(`#pane-${side} [data-link="${id}"]`).first();
const note = (page) => page.getByRole('tooltip');
const first_line = (page, unit) => page.evaluate((address) => duidu.layout(address)[0].y, unit);
const lit = (page) => page.evaluate(() => [...document.querySelectorAll('.lit')]
  .map((element) => `${element.closest('.pane').id.slice(5)} ${element.dataset.link ?? element.dataset.links}`));
const focused = (page) => page.evaluate(() => document.activeElement.dataset.link ?? document.activeElement.dataset.control ?? '');

for (const [what, choose] of [['a click', (bar) => bar.click()], ['the keyboard', (bar) => bar.press('Enter')]]) {
  everywhere(`a topic's bar, by ${what}, brings the other side level and lights both bars`, { ...kPage, height: 620, smoke: what === 'a click' }, async ({ page }) => {
    await scroll_apart(page);
    for (const [side, own, other, there, below] of [['commentary', 'c1.b8', 'interview', 't11.p1', 180], ['interview', 't11.p1', 'commentary', 'c1.b8', 300]]) {
      await page.evaluate((place) => probes.bring(...place), [own, below]);
      await page.evaluate((unit) => probes.turn_away(unit), there);
      const before = await first_line(page, own);
      await choose(mark(page, side, kTopic));
      await settle(page);
      assert.ok(Math.abs(await first_line(page, own) - await first_line(page, there)) <= kMostPx, side);
      if (side === 'commentary') assert.ok(Math.abs(await first_line(page, own) - before) <= kMostPx, 'the pressed line moved');
      assert.deepEqual([...new Set(await lit(page))].sort(), [`commentary ${kTopic}`, `interview ${kTopic}`]);
      await page.keyboard.press('Escape');
    }
  });
}

everywhere('a bar has a name, a reason, and leaves the text alone', kPage, async ({ page }) => {
  const bar = page.getByRole('link', { name: '相关，转到第 6 问，温澜' });
  assert.equal(await bar.getAttribute('href'), '#t11.p1');
  assert.equal(await bar.getAttribute('aria-description'), '共有：老林、两个人、一个人');
  assert.equal(await bar.getAttribute('title'), null, 'two notes would stand over each other');
  assert.equal(await page.locator('[data-unit="c1.b8"] [data-links]').count(), 0);
  assert.equal(await page.locator('[data-unit="c1.b10"]').locator('..').locator('[data-link], [data-links]').count(), 0);
});

everywhere('a quotation that is nowhere in the interview says so, to the pointer and to the keyboard', kPage, async ({ page }) => {
  const number = page.getByRole('link', { name: '引文 4?，查无原文' });
  assert.equal(await number.getAttribute('aria-description'), '访谈里没有找到这句话。');
  await page.locator(`#pane-commentary [data-links="${kOrphan}"]`).first().hover();
  await note(page).filter({ hasText: '查无原文' }).waitFor();
  await page.mouse.move(5, 5);
  await note(page).waitFor({ state: 'detached' });
  await page.locator('#pane-commentary .number[data-link="l4"]').focus();
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), kOrphan);
  await note(page).filter({ hasText: '访谈里没有找到这句话。' }).waitFor();
  await page.keyboard.press('Escape');
  await note(page).waitFor({ state: 'detached' });
});

everywhere('the pointer can go onto a note, which stays until it goes elsewhere, or Esc', kPage, async ({ page }) => {
  const bar = page.locator('#pane-commentary a.bar').first();
  const show = async () => {
    await bar.hover();
    await note(page).waitFor();
    await settle(page);
  };
  await show();
  const { x, y, width, height } = await note(page).boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });  // over other words on the way
  await page.waitForTimeout(600);
  assert.equal(await note(page).count(), 1);
  await page.mouse.move(x + width / 2, y + height + 120);
  await note(page).waitFor({ state: 'detached' });
  await show();
  await page.keyboard.press('Escape');
  await note(page).waitFor({ state: 'detached' });
});

everywhere('a quotation with several places goes from one to the next, and says which', kPage, async ({ page }) => {
  await mark(page, 'commentary', kAmbiguous).focus();
  for (const [place, unit] of [[1, 't2.p1'], [2, 't4.p1'], [3, 't12.p1'], [1, 't2.p1']]) {
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: `这是 3 处中的第 ${place} 处` }).waitFor({ state: 'attached' });
    await settle(page);
    const numbers = page.locator(`#pane-interview .number.lit[data-link="${kAmbiguous}"]`);
    assert.equal(await numbers.count(), 1, 'one place is lit');
    assert.equal(await numbers.evaluate((element) => element.closest('.unit').dataset.unit), unit);
  }
});

everywhere('the number of one of several places leads from there to the commentary', kPage, async ({ page }) => {
  const second = page.getByRole('link', { name: '引文 2，原文有 3 处，3 处中的第 2 处，转到评论' });
  await second.click();
  await settle(page);
  assert.match(await second.getAttribute('class'), /\blit\b/);
  const first = page.locator(`#pane-interview .number[data-link="${kAmbiguous}"][data-place="0"]`);
  assert.doesNotMatch(await first.getAttribute('class'), /\blit\b/);
});

everywhere('the list is read and left by the keyboard', { smoke: true, ...kPage, files: 'chromium' }, async ({ page }) => {
  const opener = page.getByRole('button', { name: '引文清单' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '引文清单' });
  await dialog.waitFor();
  await dialog.getByRole('button', { name: '3 处要看' }).waitFor();
  await page.waitForFunction(() => document.activeElement.dataset.control === 'links.list.0.0');
  for (const [key, row] of [['ArrowDown', 1], ['End', 10], ['ArrowUp', 9], ['Home', 0], ['PageDown', null]]) {
    await page.keyboard.press(key);
    if (row === null) continue;
    await page.waitForFunction((id) => document.activeElement.dataset.control === id, `links.list.0.${row}`);
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await focused(page), 'toolbar.links');
});

everywhere('Enter in the list jumps to the link and puts the focus there', kPage, async ({ page }) => {
  await page.getByRole('button', { name: '引文清单' }).click();
  await page.getByRole('dialog').waitFor();
  await page.waitForFunction(() => document.activeElement.dataset.control === 'links.list.0.0');
  await page.keyboard.press('End');
  await page.waitForFunction(() => document.activeElement.dataset.control === 'links.list.0.10');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement.dataset.link === 'l11');
  await settle(page);
  const [quoted, quoting] = [await first_line(page, 't6.p1'), await first_line(page, 'c1.b9')];
  assert.ok(Math.abs(quoted - quoting) <= kMostPx, `${quoted - quoting} px apart`);
});

for (const [render, width] of [['canvas', 400], ['text', 1080], ['text', 400]]) {
  everywhere(`the list is filtered and a line of it chosen with the pointer, ${render}, ${width} px wide`, { ...kPage, width, hash: `#render=${render}` }, async ({ page }) => {
    await page.getByRole('button', { name: '引文清单' }).click();
    const dialog = page.getByRole('dialog', { name: '引文清单' });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: '要看' }).click();
    await page.waitForFunction(() => document.querySelectorAll('[role="option"]').length === 3);
    const box = await dialog.boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= width, 'the list leaves the window');
    await dialog.getByRole('option', { name: '查无原文' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator(`#pane-commentary .number.current[data-link="${kOrphan}"]`).waitFor();
    await page.getByRole('dialog', { name: '查无原文' }).waitFor();  // what needs a look is compared at once
  });
}

everywhere('in a narrow window a link pressed by the keyboard has its other side in a sheet, which Esc closes', { ...kPage, width: 400 }, async ({ page }) => {
  await page.getByRole('tab', { name: '评论' }).click();
  await page.locator('#pane-interview.away').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const number = document.querySelector('#pane-commentary .number');
    number.focus();
    number.click();
  });
  const sheet = page.getByRole('dialog', { name: '引文 1 · 逐字相符' });
  await sheet.waitFor();
  assert.equal(await page.locator('#pane-commentary.away').count(), 0, 'the commentary stays');
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
});

everywhere('a selection outlives the paste dialog', kPage, async ({ page }) => {
  await page.evaluate(() => {
    const range = probes.range_of('t2.p1', 0, 4);
    document.getSelection().removeAllRanges();
    document.getSelection().addRange(range);
  });
  await page.getByRole('button', { name: '粘贴' }).click();
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.getSelection().toString()), '二十六年');
});
