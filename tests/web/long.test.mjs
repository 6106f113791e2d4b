// An article too long to be set at once. After a change of width the screen is set first and the rest while nothing else happens: the reader
// sees none of it, neither in the midst of it nor at its end.
import assert from 'node:assert/strict';
import { copy, everywhere, pages, scroll_apart, settle } from './drive/harness.mjs';

const kTurns = 2400;
const kSentence = '渡口的人说，水涨的时候谁也不问价钱。';
const kLast = '这是最后一句，别处都没有。';
const kFar = 'c1.b90';  // what the link is about, as far from the beginning as its other end is near to it
const kMostPx = 1;

// Paragraphs of changing length; a link from the interview's second half to the commentary's first.
function long_article() {
  const text = (sentences) => kSentence.repeat(sentences);
  const turns = Array.from({ length: kTurns }, (_, i) => ({
    id: `t${i + 1}`, speaker: i % 2 ? '温澜' : '记者', role: i % 2 ? 'answer' : 'question',
    units: [{ id: 'p1', kind: 'paragraph', text: text(1 + i % 7) + (i + 1 === kTurns ? kLast : '') }],
  }));
  const blocks = Array.from({ length: kTurns }, (_, i) => ({ id: `b${i + 1}`, kind: 'paragraph', text: text(2 + i % 5) }));
  const link = { id: 'l1', kind: 'quote', level: 'exact', similarity: 1, state: 'ok', origin: 'author', reason: '', note: '',
    commentary: [{ unit: kFar, start: 0, end: 18 }], interview: [{ unit: 't1700.p1', start: 0, end: 18 }] };
  return { format: 'duidu-article', version: 1, id: 'long', title: '长文', language: 'zh-Hans',
    interview: { title: '', turns }, commentaries: [{ id: 'c1', title: '', blocks }], links: [link], notes: [] };
}

let is_packed = false;
const kOptions = {
  page: 'zh', path: 'long/',
  before: take_idle,
  prepare: async () => {
    await pages.find('zh', 'http');
    if (!is_packed) pages.pack('long', long_article());
    is_packed = true;
  },
};

// The program's idle moments come when the scenario lets them.
function take_idle() {
  const waiting = [];
  let is_held = false;
  const give = (callback) => {
    const end = performance.now() + 40;
    callback({ timeRemaining: () => end - performance.now() });
  };
  window.requestIdleCallback = (callback) => (is_held ? waiting.push(callback) : setTimeout(() => give(callback)));
  window.idle = {
    hold() { is_held = true; },
    give() {
      is_held = false;
      waiting.splice(0).forEach(give);
    },
  };
}
// While idle moments are held: until nothing is drawn or scrolled any more.
const rest = (page) => page.evaluate(async () => {
  const state = () => [duidu.stats().framesDrawn, ...['interview', 'commentary'].map((side) => probes.pane(side).scrollTop)].join();
  for (let [before, quiet] = [state(), 0]; quiet < 12;) {
    await probes.wait(16);
    await probes.next_frame();
    quiet = state() === before ? quiet + 1 : 0;
    before = state();
  }
});

async function resize_held(page, width) {
  await page.evaluate(() => window.idle.hold());
  await page.setViewportSize({ width, height: 800 });
  await page.waitForFunction((wide) => innerWidth === wide, width);
  await rest(page);
  assert.equal(await page.evaluate(() => duidu.stats().allSet), false, 'all was set at once: this shows nothing');
}

async function go_on(page) {
  await page.evaluate(() => window.idle.give());
  await settle(page);
  assert.equal(await page.evaluate(() => duidu.stats().allSet), true);
}

everywhere('words that the browser finds far away stay selected when their place is shown', { ...kOptions, no_canvas: true }, async ({ page }) => {
  await settle(page);
  const selected = await page.evaluate(async (words) => {
    document.getSelection().removeAllRanges();
    window.find(words, true);
    document.getSelection().getRangeAt(0).startContainer.parentElement.scrollIntoView({ block: 'center' });
    await probes.next_frame();
    await probes.settled();
    const range = document.getSelection().getRangeAt(0);
    const { top, bottom } = range.getBoundingClientRect();
    return { text: String(range), top, bottom, is_mounted: !!range.startContainer.parentElement.closest('.mounted') };
  }, kLast);
  assert.equal(selected.text, kLast);
  assert.ok(selected.is_mounted, 'it has no lines: this shows nothing');
  assert.ok(selected.top > 0 && selected.bottom < 800, `shown at ${selected.top}`);
});

