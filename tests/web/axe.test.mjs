// axe-core finds nothing to blame: in every view, dialog and theme, with the canvas seen and with the text layer seen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { scenario, settle } from './drive/harness.mjs';
import { kRoot } from './drive/pages.mjs';

const kAxe = readFileSync(createRequire(join(kRoot, 'build/npm/node_modules/anywhere')).resolve('axe-core/axe.min.js'), 'utf8');

// What axe-core blames in the page as it stands: rule, what it says and where.
async function violations(page) {
  await settle(page);
  return page.evaluate(async () => (await axe.run(document)).violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html.slice(0, 200)}\n  ${failureSummary.replace(/\s+/g, ' ')}`)));
}

const press = (control) => (page) => page.locator(`[data-control="${control}"]`).press('Enter');
const escape = (page) => page.keyboard.press('Escape');
const drop_nothing = (page) => page.evaluate(() => {
  const data = new DataTransfer();
  data.items.add(new File([''], 'empty.txt'));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
});
const no_role = (role) => (page) => page.getByRole(role).waitFor({ state: 'detached' });

// View: how it is reached, what must be there then, how it is left.
const kViews = {
  'the article': [async () => {}, 'region', async () => {}],
  'a link reached with the keyboard, with its note': [async (page) => {
    await page.keyboard.press('Tab');
    await page.locator('.pane:not(.away) .number').first().focus();
  }, 'tooltip', escape],
  'a step through what needs a look': [async (page) => {
    await page.locator('.pane:not(.away)').first().press('F8');
  }, 'toolbar', escape],
  'the comparison of a quotation': [async (page) => {
    await page.locator('.pane:not(.away)').first().focus();
    await page.keyboard.press('c');
  }, 'dialog', escape],
  'the pairs': [async (page) => {
    await page.locator('.pane:not(.away)').first().focus();
    await page.keyboard.press('2');
    await page.locator('#panes.joined').waitFor();
  }, 'region', async (page) => {
    await page.locator('.pane').first().focus();
    await page.keyboard.press('1');
    await page.locator('#panes:not(.joined)').waitFor({ state: 'attached' });
  }],
  'the cards': [async (page) => {
    await page.locator('.pane:not(.away)').first().focus();
    await page.keyboard.press('3');
    await page.locator('#panes.joined').waitFor();
  }, 'region', async (page) => {
    await page.locator('.pane').first().focus();
    await page.keyboard.press('1');
    await page.locator('#panes:not(.joined)').waitFor({ state: 'attached' });
  }],
  'the list of links': [press('toolbar.links'), 'dialog', escape],
  'the keys': [async (page) => {
    await page.locator('.pane:not(.away)').first().focus();
    await page.keyboard.press('?');
  }, 'dialog', escape],
  'the settings': [press('toolbar.settings'), 'dialog', escape],
  'the split': [async (page) => {
    await page.locator('.pane:not(.away)').first().focus();
    await page.keyboard.press('e');
  }, 'dialog', escape],
  'the print dialog': [press('toolbar.print'), 'dialog', escape],
  'the paste dialog': [press('toolbar.paste'), 'dialog', escape],
  'an error': [drop_nothing, 'alert', escape],
};

async function look_everywhere(page) {
  await page.evaluate(kAxe);
  for (const [view, [enter, role, leave]] of Object.entries(kViews)) {
    await enter(page);
    await page.getByRole(role).first().waitFor();
    assert.deepEqual(await violations(page), [], view);
    await leave(page);
    if (role !== 'region') await no_role(role)(page);
  }
}

for (const [article, width] of [['zh', 1280], ['links', 1280], ['links', 400]]) {
  scenario(`canvas, ${article}, ${width} px wide: no violation in any view`, { smoke: article === 'zh', page: article, width }, ({ page }) => look_everywhere(page));
}

// Colours are the page's own where the text layer is seen.
const kThemes = {
  light: () => localStorage.setItem('duidu:settings', 'v1;theme=light'),
  sepia: () => localStorage.setItem('duidu:settings', 'v1;theme=sepia'),
  dark: () => localStorage.setItem('duidu:settings', 'v1;theme=dark'),
  contrast: () => localStorage.setItem('duidu:settings', 'v1;theme=contrast'),
};
for (const [theme, width] of [['light', 1280], ['light', 400], ['sepia', 1280], ['dark', 1280], ['contrast', 1280]]) {
  scenario(`text layer, theme ${theme}, ${width} px wide: no violation in any view`, {
    page: 'links', hash: '#render=text', width, before: kThemes[theme],
  }, async ({ page }) => {
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), theme);
    await look_everywhere(page);
  });
}

scenario('text layer, a system that asks for more contrast: no violation in any view', { page: 'links', hash: '#render=text' }, async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'bright');
  await look_everywhere(page);
});

scenario('the page without scripts: no violation', { page: 'zh', starts: false, hash: '', before: () => { delete globalThis.WebAssembly; }, allow: [/WebAssembly/] }, async ({ page }) => {
  await page.getByRole('alert').waitFor();
  await page.evaluate(kAxe);
  assert.deepEqual(await page.evaluate(async () => (await axe.run(document)).violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`)), []);
});
