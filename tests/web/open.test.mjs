// Opening what the user brings: dropped, chosen or pasted; and for what cannot be read, a sentence and the article that was there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { everywhere, scenario, settle } from './drive/harness.mjs';
import { kLighthouse } from './drive/lighthouse.mjs';
import { packed } from './drive/packed.mjs';
import { kArticles } from './drive/pages.mjs';

const kTitleOfSample = '一个人念，一个人看';

const units_with = (page, words) => page.locator('.unit', { hasText: words }).count();
const seen = (page, words) => page.getByText(words).locator('visible=true').count();
const said = (page, role) => page.getByRole(role).first().textContent();

// Drops files as a file manager does; of each the bytes are numbers or base64, { letters } makes a large one.
const drop_all = (page, files) => page.evaluate(async (all) => {
  const data = new DataTransfer();
  const content_of = (content) => {
    if (typeof content === 'string') return Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    return Array.isArray(content) ? new Uint8Array(content) : new Uint8Array(content.letters).fill(0x61);
  };
  for (const [name, content] of all) data.items.add(new File([content_of(content)], name));
  for (const type of ['dragenter', 'dragover', 'drop']) {
    document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }
}, files);
const drop = (page, name, bytes) => drop_all(page, [[name, bytes]]);
const bytes_of = (text) => [...Buffer.from(text)];

// A text in the encoding that Windows has in China: every character of two bytes, found by reading all of them.
function gbk_bytes(text) {
  const bytes = new Map();
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead < 0xFF; ++lead) {
    for (let trail = 0x40; trail < 0xFF; ++trail) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if (character.length === 1) bytes.set(character, [lead, trail]);
    }
  }
  return [...text].flatMap((character) => (character < '\x80' ? [character.charCodeAt(0)] : bytes.get(character)));
}

const kBridge = `修桥

记者：这座桥修了多久？

老陈：前后修了十一年，中间停过两回，都是因为没有钱。

记者：后来呢？

老陈：后来大家一块一块砖地捐，就修成了。
`;
const kOnBridge = '读后\n\n他说“前后修了十一年，中间停过两回”，这句话最要紧。\n';
const title_is = (page, title) => page.waitForFunction((wanted) => document.title === wanted, `${title} · 对读`);

async function check_opened(page) {
  await page.locator('.unit', { hasText: 'Thirty-one winters' }).first().waitFor({ state: 'attached' });
  await settle(page);
  assert.equal(await page.title(), 'The lighthouse · Duidu');
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.equal(await page.locator('#pane-interview .unit').count(), 4);
  assert.equal(await units_with(page, 'Nobody asked him'), 1);
  assert.equal(await page.locator('[data-links="l1"]').count() >= 2, true, 'the quotation is not linked');
  assert.equal(await page.getByRole('region', { name: 'Interview' }).getAttribute('id'), 'pane-interview');
}

everywhere('a dropped file is read, linked and shown', { smoke: true, no_canvas: true, page: 'zh', files: 'chromium' }, async ({ page }) => {
  await page.locator('#pane-commentary .number').first().click();
  await settle(page);
  assert.match(await page.evaluate(() => location.hash), /^#t\d/, 'a followed link is named');
  await drop(page, 'lighthouse.txt', bytes_of(kLighthouse));
  await check_opened(page);
  assert.doesNotMatch(await page.evaluate(() => location.hash), /^#t\d/, 'the place of the article that was there before');
});

// A page is delivered with the links the program found on the machine that made it; what is opened in it is linked by the same program in
// the browser. What is refused or remarked, and why, is asked of the program on the host (tests/unit/platform/jobs_test.cc).
for (const article of ['zh', 'en', 'real']) {
  scenario(`${article}: opened in its own page, it has the links it was delivered with`, { page: article }, async ({ page }) => {
    const links = () => page.evaluate(() => [...document.querySelectorAll('a.number, a.bar')].map((mark) => `${mark.hash} ${mark.ariaLabel}`));
    const delivered = await links();
    await page.evaluate(() => { document.querySelector('.unit').id = 'former'; });
    await drop(page, `${article}.${kArticles[article].split('.').at(-1)}`, [...readFileSync(kArticles[article])]);
    await page.locator('#former').waitFor({ state: 'detached' });
    await settle(page);
    assert.deepEqual(await links(), delivered);
  });
}

everywhere('a file over the page is invited to be dropped', { page: 'zh' }, async ({ page }) => {
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'x.txt'));
    document.body.dispatchEvent(new DragEvent('dragenter', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await page.getByRole('status').filter({ hasText: '松开即可打开' }).waitFor();
});

everywhere('a chosen file is read, linked and shown', { page: 'zh', files: 'chromium' }, async ({ page }) => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开' }).click();
  await (await chooser).setFiles({ name: 'lighthouse.txt', mimeType: 'text/plain', buffer: Buffer.from(kLighthouse) });
  await check_opened(page);
});

everywhere('a text put into the paste dialog is shown', { page: 'zh', files: 'chromium' }, async ({ page }) => {
  await page.getByRole('button', { name: '粘贴' }).click();
  const dialog = page.getByRole('dialog', { name: '粘贴文章' });
  await dialog.getByRole('textbox').fill(kLighthouse);
  await dialog.getByRole('button', { name: '显示' }).click();
  await check_opened(page);
  assert.equal(await page.getByRole('dialog').count(), 0);
});

everywhere('what is typed into the paste dialog can be seen', { no_canvas: true, page: 'zh' }, async ({ page }) => {
  await page.locator('[data-control="toolbar.paste"]').click();
  const field = page.getByRole('dialog').getByRole('textbox');
  await field.pressSequentially('Q: Who?');
  assert.equal(await field.inputValue(), 'Q: Who?');
  assert.doesNotMatch(await field.evaluate((element) => getComputedStyle(element).color), /, 0\)$/);
  await page.keyboard.press('Escape');
});

