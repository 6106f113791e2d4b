// `duidu check` against what people use now, over the same cases in one run (data/verdicts/dev.jsonl of DUIDU_SHARED): what each says of a
// cited stretch, by kind, and how long it takes in one process without its start.
//
// A peer can only say "exact", "with differences" or "not found", and has to be told which words are cited: it is given exactly those,
// which a program that looks for quotation marks would have to find first. Words left out at "…" are searched piece by piece. Both texts
// are normalized for it as is usual: NFKC, lower case, marks and double blanks dropped. Ours is given the article, and its classes are
// read as coarsely: word for word, folded, shortened, ambiguous are "exact", but for a word that is cut off; changed and partly are "with
// differences"; absent is "not found". Then:
//
//   true class                     right                        false alarm              silent
//   faithful, folded, ambiguous    exact at a true place        differences, not found   nothing, or elsewhere
//   changed, partly                differences at its place     -                        exact
//   cut                            differences                  -                        exact
//   absent                         not found                    -                        exact
//
// Everything else is wrong and stands in no column. A stretch that quotes nobody is nothing to a peer, and is not counted.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kRoot } from '../../web/tools/sizes.mjs';
import { shared, without } from '../shared.mjs';
import { made_pair } from './align_pairs.mjs';
import { kPeers } from './peers.mjs';

const kData = 'data/verdicts/dev.jsonl';
const kProgram = join(kRoot, 'build/native/verdict_bench');
const kRounds = process.env.DUIDU_RUNS ?? '5';
const kFaster = 100;
const kCheckMs = 50;

function read_cases(path) {
  const rows = readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
  const texts = new Map(rows.filter(({ text }) => text).map((row) => [row.text, row]));
  return rows.filter(({ text }) => !text).map((row) => ({
    ...row,
    turns: row.turns.flatMap((turn) => Array.isArray(turn) ? texts.get(row.interview).turns.slice(turn[0], turn[1]) : [turn]),
  }));
}

function article_of(row) {
  const turns = row.turns.map(({ speaker, role, units }, i) => ({ id: `t${i + 1}`, speaker, role, units: units.map((text, j) => ({ id: `p${j + 1}`, text })) }));
  const blocks = row.blocks.map((block, i) => ({ id: `b${i + 1}`, ...block }));
  return { format: 'duidu-article', version: 2, id: row.id, title: '', language: row.lang, interview: { turns }, commentaries: [{ id: 'c1', blocks }], links: [] };
}

// Letters, digits and single blanks of some units, each with its place: [unit, code point].
function normalized(units) {
  let text = '';
  const places = [];
  for (const [unit, words] of units) {
    [...words].forEach((character, at) => {
      for (const c of character.normalize('NFKC').toLowerCase()) {
        const kept = /[\p{L}\p{N}]/u.test(c) ? c : text.endsWith(' ') || text === '' ? '' : ' ';
        for (let i = 0; i < kept.length; ++i) places.push([unit, at]);
        text += kept;
      }
    });
    if (!text.endsWith(' ')) text += ' ', places.push([unit, words.length]);
  }
  return { text, places };
}

const units_of = ({ turns }) => turns.flatMap(({ units }, i) => units.map((text, j) => [`t${i + 1}.p${j + 1}`, text]));
const cited = ({ blocks }, { at }) => at.map(([unit, start, end]) => [...blocks[Number(unit.slice(4)) - 1].text].slice(start, end).join('')).join(' ');
const meets = (a, b) => a.some(([unit, start, end]) => b.some(([other, from, to]) => unit === other && start < to && from < end));

// What a peer says: the word, and its place as spans.
function answer_of(peer, source, words) {
  const pieces = words.split(/…+|\.{3,}|……/).map((piece) => normalized([['', piece]]).text.trim()).filter(Boolean);
  const found = pieces.map((piece) => peer.find(source.text, piece));
  if (found.every((one) => !one)) return { word: 'not found', spans: [] };
  const spans = found.filter(Boolean).flatMap(({ start, end }) => source.places.slice(start, end).map(([unit, at]) => [unit, at, at + 1]));
  return { word: found.every((one) => one?.exact) ? 'exact' : 'differences', spans };
}

