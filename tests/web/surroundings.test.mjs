// What the reader's system says is followed: dark mode, reduced motion. And an idle page draws nothing.
import assert from 'node:assert/strict';
import { everywhere, scroll_apart, set_scheme } from './drive/harness.mjs';

// The colour of the paper where no ink is, as the tile has it and as the style sheet says.
const paper = (page) => page.evaluate(() => {
  const tile = document.querySelector('#pane-interview .tile');
  const [red, green, blue] = tile.getContext('2d').getImageData(2, 2, 1, 1).data;
  return { tile: `rgb(${red}, ${green}, ${blue})`, page: getComputedStyle(document.body).backgroundColor };
});

everywhere('the picture follows the system from light to dark and back', { page: 'zh', files: 'chromium' }, async ({ page }) => {
  const light = await paper(page);
  assert.equal(light.tile, light.page);
  await set_scheme(page, 'dark');
  const dark = await paper(page);
  assert.equal(dark.tile, dark.page);
  assert.notEqual(dark.tile, light.tile);
  await set_scheme(page, 'light');
  assert.deepEqual(await paper(page), light);
});

everywhere('a page opened in the dark is dark from its first picture on', { smoke: true, page: 'zh', scheme: 'dark' }, async ({ page }) => {
  const { tile, page: sheet } = await paper(page);
  assert.equal(tile, sheet);
  assert.ok(Number(/\d+/.exec(tile)[0]) < 64, tile);
});

// Where the commentary stands in each frame of a jump, by a clock that goes on by 1/60 s from frame to frame, on any machine.
const kFrameMs = 1000 / 60;
const jump_positions = (page) => page.evaluate(async (frame_ms) => {
  await probes.bring('t12.p1', 300);
  const let_go = probes.take_clock(frame_ms);
  const scroller = probes.pane('commentary');
  const positions = new Set([scroller.scrollTop]);
  document.querySelector('#pane-interview .number[data-link="l5"]').click();
  for (let quiet = 0; quiet < 10; ++quiet) {
    await probes.next_frame();
    if (!positions.has(scroller.scrollTop)) quiet = 0;
    positions.add(scroller.scrollTop);
  }
  let_go();
  return [...positions];
}, kFrameMs);

everywhere('a jump glides, by 3 px a millisecond', { page: 'zh', height: 500 }, async ({ page }) => {
  await scroll_apart(page);
  const positions = await jump_positions(page);
  const distance = positions.at(-1) - positions[0];
  assert.ok(distance > 150 && distance < 1500, `a jump of ${distance} px tells nothing`);
  assert.equal(positions.length, 1 + Math.ceil(distance / 3 / kFrameMs), positions.join());
  assert.deepEqual(positions, [...positions].sort((a, b) => a - b), 'it goes one way');
});

everywhere('with reduced motion a jump is one step', { page: 'zh', height: 500, reduced_motion: true }, async ({ page }) => {
  await scroll_apart(page);
  assert.equal((await jump_positions(page)).length, 2);
});

everywhere('nothing is drawn in ten idle seconds', { page: 'zh', hash: '', way: 'file' }, async ({ page }) => {
  const drawn = () => page.evaluate(() => [duidu.stats().framesDrawn, duidu.stats().tilesDrawn]);
  const before = await drawn();
  await page.waitForTimeout(10_000);
  assert.deepEqual(await drawn(), before);
});

// A browser's clock is coarse: here it goes on by a millisecond each time it is asked.
const tick = () => {
  let now = 0;
  performance.now = () => ++now;
};

everywhere('stats say what was drawn', { page: 'zh', before: tick }, async ({ page, model }) => {
  const stats = await page.evaluate(() => duidu.stats());
  assert.equal(stats.ready, true);
  assert.equal(stats.idle, true);
  assert.equal(stats.renderer, 'canvas');
  for (const key of ['readyMs', 'framesDrawn', 'tilesDrawn', 'lastFrameMs', 'blitMs', 'glyphs', 'atlasBytes', 'heapBytes', 'unitsMounted']) {
    assert.ok(stats[key] > 0, `${key} is ${stats[key]}`);
  }
  assert.ok(stats.unitsMounted <= model.units.length);
});
