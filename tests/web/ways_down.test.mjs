// Where something is missing the article stays readable: without scripts, WebAssembly, WebGL2, a canvas that can be read back, or the
// files beside the page.
import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { everywhere, pages, picture_of_text, scenario, scroll_apart, settle } from './drive/harness.mjs';
import { model_of } from './drive/pages.mjs';
import { are_same_pictures } from './drive/pictures.mjs';

const renderer = (page) => page.evaluate(() => duidu.stats().renderer);
const texts = (page) => page.locator('.unit').allTextContents();
// Whether a reader sees the words of an element: they have a colour and a place in the window.
const is_read = async (locator) => await locator.isVisible() &&
  await locator.evaluate((element) => !/rgba\(.*, 0\)|transparent/.test(getComputedStyle(element).color));

// A quotation is chosen in the text layer that is seen, and its counterpart comes level and is lit.
async function check_text_mode(page, model) {
  assert.equal(await renderer(page), 'text');
  assert.deepEqual(await texts(page), model.units.map(({ text }) => text));
  await scroll_apart(page);
  const { interview: [{ unit }], commentary: [{ unit: other }] } = model.links.find(({ id }) => id === 'l5');
  await page.evaluate((id) => probes.bring(id, 300), unit);
  await page.evaluate((id) => probes.turn_away(id), other);
  const words = page.locator(`[data-unit="${unit}"]`);
  assert.ok(await is_read(words));
  const before = (await words.boundingBox()).y;
  await page.locator('#pane-interview .number[data-link="l5"]').click();
  await settle(page);
  assert.ok(Math.abs((await words.boundingBox()).y - before) <= 1);
  assert.ok(Math.abs((await page.locator(`[data-unit="${other}"]`).boundingBox()).y - before) <= 1);
  assert.ok(await page.locator('#pane-commentary [data-links="l5"].lit').first().isVisible());
  assert.ok(await is_read(page.getByRole('button', { name: '打开' })));
}

for (const [name, width] of [['', 1280], [' on a narrow screen', 400]]) {
  everywhere(`without scripts the article is there, with working numbers${name}`, { smoke: width === 1280, page: 'zh', scripts: false, width, files: 'chromium' }, async ({ page, model }) => {
    assert.deepEqual(await texts(page), model.units.map(({ text }) => text));
    assert.ok(await is_read(page.locator('[data-unit="t1.p1"]')));
    const { commentary: [{ unit }] } = model.links.find(({ id }) => id === 'l8');
    const number = page.locator('#pane-interview .number[data-link="l8"]');
    await number.scrollIntoViewIfNeeded();
    await number.click();
    await page.waitForURL(`**#${unit}`);
    const { y } = await page.locator(`[data-unit="${unit}"]`).boundingBox();
    assert.ok(y >= -1 && y < 800, `the counterpart stands at ${y}`);
  });
}

everywhere('without WebAssembly the article is there, and a sentence says why it is not side by side', { smoke: true, no_canvas: true,
  page: 'zh', starts: false, before: () => Object.defineProperty(globalThis, 'WebAssembly', { value: undefined }), allow: [/^console: .*(WebAssembly|RuntimeError)/], files: 'chromium' }, async ({ page, model }) => {
  await page.getByRole('alert').waitFor();
  assert.ok((await page.getByRole('alert').textContent()).includes('WebAssembly'));
  assert.deepEqual(await texts(page), model.units.map(({ text }) => text));
  assert.ok(await is_read(page.locator('[data-unit="t1.p1"]')));
  assert.ok(await is_read(page.locator('[data-unit="c1.b1"]')));
});

// The program (not what unpacks it) traps as it starts: each time, or only when the page is not one loaded again.
const trapping = (each_time) => new Function(`
  if (!${each_time} && performance.getEntriesByType('navigation')[0].type === 'reload') return;
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const instantiate = WebAssembly[name];
    WebAssembly[name] = async (code, ...imports) => {
      if (code.byteLength < 100000) return instantiate(code, ...imports);
      throw new WebAssembly.RuntimeError('broken on purpose');
    };
  }`);

everywhere('a program that traps as it starts is started once more', { no_canvas: true, page: 'zh', before: trapping(false), allow: [/broken on purpose/], files: 'chromium' }, async ({ page }) => {
  assert.equal(await page.getByRole('alert').count(), 0);
  assert.equal(await page.evaluate(() => !!history.state.again), false, 'the next trap would not be told');
});

everywhere('a program that traps each time it starts says so, and the article is there', {
  page: 'zh', starts: false, before: trapping(true), allow: [/broken on purpose/], files: 'chromium' }, async ({ page, model }) => {
  await page.getByRole('alert').waitFor();
  assert.deepEqual(await texts(page), model.units.map(({ text }) => text));
});

