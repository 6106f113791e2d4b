// A wrong split is corrected: by the keyboard alone, with undo; saved, opened again, packed. And by the mouse.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { everywhere, pages, scenario, settle, visit } from './drive/harness.mjs';
import { visit_remote } from './drive/visit.mjs';

// The third paragraph is a question, the fifth an editor’s remark, the share bar no part of the article.
const kTalk = `# 修桥

记者：这座桥修了多久？

老陈：前后修了十一年，中间停过两回。

停的时候村里怎么过河？

划船。水大的时候就等，等三天、等五天。

老陈说到这里笑了。

分享到朋友圈

## 评论

他说“前后修了十一年，中间停过两回”，这句话最要紧。
`;

const drop = (page, name, text) => page.evaluate(([file_name, content]) => {
  const data = new DataTransfer();
  data.items.add(new File([content], file_name));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
}, [name, text]);

async function open(page, name, text) {
  await drop(page, name, text);
  await page.locator('.unit', { hasText: '划船。' }).first().waitFor({ state: 'attached' });
  await settle(page);
}

async function press(page, ...keys) {
  for (const key of keys) {
    await page.keyboard.press(key);
    await settle(page);
  }
}

const rows = (page) => page.evaluate(() => [...document.querySelectorAll('[role="option"]')]
  .map((row) => row.textContent.replace(/\n.*/s, '')));
const said = (page) => page.locator('[data-control="split.said"]').textContent();
const focused = (page) => page.evaluate(() => document.activeElement.dataset.control ?? document.activeElement.id);

async function open_view(page) {
  await page.locator('#pane-interview').focus();
  await press(page, 'e');
  await page.getByRole('dialog', { name: '核对分段' }).waitFor();
}

// What is saved stays in the page, instead of where a browser puts what it downloads.
const keep_saved = (page) => page.evaluate(() => {
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    blob.text().then((text) => { window.saved = text; });
    return createObjectURL.call(URL, blob);
  };
  HTMLAnchorElement.prototype.click = function click() { window.saved_as = this.download; };
});

async function saved_article(page) {
  await page.waitForFunction(() => !!window.saved);
  return page.evaluate(() => [window.saved_as, window.saved]);
}

const kCorrected = ['1 · 提问 · 记者', '2 · 回答 · 老陈', '3 · 提问', '4 · 回答 · 陈工', '5 · 评论 · 评论开始', '6 · 另放', '7 · 评论'];
const kCorrections = ['question', 'speaker', 'remark', 'apart'];

async function tab_to(page, wanted) {
  for (let i = 0; i < 40 && await focused(page) !== wanted; ++i) await page.keyboard.press('Tab');
  assert.equal(await focused(page), wanted);
}

everywhere('a wrong split is corrected by the keyboard alone, saved, opened again and packed', { no_canvas: true, page: 'zh', smoke: true, allow: [/^request: .*\/corrected\//] }, async ({ page, engine, way }) => {
  await open(page, 'bridge.md', kTalk);
  await keep_saved(page);
  await open_view(page);
  assert.equal(await focused(page), 'split.list.0');
  await press(page, 'ArrowDown', 'ArrowDown', 'q');
  assert.equal(await said(page), '第 3 行改作提问');
  await press(page, 'ArrowDown', 's');
  assert.equal(await focused(page), 'split.name');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('陈工');
  await press(page, 'Enter');
  assert.equal(await focused(page), 'split.list.3');
  await press(page, 'ArrowDown', 'r', 'ArrowDown', 'f');
  const corrected = await rows(page);
  assert.deepEqual(corrected, kCorrected);

  await press(page, 'Control+z', 'Control+z');
  assert.match(await said(page), /^已撤销：/);
  assert.equal(await focused(page), 'split.list.4');
  assert.equal((await rows(page))[4], '5 · 回答');
  await press(page, 'Control+Shift+z', 'Control+Shift+z');
  assert.deepEqual(await rows(page), kCorrected);

  await tab_to(page, 'split.save');
  await press(page, 'Enter');
  const [name, text] = await saved_article(page);
  assert.equal(name, '修桥.json');
  const article = JSON.parse(text);
  assert.deepEqual(article.split.corrections.map(({ edit }) => edit), kCorrections);
  await press(page, 'Escape');
  assert.equal(await page.getByRole('dialog').count(), 0);
  assert.equal(await page.locator('#pane-commentary .unit', { hasText: '老陈说到这里笑了' }).count(), 1);
  assert.equal(await page.locator('.unit', { hasText: '分享到' }).count(), 0);
  assert.ok(await page.locator('#pane-commentary [data-links]').count() > 0, 'the quotation is linked anew');

  await open(page, 'again.json', text);
  await open_view(page);
  assert.deepEqual((await rows(page)).map((row) => row.replace(/^另放 1 行.*/, '6 · 另放')), kCorrected);

  pages.pack('corrected', article);
  assert.match(readFileSync(join(pages.folder, 'corrected.html'), 'utf8'), /"corrections":/);
  const options = { page: 'zh', path: 'corrected/' };
  const packed = await (engine ? visit_remote(engine, way, options) : visit(way, options));
  await open_view(packed.page);
  assert.deepEqual((await rows(packed.page)).map((row) => row.replace(/^另放 1 行.*/, '6 · 另放')), kCorrected);
  await packed.close();
});

scenario('lines are chosen with the mouse, a range with Shift; the line being read stays', { page: 'zh' }, async ({ page }) => {
  const long = kTalk.replace('划船。', `划船。\n\n${Array.from({ length: 60 }, (_, i) => `第 ${i} 天，水还是那么大，大家坐在岸上等。`).join('\n\n')}\n\n`);
  await open(page, 'bridge.md', long);
  await page.locator('#pane-interview').evaluate((pane) => { pane.scrollTop = 1200; });
  await settle(page);
  const top = (words) => page.evaluate((text) => [...document.querySelectorAll('#pane-interview .unit')]
    .find((unit) => unit.textContent.includes(text)).getBoundingClientRect().top, words);
  const before = await top('第 30 天');
  await page.getByRole('button', { name: '核对分段' }).click();
  await page.locator('[data-control="split.list.2"]').click();
  await page.keyboard.down('Shift');
  await page.locator('[data-control="split.list.4"]').click();
  await page.keyboard.up('Shift');
  await settle(page);
  assert.equal(await page.locator('[role="option"][aria-selected="true"]').count(), 3);
  await page.locator('[data-control="split.remark"]').click();
  assert.equal(await said(page), '第 3–5 行改作评论');
  await page.locator('[data-control="split.close"]').click();
  await settle(page);
  assert.equal(await page.locator('#pane-commentary .unit', { hasText: '怎么过河' }).count(), 1);
  assert.ok(Math.abs(await top('第 30 天') - before) <= 2, `${before} → ${await top('第 30 天')}`);
});
