// Our own search: Ctrl+F, a real field, hits on both sides marked and counted, from hit to hit, and back to reading.
import assert from 'node:assert/strict';
import { everywhere, scenario, settle } from './drive/harness.mjs';

const kQuery = '一个人';

const field = (page) => page.getByRole('searchbox', { name: '在两边搜索' });
const count = (page) => page.locator('[data-control="search.count"]').textContent();
const count_is = (page, words) => page.waitForFunction((wanted) =>
  document.querySelector('[data-control="search.count"]')?.textContent === wanted, words);
const focus_is_in = (page, selector) => page.waitForFunction((css) => document.activeElement?.matches(css), selector);

async function open(page, query) {
  await page.keyboard.press('Control+F');
  await focus_is_in(page, 'input');
  if (query) await page.keyboard.type(query);
  await settle(page);
}

// How often a word stands in the units of a side; the sample has it without marks inside.
const times = (units, word) => units.reduce((sum, { text }) => sum + text.split(word).length - 1, 0);

everywhere('Ctrl+F looks for what is typed on both sides and counts it', { smoke: true, no_canvas: true, page: 'zh', files: 'all' }, async ({ page, model }) => {
  await open(page, kQuery);
  const all = times(model.units, kQuery);
  assert.ok(times(model.interview, kQuery) > 0 && all > times(model.interview, kQuery), 'the sample has it on both sides');
  await count_is(page, `1 / ${all}`);
  assert.equal(await page.locator('[data-control="search.said"]').textContent(), `第 1 处，共 ${all} 处`);
  assert.equal(await page.locator('[data-control="search.said"]').getAttribute('role'), 'status');
  await page.keyboard.press('Enter');
  await count_is(page, `2 / ${all}`);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await count_is(page, `${all} / ${all}`);
  await field(page).fill('');
  await page.keyboard.type('没有这样的话');
  await count_is(page, '没有找到');
});

everywhere('width, case, script and marks do not matter', { page: 'en' }, async ({ page, model }) => {
  const { text } = model.interview.find((unit) => /\w, \w/.test(unit.text));
  const words = /\w+, \w+/.exec(text)[0];
  await page.keyboard.press('Control+F');
  await focus_is_in(page, 'input');
  await page.keyboard.type(words.replace(',', '').toUpperCase());
  await settle(page);
  assert.match(await count(page), /^\d+ \/ [1-9]/);
});

everywhere('a step brings a hit far away in sight, and Esc leaves the reader there', { page: 'zh' }, async ({ page, model }) => {
  const last = model.commentary.at(-1);
  const words = last.text.slice(-9, -1);
  await open(page, words);
  await count_is(page, '1 / 1');
  await page.keyboard.press('Escape');
  await focus_is_in(page, '#pane-commentary');
  await settle(page);
  assert.equal(await field(page).count(), 0);
  const place = await page.evaluate((unit) => {
    const { top, bottom } = probes.range_of(unit, probes.unit(unit).textContent.length - 9, probes.unit(unit).textContent.length - 1).getBoundingClientRect();
    const { anchorNode, isCollapsed } = document.getSelection();
    return { top, bottom, unit: anchorNode.parentElement.closest('.unit').dataset.unit, isCollapsed };
  }, last.id);
  assert.ok(place.top > 44 && place.bottom < 800, `at ${place.top}`);
  assert.deepEqual([place.unit, place.isCollapsed], [last.id, true], 'the next Tab starts from the hit');
});

everywhere('F3 goes on while the reader reads, and Ctrl+F comes back to the field with all of it selected', { page: 'zh' }, async ({ page, model }) => {
  const all = times(model.units, kQuery);
  await open(page, kQuery);
  await page.evaluate(() => probes.pane('interview').focus());
  await page.keyboard.press('F3');
  await count_is(page, `2 / ${all}`);
  await page.keyboard.press('Shift+F3');
  await count_is(page, `1 / ${all}`);
  await page.keyboard.press('Control+F');
  await focus_is_in(page, 'input');
  await page.keyboard.type('念');
  await settle(page);
  assert.equal(await field(page).inputValue(), '念');
});

// What happens to a press of Ctrl+F: whether the page keeps it for itself.
const is_kept = (page) => page.evaluate(() => {
  const press = new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true });
  return !document.activeElement.dispatchEvent(press);
});

