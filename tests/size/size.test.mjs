// The page stays small: one file with a full-length article, and what a host sends for a site. Each part of the reader has its budget;
// what comes later brings its own, and may not live on the slack of the others.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { kRoot, size_of_file, size_of_site_code } from '../../web/tools/sizes.mjs';
import { shared } from '../shared.mjs';

// KB: the site's program and scripts with brotli; the page with a full-length article as it is, and with gzip.
const kBudgets = [
  { part: 'the reader: both sides, links, opening an article of one’s own', site: 300, page: 550, zipped: 330 },
  { part: 'comfort: settings, themes, Chinese in the other script', site: 20, page: 14, zipped: 15 },
  { part: 'every script: both directions, words that join, marks for what is unseen', site: 8, page: 7, zipped: 8 },
  { part: 'search, the selection’s toolbar, reading aloud', site: 16, page: 29, zipped: 17 },
  { part: 'what finds quotations and sets lines, compiled for speed', site: 10, page: 16, zipped: 9 },
  { part: 'paper, and a glyph cache that is never full', site: 6, page: 5, zipped: 5 },
  { part: 'what is heard of quotations, notes that are reached, what was read before the program came', site: 2, page: 6, zipped: 3 },
  { part: 'long articles are set a screen first, and all text three times as fast', site: 5, page: 7, zipped: 5 },
  { part: 'quotations that keep half of their words, speech that was never held, replies', site: 6, page: 9, zipped: 6 },
  { part: 'signatures told from quotations; long texts compared by what is rare in them; a start that trapped', site: 2, page: 3, zipped: 2 },
  { part: 'long texts linked in sixteen bytes a character', site: 1, page: 3, zipped: 1 },
];
const budget_of = (what) => kBudgets.reduce((sum, budget) => sum + budget[what], 0) * 1000;
const kRealArticle = shared('articles/deepseek-interview-and-review.txt');
const kSample = join(kRoot, 'assets/articles/sample-zh.md');

const folder = mkdtempSync(join(tmpdir(), 'duidu-size-'));
after(() => rmSync(folder, { recursive: true }));

test('one page with a full-length article keeps to its budget', (t) => {
  const article = kRealArticle ?? kSample;
  const page = join(folder, 'page.html');
  execFileSync(join(kRoot, 'build/native/duidu'), ['pack', article, '-o', page]);
  const { raw, gzip } = size_of_file(page);
  t.diagnostic(`${article.slice(article.lastIndexOf('/') + 1)}: ${raw} bytes, ${gzip} with gzip -9`);
  assert.ok(raw <= budget_of('page'), `${raw} bytes of ${budget_of('page')}`);
  assert.ok(gzip <= budget_of('zipped'), `${gzip} bytes of ${budget_of('zipped')} with gzip`);
});

test('program and scripts of a site keep to their budget', (t) => {
  const { brotli } = size_of_site_code(join(kRoot, 'build/site'));
  t.diagnostic(`${brotli} bytes`);
  assert.ok(brotli <= budget_of('site'), `${brotli} bytes of ${budget_of('site')}`);
});
