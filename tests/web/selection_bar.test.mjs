// The toolbar beside selected text: it comes when the selection is made, keeps it, and does what it says.
import assert from 'node:assert/strict';
import { copy, everywhere, scenario, settle } from './drive/harness.mjs';

const bar = (page) => page.getByRole('toolbar', { name: '选中的文字' });
const selected = (page) => page.evaluate(() => String(document.getSelection()).replaceAll('\n', ''));
const comes = (page) => page.waitForFunction(() => !!document.querySelector('[data-control="selection"]'));
const goes = (page) => page.waitForFunction(() => !document.querySelector('[data-control="selection"]'));

const point_at = (page, unit, offset) => page.evaluate(([address, start]) => {
  const { x, y, height } = duidu.layout(address).find((each) => each.start >= start);
  return { x: x + 1, y: y + height / 2 };
}, [unit, offset]);

async function drag(page, unit, start, end) {
  const [from, to] = [await point_at(page, unit, start), await point_at(page, unit, end)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
  await comes(page);
}

everywhere('it comes with the selection, off its lines, and goes with it', { smoke: true, no_canvas: true, page: 'zh', files: 'all' }, async ({ page, model }) => {
  const { text } = model.units.find(({ id }) => id === 't2.p1');
  await page.evaluate(() => probes.bring('t2.p1', 120));
  const { x, y } = await point_at(page, 't2.p1', 4);
  await page.mouse.click(x, y);
  await settle(page);
  assert.equal(await bar(page).count(), 0, 'a click selects nothing');
  await drag(page, 't2.p1', 2, 40);
  const { box, lines } = await page.evaluate(() => ({
    box: document.querySelector('[data-control="selection"]').getBoundingClientRect().toJSON(),
    lines: [...document.getSelection().getRangeAt(0).getClientRects()].map((rect) => rect.toJSON()),
  }));
  assert.ok(lines.every(({ top, bottom }) => box.bottom <= top + 4 || box.top >= bottom - 4), 'it stands on the selected lines');
  assert.equal(await selected(page), text.slice(2, 40));
  await page.mouse.click(x, y + 100);
  await goes(page);
});

everywhere('its buttons keep the selection, and copy the text, and the text with its source', { no_canvas: true, page: 'zh' }, async ({ page, model, way }) => {
  const { text } = model.units.find(({ id }) => id === 't2.p1');
  await page.evaluate(() => probes.bring('t2.p1', 120));
  await drag(page, 't2.p1', 2, 12);
  await page.evaluate(() => {
    window.written = [];
    const set = DataTransfer.prototype.setData;
    DataTransfer.prototype.setData = function (type, data) {
      window.written.push(data);
      set.call(this, type, data);
    };
  });
  for (const name of ['复制', '复制并注明出处']) {
    const before = await page.evaluate(() => window.written.length);
    await page.getByRole('button', { name, exact: true }).click();
    await page.waitForFunction((count) => window.written.length > count, before);
  }
  const [plain, html, quote, quote_html] = await page.evaluate(() => window.written);
  assert.equal(plain, text.slice(2, 12));
  assert.equal(html, text.slice(2, 12));
  assert.ok(quote.startsWith(`“${text.slice(2, 12)}”\n——`) && quote.includes(`《${model.article.title}》`), quote);
  assert.equal(quote.endsWith('#t2.p1'), way === 'http', 'a place on this machine is no use to others');
  assert.match(quote_html, /^<blockquote>.*<\/blockquote><p>/);
  assert.equal(await selected(page), text.slice(2, 12));
});

everywhere('Ctrl+C gives structure too: paragraphs, speakers', { no_canvas: true, page: 'zh' }, async ({ page }) => {
  await page.keyboard.press('Control+A');
  await page.evaluate(() => addEventListener('copy', (event) => { window.html = event.clipboardData.getData('text/html'); }, { once: true }));
  await copy(page);
  assert.match(await page.evaluate(() => window.html), /^<p><b>.+：<\/b> .+<\/p><p>/);
});

everywhere('a linked selection leads to the other side', { no_canvas: true, page: 'zh' }, async ({ page, model }) => {
  const { unit, start } = model.links.find(({ level }) => level === 'exact').commentary[0];
  await page.evaluate((address) => probes.bring(address, 150), unit);
  await drag(page, unit, start, start + 5);
  await page.getByRole('button', { name: '到访谈对应处' }).click();
  await page.waitForFunction(() => !!document.querySelector('#pane-interview .lit'));
});

everywhere('searching for it fills the field', { no_canvas: true, page: 'zh' }, async ({ page, model }) => {
  const { text } = model.units.find(({ id }) => id === 't2.p1');
  await page.evaluate(() => probes.bring('t2.p1', 120));
  await drag(page, 't2.p1', 2, 8);
  await page.getByRole('button', { name: '搜索这些字' }).click();
  await page.waitForFunction((words) => document.activeElement.value === words, text.slice(2, 8));
});

everywhere('with the keyboard alone: select, Tab, arrows, Esc', { no_canvas: true, page: 'zh' }, async ({ page }) => {
  await page.evaluate(() => {
    const range = probes.range_of('t2.p1', 0, 4);
    document.getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  });
  await page.keyboard.press('Shift+ArrowRight');
  await comes(page);
  const before = await selected(page);
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => document.activeElement.dataset.control === 'selection.copy');
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.activeElement.dataset.control === 'selection.quote');
  assert.equal(await selected(page), before);
  await page.keyboard.press('Escape');
  await goes(page);
  await page.waitForFunction(() => document.activeElement.matches('.pane'));
  assert.equal(await selected(page), before, 'Esc takes the toolbar away, not the selection');
});

