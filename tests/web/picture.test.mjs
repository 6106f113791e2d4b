// What is painted: glyphs where the layout puts them, nothing where it has a blank, and the same picture the browser's own text makes.
import assert from 'node:assert/strict';
import { everywhere, scenario, visit } from './drive/harness.mjs';
import { best_shift, ink_profiles } from './drive/pictures.mjs';

const kMostDevicePx = 1;
const kSearchPx = 6;

// In the tile of the interview: clusters that should have ink and have none, and blanks that have some.
const look_at_tile = (page) => page.evaluate(() => {
  const tile = document.querySelector('#pane-interview .tile');
  const box = tile.getBoundingClientRect();
  const density = tile.width / box.width;
  const context = tile.getContext('2d');
  const pane = probes.pane('interview').getBoundingClientRect();
  const paper = [...context.getImageData(1, 1, 1, 1).data].slice(0, 3);
  const has_ink = ({ x, y, width, height }) => {
    const [left, top, wide, high] = [x - box.left, y - box.top, width, height].map((value) => Math.round(value * density));
    const { data } = context.getImageData(left, top, Math.max(1, wide), high);
    for (let i = 0; i < data.length; i += 4) {
      if (Math.abs(data[i] - paper[0]) + Math.abs(data[i + 1] - paper[1]) + Math.abs(data[i + 2] - paper[2]) > 120) return true;
    }
    return false;
  };
  const seen = { glyphs: 0, blanks: 0, missing: [], stray: [] };
  for (const element of document.querySelectorAll('#pane-interview .unit')) {
    const text = element.textContent;
    if (element.querySelector('[data-links]')) continue;
    for (const cluster of duidu.layout(element.dataset.unit)) {
      if (cluster.y < pane.top || cluster.y + cluster.height > pane.bottom || cluster.width < 3) continue;
      const letters = text.slice(cluster.start, cluster.end);
      if (/^[\s\u3000]+$/.test(letters)) {
        ++seen.blanks;
        if (has_ink({ ...cluster, x: cluster.x + cluster.width / 2, width: 1 })) seen.stray.push(`${element.id} ${cluster.start}`);
      } else {
        ++seen.glyphs;
        if (!has_ink(cluster)) seen.missing.push(`${element.id} ${letters}`);
      }
    }
  }
  return seen;
});

for (const article of ['zh', 'en']) {
  everywhere(`${article}: the tile has ink for every letter and none for a blank`, { smoke: article === 'zh', page: article, files: 'chromium' }, async ({ page }) => {
    const { glyphs, blanks, missing, stray } = await look_at_tile(page);
    assert.ok(glyphs > 100, `only ${glyphs} letters seen`);
    if (article === 'en') assert.ok(blanks > 50, `only ${blanks} blanks seen`);
    assert.deepEqual(missing, []);
    assert.deepEqual(stray, []);
  });

  for (const density of [1, 2]) {
    const options = { page: article, density };
    scenario(`${article}, density ${density}: canvas and browser paint every line at the same place`, options, async ({ page, way, context, t }) => {
      const lines = await page.evaluate(() => {
        const { top, bottom } = probes.pane('interview').getBoundingClientRect();
        const found = new Map();
        for (const { dataset } of document.querySelectorAll('#pane-interview .unit')) {
          for (const { x, y, width, height } of duidu.layout(dataset.unit)) {
            if (y < top || y + height > bottom) continue;
            const line = found.get(y) ?? { x: x - 8, y, width: 0, height };
            found.set(y, { ...line, width: x + width + 8 - line.x });
          }
        }
        return [...found.values()];
      });
      const drawn = await ink_profiles(context.browser(), await page.screenshot(), lines, density);
      const text = await visit(way, { ...options, hash: '#render=text' });
      const set = await ink_profiles(context.browser(), await text.page.screenshot(), lines, density);
      await text.context.close();
      const shifts = drawn.map((profile, i) => best_shift(profile, set[i], kSearchPx));
      t.diagnostic(`${lines.length} lines, shifted by at most ${Math.max(...shifts.map(Math.abs))} device px`);
      assert.ok(lines.length >= 10);
      shifts.forEach((shift, i) => assert.ok(Math.abs(shift) <= kMostDevicePx, `line ${i} is shifted by ${shift} device px`));
    });
  }
}
