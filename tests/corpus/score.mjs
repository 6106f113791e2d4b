// How well the program splits real public interviews into turns: `node tests/corpus/score.mjs PROGRAM CLONES [half]`.
// interviews.jsonl says which files of which public repositories are read, and what a person found in them: who speaks, where
// each turn begins and ends, as hashes of its first and last letters, so that nobody's words stand here. CLONES holds the
// repositories as owner+name, each at its commit. `half` is dev or held; what is held was set aside before anything was tuned.
// A file that is not there is left out and counted. Prints a line for each file with a fault, then the figures.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const marker = /^\s*(?:>\s*)*(?:[-*•·]|\(?[0-9]{1,2}[.、)）．:：]|[一二三四五六七八九十]{1,3}、|Q\s?\d*\s*[.、:：)]|\[?\(?\d{1,2}:\d\d(?::\d\d)?\]?\)?)\s*/;

/** Letters and digits alone, of one width and in small letters. */
export function letters(text) {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

export function hashed(key) {
  return createHash('sha1').update(key).digest('hex').slice(0, 6);
}

// A turn is "PERSON ROLES BEGINNINGS ENDS": the number of a member of the cast or -, the first letters of the roles it may have,
// and one "LENGTH:HASH" of so many letters for each place where it may begin or end.
function turn_from(line) {
  const [who, role, first, last] = line.split(' ');
  return { who, role, first: first.split(','), last: last.split(',') };
}

function begins(text, options) {
  return options.some((option) => matches(option, (length) => text.slice(0, length)));
}

function ends(text, options) {
  return options.some((option) => matches(option, (length) => text.slice(Math.max(0, text.length - length))));
}

function matches(option, cut) {
  const [length, hash] = option.split(':');
  return hashed(cut(Number(length))) === hash;
}

function last_body(units) {
  for (let i = units.length; i-- > 0; ) if (units[i].kind !== 'heading') return i;
  return units.length - 1;
}

// A turn's beginning may be looked for with and without headings and list markers, its end with and without headings.
function closed(turn) {
  const texts = turn.units.map((unit) => unit.text);
  const first = Math.max(0, turn.units.findIndex((unit) => unit.kind !== 'heading'));
  const starts = [texts.join(' '), texts.slice(first).join(' ')];
  for (const start of [...starts]) starts.push(start.replace(marker, ''));
  const finals = [texts.join(' '), texts.slice(0, last_body(turn.units) + 1).join(' ')];
  return { ...turn, starts: starts.map((text) => letters(text.slice(0, 600))), finals: finals.map((text) => letters(text.slice(-600))) };
}

// Narration is free, and turns of one speaker and role that follow each other count as one.
function turns_of(article, person) {
  const turns = [];
  for (const turn of article.interview?.turns ?? []) {
    const said = turn.units.filter((unit) => unit.kind !== 'image' && unit.kind !== 'footnote' && letters(unit.text));
    if (turn.role === 'narration' || said.length === 0) continue;
    const who = person(turn.speaker);
    const before = turns.at(-1);
    if (before && before.who === who && before.role === turn.role) before.units.push(...said);
    else turns.push({ who, role: turn.role, units: [...said] });
  }
  return turns.map(closed);
}

// The longest list of pairs in order whose beginnings and ends agree.
function aligned(gold, got) {
  const fits = gold.map((turn) =>
    got.map((other) => other.starts.some((text) => begins(text, turn.first)) && other.finals.some((text) => ends(text, turn.last))));
  const best = Array.from({ length: gold.length + 1 }, () => new Array(got.length + 1).fill(0));
  for (let i = gold.length; i-- > 0; ) {
    for (let j = got.length; j-- > 0; ) {
      best[i][j] = Math.max(best[i + 1][j], best[i][j + 1], fits[i][j] ? best[i + 1][j + 1] + 1 : 0);
    }
  }
  const pairs = new Map();
  for (let i = 0, j = 0; i < gold.length && j < got.length; ) {
    if (fits[i][j] && best[i][j] === best[i + 1][j + 1] + 1) pairs.set(i++, j++);
    else if (best[i][j] === best[i + 1][j]) ++i;
    else ++j;
  }
  return pairs;
}

async function score(program, file, gold) {
  const names = new Map(gold.cast.flatMap((hashes, person) => hashes.map((hash) => [hash, `person ${person}`])));
  const { stdout } = await run(program, ['import', file, '-o', '-'], { maxBuffer: 1 << 28 });
  const article = JSON.parse(stdout);
  // Whoever is shown under a fuller name than the text's label has at this place is the one that the label names.
  for (const { speaker, label } of article.interview?.spellings ?? []) {
    const known = names.get(hashed(letters(label)));
    const shown = hashed(letters(speaker));
    if (known && !names.has(shown)) names.set(shown, known);
  }
  const person = (speaker) => names.get(hashed(letters(speaker))) ?? letters(speaker);
  const got = turns_of(article, person);
  const pairs = aligned(gold.turns, got);
  const result = { placed: pairs.size, found: 0, roles: 0, extra: got.length - pairs.size };
  for (const [i, j] of pairs) {
    const turn = gold.turns[i];
    const known = gold.set === 'unlabelled' || got[j].who === (turn.who === '-' ? '' : `person ${turn.who}`);
    result.found += known;
    result.roles += known && turn.role.includes(got[j].role[0]);
  }
  return result;
}

const share = (part, whole) => `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;

function report(name, results) {
  const sum = (field) => results.reduce((total, result) => total + result[field], 0);
  const right = results.filter((result) => result.placed === result.turns).length;
  console.log(`${name}: ${results.length} articles; turns found ${share(sum('found'), sum('turns'))}; ` +
    `roles right ${share(sum('roles'), sum('found'))}; all turns found in ${share(right, results.length)}; extra turns ${sum('extra')}`);
}

async function main([program, clones, half]) {
  const list = readFileSync(join(import.meta.dirname, 'interviews.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  for (const gold of list) gold.turns = gold.turns.map(turn_from);
  const results = { labelled: [], unlabelled: [] };
  let missing = 0;
  for (const gold of list) {
    if (half && gold.half !== half) continue;
    const file = join(clones, gold.repo.replace('/', '+'), gold.path);
    if (!existsSync(file)) {
      ++missing;
      continue;
    }
    const result = { ...(await score(program, file, gold)), turns: gold.turns.length };
    if (result.found < result.turns || result.extra > 0) {
      console.log(`${gold.repo}/${gold.path}: ${result.found} of ${result.turns} turns, ${result.extra} extra (${gold.shape})`);
    }
    results[gold.set].push(result);
  }
  if (missing > 0) console.log(`${missing} files are not there`);
  for (const [name, of_set] of Object.entries(results)) report(name, of_set);
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv.length < 4) {
    console.error('usage: node tests/corpus/score.mjs PROGRAM CLONES [dev|held]');
    process.exit(2);
  }
  await main(process.argv.slice(2));
}
