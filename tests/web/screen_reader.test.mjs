// The whole page as a screen reader is told of it, compared with a script that people read (tests/cases/screen_reader). With
// DUIDU_UPDATE=1 the scripts are written anew, to be read before they are committed.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenario, settle } from './drive/harness.mjs';
import { kRoot } from './drive/pages.mjs';
import { accessibility_tree } from './drive/screen_reader.mjs';

function check_script(name, tree) {
  const path = join(kRoot, 'tests/cases/screen_reader', `${name}.txt`);
  if (process.env.DUIDU_UPDATE === '1') writeFileSync(path, tree);
  assert.equal(tree, readFileSync(path, 'utf8'));
}

for (const article of ['zh', 'en']) {
  scenario(`${article}: the article, read from top to bottom`, { smoke: article === 'zh', page: article }, async ({ page, context }) => {
    check_script(`article-${article}`, await accessibility_tree(context, page));
  });
}

const kDialogs = {
  'settings': (page) => page.locator('[data-control="toolbar.settings"]').press('Enter'),
  'links': (page) => page.locator('[data-control="toolbar.links"]').press('Enter'),
  'paste': (page) => page.locator('[data-control="toolbar.paste"]').press('Enter'),
  'print': (page) => page.locator('[data-control="toolbar.print"]').press('Enter'),
  'split': (page) => page.locator('[data-control="toolbar.split"]').press('Enter'),
  'keys': (page) => page.locator('#pane-interview').press('?'),
};
for (const [name, open] of Object.entries(kDialogs)) {
  scenario(`what is heard of the dialog “${name}”`, { page: 'links' }, async ({ page, context }) => {
    await open(page);
    await page.getByRole('dialog').waitFor();
    await settle(page);
    const tree = await accessibility_tree(context, page);
    check_script(`dialog-${name}`, tree.slice(tree.indexOf('  dialog')).replace(/\nmain[^]*/, '\n'));
  });
}

scenario('a narrow window has tabs, and only the chosen side is heard', { page: 'en', width: 400 }, async ({ page, context }) => {
  const tree = await accessibility_tree(context, page);
  check_script('narrow', tree.replace(/(region [^\n]*\n)[^]*/, '$1'));
});

scenario('choosing a quotation of several places says at which one the reader is', { page: 'links' }, async ({ page, context }) => {
  await page.keyboard.press('Tab');
  await page.locator('#pane-commentary .number[data-link="l3"]').press('Enter');
  await page.getByRole('status').filter({ hasText: '3 处' }).waitFor({ state: 'attached' });
  await settle(page);
  const tree = await accessibility_tree(context, page);
  check_script('announcement', tree.replace(/\nmain[^]*/, '\n'));
});

scenario('where a quotation begins and ends is heard, unless the reader will not have it', { page: 'zh' }, async ({ page, context }) => {
  const heard = async () => (await accessibility_tree(context, page)).match(/text “[^”]*引文 \d+ (开始|结束)/g)?.length ?? 0;
  assert.ok(await heard() > 0);
  await page.locator('[data-control="toolbar.settings"]').press('Enter');
  await page.locator('[data-control="settings.heard.text"]').press('Enter');
  await page.keyboard.press('Escape');
  await settle(page);
  assert.equal(await heard(), 0);
  await page.reload();
  await page.waitForFunction(() => !!window.duidu);
  assert.equal(await heard(), 0, 'not kept');
});