function our_answer(quotations, { at }) {
  const order = ['faithful', 'folded', 'shortened', 'ambiguous', 'changed', 'partly', 'absent'];
  const met = quotations.filter(({ commentary }) => meets(commentary, at));
  if (!met.length) return { word: 'nothing', spans: [] };
  const gravest = met.reduce((a, b) => (order.indexOf(b.class) > order.indexOf(a.class) ? b : a));
  const word = gravest.class === 'absent' ? 'not found' : order.indexOf(gravest.class) > 3 || met.some(({ cut }) => cut) ? 'differences' : 'exact';
  return { word, spans: met.flatMap(({ interview }) => interview) };
}

function outcome(gold, { word, spans }) {
  const is_there = meets(spans, (gold.places ?? []).flat());
  if (gold.class === 'absent') return word === 'not found' ? 'right' : word === 'exact' || word === 'nothing' ? 'silent' : 'wrong';
  if (['changed', 'partly', 'cut'].includes(gold.class)) {
    if (word === 'differences') return is_there ? 'right' : 'wrong';
    return word === 'not found' ? 'wrong' : 'silent';
  }
  if (word === 'exact') return is_there ? 'right' : 'silent';
  return word === 'nothing' ? 'silent' : 'alarm';
}

function run_ours(rows) {
  const input = rows.map((row) => JSON.stringify(article_of(row))).join('\n') + '\n';
  const lines = execFileSync(kProgram, [kRounds], { input, maxBuffer: 1 << 28, encoding: 'utf8' }).trim().split('\n').map((line) => JSON.parse(line));
  const by_id = new Map(lines.map((line) => [line.id, line.quotations]));
  return { name: 'duidu', ms: lines.at(-1).ms, say: (row, gold) => our_answer(by_id.get(row.id), gold) };
}

function run_peer(peer, rows, sources) {
  const said = new Map();
  for (const row of rows) {
    for (const gold of row.gold) {
      if (gold.class !== 'none') said.set(gold, answer_of(peer, sources.get(row), cited(row, gold)));
    }
  }
  return { name: peer.name, say: (_, gold) => said.get(gold) };
}

function table_of(tools, rows) {
  const table = new Map();  // kind → tool → outcome → count
  for (const row of rows) {
    for (const gold of row.gold) {
      if (gold.class === 'none') continue;
      const kind = `${gold.kind}: ${gold.class}`;
      if (!table.has(kind)) table.set(kind, new Map(tools.map(({ name }) => [name, { n: 0, right: 0, alarm: 0, silent: 0, wrong: 0 }])));
      for (const tool of tools) {
        const counts = table.get(kind).get(tool.name);
        counts.n += 1;
        counts[outcome(gold, tool.say(row, gold))] += 1;
      }
    }
  }
  return new Map([...table].sort());
}

const share = (count, n) => (count / n).toFixed(2).replace(/^0/, '').replace(/^1.00$/, ' 1 ');

function print_table(table, tools) {
  console.log(`right / false alarm / silent${' '.repeat(12)}n  ${tools.map(({ name }) => name.padEnd(20)).join('')}`);
  let behind = 0;
  for (const [kind, by_tool] of table) {
    const cells = tools.map(({ name }) => {
      const { n, right, alarm, silent } = by_tool.get(name);
      return `${share(right, n)} /${share(alarm, n)} /${share(silent, n)}`.padEnd(20);
    });
    const ours = by_tool.get('duidu').right;
    const is_behind = tools.some(({ name }) => by_tool.get(name).right > ours);
    behind += is_behind;
    console.log(`${kind.padEnd(34)}${String(by_tool.get('duidu').n).padStart(7)}  ${cells.join('')}${is_behind ? 'BEHIND' : ''}`);
  }
  console.log(`rows behind a peer: ${behind} (goal 0: ${behind === 0 ? 'met' : 'MISSED'})`);
}

