// The text lies over the glyphs: the browser's own place of every cluster (a Range's rectangle) against the place our layout gave it.
import assert from 'node:assert/strict';
import { everywhere } from './drive/harness.mjs';
import { compare_places, count_clusters } from './drive/places.mjs';

const kMostPx = 1;       // sideways
const kSameLinePx = 2;   // middle of the letters against the middle of the line

for (const article of ['zh', 'en', 'real']) {
  for (const render of ['canvas', 'text']) {
    for (const density of [1, 1.25, 1.5, 2, 3]) {
      const options = { page: article, width: 1080, height: 600, hash: `#render=${render}`, canvas: render === 'canvas', density, files: density === 1 && render === 'canvas' && 'chromium' };
      everywhere(`density ${density}, ${article}, ${render}: every cluster at most ${kMostPx} px off`, options, async ({ page, t }) => {
        assert.equal(await page.evaluate(() => duidu.stats().renderer), render);
        const { clusters, worst } = await compare_places(page);
        t.diagnostic(`${clusters} clusters, at most ${worst.dx.toFixed(3)} px sideways, ${worst.dy.toFixed(3)} px up or down: ${worst.where}`);
        assert.ok(clusters > 0.99 * await count_clusters(page), `only ${clusters} clusters compared`);
        assert.ok(worst.dx <= kMostPx, `${worst.dx} px at ${worst.where}`);
        assert.ok(worst.dy <= kSameLinePx, `${worst.dy} px`);
      });
    }
  }
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
