// Opening what the reader brings: dropped, chosen or pasted; and for what cannot be read, a sentence and the article that was there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { everywhere, settle } from './drive/harness.mjs';
import { kLighthouse } from './drive/lighthouse.mjs';
import { kArticles } from './drive/pages.mjs';

const kTitleOfSample = '一个人念，一个人看';

const units_with = (page, words) => page.locator('.unit', { hasText: words }).count();
const seen = (page, words) => page.getByText(words).locator('visible=true').count();
const said = (page, role) => page.getByRole(role).first().textContent();

// Drops a file as a file manager does; `bytes` are numbers, { letters } makes a large one.
const drop = (page, name, bytes) => page.evaluate(async ([file_name, content]) => {
  const data = new DataTransfer();
  const part = Array.isArray(content) ? new Uint8Array(content) : new Uint8Array(content.letters).fill(0x61);
  data.items.add(new File([part], file_name));
  for (const type of ['dragenter', 'dragover', 'drop']) {
    document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }
}, [name, bytes]);
const bytes_of = (text) => [...Buffer.from(text)];

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

everywhere('a dropped file is read, linked and shown', { page: 'zh', files: 'chromium' }, async ({ page }) => {
  await drop(page, 'lighthouse.txt', bytes_of(kLighthouse));
  await check_opened(page);
});

// A page is delivered with the links the program found on the machine that made it; what is opened in it is linked in the browser.
for (const article of ['zh', 'en', 'real']) {
  everywhere(`${article}: opened in its own page, it has the links it was delivered with`, { page: article }, async ({ page }) => {
    const links = () => page.evaluate(() => [...document.querySelectorAll('a.number, a.bar')].map((mark) => `${mark.hash} ${mark.ariaLabel}`));
    const delivered = await links();
    await page.evaluate(() => { document.querySelector('.unit').id = 'former'; });
    await drop(page, `${article}.${kArticles[article].split('.').at(-1)}`, [...readFileSync(kArticles[article])]);
    await page.locator('#former').waitFor({ state: 'detached' });
    await settle(page);
    assert.deepEqual(await links(), delivered);
  });
}

// Many sentences, each quoted once and word for word.
const kMany = Array.from({ length: 40 }, (_, i) => `the ${i + 7}th keeper wrote ${i * i + 3} letters about the harbour and the ${['fog', 'gulls', 'oil', 'stairs', 'lamps'][i % 5]} of that year`);
const kLetters = [`The letters

Reporter: What did they write?
Keeper: ${kMany.map((words) => `I know that ${words}.`).join(' ')}

Commentary
`, ...kMany.map((words) => `He says that “${words}”, and nobody else does.\n`)].join('\n');

everywhere('forty quotations word for word are forty quotations word for word', { page: 'en' }, async ({ page }) => {
  await drop(page, 'letters.txt', bytes_of(kLetters));
  await page.locator('.unit', { hasText: 'keeper wrote' }).first().waitFor({ state: 'attached' });
  await settle(page);
  assert.equal(await page.getByRole('link', { name: /^Quotation \d+, word for word, go to the interview$/ }).count(), kMany.length);
});

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

everywhere('what is typed into the paste dialog can be seen', { page: 'zh' }, async ({ page }) => {
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

const kRefused = {
  'an empty file': ['empty.txt', [], '“empty.txt”里没有文字。请换一个文件。'],
  'a picture': ['picture.txt', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1], '“picture.txt”不是文本文件。'],
  'a file of 49 MB': ['large.txt', { letters: 49 << 20 }, '“large.txt”太大了'],
  'half a Duidu file': ['half.json', bytes_of('{ "format": "duidu-article", "version": 1, "interview": '), 'half.json'],
};
for (const [what, [name, bytes, sentence]] of Object.entries(kRefused)) {
  everywhere(`${what} is refused with a sentence, and the article stays`, { page: 'zh' }, async ({ page, model }) => {
    await drop(page, name, bytes);
    await page.getByRole('alert').waitFor();
    assert.ok((await said(page, 'alert')).includes(sentence), await said(page, 'alert'));
    assert.equal(await page.title(), `${kTitleOfSample} · 对读`);
    assert.equal(await page.locator('.unit').count(), model.units.length);
    await page.getByRole('button', { name: '关闭' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });
}

everywhere('a text that is not UTF-8 is opened, and the reader told', { page: 'zh', files: 'chromium' }, async ({ page }) => {
  await drop(page, 'torn.txt', [...bytes_of('记者：哪一年？\n许未：那是'), 0xd0, 0xc2, ...bytes_of('年的事。\n记者：后来呢？\n许未：后来就停了。\n')]);
  await page.getByRole('status').waitFor();
  assert.ok((await said(page, 'status')).includes('有些字节不是 UTF-8 文字'), await said(page, 'status'));
  assert.equal(await units_with(page, '那是\ufffd'), 1);
});

everywhere('an essay without an interview is shown as commentary, and an empty pane says why', { page: 'zh' }, async ({ page }) => {
  await drop(page, 'essay.txt', bytes_of('灯塔\n\n灯塔修在礁石上，已经没有人看守。\n\n船只靠仪器认路，夜里也一样。\n'));
  await page.getByRole('status').waitFor();
  assert.ok((await said(page, 'status')).includes('没有找到访谈，全文放在评论一栏'), await said(page, 'status'));
  assert.equal(await page.locator('#pane-interview .unit').count(), 0);
  assert.ok(await page.locator('#pane-commentary .unit').count() >= 2);
  assert.equal(await seen(page, '没有找到访谈。请给每段问答加上称呼'), 1);
});

everywhere('an interview without commentary is shown alone', { page: 'zh' }, async ({ page }) => {
  await drop(page, 'talk.txt', bytes_of('灯塔\n\n记者：灯亮了多少年？\n许未：三十一年。\n记者：雾天怎么办？\n许未：数钟声。\n'));
  await page.getByRole('status').waitFor();
  assert.ok((await said(page, 'status')).includes('没有找到评论，只显示访谈'), await said(page, 'status'));
  assert.equal(await page.locator('#pane-interview .unit').count(), 4);
  assert.equal(await seen(page, '没有找到评论。请把评论放在最后一个回答之后'), 1);
});

everywhere('one article after another: nothing of the former stays', { page: 'zh' }, async ({ page }) => {
  await page.evaluate(() => probes.bring('t18.p1'));
  await drop(page, 'lighthouse.txt', bytes_of(kLighthouse));
  await check_opened(page);
  assert.equal(await units_with(page, '老段'), 0);
  assert.deepEqual(await page.evaluate(() => ['interview', 'commentary'].map((side) => probes.pane(side).scrollTop)), [0, 0]);
});