everywhere('without WebGL2 the text layer is seen and everything works', { no_canvas: true,
  page: 'zh', hash: '', before: () => {
    const get_context = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return kind === 'webgl2' ? null : get_context.call(this, kind, ...rest);
    };
  },
}, async ({ page, model }) => check_text_mode(page, model));

// What privacy settings do to a picture that is read back. Each is a function run in the page before its scripts.
const kNoises = {
  'one bit of every other value': () => {
    const get_data = CanvasRenderingContext2D.prototype.getImageData;
    CanvasRenderingContext2D.prototype.getImageData = function (...where) {
      const picture = get_data.apply(this, where);
      for (let i = 0; i < picture.data.length; i += 7) picture.data[i] ^= 1;
      return picture;
    };
  },
  'one more in one value of a thousand': () => {
    const get_data = CanvasRenderingContext2D.prototype.getImageData;
    CanvasRenderingContext2D.prototype.getImageData = function (...where) {
      const picture = get_data.apply(this, where);
      for (let i = 5; i < picture.data.length; i += 1001) picture.data[i] += 1;
      return picture;
    };
  },
  'the edges of glyphs, otherwise each time': () => {
    const get_data = CanvasRenderingContext2D.prototype.getImageData;
    let calls = 0;
    CanvasRenderingContext2D.prototype.getImageData = function (...where) {
      const picture = get_data.apply(this, where);
      calls += 1;
      for (let i = 3; i < picture.data.length; i += 4) {
        if (picture.data[i] > 0 && picture.data[i] < 255 && (i >> 2) % 5 === calls % 5) picture.data[i] ^= 1;
      }
      return picture;
    };
  },
  'the edges of glyphs, otherwise at each place': () => {
    const get_data = CanvasRenderingContext2D.prototype.getImageData;
    CanvasRenderingContext2D.prototype.getImageData = function (left, ...where) {
      const picture = get_data.call(this, left, ...where);
      for (let i = 3; i < picture.data.length; i += 4) {
        if (picture.data[i] > 0 && picture.data[i] < 255 && (left + (i >> 2)) % 3 === 0) picture.data[i] ^= 1;
      }
      return picture;
    };
  },
  'all of it blank': () => {
    const get_data = CanvasRenderingContext2D.prototype.getImageData;
    CanvasRenderingContext2D.prototype.getImageData = function (...where) {
      const picture = get_data.apply(this, where);
      picture.data.fill(255);
      return picture;
    };
  },
};
for (const [name, before] of Object.entries(kNoises)) {
  everywhere(`where what is read from a canvas is disturbed (${name}), the text layer is seen`, {
    page: 'zh', hash: '', before,
  }, async ({ page, model }) => check_text_mode(page, model));
}

everywhere('#render=text shows the text layer', { page: 'zh', hash: '#render=text' }, async ({ page, model }) => check_text_mode(page, model));

everywhere('a lost WebGL context leaves readable text, a restored one the same picture', { smoke: true, page: 'zh', files: 'chromium' }, async ({ page, engine }) => {
  await page.evaluate(() => probes.bring('t4.p1'));
  const picture = await picture_of_text(page, engine);
  await page.evaluate(() => {
    window.loss = document.getElementById('chrome').getContext('webgl2').getExtension('WEBGL_lose_context');
    window.loss.loseContext();
  });
  await page.waitForFunction(() => duidu.stats().renderer === 'text');
  await settle(page);
  assert.ok(await is_read(page.locator('[data-unit="t4.p1"]')));
  await page.evaluate(() => window.loss.restoreContext());
  await page.waitForFunction(() => duidu.stats().renderer === 'canvas');
  await settle(page);
  assert.ok(await are_same_pictures(page, picture, await picture_of_text(page, engine)), 'another picture than before');
});

// A machine that draws slowly may leave the canvas again, so what counts is that it was taken.
everywhere('with nothing in the address the canvas is taken', { page: 'zh', hash: '', files: 'chromium' }, async ({ page }) => {
  assert.ok(await page.evaluate(() => probes.renderers.has('canvas')));
});

// Packs the page again under another name and takes something away or adds it.
async function with_copy(name, change) {
  await pages.find('zh', 'http');
  cpSync(join(pages.folder, 'zh'), join(pages.folder, name), { recursive: true });
  change(join(pages.folder, name));
}

everywhere('a site from which the program is missing stays readable and says so', { no_canvas: true,
  page: 'zh', path: 'torn/', starts: false, allow: [/^console: /],
  prepare: () => with_copy('torn', (folder) => rmSync(join(folder, 'duidu.wasm'))),
}, async ({ page }) => {
  await page.getByRole('alert').waitFor();
  assert.ok((await page.getByRole('alert').textContent()).includes('没能启动'));
  assert.ok(await is_read(page.locator('[data-unit="t1.p1"]')));
});

