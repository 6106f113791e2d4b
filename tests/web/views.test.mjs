// The views of an article: passage beside what is said about it, and the commentary as cards beside the interview, in one scroller, with
// everything that works on an article.
import assert from 'node:assert/strict';
import { copy, everywhere, settle } from './drive/harness.mjs';

const kMostPx = 1;
const kLink = 'l5', kOther = 'l9';

const show = async (page, key) => {
  await page.locator('.pane:not(.away)').first().focus();
  await page.keyboard.press(key);
  await settle(page);
};

// Where the number of a link stands in the window, on a side.
const number_top = (page, side, link) => page.evaluate(([pane, id]) =>
  document.querySelector(`#pane-${pane} .number[data-link="${id}"]`)?.getBoundingClientRect().top ?? null, [side, link]);

// How far apart the tops of their rows are, of every link that stands on both sides: px.
const rows_apart = (page) => page.evaluate(() => {
  const top_of_row = (number) => {
    let row = number.closest('.chunk');
    while (!row.classList.contains('row') && row.previousElementSibling) row = row.previousElementSibling;
    return row.getBoundingClientRect().top;
  };
  return [...document.querySelectorAll('#pane-interview .number')].map((number) => {
    const other = document.querySelector(`#pane-commentary .number[data-link="${number.dataset.link}"]`);
    return other ? Math.abs(top_of_row(number) - top_of_row(other)) : 0;
  });
});

// Top and bottom of every card in the window, what its links are, and where their numbers stand beside the interview.
const cards = (page) => page.evaluate(() => [...document.querySelectorAll('#pane-commentary .chunk')].map((chunk) => {
  const units = [...chunk.querySelectorAll('.item:not(.gone) .unit')];
  const links = [...chunk.querySelectorAll('.number')].map(({ dataset }) => dataset.link);
  return { top: units[0].getBoundingClientRect().top, bottom: units.at(-1).getBoundingClientRect().bottom, links };
}));

const scroll_top = (page) => page.evaluate(() => document.getElementById('panes').scrollTop);

// Where the words of a link begin, on a side.
const words_top = (page, side, link) => page.evaluate(([pane, id]) =>
  document.querySelector(`#pane-${pane} [data-links~="${id}"]`)?.getClientRects()[0].top ?? null, [side, link]);

// Whichever quotation is chosen, its words are level, and no card lies on another.
async function expect_chosen_words_level(page) {
  const links = (await cards(page)).flatMap((card) => card.links);
  assert.ok(links.length > 5);
  for (const link of links) {
    if (await number_top(page, 'interview', link) === null) continue;
    await page.evaluate((id) => document.querySelector(`#pane-interview .number[data-link="${id}"]`).click(), link);
    await settle(page);
    const all = await cards(page);
    for (const [i, card] of all.slice(1).entries()) assert.ok(card.top >= all[i].bottom, `${link}: card ${i + 1} lies on the one above it`);
    const away = await words_top(page, 'commentary', link) - await words_top(page, 'interview', link);
    assert.ok(Math.abs(away) <= kMostPx, `${link}: its words are ${away} px from the passage`);
  }
}