// The first line of each pane that is wholly in sight: where it begins, and its height in the window.
const read_lines = (page) => page.evaluate(() => ['interview', 'commentary'].map((side) => {
  const { top } = probes.pane(side).getBoundingClientRect();
  for (const { dataset } of document.querySelectorAll(`#pane-${side} .mounted .unit`)) {
    const first = duidu.layout(dataset.unit).find(({ y }) => y >= top);
    if (first) return { unit: dataset.unit, start: first.start, y: first.y };
  }
  return null;
}));
const heights = (page, lines) => page.evaluate((all) =>
  all.map(({ unit, start }) => duidu.layout(unit).findLast((cluster) => cluster.start <= start).y), lines);

async function expect_same_heights(page, lines, when) {
  const now = await heights(page, lines);
  lines.forEach(({ unit, y }, i) => assert.ok(Math.abs(now[i] - y) <= kMostPx, `${when}: ${unit} was at ${y}, is at ${now[i]}`));
}

// What is seen of the text stands where the layout has it, in the page as well.
async function expect_text_over_glyphs(page) {
  const { clusters, worst } = await page.evaluate(() => {
    const worst = { off: 0, where: '' };
    let clusters = 0;
    for (const pane of document.querySelectorAll('.pane')) {
      const box = pane.getBoundingClientRect();
      for (const { dataset } of pane.querySelectorAll('.mounted .unit')) {
        for (const { start, end, x, y, height } of duidu.layout(dataset.unit)) {
          if (y < box.top || y + height > box.bottom) continue;
          const rect = probes.range_of(dataset.unit, start, end).getClientRects()[0];
          const off = Math.max(Math.abs(rect.left - x), Math.abs((rect.top + rect.bottom) / 2 - (y + height / 2)) - 1);
          ++clusters;
          if (off > worst.off) Object.assign(worst, { off, where: `${dataset.unit} [${start}, ${end})` });
        }
      }
    }
    return { clusters, worst };
  });
  assert.ok(clusters > 500, `only ${clusters} clusters in sight`);
  assert.ok(worst.off <= kMostPx, `${worst.off} px at ${worst.where}`);
}

for (const render of ['canvas', 'text']) {
  everywhere(`${render}: in both panes the line that is read stays, at once and when all is set`, { ...kOptions, hash: `#render=${render}` }, async ({ page }) => {
    await settle(page);
    await scroll_apart(page);
    await page.evaluate(() => ['interview', 'commentary'].forEach((side, i) => {
      const pane = probes.pane(side);
      pane.scrollTop = Math.round(pane.scrollHeight * [0.7, 0.4][i]);
    }));
    await settle(page);
    for (const width of [1060, 900, 1320]) {
      const lines = await read_lines(page);
      await resize_held(page, width);
      await expect_same_heights(page, lines, `at once, ${width} px wide`);
      await expect_text_over_glyphs(page);
      await go_on(page);
      await expect_same_heights(page, lines, `all set, ${width} px wide`);
      await expect_text_over_glyphs(page);
    }
  });
}

everywhere('in the midst of it: a link far away, the search, copying', { ...kOptions, hash: '#render=canvas' }, async ({ page }) => {
  await scroll_apart(page);
  await page.evaluate((unit) => probes.bring(unit), kFar);
  await resize_held(page, 1000);
  const ends = () => page.evaluate((far) => ['t1700.p1', far].map((unit) => duidu.layout(unit)[0].y), kFar);
  await page.locator('#pane-commentary .number[data-link="l1"]').click();
  await rest(page);
  const [there, here] = await ends();
  assert.ok(there > 44 && there < 700, `it stands at ${there}`);
  assert.ok(Math.abs(there - here) <= kMostPx, `${there} beside ${here}`);
  await expect_text_over_glyphs(page);

  await page.locator('#pane-interview').focus();
  await page.keyboard.press('Control+A');
  const copied = await copy(page);
  assert.equal(copied.split(kSentence).length - 1, Array.from({ length: kTurns }, (_, i) => 1 + i % 7).reduce((sum, each) => sum + each));
  assert.ok(copied.endsWith(kLast), 'the last unit is among what was copied');

  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+F');
  await page.waitForFunction(() => document.activeElement?.matches('input'));
  await page.keyboard.type(kLast);
  await rest(page);
  const top = await page.evaluate(([unit, words]) => {
    const { textContent } = probes.unit(unit);
    return probes.range_of(unit, textContent.length - words.length, textContent.length).getBoundingClientRect().top;
  }, [`t${kTurns}.p1`, kLast]);
  assert.ok(top > 44 && top < 800, `the hit stands at ${top}`);
  await expect_text_over_glyphs(page);
  const lines = await read_lines(page);
  await go_on(page);
  await expect_same_heights(page, lines, 'all set');
});
