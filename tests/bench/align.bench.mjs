// How fast and how large the finder is: bytes of both texts per second, folding included, reading JSON not; the peak of its
// memory; one normal pair; and against difflib of Python's standard library on a slice. Native and WebAssembly under Node.js.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kRoot } from '../../web/tools/sizes.mjs';
import { dense_pair, large_pair, normal_pair } from './align_pairs.mjs';

const kRounds = process.env.DUIDU_RUNS ?? '7';
const kManyRounds = '100';  // an engine compiles for speed what was called some dozen times, as for somebody who types
const kNative = [join(kRoot, 'build/native/align_bench')];
const kWasm = [process.execPath, '--no-experimental-fetch', join(kRoot, 'build/web-build/align_bench.js')];
const kGoals = { native: { zh: 100, en: 60 }, wasm: { zh: 40, en: 25 }, normal_ms: 2, bytes_per_character: 16 };

const folder = mkdtempSync(join(tmpdir(), 'align-bench-'));
const verdict = (met) => met ? 'met' : 'MISSED';

function measure([program, ...options], pair, rounds = kRounds) {
  const file = join(folder, 'case.json');
  writeFileSync(file, JSON.stringify({ id: 'pair', source: pair.source, commentary: pair.commentary }));
  return JSON.parse(execFileSync(program, [...options, file, rounds], { encoding: 'utf8' }));
}

function measure_large(lang) {
  const pair = large_pair(lang);
  for (const [name, program] of [['native', kNative], ['wasm', kWasm]]) {
    const { bytes, ms, find_ms, fold_ms, quotations, complete, peak_bytes, source_characters } = measure(program, pair);
    const [speed, folding] = [bytes / ms / 1000, bytes / fold_ms / 1000];
    const goal = kGoals[name][lang];
    console.log(`${lang} ${name.padEnd(6)} ${(bytes / 1e6).toFixed(2)} MB (${pair.from}), ${quotations} quotations${complete ? '' : ', INCOMPLETE'}: ` +
      `${speed.toFixed(1)} MB/s (goal ${goal}: ${verdict(speed >= goal)}), without topics ${(bytes / find_ms / 1000).toFixed(1)}, folding alone ${folding.toFixed(0)} MB/s, ` +
      `peak ${(peak_bytes / source_characters).toFixed(1)} B a source character (goal ${kGoals.bytes_per_character}: ${verdict(peak_bytes / source_characters <= kGoals.bytes_per_character)})`);
  }
}

function measure_normal(pair) {
  if (!pair) return;
  const { ms, first_ms, quotations } = measure(kWasm, pair, kManyRounds);
  console.log(`wasm normal pair (${pair.from}), ${quotations} quotations: ${ms.toFixed(2)} ms (goal ${kGoals.normal_ms}: ${verdict(ms <= kGoals.normal_ms)}), the first time ${first_ms.toFixed(1)} ms`);
}

const kDifflib = `
import difflib, json, sys, time
case = json.load(open(sys.argv[1], encoding="utf8"))
source, commentary = "\\n".join(case["source"]), "\\n".join(case["commentary"])
begin = time.perf_counter()
difflib.SequenceMatcher(None, source, commentary, autojunk=False).get_matching_blocks()
print((time.perf_counter() - begin) * 1000)
`;

function measure_peer(lang) {
  const { ms } = measure(kNative, normal_pair(lang));
  const peer = spawnSync('python3', ['-c', kDifflib, join(folder, 'case.json')], { encoding: 'utf8' });
  if (peer.status !== 0) return console.log('peer: no python3 here, difflib not measured');
  console.log(`${lang} native normal pair: difflib takes ${(Number(peer.stdout) / ms).toFixed(0)} times as long (${Number(peer.stdout).toFixed(0)} ms against ${ms.toFixed(2)})`);
}

for (const lang of ['zh', 'en']) measure_large(lang);
for (const pair of [normal_pair('zh'), normal_pair('en'), ...['zh-Hans', 'lzh-Hant', 'en'].map(dense_pair)]) measure_normal(pair);
for (const lang of ['zh', 'en']) measure_peer(lang);
rmSync(folder, { recursive: true });
