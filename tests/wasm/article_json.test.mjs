// Numbers and characters of the article format come back the same, byte for byte, from the program compiled for the machine and for the
// web: the page has its own strtod and printf (src/platform/web/libc.cc).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { kRoot } from '../../web/tools/sizes.mjs';

const kNative = [join(kRoot, 'build/native/duidu')];
const kWasm = [process.execPath, '--no-experimental-fetch', join(kRoot, 'build/web-build/duidu.js')];

// Hard to round, at the ends of the range, in every notation JSON has.
const kNumbers = ['0.1', '0.30000000000000004', '0.9999999999999999', '1e-1', '2.5E-3', '5e-324', '2.2250738585072011e-308',
  '0.7165722846984863', '123456789012345678901234567890e-30', '0.500000000000000166533453693773481063544750213623046875'];

const article_with = (numbers) => `{"format": "duidu-article", "version": 1, "title": "${'\\u0001 \\u001f'}",
  "interview": {"turns": [{"id": "t1", "units": [{"id": "p1", "text": "The harbour is quiet now."}]}]},
  "commentaries": [{"id": "c1", "blocks": [{"id": "b1", "text": "“The harbour is quiet now.”"}]}],
  "links": [${numbers.map((number, i) => `{"id": "l${i}", "kind": "quote", "similarity": ${number},
    "commentary": [{"unit": "c1.b1", "start": 0, "end": 4}], "interview": [{"unit": "t1.p1", "start": 0, "end": 4}]}`).join(',')}]}`;

const imported = ([program, ...options], input) => {
  const { status, stdout, stderr } = spawnSync(program, [...options, 'import', '-', '-o', '-'], { input });
  assert.equal(status, 0, `${program}: ${stderr}`);
  return stdout.toString();
};

test('decimals and control characters of an article file', () => {
  const input = article_with(kNumbers);
  const native = imported(kNative, input);
  const written = [...native.matchAll(/"similarity":\s*([^,\s}]+)/g)].map(([, number]) => Number(number));
  assert.deepEqual(written, kNumbers.map(Number), 'the numbers of the file');
  assert.equal(imported(kWasm, input), native);
});
