// The second program, which opens what the user brings: in a worker, from wherever the page came; without one in the page; and what is
// said while it is at work, or when it cannot be had.
import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { everywhere, pages, settle } from './drive/harness.mjs';
import { kLighthouse } from './drive/lighthouse.mjs';

const drop = (page, name, text) => page.evaluate(([file, words]) => {
  const data = new DataTransfer();
  data.items.add(new File([words], file));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
}, [name, text]);
const has_title = (page, title) => page.waitForFunction((wanted) => document.title === wanted, `${title} · Duidu`);
const links = (page) => page.locator('[data-links="l1"]').count();

// Workers are counted, and hear of their job only when `window.go` is called.
const hold_jobs = () => {
  const Real = window.Worker;
  window.workers = 0;
  window.ended = 0;
  const held = new Promise((resolve) => { window.go = resolve; });
  window.Worker = class extends Real {
    constructor(address) {
      super(address);
      ++window.workers;
    }

    postMessage(...what) { held.then(() => super.postMessage(...what)); }

    terminate() {
      ++window.ended;
      super.terminate();
    }
  };
};

for (const [name, options] of [['a site on a host', { path: 'zh/' }], ['a site in a folder', { path: 'zh/index.html', way: 'file' }],
  ['one file', { path: 'zh.html', way: 'file' }]]) {
  everywhere(`${name} opens a file in a worker, which ends with it`, { page: 'zh', ...options, before: hold_jobs }, async ({ page }) => {
    await page.evaluate(() => window.go());
    await drop(page, 'lighthouse.txt', kLighthouse);
    await has_title(page, 'The lighthouse');
    assert.ok(await links(page) >= 2, 'the quotation is not linked');
    assert.deepEqual(await page.evaluate(() => [window.workers, window.ended]), [1, 1]);
  });
}

everywhere('what takes long is told and can be given up; the page is used meanwhile', { no_canvas: true, page: 'zh', before: hold_jobs }, async ({ page }) => {
  const title = await page.title();
  const status = page.getByRole('status').filter({ hasText: '正在打开“lighthouse.txt”' });
  await drop(page, 'lighthouse.txt', kLighthouse);
  await status.waitFor();
  await page.getByRole('button', { name: '搜索' }).click();
  await page.getByRole('searchbox').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[data-control="notice.stop"]').click();
  await status.waitFor({ state: 'detached' });
  await page.evaluate(() => window.go());
  await settle(page);
  assert.equal(await page.title(), title);
  assert.equal(await page.evaluate(() => window.ended), 1);

  await drop(page, 'lighthouse.txt', kLighthouse);
  await has_title(page, 'The lighthouse');
});

everywhere('of two files brought one after another the newer one is opened', { page: 'zh', before: hold_jobs }, async ({ page }) => {
  await drop(page, 'first.txt', kLighthouse.replace('The lighthouse', 'The first'));
  await drop(page, 'lighthouse.txt', kLighthouse);
  await page.evaluate(() => window.go());
  await has_title(page, 'The lighthouse');
  await settle(page);
  assert.equal(await page.title(), 'The lighthouse · Duidu');
});

const no_worker = () => { window.Worker = class { constructor() { throw new DOMException('refused', 'SecurityError'); } }; };
const dead_worker = () => {
  window.Worker = class extends EventTarget {
    constructor() {
      super();
      setTimeout(() => this.onerror(new ErrorEvent('error', { message: 'refused' })));
    }

    terminate() {}
  };
};
for (const [what, before, options] of [['refused', no_worker, { path: 'zh.html', way: 'file' }], ['stillborn', dead_worker, { path: 'zh/' }],
  ['refused in a folder', no_worker, { path: 'zh/index.html', way: 'file' }]]) {
  everywhere(`where a worker is ${what} the page opens the file itself`, { page: 'zh', ...options, before }, async ({ page }) => {
    await drop(page, 'lighthouse.txt', kLighthouse);
    await has_title(page, 'The lighthouse');
    assert.ok(await links(page) >= 2);
  });
}

async function with_torn_copy() {
  await pages.find('zh', 'http');
  cpSync(join(pages.folder, 'zh'), join(pages.folder, 'no_opener'), { recursive: true });
  rmSync(join(pages.folder, 'no_opener/duidu-opener.wasm'));
}

everywhere('where the second program is missing a sentence says so, and the article stays', {
  page: 'zh', path: 'no_opener/', allow: [/^console: /], prepare: with_torn_copy,
}, async ({ page }) => {
  const title = await page.title();
  await drop(page, 'lighthouse.txt', kLighthouse);
  await page.getByRole('alert').waitFor();
  assert.match(await page.getByRole('alert').textContent(), /“lighthouse\.txt”没有打开/);
  assert.equal(await page.title(), title);
});
