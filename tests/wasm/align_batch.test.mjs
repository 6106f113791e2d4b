// The finder says the same, byte for byte, compiled for the machine and for the web: `duidu align --batch` of both builds on
// every case of tests/cases/align, hard texts of its own, and the measuring data where they are (tests/shared.mjs).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { kRoot } from '../../web/tools/sizes.mjs';
import { shared, without } from '../shared.mjs';

const kNative = [join(kRoot, 'build/native/duidu')];
const kWasm = [process.execPath, '--no-experimental-fetch', join(kRoot, 'build/web-build/duidu.js')];
const kCases = join(kRoot, 'tests/cases/align');
const kDataPath = 'data/linking/dev';
const kData = shared(kDataPath);

function run([program, ...options], input) {
  const { status, stdout, stderr } = spawnSync(program, [...options, 'align', '--batch'], { input, maxBuffer: 1 << 28 });
  assert.equal(status, 0, `${program}: ${stderr}`);
  return stdout;
}

function assert_same(cases) {
  const input = cases.map((one) => `${JSON.stringify(one)}\n`).join('');
  const native = run(kNative, input);
  assert.equal(native.toString().trimEnd().split('\n').length, cases.length, 'one line a case');
  const wasm = run(kWasm, input);
  if (native.equals(wasm)) return;
  const lines = wasm.toString().split('\n');
  const i = native.toString().split('\n').findIndex((line, k) => line !== lines[k]);
  const line = native.toString().split('\n')[i];
  const at = [...line].findIndex((c, k) => c !== lines[i]?.[k]);
  assert.fail(`case ${cases[i]?.id}, character ${at}: native …${line.slice(at - 40, at + 40)}…, wasm …${(lines[i] ?? '').slice(at - 40, at + 40)}…`);
}

// The two sides of a golden case.
function case_of(name) {
  const [, input] = /```input\n([\s\S]*?)\n```/.exec(readFileSync(join(kCases, name), 'utf8'));
  const [, source, commentary] = /^source\n([\s\S]*?)\ncommentary\n([\s\S]*)$/.exec(input);
  return { id: name, lang: '', source: source.split('\n'), commentary: commentary.split('\n') };
}

test('the golden cases', () => assert_same(readdirSync(kCases).filter((name) => name.endsWith('.md')).map(case_of)));

test('hard texts', () => {
  const words = '国家計畫沈默é e\u0301 한글 ｶﾞ ㎏ 👩‍🚀 don’t inter-\nview "1,5" ';
  const texts = [['', ''], ['', words], [words, words.repeat(40)], ['一'.repeat(3000), `“${'一'.repeat(400)}”`],
    ['a b c d e f g h '.repeat(200), '"a b c d e f g h" … "h g f"'], [words.repeat(200), '「'.repeat(2000) + words]];
  assert_same(texts.map(([source, commentary], i) => ({ id: String(i), lang: '', source: [source], commentary: [commentary] })));
});

// A fair part of the large files: every case of the small ones.
const kMostBytes = 600_000;

test('the measuring data', { skip: !kData && without(kDataPath) }, () => {
  for (const name of readdirSync(kData).filter((file) => file.endsWith('.jsonl'))) {
    const lines = readFileSync(join(kData, name), 'utf8').split('\n').filter(Boolean);
    const step = Math.ceil(lines.reduce((sum, line) => sum + line.length, 0) / kMostBytes);
    const lines_of = (text) => typeof text === 'string' ? text.split('\n') : text;
    assert_same(lines.filter((_, i) => i % step === 0).map((line) => JSON.parse(line))
      .map(({ id, lang, source, commentary }) => ({ id, lang, source: lines_of(source), commentary: lines_of(commentary) })));
  }
});
