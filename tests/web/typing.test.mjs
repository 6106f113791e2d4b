// Chinese typed with an input method: composition events as the browser gives them (Chromium's DevTools protocol) end as the right text in
// every field there is, and change nothing on the way.
import assert from 'node:assert/strict';
import { scenario, settle } from './drive/harness.mjs';

// Every field: how it is reached. A field is a real input while it is active.
const kFields = {
  'the paste box': async (page) => {
    await page.locator('[data-control="toolbar.paste"]').press('Enter');
    return page.getByRole('dialog').getByRole('textbox');
  },
  'the search': async (page) => {
    await page.locator('[data-control="toolbar.search"]').press('Enter');
    return page.getByRole('searchbox');
  },
  'a speaker’s name': async (page) => {
    await page.locator('[data-control="toolbar.split"]').press('Enter');
    await page.getByRole('option').first().press('s');
    return page.getByRole('dialog').getByRole('textbox');
  },
};

async function compose(session, steps, result) {
  for (const text of steps) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  if (result === null) await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  else await session.send('Input.insertText', { text: result });
}

for (const render of ['canvas', 'text']) {
  for (const [name, reach] of Object.entries(kFields)) {
    scenario(`${render}, ${name}: pinyin becomes the words chosen`, { smoke: render === 'canvas', page: 'zh', hash: `#render=${render}` }, async ({ page, context }) => {
      const field = await reach(page);
      await field.waitFor();
      await settle(page);
      assert.ok(await field.evaluate((element) => element === document.activeElement && element.matches('input, textarea')));
      const session = await context.newCDPSession(page);
      await compose(session, ['d', 'du', 'dui', "dui'd", "dui'du"], '对读');
      await page.keyboard.type('，');
      await compose(session, ['f', 'fa', 'fan'], '访');
      await compose(session, ['x', 'xx'], null);  // given up
      await compose(session, ['t', 'ta', 'tan'], '谈');
      assert.equal(await field.inputValue(), '对读，访谈');
      await page.keyboard.press('Backspace');
      assert.equal(await field.inputValue(), '对读，访');
      assert.notEqual(await field.evaluate((element) => getComputedStyle(element).color), 'rgba(0, 0, 0, 0)');
    });
  }
}

// Keys that belong to the input method: Escape closes its list of words, not the dialog; Enter takes the words, and presses nothing.
scenario('while words are being composed no key reaches the page', { page: 'zh' }, async ({ page, context }) => {
  const field = await kFields['the paste box'](page);
  await field.waitFor();
  await settle(page);
  const session = await context.newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'dui', selectionStart: 3, selectionEnd: 3 });
  await field.evaluate((element) => {
    for (const key of ['Escape', 'Enter', 'Tab']) {
      element.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }));
    }
  });
  await settle(page);
  assert.equal(await page.getByRole('dialog').count(), 1);
  assert.ok(await field.evaluate((element) => element === document.activeElement));
  await session.send('Input.insertText', { text: '对' });
  assert.equal(await field.inputValue(), '对');
});

scenario('every field of the page is one of those above', { page: 'zh' }, async ({ page }) => {
  const found = new Set();
  for (const control of ['toolbar.paste', 'toolbar.settings', 'toolbar.links', 'toolbar.print']) {
    await page.locator(`[data-control="${control}"]`).press('Enter');
    await page.getByRole('dialog').waitFor();
    for (const id of await page.locator('textarea, input:not([type="file"]), [contenteditable], [role="textbox"], [role="searchbox"]').evaluateAll((all) =>
      all.map(({ dataset }) => dataset.control))) found.add(id);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page.locator('[data-control="toolbar.search"]').press('Enter');
  found.add(await page.getByRole('searchbox').evaluate(({ dataset }) => dataset.control));
  await page.keyboard.press('Escape');
  found.add(await (await kFields['a speaker’s name'](page)).evaluate(({ dataset }) => dataset.control));
  assert.deepEqual([...found], ['dialog.paste.field', 'search.field', 'split.name']);
});