everywhere('in pairs each passage stands level with what is said about it, and the switch keeps the place', { page: 'zh', no_canvas: true, reduced_motion: true }, async ({ page }) => {
  await page.locator(`#pane-commentary .number[data-link="${kLink}"]`).click();
  await settle(page);
  const before = await number_top(page, 'commentary', kLink);
  await show(page, '2');
  assert.ok(Math.abs(await number_top(page, 'commentary', kLink) - before) <= kMostPx, 'the chosen link moved');
  assert.match(await page.evaluate(() => location.hash), /view=pairs/);
  const apart = await rows_apart(page);
  assert.ok(apart.length > 5 && Math.max(...apart) <= kMostPx, `rows ${Math.max(...apart)} px apart`);

  // The wheel over the gutter scrolls both sides.
  const { width } = page.viewportSize();
  const top = await scroll_top(page);
  await page.mouse.move(width / 4, 400);
  await page.mouse.wheel(0, 300);
  await page.waitForFunction((from) => document.getElementById('panes').scrollTop > from, top);
  await settle(page);
  assert.ok(Math.max(...await rows_apart(page)) <= kMostPx, 'scrolled');

  await page.evaluate(() => { document.getElementById('panes').scrollTop = 0; });
  await settle(page);
  const unit = await page.evaluate(() => document.querySelector('#pane-interview .turn[data-role="answer"] .unit').dataset.unit);
  const text = await page.evaluate((address) => {
    const range = document.createRange();
    range.selectNodeContents(probes.unit(address));
    document.getSelection().removeAllRanges();
    document.getSelection().addRange(range);
    return probes.unit(address).textContent;
  }, unit);
  assert.equal(await copy(page), text);

  // What is selected stays so where the other view has the same words.
  await page.locator('[data-control="selection"]').waitFor();
  await show(page, '1');
  assert.equal(await page.evaluate(() => document.getSelection().toString().replace(/\s/g, '')), text.replace(/\s/g, ''), 'the selection is lost');
  await show(page, '2');

  await page.keyboard.press('Control+F');
  await page.locator('[data-control="search.field"]').fill('号码');
  await settle(page);
  assert.match(await page.locator('[data-control^="search.count"]').first().textContent(), /\d/);
  await page.keyboard.press('Escape');
  await settle(page);

  // Over the toolbar, too; and a way back that leads out of the flow leads into the pairs again, where they were.
  const lower = await scroll_top(page);
  await page.mouse.move(width / 3, 10);
  await page.mouse.wheel(0, 200);
  await page.waitForFunction((from) => document.getElementById('panes').scrollTop > from, lower);
  await settle(page);
  const left = await scroll_top(page);
  await page.evaluate((link) => document.querySelector(`#pane-commentary .number[data-link="${link}"]`).click(), kOther);
  await settle(page);
  await show(page, '1');
  assert.equal(await page.evaluate(() => document.querySelector('#panes.joined')), null);
  assert.doesNotMatch(await page.evaluate(() => location.hash), /view=/);
  await page.evaluate(() => history.back());
  await page.locator('#panes.joined').waitFor();
  await settle(page);
  assert.ok(Math.abs(await scroll_top(page) - left) <= kMostPx, `${await scroll_top(page)} instead of ${left}`);
  assert.match(await page.evaluate(() => location.hash), /view=pairs/);
  await page.evaluate(() => history.forward());
  await page.locator('#panes:not(.joined)').waitFor({ state: 'attached' });
  await settle(page);
  assert.doesNotMatch(await page.evaluate(() => location.hash), /view=/);

  // As cards: what was chosen stays.
  const kept = await number_top(page, 'interview', kOther);
  await show(page, '3');
  assert.match(await page.evaluate(() => location.hash), /view=level/);
  assert.ok(Math.abs(await number_top(page, 'interview', kOther) - kept) <= kMostPx, 'the chosen link moved');
  await expect_chosen_words_level(page);
});

everywhere('a fold in pairs is opened and closed with the keyboard', { page: 'zh', no_canvas: true, files: 'chromium' }, async ({ page }) => {
  await show(page, '2');
  const fold = page.locator('#pane-interview a.href[href^="#view-"]').first();
  const href = await fold.getAttribute('href');
  const height = () => page.evaluate(() => document.getElementById('panes').scrollHeight);
  const folded = await height();
  for (const is_open of [true, false]) {
    await page.locator(`a.href[href="${href}"]`).first().focus();
    await page.keyboard.press('Enter');
    await settle(page);
    const now = await height();
    assert.equal(await page.locator(`a.href[href="${href}"]`).first().getAttribute('aria-expanded'), String(is_open));
    assert.ok(is_open ? now > folded : Math.abs(now - folded) <= kMostPx, `${folded} px high, now ${now}`);
    await page.waitForFunction((address) => document.activeElement?.getAttribute('href') === address, href);
  }
});
