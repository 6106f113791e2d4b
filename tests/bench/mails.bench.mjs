// How much of what real mails repeat is found, and how much besides: recall, precision and F1 of all characters together, on both sides
// (the gold names only what stands behind ">": code and footers copied without it count against us).
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kRoot } from '../../web/tools/sizes.mjs';
import { shared, without } from '../shared.mjs';

const kMails = 'data/linking/dev/rlist_quotes.jsonl';
const kFile = shared(kMails);
const kGoals = { recall: 0.985, f1: 0.97 };

const lines_of = (text) => text.split('\n');
const code_points = (text) => [...text].length;

// Where each paragraph begins, in code points.
function beginnings(paragraphs) {
  let at = 0;
  return paragraphs.map((text) => { const begin = at; at += code_points(text) + 1; return begin; });
}

const stretch = ({ paragraph, start, end, end_paragraph }, begins) => [begins[paragraph] + start, begins[end_paragraph ?? paragraph] + end];
const overlap = ([a, b], [c, d]) => Math.max(0, Math.min(b, d) - Math.max(a, c));

function covered_side(span, others) {
  let total = 0, last = -1;
  for (const [start, end] of others.map(([a, b]) => [Math.max(a, span[0]), Math.min(b, span[1])]).sort(([a], [b]) => a - b)) {
    total += Math.max(0, end - Math.max(start, last));
    last = Math.max(last, end);
  }
  return total;
}
const size = (pair) => pair.reduce((sum, [a, b]) => sum + b - a, 0);
function covered(pair, others) {
  const met = others.filter((other) => pair.every((span, side) => overlap(span, other[side]) > 0));
  return pair.reduce((sum, span, side) => sum + covered_side(span, met.map((other) => other[side])), 0);
}

function measure() {
  const cases = lines_of(readFileSync(kFile, 'utf8')).filter(Boolean).map((line) => JSON.parse(line));
  const input = cases.map(({ id, lang, source, commentary }) =>
    JSON.stringify({ id, lang, source: lines_of(source), commentary: lines_of(commentary) })).join('\n');
  const { stdout } = spawnSync(join(kRoot, 'build/native/duidu'), ['align', '--batch'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  const found = new Map(lines_of(stdout).filter(Boolean).map((line) => JSON.parse(line)).map(({ id, quotes }) => [id, quotes ?? []]));
  let gold_size = 0, gold_met = 0, found_size = 0, found_met = 0;
  for (const { id, source, commentary, gold } of cases) {
    const there = beginnings(lines_of(source)), here = beginnings(lines_of(commentary));
    const wanted = gold.map(({ cs, ce, ss, se }) => [[cs, ce], [ss, se]]);
    const got = found.get(id).map((quote) => [stretch(quote.commentary, here), stretch(quote.source, there)]);
    for (const pair of wanted) { gold_size += size(pair); gold_met += covered(pair, got); }
    for (const pair of got) { found_size += size(pair); found_met += covered(pair, wanted); }
  }
  const recall = gold_met / gold_size, precision = found_met / found_size, f1 = 2 * recall * precision / (recall + precision);
  const verdict = (value, goal) => `${value.toFixed(4)} (goal ${goal}: ${value >= goal ? 'met' : 'MISSED'})`;
  console.log(`${cases.length} mails, all characters: recall ${verdict(recall, kGoals.recall)}, precision ${precision.toFixed(4)}, F1 ${verdict(f1, kGoals.f1)}`);
}

if (kFile) measure();
else console.log(`skipped: ${without(kMails)}`);