// The whole program, its start included, on an interview of some fifteen thousand characters and a commentary with twenty quotations.
function measure_program() {
  const program = join(kRoot, 'build/native/duidu');
  const folder = mkdtempSync(join(tmpdir(), 'verdict-bench-'));
  const [talk, review, out] = ['talk.md', 'review.md', 'out.json'].map((name) => join(folder, name));
  const sentence = (i) => `In year ${i} the keepers of tower ${i * 7} counted ${i * 13} ships and wrote down where each of them had come from and for whom it sailed.`;
  writeFileSync(talk, Array.from({ length: 80 }, (_, i) => `**Reporter:** What happened in year ${i}?\n\n**Ada:** ${sentence(i)}`).join('\n\n'));
  writeFileSync(review, Array.from({ length: 20 }, (_, i) => `Of year ${i * 3} she says: “${sentence(i * 3).replace('ships', i % 2 ? 'boats' : 'ships')}”`).join('\n\n'));
  // Milliseconds of processor, as the shell counts them.
  const time = (...options) => Math.min(...Array.from({ length: 9 }, () => {
    const script = 'TIMEFORMAT="%3U %3S"; time "$0" "$@" >/dev/null 2>&1';
    const { stderr } = spawnSync('bash', ['-c', script, program, ...options], { encoding: 'utf8' });
    return 1000 * stderr.trim().split(' ').reduce((sum, part) => sum + Number(part.replace(',', '.')), 0);
  }));
  const imported = time('import', talk, '--commentary', review, '-o', out);
  for (const format of ['text', 'json', 'sarif', 'markdown', 'html']) {
    const checked = time('check', review, '--source', talk, '--format', format);
    console.log(`check --format ${format}: ${checked.toFixed(1)} ms (goal ${kCheckMs}: ${checked <= kCheckMs ? 'met' : 'MISSED'}), ${(checked / imported).toFixed(2)} of import`);
  }
  rmSync(folder, { recursive: true });
}

// A made text with so many quotations of some sixty characters (Han: thirty), every second one with a word changed: exact words are found at
// once and leave nothing to compare.
function made_article(lang, characters, count) {
  const { source } = made_pair(lang, characters, 0);
  const length = lang === 'zh' ? 30 : 60;
  const quoted = Array.from({ length: count }, (_, i) => {
    const text = source[Math.floor(i * source.length / count)];
    const start = lang === 'zh' ? 20 : text.indexOf(' ', 20) + 1;
    const words = text.slice(start, lang === 'zh' ? start + length : text.indexOf(' ', start + length));
    if (i % 2 === 0) return words;
    return lang === 'zh' ? `${words.slice(0, 12)}毫无${words.slice(14)}` : words.replace(/(\S+ \S+ )\S+ /, '$1hardly ');
  });
  const blocks = quoted.map((words) => ({ kind: 'paragraph', text: lang === 'zh' ? `他说：“${words}”。` : `He says: “${words}”.` }));
  const turns = source.map((text) => ({ speaker: 'A', role: 'answer', units: [text] }));
  return { id: lang, lang, gold: [], turns, blocks, quoted };
}

// Times are those of the processor, whoever else uses it. The peers normalize both texts, as ours does.
function measure_speed(rows, quoted_of, title) {
  const ours = run_ours(rows).ms;
  for (const peer of kPeers) {
    const begin = process.cpuUsage();
    for (const row of rows) {
      const source = normalized(units_of(row));
      for (const words of quoted_of(row)) answer_of(peer, source, words);
    }
    const { user, system } = process.cpuUsage(begin);
    const ms = (user + system) / 1000;
    console.log(`${title}, ${peer.name}: ${ms.toFixed(0)} ms against ${ours.toFixed(1)}, ${(ms / ours).toFixed(0)} times as long (goal ${kFaster}: ${ms / ours >= kFaster ? 'met' : 'MISSED'})`);
  }
}

measure_program();
for (const [lang, characters, count] of [['zh', 10_000, 20], ['en', 10_000, 20], ['zh', 100_000, 200], ['en', 100_000, 200]]) {
  const row = made_article(lang, characters, count);
  measure_speed([row], ({ quoted }) => quoted, `${lang}, ${characters / 1000},000 characters, ${row.quoted.length} quotations`);
}
const path = shared(kData);
if (!path) {
  console.log(`not measured: ${without(kData)}`);
} else {
  const rows = read_cases(path);
  const sources = new Map(rows.map((row) => [row, normalized(units_of(row))]));
  const tools = [run_ours(rows), ...kPeers.map((peer) => run_peer(peer, rows, sources))];
  print_table(table_of(tools, rows), tools);
  measure_speed(rows, (row) => row.gold.filter(({ class: kind }) => kind !== 'none').map((gold) => cited(row, gold)), `the ${rows.length} cases`);
}