everywhere('a static site also opens from a folder', { smoke: true, page: 'zh', path: 'zh/index.html', way: 'file' }, async ({ page, model }) => {
  assert.equal(await renderer(page), 'canvas');
  assert.deepEqual(await texts(page), model.units.map(({ text }) => text));
});

everywhere('the one file also opens from a host', { page: 'zh', path: 'zh.html' }, async ({ page, model }) => {
  assert.equal(await renderer(page), 'canvas');
  assert.deepEqual(await texts(page), model.units.map(({ text }) => text));
});

// Holds the program back until `window.go` is called.
const hold = () => {
  const held = new Promise((resolve) => { window.go = resolve; });
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...what) => {
      await held;
      return real.apply(WebAssembly, what);
    };
  }
};
const kBefore = [['interview', 't8.p1', 1280], ['commentary', 'c1.b9', 1280], ['commentary', 'c1.b9', 500]];
for (const [side, unit, width] of kBefore) {
  everywhere(`what is read before the program has come is read on: the ${side}, ${width} px wide`, { no_canvas: true, page: 'zh', width, hash: '', starts: false, before: hold }, async ({ page }) => {
    const top = () => page.evaluate((address) => document.querySelector(`[data-unit="${address}"]`).getBoundingClientRect().top, unit);
    await page.waitForFunction(() => document.documentElement.classList.contains('seen'));
    await page.evaluate((address) => document.querySelector(`[data-unit="${address}"]`).scrollIntoView({ block: 'start' }), unit);
    await page.evaluate(() => window.go());
    await page.waitForFunction(() => !!window.duidu);
    await settle(page);
    const { y } = await page.evaluate((pane) => probes.pane(pane).getBoundingClientRect().toJSON(), side);
    assert.ok(Math.abs(await top() - y) < 24, `it stands at ${await top()} px`);
  });
}

// Of each pane's first two sections: what lies above each paragraph, up to the one before it; above the pane's first the window's edge.
const gaps = (page) => page.evaluate(() => [...document.querySelectorAll('.content')].flatMap((content) => {
  const boxes = [...content.querySelectorAll('[data-section="0"] .unit, [data-section="1"] .unit')].map((unit) => [unit.id, unit.getBoundingClientRect()]);
  return boxes.map(([id, box], i) => ({ id, px: box.top - (i && boxes[i - 1][1].bottom) }));
}));
for (const [name, width] of [['zh', 1280], ['en', 1280], ['zh', 400]]) {
  everywhere(`paragraphs stand where they stood before the program came, ${width} px wide (${name})`, { no_canvas: true, page: name, width, hash: '', starts: false, before: hold }, async ({ page }) => {
    await page.waitForFunction(() => document.documentElement.classList.contains('seen'));
    let before = await gaps(page);
    if (width < 880) before = before.filter(({ id }) => id.startsWith('t'));  // the commentary is on another tab
    await page.evaluate(() => window.go());
    await page.waitForFunction(() => !!window.duidu);
    await settle(page);
    const after = await gaps(page);
    assert.ok(before.length > 6, `${before.length} paragraphs`);
    const moved = before.flatMap(({ id, px }, i) => Math.abs(px - after[i].px) > 2 ? [`${id}: ${px} px, then ${after[i].px} px`] : []);
    assert.deepEqual(moved, []);
  });
}

scenario('a program that stops leaves the text, says what happened, and the article can be saved and opened again', {
  page: 'zh', allow: [/broken on purpose/],
}, async ({ page, model }) => {
  await page.evaluate(() => {
    WebGL2RenderingContext.prototype.drawElements = () => { throw new Error('broken on purpose'); };
  });
  await page.mouse.move(700, 20);
  await page.locator('[data-control="toolbar.settings"]').press('Enter');
  const failure = page.getByRole('alert').filter({ hasText: '程序出错停下了' });
  await failure.waitFor();
  assert.match(await failure.textContent(), /broken on purpose/);
  assert.equal(await page.evaluate(() => document.documentElement.classList.contains('text')), true);
  const [download] = await Promise.all([page.waitForEvent('download'), failure.getByRole('link', { name: '保存这篇文章' }).click()]);
  const path = await download.path();
  const saved = model_of(await download.path());
  assert.deepEqual(saved.article.interview.turns.map(({ speaker }) => speaker), model.article.interview.turns.map(({ speaker }) => speaker));
  assert.deepEqual(saved.units.map(({ text }) => text), model.units.map(({ text }) => text));
});

scenario('a program that traps while a file is opened says so', { page: 'zh', allow: [/broken on purpose/] }, async ({ page }) => {
  await page.evaluate(() => { Promise.reject(new WebAssembly.RuntimeError('broken on purpose')); });
  await page.getByRole('alert').filter({ hasText: '程序出错停下了' }).waitFor();
});
