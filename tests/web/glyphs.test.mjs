// The cache of glyphs cannot fail: twenty thousand different characters pass through it and none is missing, idle time fills it for the
// next screen, and it comes back after every loss of the graphics memory.
import assert from 'node:assert/strict';
import { everywhere, pages, picture_of_text, scenario, scroll_apart, settle } from './drive/harness.mjs';
import { are_same_pictures } from './drive/pictures.mjs';

const kAtlasBytes = 4096 * 4096 * 4;
const stats = (page) => page.evaluate(() => duidu.stats());

const kInterface = 20;  // glyphs, fewer than a line of text has
const kUnit = 200;  // characters of a paragraph
const kRanges = [[0x4E00, 12_000], [0x3400, 4_000], [0x20000, 4_000]];  // the common ones, extension A, extension B

function twenty_thousand() {
  const characters = kRanges.flatMap(([first, count]) => Array.from({ length: count }, (_, i) => String.fromCodePoint(first + i)));
  // In turns, so that every screen has some of each.
  const mixed = characters.map((_, i) => characters[(i * 7919) % characters.length]);
  assert.equal(new Set(mixed).size, 20_000);
  const units = [];
  for (let at = 0; at < mixed.length; at += kUnit) units.push({ kind: 'paragraph', text: mixed.slice(at, at + kUnit).join('') });
  const half = units.length / 2;
  const named = (list, letter) => list.map((unit, i) => ({ id: `${letter}${i + 1}`, ...unit }));
  return {
    format: 'duidu-article', version: 1, title: '两万字', language: 'zh-Hans',
    interview: { turns: [{ id: 't1', speaker: '甲', role: 'answer', units: named(units.slice(0, half), 'p') }] },
    commentaries: [{ id: 'c1', blocks: named(units.slice(half), 'b') }],
  };
}

// In the page: compares every character in sight with what the browser draws at its place. Gives those looked
// at, and those that differ.
function compare_in_page() {
  const probe = document.createElement('canvas');
  probe.hidden = true;
  document.body.append(probe);
  const context = probe.getContext('2d', { willReadFrequently: true });
  const root = getComputedStyle(document.documentElement);
  const density = devicePixelRatio;
  const looked_at = [];
  const wrong = [];
  for (const pane of document.querySelectorAll('.pane')) {
    const tile = pane.querySelector('.tile');
    const at = tile.getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    const painted = tile.getContext('2d').getImageData(0, 0, tile.width, tile.height);
    Object.assign(probe, { width: tile.width, height: tile.height });
    context.fillStyle = root.getPropertyValue('--paper');
    context.fillRect(0, 0, tile.width, tile.height);
    const boxes = [];
    for (const unit of pane.querySelectorAll('.unit')) {
      const place = unit.getBoundingClientRect();
      if (place.bottom < frame.top || place.top > frame.bottom) continue;
      const size = parseFloat(getComputedStyle(unit).fontSize);
      const set = (pixels) => Object.assign(context, {
        font: `400 ${pixels}px ${root.getPropertyValue('--font-text')}`, fontKerning: 'none', textRendering: 'geometricPrecision',
      });
      set(size);
      const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('国x');
      const [ascent, descent] = [Math.round(fontBoundingBoxAscent), Math.round(fontBoundingBoxDescent)];
      set(size * density);
      context.fillStyle = root.getPropertyValue('--ink');
      const text = unit.textContent;
      for (const { start, end, x, y, width, height } of window.duidu.layout(unit.dataset.unit)) {
        if (y < frame.top || y + height > frame.bottom) continue;
        const character = text.slice(start, end);
        const baseline = y + Math.round((height - ascent - descent) / 2 + ascent);
        context.fillText(character, Math.round((x - at.left) * density), Math.round((baseline - at.top) * density));
        boxes.push({ key: `${unit.id} ${start}`, character, left: x - at.left, top: y - at.top, width, height });
      }
    }
    const wanted = context.getImageData(0, 0, tile.width, tile.height).data;
    const paper = [...context.getImageData(0, 0, 1, 1).data];
    for (const { key, character, left, top, width, height } of boxes) {
      let [ink, drawn, difference] = [0, 0, 0];
      for (let row = Math.round(top * density); row < (top + height) * density; ++row) {
        for (let column = Math.round(left * density); column < (left + width) * density; ++column) {
          const i = 4 * (row * tile.width + column);
          ink += Math.abs(wanted[i] - paper[0]);
          drawn += Math.abs(painted.data[i] - paper[0]);
          difference += Math.abs(painted.data[i] - wanted[i]);
        }
      }
      looked_at.push(key);
      if (drawn === 0 || difference > ink * 0.4) wrong.push(`${character} (${key}): ink ${ink}, drawn ${drawn}, difference ${difference}`);
    }
  }
  probe.remove();
  return { looked_at, wrong };
}