everywhere('what was typed into the paste dialog outlives it, chosen to be written over; Control+Enter shows it', { page: 'zh' }, async ({ page }) => {
  const button = page.locator('[data-control="toolbar.paste"]');
  const field = page.getByRole('dialog').getByRole('textbox');
  await button.click();
  await field.fill(kLighthouse);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await button.click();
  assert.equal(await field.inputValue(), kLighthouse);
  await page.waitForFunction(() => document.activeElement.selectionEnd === document.activeElement.value?.length && document.activeElement.selectionStart === 0);
  await page.keyboard.press('Control+Enter');
  await check_opened(page);
});

everywhere('the paste dialog can be left: by its button, by Esc; the keyboard stays inside it', { page: 'zh' }, async ({ page }) => {
  for (const leave of [() => page.getByRole('button', { name: '取消' }).click(), () => page.keyboard.press('Escape')]) {
    await page.getByRole('button', { name: '粘贴' }).click();
    await page.getByRole('dialog').waitFor();
    await page.waitForFunction(() => document.activeElement.tagName === 'TEXTAREA');
    for (let i = 0; i < 4; ++i) {
      await page.keyboard.press('Tab');
      assert.ok(await page.evaluate(() => !!document.activeElement.closest('[role=dialog]')));
    }
    await leave();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
});

everywhere('a text pasted anywhere stands in the dialog, to be looked at first', { page: 'zh' }, async ({ page }) => {
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const paste = new Event('paste', { bubbles: true, cancelable: true });
    document.body.dispatchEvent(Object.assign(paste, { clipboardData: data }));
  }, kLighthouse);
  const dialog = page.getByRole('dialog');
  await page.waitForFunction((text) => document.querySelector('[role=dialog] textarea')?.value === text, kLighthouse);
  await dialog.getByRole('button', { name: '显示' }).click();
  await check_opened(page);
});

everywhere('a press taken back, by leaving the button before it is released, does nothing', { page: 'zh' }, async ({ page }) => {
  const { x, y, width, height } = await page.getByRole('button', { name: '粘贴' }).boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + 300, { steps: 4 });
  await page.mouse.up();
  await settle(page);
  assert.equal(await page.getByRole('dialog').count(), 0);
  await page.mouse.click(x + width / 2, y + height / 2);
  await page.getByRole('dialog').waitFor();
});

everywhere('an empty file is refused with a sentence, and the article stays', { smoke: true, page: 'zh' }, async ({ page, model }) => {
  await drop(page, 'empty.txt', []);
  await page.getByRole('alert').waitFor();
  assert.ok((await said(page, 'alert')).includes('“empty.txt”里没有文字。请换一个文件。'), await said(page, 'alert'));
  assert.equal(await page.title(), `${kTitleOfSample} · 对读`);
  assert.equal(await page.locator('.unit').count(), model.units.length);
  await page.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('alert').waitFor({ state: 'detached' });
});

