// A newcomer's walk with the keyboard alone: a file is opened, links followed both ways, words searched and copied, settings changed, the
// page printed.
import assert from 'node:assert/strict';
import { copy, everywhere, settle } from './drive/harness.mjs';
import { kLighthouse } from './drive/lighthouse.mjs';

const kMostStops = 60;

const focused = (page) => page.evaluate(() => {
  const { dataset, id } = document.activeElement;
  return dataset.control ?? (dataset.link && `${document.activeElement.closest('.pane').id} ${dataset.link}`) ?? id;
});

// Presses Tab (or Shift+Tab) until the focus is where it is wanted; a way there is always found.
async function go_to(page, wanted, key = 'Tab') {
  const passed = [];
  for (let i = 0; i < kMostStops; ++i) {
    if (await focused(page) === wanted) return;
    passed.push(await focused(page));
    await page.keyboard.press(key);
  }
  assert.fail(`${wanted} is not among ${passed.join(', ')}`);
}

async function press(page, key) {
  await page.keyboard.press(key);
  await settle(page);
}

everywhere('a newcomer’s walk without a mouse', { smoke: true, no_canvas: true, page: 'en', width: 1400, files: 'chromium' }, async ({ page }) => {
  await go_to(page, 'toolbar.open', 'Shift+Tab');
  const chosen = page.waitForEvent('filechooser');
  await settle(page);  // the browser is told that somebody waits before it is asked
  await page.keyboard.press('Enter');
  await (await chosen).setFiles({ name: 'lighthouse.txt', mimeType: 'text/plain', buffer: Buffer.from(kLighthouse) });
  await page.getByRole('heading', { name: 'The lighthouse' }).first().waitFor({ state: 'attached' });
  await page.locator('.unit', { hasText: 'Thirty-one winters' }).first().waitFor({ state: 'attached' });
  await settle(page);

  // From the quotation to its place, and back.
  for (const pane of ['pane-interview', 'pane-commentary']) {
    await go_to(page, `${pane} l1`);
    await press(page, 'Enter');
    const lit = await page.evaluate(() => [...document.querySelectorAll('.number.lit')].map((element) => element.closest('.pane').id).sort());
    assert.deepEqual(lit, ['pane-commentary', 'pane-interview']);
    await press(page, 'Escape');
  }

  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox').waitFor();
  await page.keyboard.type('him for proof');
  await page.locator('[data-control^="search.count"]', { hasText: '1 / 1' }).waitFor();
  await press(page, 'Escape');

  await page.keyboard.press('Control+A');
  assert.match(await copy(page), /“Thirty-one winters, and not one night of them was dark\.” Nobody asked/);

  await go_to(page, 'toolbar.settings', 'Shift+Tab');
  await press(page, 'Enter');
  await go_to(page, 'settings.size');
  await press(page, 'ArrowUp');
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('.mounted .unit')).fontSize), '18px');
  await press(page, 'Escape');
  assert.equal(await focused(page), 'toolbar.settings');

  await page.evaluate(() => {
    window.prints = 0;
    window.print = () => { window.prints += 1; };
  });
  await go_to(page, 'toolbar.print', 'Shift+Tab');
  await press(page, 'Enter');
  await go_to(page, 'dialog.print.print');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.prints === 1);
  assert.equal(await page.getByRole('dialog').count(), 0);
});

everywhere('? in the article lists the keys, takes the focus and gives it back, and is a letter like others in a field', { smoke: true, no_canvas: true, page: 'zh' }, async ({ page }) => {
  const sheet = page.getByRole('dialog', { name: '按键一览' });
  await page.locator('#pane-commentary').focus();
  await press(page, '?');
  await sheet.waitFor();
  assert.equal(await focused(page), 'dialog.keys.close');
  assert.match(await sheet.textContent(), /(Ctrl\+|⌘)F: 在两边搜索/);
  await press(page, 'Tab');
  assert.match(await focused(page), /^dialog\.keys\./, 'the focus stays inside');
  await press(page, 'Escape');
  await sheet.waitFor({ state: 'detached' });
  assert.equal(await focused(page), 'pane-commentary');
  await page.keyboard.press('Control+F');
  await page.getByRole('searchbox').waitFor();
  await page.keyboard.type('?');
  await settle(page);
  assert.equal(await page.getByRole('searchbox').inputValue(), '?');
  assert.equal(await sheet.count(), 0);
});

everywhere('the settings lead to the keys, and the focus back to where the settings were opened', { page: 'zh' }, async ({ page }) => {
  await go_to(page, 'toolbar.settings', 'Shift+Tab');
  await press(page, 'Enter');
  await go_to(page, 'settings.keys');
  await press(page, 'Enter');
  await page.getByRole('dialog', { name: '按键一览' }).waitFor();
  await press(page, 'Escape');
  assert.equal(await focused(page), 'toolbar.settings');
});

everywhere('where the keys do not fit, the keyboard scrolls them', { page: 'en', width: 320, height: 256 }, async ({ page }) => {
  await page.locator('#pane-interview').focus();
  await press(page, '?');
  await page.getByRole('dialog', { name: 'All keys' }).waitFor();
  await press(page, 'Tab');
  assert.equal(await focused(page), 'dialog.keys.rows');
  await page.keyboard.press('End');
  await page.waitForFunction(() => document.activeElement.scrollTop > 100);
  await press(page, 'Tab');
  assert.equal(await focused(page), 'dialog.keys.close', 'and out again');
});

// Wherever the focus goes, it is seen: something of the ring's colour is around what has it (WCAG 2.4.7, 2.4.11).
for (const hash of ['#render=canvas', '#render=text']) {
  everywhere(`${hash}: each stop of the Tab key changes what is seen, and none is hidden`, { page: 'zh', hash, reduced_motion: true }, async ({ page, engine }) => {
    await page.keyboard.press('Shift+Tab');
    await settle(page);
    const stops = new Set();
    let before = null;
    for (let i = 0; i < 12; ++i) {
      const name = await focused(page);
      stops.add(name);
      const box = await page.evaluate(() => document.activeElement.getBoundingClientRect().toJSON());
      assert.ok(box.bottom > 0 && box.top < 800 && box.right > 0 && box.left < 1280, `${name} stands outside the window`);
      // A window behind others has no :focus-visible in WebKit, which rings what is no control of ours.
      const picture = engine === 'webkit' && hash.endsWith('text') ? null : await page.screenshot();
      if (picture && before) assert.ok(!picture.equals(before), `${name} looks as if it had no focus`);
      before = picture;
      await page.keyboard.press('Tab');
      await settle(page);
    }
    assert.ok(stops.size > 10, [...stops].join());
  });
}