everywhere('a double click takes a Chinese word by the dictionary, also over a line’s end', { no_canvas: true, page: 'zh' }, async ({ page }) => {
  const words = await page.evaluate(async () => {
    await probes.bring('t2.p2', 120);
    const text = probes.unit('t2.p2').textContent;
    const clusters = duidu.layout('t2.p2');
    const y_at = (offset) => clusters.find(({ start, end }) => start <= offset && offset < end).y;
    const all = [...new Intl.Segmenter('zh-Hans', { granularity: 'word' }).segment(text)]
      .filter(({ isWordLike, segment }) => isWordLike && /^\p{Script=Han}{2,}$/u.test(segment));
    const broken = all.find(({ index, segment }) => y_at(index) !== y_at(index + segment.length - 1));
    return [all[3], ...(broken ? [broken] : [])].map(({ index, segment }) => ({ index, segment }));
  });
  for (const { index, segment } of words) {
    const { x, y } = await point_at(page, 't2.p2', index);
    await page.mouse.dblclick(x + 6, y);
    await page.waitForFunction((word) => String(document.getSelection()).replaceAll('\n', '') === word, segment);
  }
});

everywhere('a triple click takes the paragraph', { no_canvas: true, page: 'zh' }, async ({ page, model }) => {
  const { text } = model.units.find(({ id }) => id === 't2.p1');
  await page.evaluate(() => probes.bring('t2.p1', 120));
  const { x, y } = await point_at(page, 't2.p1', 4);
  await page.mouse.click(x, y, { clickCount: 3 });
  assert.ok((await copy(page)).endsWith(text));
});

scenario('a finger’s selection has it below, clear of the system’s menu', { page: 'zh' }, async ({ page }) => {
  await page.evaluate(() => {
    probes.pane('interview').dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true }));
    const range = probes.range_of('t2.p1', 0, 6);
    document.getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  });
  await comes(page);
  const { box, line } = await page.evaluate(() => ({
    box: document.querySelector('[data-control="selection"]').getBoundingClientRect().toJSON(),
    line: document.getSelection().getRangeAt(0).getBoundingClientRect().toJSON(),
  }));
  assert.ok(box.top >= line.bottom + 20);
});

scenario('a drag below the pane goes on through the text', { page: 'zh', height: 500 }, async ({ page }) => {
  const from = await point_at(page, 't2.p1', 2);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 50, 495, { steps: 8 });
  await page.mouse.move(from.x + 60, 510);
  await page.waitForFunction(() => probes.pane('interview').scrollTop > 60);
  await page.mouse.up();
});

const no_clipboard = () => {
  Document.prototype.execCommand = () => false;
  navigator.clipboard.writeText = () => Promise.reject(new DOMException('not allowed', 'NotAllowedError'));
};
scenario('what the browser refuses to copy is not called copied', { page: 'zh', before: no_clipboard }, async ({ page }) => {
  await page.evaluate(() => probes.bring('t2.p1', 120));
  await drag(page, 't2.p1', 2, 12);
  await page.getByRole('button', { name: '复制', exact: true }).click();
  await page.getByText('浏览器没有让复制').waitFor();
  assert.equal(await page.getByRole('button', { name: '已复制' }).count(), 0);
});
