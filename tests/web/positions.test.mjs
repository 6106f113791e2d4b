// The text lies over the glyphs: the browser's own place of every cluster (a Range's rectangle) against the place our layout gave it.
import assert from 'node:assert/strict';
import { everywhere, resize } from './drive/harness.mjs';
import { compare_places, count_clusters } from './drive/places.mjs';

const kMostPx = 1;       // sideways
const kSameLinePx = 2;   // middle of the letters against the middle of the line

const kDensities = [1, 1.25, 1.5, 2, 3];

// What the density changes is asked of the samples' canvas. The text layer seen is the same elements (below), and a long article more of them.
const kCases = [
  ...['zh', 'en'].flatMap((article) => kDensities.map((density) => ({ article, density, render: 'canvas' }))),
  { article: 'real', density: 1, render: 'canvas' },
  { article: 'verdicts', density: 1, render: 'canvas' },
  ...['zh', 'en', 'real'].map((article) => ({ article, density: 1, render: 'text' })),
];

for (const { article, density, render } of kCases) {
  const options = { page: article, width: 1080, height: 600, hash: `#render=${render}`, density, files: density === 1 && render === 'canvas' && 'chromium',
    smoke: article === 'zh' && density === 1 && render === 'canvas' };
  everywhere(`density ${density}, ${article}, ${render}: every cluster at most ${kMostPx} px off`, options, async ({ page, t }) => {
    assert.equal(await page.evaluate(() => duidu.stats().renderer), render);
    const { clusters, worst } = await compare_places(page);
    t.diagnostic(`${clusters} clusters, at most ${worst.dx.toFixed(3)} px sideways, ${worst.dy.toFixed(3)} px up or down: ${worst.where}`);
    assert.ok(clusters > 0.99 * await count_clusters(page), `only ${clusters} clusters compared`);
    assert.ok(worst.dx <= kMostPx, `${worst.dx} px at ${worst.where}`);
    assert.ok(worst.dy <= kSameLinePx, `${worst.dy} px`);
  });
}

// What is in the text layer, and where: lines and marks in their places, the box of each unit.
const text_layer = (page) => page.evaluate(() => [...document.querySelectorAll('.content')].map((content) => {
  const copy = content.cloneNode(true);
  copy.querySelectorAll('.tile').forEach((tile) => tile.remove());
  const boxes = [...content.querySelectorAll('.unit')].map((unit) => Object.values(unit.getBoundingClientRect().toJSON()).join());
  return { elements: copy.innerHTML, boxes };
}));

for (const density of [1, 2]) {
  everywhere(`density ${density}: canvas and text layer seen have the same elements at the same places`, { page: 'zh', density }, async ({ page }) => {
    const under_canvas = await text_layer(page);
    assert.match(under_canvas[0].elements, /class="line/);
    await page.evaluate(() => document.getElementById('chrome').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext());
    await page.waitForFunction(() => duidu.stats().renderer === 'text');
    for (const width of [1000, 1280]) await resize(page, width, 800);  // all of it is placed anew
    assert.deepEqual(await text_layer(page), under_canvas);
  });
}

everywhere('a number stands in the page where it is drawn, beside its first line', { page: 'zh', files: 'chromium' }, async ({ page, model }) => {
  for (const { id, interview } of model.links.filter(({ kind, interview: spans }) => kind === 'quote' && spans.length > 0)) {
    const { number, line, pane, words } = await page.evaluate(async ([link, { unit, start }]) => {
      await probes.bring(unit);
      const box = (element) => element.getBoundingClientRect().toJSON();
      const words_of = (element) => {
        const context = document.createElement('canvas').getContext('2d');
        context.font = getComputedStyle(element).font;
        return context.measureText(element.dataset.number).width;
      };
      return {
        number: box(document.querySelector(`#pane-interview .number[data-link="${link}"]`)),
        line: duidu.layout(unit).find((cluster) => cluster.end > start),
        pane: box(probes.pane_of(unit)),
        words: words_of(document.querySelector(`#pane-interview .number[data-link="${link}"]`)),
      };
    }, [id, interview[0]]);
    assert.ok(number.left >= pane.left && number.right <= pane.right, `${id} is outside its pane`);
    assert.ok(words <= number.width + 0.5, `${id} takes ${words} of ${number.width} px`);
    assert.ok(Math.abs(number.top - line.y) <= kSameLinePx, `${id} stands ${number.top - line.y} px from its line`);
  }
});

for (const render of ['canvas', 'text']) {
  everywhere(`${render}: speakers and ordinals stand level with their first line`, { page: 'zh', hash: `#render=${render}` }, async ({ page }) => {
    const offs = await page.evaluate(() => [...document.querySelectorAll('.mounted .item > :is(.speaker, .ordinal)')].map((label) => {
      const { unit } = label.parentElement.querySelector('.unit').dataset;
      return { text: label.textContent, off: label.getBoundingClientRect().top - duidu.layout(unit)[0].y };
    }));
    assert.ok(offs.length > 3, `only ${offs.length} labels`);
    for (const { text, off } of offs) assert.ok(Math.abs(off) <= kMostPx, `${text} stands ${off} px from its line`);
  });
}