// The page reads no more of a file than the program takes, and one byte.
const unreadable = () => { Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError')); };
scenario('a folder, or a file that is gone, is refused, and the article stays', { page: 'zh', before: unreadable }, async ({ page, model }) => {
  await drop(page, 'notes', bytes_of(kLighthouse));
  await page.getByRole('alert').waitFor();
  assert.match(await said(page, 'alert'), /“notes”读不出来/);
  assert.equal(await page.locator('.unit').count(), model.units.length);
});

scenario('a file of 49 MB is refused, and the article stays', { page: 'zh' }, async ({ page, model }) => {
  await drop(page, 'large.txt', { letters: 49 << 20 });
  await page.getByRole('alert').waitFor();
  assert.ok((await said(page, 'alert')).includes('“large.txt”太大了'), await said(page, 'alert'));
  assert.equal(await page.locator('.unit').count(), model.units.length);
});

scenario('an essay without an interview is shown as commentary, and an empty pane says why', { page: 'zh' }, async ({ page }) => {
  await drop(page, 'essay.txt', bytes_of('灯塔\n\n灯塔修在礁石上，已经没有人看守。\n\n船只靠仪器认路，夜里也一样。\n'));
  await page.getByRole('status').waitFor();
  assert.ok((await said(page, 'status')).includes('没有找到访谈，全文放在评论一栏'), await said(page, 'status'));
  assert.equal(await page.locator('#pane-interview .unit').count(), 0);
  assert.ok(await page.locator('#pane-commentary .unit').count() >= 2);
  assert.equal(await seen(page, '没有找到访谈。请给每段问答加上称呼'), 1);
});

everywhere('a file in GBK is read right, its encoding is told, and another can be chosen by the keyboard', { page: 'zh' }, async ({ page }) => {
  await drop(page, 'bridge.txt', gbk_bytes(kBridge));
  await title_is(page, '修桥');
  await settle(page);
  assert.match(await said(page, 'status'), /按简体中文（GB18030、GBK）读出。/);
  assert.equal(await units_with(page, '前后修了十一年'), 1);
  await page.getByRole('button', { name: '更改编码…' }).click();
  const dialog = page.getByRole('dialog', { name: '文件的编码' });
  await dialog.waitFor();
  await page.waitForFunction(() => document.activeElement.closest('[role=dialog]'));
  assert.equal(await dialog.locator('[role=option][aria-selected=true]').textContent(), '简体中文（GB18030、GBK）');
  await dialog.locator('[role=option][aria-selected=true]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('按繁体中文（Big5）读出。').first().waitFor();
  assert.equal(await units_with(page, '前后修了十一年'), 0, 'it is read as Big5, as the user said');
  await page.getByRole('button', { name: '更改编码…' }).click();
  await page.getByRole('option', { name: '简体中文（GB18030、GBK）' }).click();
  await title_is(page, '修桥');
  assert.equal(await units_with(page, '前后修了十一年'), 1);
});

everywhere('two files at once, the commentary first: one article with its links', { page: 'zh' }, async ({ page }) => {
  await drop_all(page, [['b.txt', bytes_of(kOnBridge)], ['a.txt', bytes_of(kBridge)]]);
  await title_is(page, '修桥');
  await settle(page);
  assert.equal(await page.locator('#pane-interview .unit').count(), 4);
  assert.equal(await page.locator('#pane-commentary .unit', { hasText: '这句话最要紧' }).count(), 1);
  assert.equal(await page.locator('#pane-commentary [data-links="l1"]').count() >= 1, true, 'the quotation is not linked');
});

everywhere('two files of which nothing shows which is the interview: the user is asked', { page: 'zh' }, async ({ page }) => {
  await drop_all(page, [['a.txt', bytes_of('一条河的事。\n')], ['b.txt', bytes_of('一座山的事。\n')]]);
  const dialog = page.getByRole('dialog', { name: '哪一个是访谈？' });
  await dialog.waitFor();
  assert.deepEqual(await dialog.getByRole('option').allTextContents(), ['a.txt', 'b.txt']);
  assert.equal(await page.title(), `${kTitleOfSample} · 对读`);
  await dialog.getByRole('option', { name: 'b.txt' }).click();
  await title_is(page, 'b');
  await settle(page);
  assert.equal(await page.locator('#pane-interview .unit', { hasText: '一座山的事' }).count(), 1);
  assert.equal(await page.locator('#pane-commentary .unit', { hasText: '一条河的事' }).count(), 1);
});

everywhere('a page that Duidu has packed opens again with its links', { page: 'zh' }, async ({ page }) => {
  const links = () => page.evaluate(() => [...document.querySelectorAll('a.number, a.bar')].map((mark) => `${mark.hash} ${mark.ariaLabel}`));
  const delivered = await links();
  const packed_page = readFileSync(join(packed(kArticles.zh, 'zh'), 'zh.html'));
  await drop(page, 'lighthouse.txt', bytes_of(kLighthouse));
  await check_opened(page);
  await drop(page, 'saved.html', packed_page.toString('base64'));
  await title_is(page, kTitleOfSample);
  await settle(page);
  assert.deepEqual(await links(), delivered);
});

everywhere('one article after another: nothing of the former stays', { page: 'zh' }, async ({ page }) => {
  await page.evaluate(() => probes.bring('t18.p1'));
  await drop(page, 'lighthouse.txt', bytes_of(kLighthouse));
  await check_opened(page);
  assert.equal(await units_with(page, '老段'), 0);
  assert.deepEqual(await page.evaluate(() => ['interview', 'commentary'].map((side) => probes.pane(side).scrollTop)), [0, 0]);
});
