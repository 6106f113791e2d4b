// What is in the files a reader is given: nothing that makes code or markup from strings, no address to ask, a strict policy.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { kRoot, Pages } from './drive/pages.mjs';

const pages = new Pages();
after(() => pages.close());

const read = async (...path) => {
  await pages.find('zh', 'file');
  return readFileSync(join(pages.folder, ...path), 'utf8');
};
const policy_of = (html) => /Content-Security-Policy" content="([^"]+)"/.exec(html)[1];

test('no script of the page makes code or markup from a string', async () => {
  const scripts = [await read('zh', 'duidu.js'), ...(await read('zh.html')).split('<script').slice(1)];
  for (const script of scripts) {
    assert.doesNotMatch(script, /\beval\(|\bnew Function\b|[^.\w]Function\(|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write/);
  }
});

test('no inline style, no inline handler', async () => {
  for (const html of [await read('zh.html'), await read('zh', 'index.html')]) {
    const markup = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
    assert.doesNotMatch(markup, /<[^>]+\s(style|on\w+)=/);
  }
});

test('the policy of the one file lets nothing in and nothing out', async () => {
  const policy = policy_of(await read('zh.html'));
  for (const rule of ["default-src 'none'", "connect-src 'none'", "form-action 'none'", "require-trusted-types-for 'script'"]) {
    assert.ok(policy.includes(rule), `${rule} is missing in: ${policy}`);
  }
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:/);
});

test('the article stands in the delivered file as text', async () => {
  const { model } = await pages.find('zh', 'file');
  for (const html of [await read('zh.html'), await read('zh', 'index.html')]) {
    const text = html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]+>/g, '').replace(/&amp;/g, '&').replace(/&quot;/g, '"');
    for (const unit of model.units) assert.ok(text.includes(unit.text), unit.id);
  }
});

test('every row of the WCAG checklist names a test that is there, or none where nothing applies', () => {
  const rows = readFileSync(join(kRoot, 'tests/web/wcag.md'), 'utf8').split('\n').filter((line) => /^\| \d/.test(line));
  assert.ok(rows.length > 40, `${rows.length} rows`);
  for (const row of rows) {
    const last = row.split('|').at(-2);
    const named = [...last.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    assert.ok(named.length > 0 || last.trim() === '–', row);
    for (const name of named) assert.ok(existsSync(join(kRoot, name.includes('/') ? name : `tests/web/${name}.test.mjs`)), name);
  }
});
