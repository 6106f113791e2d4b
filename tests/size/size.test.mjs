// The page stays small: one file with a full-length article, and what a host sends for a site.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { kRoot, size_of_file, size_of_site_code } from '../../cmake/sizes.mjs';

const kKilobyte = 1000;
const kRealArticle = join(kRoot, '../shared/articles/deepseek-interview-and-review.txt');
const kSample = join(kRoot, 'assets/articles/sample-zh.md');

const folder = mkdtempSync(join(tmpdir(), 'duidu-size-'));
after(() => rmSync(folder, { recursive: true }));

test('one page with a full-length article: at most 550 KB, 330 KB compressed', (t) => {
  const article = existsSync(kRealArticle) ? kRealArticle : kSample;
  const page = join(folder, 'page.html');
  execFileSync(join(kRoot, 'build/native/duidu'), ['pack', article, '-o', page]);
  const { raw, gzip } = size_of_file(page);
  t.diagnostic(`${article.slice(article.lastIndexOf('/') + 1)}: ${raw} bytes, ${gzip} with gzip -9`);
  assert.ok(raw <= 550 * kKilobyte, `${raw} bytes`);
  assert.ok(gzip <= 330 * kKilobyte, `${gzip} bytes with gzip`);
});

test('program and scripts of a site: at most 300 KB with brotli', (t) => {
  const { brotli } = size_of_site_code(join(kRoot, 'build/site'));
  t.diagnostic(`${brotli} bytes`);
  assert.ok(brotli <= 300 * kKilobyte, `${brotli} bytes`);
});
