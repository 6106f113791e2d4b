// A page enlarged to two and four times its size, or shown in the colours of a system that forces its own: nothing is lost, nothing has to
// be scrolled sideways (WCAG 1.4.4, 1.4.10, 1.4.11). A browser's zoom is a smaller window at a higher density.
import assert from 'node:assert/strict';
import { everywhere, scenario, settle } from './drive/harness.mjs';
import { compare_places } from './drive/places.mjs';

const kDialogs = ['toolbar.links', 'toolbar.settings', 'toolbar.print', 'toolbar.paste'];

// What cannot be reached: sticks out of the window sideways, or stands below it outside anything that scrolls.
const out_of_reach = (page) => page.evaluate(() => {
  const problems = [];
  if (document.documentElement.scrollWidth > innerWidth) problems.push(`the page is ${document.documentElement.scrollWidth} px wide`);
  for (const control of document.querySelectorAll('#controls :is(button, textarea, [role="slider"], [role="listbox"], [role="tab"])')) {
    if (control.closest('[inert]')) continue;
    const { left, right, top, bottom } = control.getBoundingClientRect();
    const scrolls = control.parentElement.closest('.scroller, [role="listbox"]');
    if (left < -1 || right > innerWidth + 1 || (!scrolls && (top < -1 || bottom > innerHeight + 1))) {
      problems.push(`${control.dataset.control}: ${[left, top, right, bottom].map(Math.round)} in ${innerWidth} × ${innerHeight}`);
    }
  }
  for (const { dataset } of document.querySelectorAll('.pane:not(.away) .unit')) {
    const reach = Math.max(...duidu.layout(dataset.unit).map(({ x, width }) => x + width));
    if (reach > innerWidth) problems.push(`${dataset.unit} reaches ${reach}`);
  }
  return problems;
});

for (const zoom of [2, 4]) {
  scenario(`${zoom * 100} %: everything is in reach, in every dialog`, { smoke: zoom === 2,
    page: 'links', width: 1280 / zoom, height: 1024 / zoom, density: zoom,
  }, async ({ page, model }) => {
    assert.deepEqual(await out_of_reach(page), []);
    assert.deepEqual(await page.locator('.unit').allTextContents(), model.units.map(({ text }) => text));
    const openers = Object.fromEntries(kDialogs.map((control) => [control, () => page.locator(`[data-control="${control}"]`).press('Enter')]));
    openers['the split'] = () => page.locator('.pane:not(.away)').first().press('e');
    for (const [control, open] of Object.entries(openers)) {
      await open();
      await page.getByRole('dialog').waitFor();
      await settle(page);
      assert.deepEqual(await out_of_reach(page), [], control);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });
}

everywhere('where the browser sets no text smaller than 24 px, picture and text have that size', { no_canvas: true, page: 'zh', least_font_size: 24 }, async ({ page }) => {
  const { worst } = await compare_places(page);
  assert.ok(worst.dx <= 1, `${worst.dx} px at ${worst.where}`);
  assert.equal(Math.round(await page.evaluate(() => duidu.layout('t2.p1')[1].width)), 24);
});

// A keyboard on the screen: part of the window is seen no more, and nothing else tells.
const make_keyboard = () => {
  const viewport = Object.assign(new EventTarget(), { height: innerHeight, scale: 1 });
  Object.defineProperty(window, 'visualViewport', { value: viewport });
  window.show_keyboard = (height) => {
    viewport.height = innerHeight - height;
    viewport.dispatchEvent(new Event('resize'));
  };
};
everywhere('a keyboard on the screen leaves the field and its buttons in sight', { page: 'zh', width: 500, height: 800, before: make_keyboard }, async ({ page }) => {
  await page.locator('[data-control="toolbar.paste"]').press('Enter');
  await page.locator('textarea').waitFor();
  await page.locator('textarea').focus();
  await page.evaluate(() => show_keyboard(380));
  await settle(page);
  const bottoms = await page.evaluate(() => ['field', 'show'].map((part) => document.querySelector(`[data-control="dialog.paste.${part}"]`).getBoundingClientRect().bottom));
  assert.ok(Math.max(...bottoms) <= 420, `reaches ${bottoms}`);
});

for (const [scheme, theme] of [['dark', 'contrast'], ['light', 'bright']]) {
  for (const hash of ['#render=canvas', '#render=text']) {
    scenario(`${hash}: where colours are forced (${scheme}) the theme of most contrast is taken, and everything is seen`, { page: 'zh', hash, scheme }, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, forcedColors: 'active' });
      await page.waitForFunction((name) => document.documentElement.dataset.theme === name, theme);
      await settle(page);
      const { ink, paper, text } = await page.evaluate(() => {
        const style = getComputedStyle(document.documentElement);
        const { color, forcedColorAdjust } = getComputedStyle(probes.unit('t2.p1'));
        return { ink: style.getPropertyValue('--ink').trim(), paper: style.getPropertyValue('--paper').trim(), text: `${color} ${forcedColorAdjust}` };
      });
      assert.deepEqual([ink, paper].sort(), ['#000000', '#ffffff']);
      assert.match(text, hash.endsWith('canvas') ? /rgba\(0, 0, 0, 0\) none/ : /rgb\((0|255), .* none/);
      const before = await page.screenshot();
      await page.locator('[data-control="toolbar.settings"]').press('Enter');
      await page.getByRole('dialog').waitFor();
      await settle(page);
      assert.ok(!before.equals(await page.screenshot()), 'the dialog is not seen');
    });
  }
}