everywhere('the second Ctrl+F is the browser’s own', { page: 'zh' }, async ({ page }) => {
  assert.equal(await is_kept(page), true);
  await focus_is_in(page, 'input');
  assert.equal(await is_kept(page), false);
});

everywhere('the button opens and closes it; without a hit the focus goes back where it was', { page: 'zh' }, async ({ page }) => {
  const button = page.getByRole('button', { name: '搜索', exact: true });
  assert.equal(await button.getAttribute('aria-expanded'), 'false');
  assert.match(await button.getAttribute('title'), /^搜索 \((Ctrl\+|⌘)F\)$/);
  await button.click();
  await focus_is_in(page, 'input');
  assert.equal(await button.getAttribute('aria-expanded'), 'true');
  await page.keyboard.press('Escape');
  await focus_is_in(page, '.pane');
});

// The colours of the picture where the letters of [start, end) of a unit stand, the paper's among them.
const picture_of = (page, unit, start, end) => page.evaluate(([address, from, to]) => {
  const tile = probes.pane_of(address).querySelector('.tile');
  const box = tile.getBoundingClientRect();
  const { left, top, width, height } = [...probes.range_of(address, from, to).getClientRects()].find((rect) => rect.width > 4);
  const { data } = tile.getContext('2d').getImageData(left - box.left + 1, top - box.top + height / 2, width - 2, 1);
  return [...new Set(Array.from({ length: data.length / 4 }, (_, i) => data.slice(i * 4, i * 4 + 3).join()))];
}, [unit, start, end]);
const token = (page, name) => page.evaluate((property) => {
  const hex = getComputedStyle(document.documentElement).getPropertyValue(property).trim();
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join();
}, name);

scenario('hits are marked in the picture, the current one in a colour of its own', { page: 'zh' }, async ({ page, model }) => {
  const [first, second] = model.interview.flatMap(({ id, text }) => [...text.matchAll(kQuery)].map(({ index }) => ({ id, index })));
  await open(page, kQuery);
  const [hit, now] = [await token(page, '--hit'), await token(page, '--hit-now')];
  assert.ok((await picture_of(page, first.id, first.index, first.index + 3)).includes(now));
  assert.ok((await picture_of(page, second.id, second.index, second.index + 3)).includes(hit));
  await page.keyboard.press('Escape');
  await settle(page);
  assert.ok(!(await picture_of(page, first.id, first.index, first.index + 3)).includes(now));
});

everywhere('without a canvas the text layer marks them, also where it is mounted later', { page: 'zh', hash: '#render=text' }, async ({ page, model }) => {
  await open(page, kQuery);
  const marked = () => page.evaluate(() => ['hit', 'hit-now'].map((name) => [...CSS.highlights.get(name) ?? []].map(String)));
  const [hits, now] = await marked();
  assert.deepEqual(now, [kQuery]);
  assert.equal(hits.length, times(model.units, kQuery) - 1);
  assert.ok(hits.every((words) => words.replaceAll('\n', '') === kQuery), hits.join());
  await page.keyboard.press('Escape');
  await settle(page);
  assert.deepEqual(await marked(), [[], []]);
});

scenario('what is being composed in an input method is not looked for until it is done', { page: 'zh' }, async ({ page, context, model }) => {
  await open(page);
  const session = await context.newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'yi', selectionStart: 2, selectionEnd: 2 });
  await settle(page);
  assert.equal(await page.locator('[data-control="search.count"]').count(), 0);
  await session.send('Input.insertText', { text: kQuery });
  await count_is(page, `1 / ${times(model.units, kQuery)}`);
  assert.equal(await field(page).inputValue(), kQuery);
});

everywhere('in a narrow window the field takes the toolbar, and a hit its side', { page: 'zh', width: 400, height: 700 }, async ({ page, model }) => {
  await open(page, model.commentary.at(-1).text.slice(0, 8));
  await page.waitForFunction(() => document.querySelector('[role="tab"][aria-selected="true"]').textContent === '评论');
  const box = await field(page).boundingBox();
  assert.ok(box.width > 120 && box.x >= 0 && box.y + box.height <= 44);
});