scenario('twenty thousand different characters: each is drawn, within the memory there is for them', {
  page: 'zh', path: 'han/', width: 1000, height: 900, density: 2,
  prepare: async () => {
    await pages.find('zh', 'http');
    pages.pack('han', twenty_thousand());
  },
}, async ({ page, t }) => {
  await scroll_apart(page);  // each side is read to its end by itself
  const seen = new Set();
  let emptied = 0;
  let most = 0;
  let glyphs = 0;
  for (;;) {
    const { atlasBytes, glyphs: now, renderer } = await stats(page);
    assert.equal(renderer, 'canvas');
    assert.ok(atlasBytes <= kAtlasBytes, `${atlasBytes} bytes`);
    if (now < glyphs) emptied += 1;
    [glyphs, most] = [now, Math.max(most, atlasBytes)];
    const { looked_at, wrong } = await page.evaluate(compare_in_page);
    assert.deepEqual(wrong.slice(0, 5), [], `${wrong.length} of ${looked_at.length} characters`);
    looked_at.forEach((key) => seen.add(key));
    const has_moved = await page.evaluate(() => ['interview', 'commentary'].map((side) => {
      const pane = probes.pane(side);
      const before = pane.scrollTop;
      pane.scrollTop += pane.clientHeight - 80;
      return pane.scrollTop > before;
    }).some(Boolean));
    if (!has_moved) break;
    await settle(page);
  }
  t.diagnostic(`${seen.size} characters, atlas at most ${most} bytes, emptied ${emptied} times`);
  assert.equal(seen.size, 20_000);
  assert.ok(emptied > 0, 'the cache was never emptied: this scenario shows nothing');
});

// Idle moments come when the scenario says so: those of browsers that announce them, and those a timer guesses.
const kIdle = {
  'idle time': () => {
    window.held = [];
    window.requestIdleCallback = (callback) => window.held.push(() => callback({ timeRemaining: () => 40 }));
  },
  'without idle callbacks a timer': () => {
    window.held = [];
    delete window.requestIdleCallback;
    const set_timer = window.setTimeout;
    window.setTimeout = (callback, ms, ...rest) => (ms === 150 || ms === 20 ? window.held.push(callback) : set_timer(callback, ms, ...rest));
  },
};
for (const [name, before] of Object.entries(kIdle)) {
  everywhere(`${name} makes the glyphs of the next screen, and draws nothing`, { smoke: name === 'idle time', page: 'zh', before }, async ({ page }) => {
    const cold = await stats(page);
    await page.evaluate(() => {
      while (window.held.length > 0) window.held.shift()();
    });
    const warm = await stats(page);
    // An atlas that grows meanwhile lets go of glyphs nobody shows.
    const has_grown = warm.atlasBytes > cold.atlasBytes;
    assert.ok(has_grown || warm.glyphs > cold.glyphs, `${cold.glyphs} glyphs before, ${warm.glyphs} after`);
    assert.equal(warm.framesDrawn, cold.framesDrawn, 'something was drawn');
    assert.equal(warm.tilesDrawn, cold.tilesDrawn);
    // What was made is what scrolling needs; a font of the interface may have made way while the atlas grew, and the heads say other words.
    await page.evaluate(() => { probes.pane('interview').scrollTop += probes.pane('interview').clientHeight * 1.1; });
    await settle(page);
    const after = await stats(page);
    assert.ok(after.tilesDrawn > warm.tilesDrawn);
    assert.ok(after.glyphs <= warm.glyphs + kInterface, `${after.glyphs - warm.glyphs} glyphs were still missing`);
  });
}

everywhere('after fifty losses of the context in a row the picture is the same', { page: 'zh' }, async ({ page, engine }) => {
  await page.evaluate(() => probes.bring('t4.p1'));
  await page.evaluate(() => { window.loss = document.getElementById('chrome').getContext('webgl2').getExtension('WEBGL_lose_context'); });
  const picture = await picture_of_text(page, engine);
  const { atlasBytes } = await stats(page);
  for (let losses = 10; losses <= 50; losses += 10) {
    await page.evaluate(async () => {
      for (let i = 0; i < 10; ++i) {
        window.loss.loseContext();
        await probes.until(() => duidu.stats().renderer === 'text');
        window.loss.restoreContext();
        await probes.until(() => duidu.stats().renderer === 'canvas');
        await probes.settled();
      }
    });
    assert.ok(await are_same_pictures(page, picture, await picture_of_text(page, engine)), `another picture after ${losses} losses`);
  }
  assert.ok((await stats(page)).atlasBytes <= 2 * atlasBytes);
});
