// What Duidu asks of every Unicode character, small: class, place in a grapheme cluster, what it folds to.
//   node characters.mjs utf8proc.h utf8proc_data.c OUTPUT.h
// The data are utf8proc's, the tables are ours: its own hold 200 KB more. tests/unit/base compares every code point with utf8proc.
import { readFileSync, writeFileSync } from 'node:fs';

const kCodePoints = 0x110000;
const kBlock = 256;
const [headerFile, dataFile, equivalentsFile, output] = process.argv.slice(2);
const header = readFileSync(headerFile, 'utf8');
const data = readFileSync(dataFile, 'utf8');

function fieldNames() {
  const body = /typedef struct utf8proc_property_struct \{([\s\S]*?)\} utf8proc_property_t;/.exec(header)[1];
  return [...body.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/(\w+)\s*(?::\s*\d+)?;/g)].map(([, name]) => name);
}

const table = (name) => new RegExp(`\\w+ ${name}\\[\\] = \\{([\\s\\S]*?)\\n?\\};`).exec(data)[1];
const numbers = (name) => table(name).match(/\d+/g).map(Number);
const constants = new Map([...header.matchAll(/(UTF8PROC_(?:CATEGORY|BOUNDCLASS|INDIC_CONJUNCT_BREAK)_\w+)\s*=\s*(\d+)/g)]
  .map(([, name, value]) => [name, Number(value)]));

const fields = fieldNames();
const value_of = (text) => text === 'UINT16_MAX' ? -1 : text === 'true' ? 1 : text === 'false' ? 0 : constants.get(text) ?? Number(text);
const properties = [...table('utf8proc_properties').matchAll(/\{([^}]*)\}/g)].map(([, row]) =>
  Object.fromEntries(row.split(',').map((text, i) => [fields[i], value_of(text.trim())])));
const stage1 = numbers('utf8proc_stage1table');
const stage2 = numbers('utf8proc_stage2table');
const sequences = numbers('utf8proc_sequences');
const property = (c) => properties[stage2[stage1[c >> 8] + (c & 255)]];

// The code points of a sequence as utf8proc stores it: UTF-16, the length less one in the two high bits, 3 = in the first unit.
function sequence(index) {
  let at = index & 0x3fff;
  let left = index >> 14;
  if (left >= 3) left = sequences[at++];
  const out = [];
  for (; left >= 0; --left) {
    let unit = sequences[at++];
    if ((unit & 0xf800) === 0xd800) unit = 0x10000 + ((unit & 0x3ff) << 10 | (sequences[at++] & 0x3ff));
    out.push(unit);
  }
  return out;
}

const [kLBase, kVBase, kTBase, kSBase] = [0x1100, 0x1161, 0x11a7, 0xac00];
const is_syllable = (c) => c >= kSBase && c < kSBase + 11172;

// NFKC_Casefold before composing.
function decomposed(c) {
  const row = property(c);
  if (is_syllable(c)) {
    const s = c - kSBase;
    return [kLBase + Math.floor(s / 588), kVBase + Math.floor(s % 588 / 28), kTBase + s % 28].slice(0, s % 28 ? 3 : 2);
  }
  if (row.ignorable) return [];
  const next = row.casefold_seqindex >= 0 ? row.casefold_seqindex : row.decomp_seqindex;
  return next >= 0 ? sequence(next).flatMap(decomposed) : [c];
}

const composites = new Map();  // "first second" → composite
for (let c = 0; c < kCodePoints; ++c) {
  const row = property(c);
  if (row.decomp_seqindex < 0 || row.decomp_type !== 0 || row.comp_exclusion) continue;
  const pair = sequence(row.decomp_seqindex);
  if (pair.length === 2) composites.set(pair.join(), c);
}

function composed_pair(first, second) {
  if (first >= kLBase && first < kLBase + 19 && second >= kVBase && second < kVBase + 21)
    return kSBase + ((first - kLBase) * 21 + second - kVBase) * 28;
  if (is_syllable(first) && (first - kSBase) % 28 === 0 && second > kTBase && second < kTBase + 28) return first + second - kTBase;
  return composites.get([first, second].join());
}

// UAX #15, section 1.3; the marks of one character's decomposition are in order.
function composed(codes) {
  const out = [];
  let starter = -1;
  let last_class = -1;
  for (const c of codes) {
    const order = property(c).combining_class;
    const joined = starter >= 0 && (last_class < order || last_class === 0) ? composed_pair(out[starter], c) : undefined;
    if (joined !== undefined) {
      out[starter] = joined;
      continue;
    }
    if (order === 0) starter = out.length;
    last_class = order === 0 && starter >= 0 ? 0 : order;
    out.push(c);
    if (order === 0) last_class = 0;
  }
  return out;
}

const kKinds = ['kOther', 'kWord', 'kMark', 'kPunctuation', 'kSpace', 'kControl'];
function kind_of(c) {
  const category = property(c).category;
  const is_in = (first, last) => category >= constants.get(`UTF8PROC_CATEGORY_${first}`) && category <= constants.get(`UTF8PROC_CATEGORY_${last}`);
  if (is_in('LU', 'LO') || is_in('ND', 'NO')) return 1;
  if (is_in('MN', 'ME')) return 2;
  if (is_in('PC', 'SO')) return 3;
  if (is_in('ZS', 'ZP')) return 4;
  return is_in('CC', 'CF') ? 5 : 0;
}

const is_dropped = (c) => kind_of(c) >= 3;

function without_dropped(codes) {
  let has_base = false;
  return codes.filter((c) => {
    if (kind_of(c) === 2) return has_base;
    return has_base = !is_dropped(c);
  });
}

// Single jamo letters stay letters, where NFKC would let them join to syllables.
function folded(c) {
  if (c >= 0x3131 && c <= 0x318e && c !== 0x3164) return [c];
  if (c >= 0xffa1 && c <= 0xffdc && property(c).decomp_seqindex >= 0) return sequence(property(c).decomp_seqindex);
  const codes = composed(decomposed(c));
  const is_mark_by_folding = kind_of(c) === 1 && codes.length > 0 && kind_of(codes[0]) === 2;  // half-width voicing marks
  return kind_of(c) === 2 || is_mark_by_folding ? codes : without_dropped(codes);
}

const case_folded = (c) => property(c).casefold_seqindex >= 0 ? sequence(property(c).casefold_seqindex) : [c];
const same = (a, b) => a.length === b.length && a.every((value, i) => value === b[i]);

// ---- rows: what is asked of each character, in blocks

const kBoundaries = ['OTHER', 'CR', 'LF', 'CONTROL', 'EXTEND', 'L', 'V', 'T', 'LV', 'LVT', 'REGIONAL_INDICATOR', 'SPACINGMARK',
  'PREPEND', 'ZWJ', 'EXTENDED_PICTOGRAPHIC'];
const boundaries = new Map(kBoundaries.map((name, i) => [constants.get(`UTF8PROC_BOUNDCLASS_${name}`), i]));
const rows = [];
const row_index = new Map();
function row_of(c) {
  const { boundclass, indic_conjunct_break, combining_class, ignorable } = property(c);
  const row = [kind_of(c), boundaries.get(boundclass), indic_conjunct_break, combining_class, ignorable].join(', ');
  if (!row_index.has(row)) row_index.set(row, rows.push(row) - 1);
  return row_index.get(row);
}

const blocks = [];
const block_index = new Map();
const block_of = [];
for (let first = 0; first < kCodePoints; first += kBlock) {
  const block = Array.from({ length: kBlock }, (_, i) => row_of(first + i));
  const key = block.join();
  if (!block_index.has(key)) block_index.set(key, blocks.push(block) - 1);
  block_of.push(block_index.get(key));
}
if (rows.length > 256 || blocks.length > 256) throw new Error('rows and blocks are numbered in a byte');

// ---- foldings: numbers in groups of 7 bits, the last one with the high bit clear; signed ones zigzag

const bytes_of = (value) => value < 128 ? [value] : [value & 127 | 128, ...bytes_of(value >>> 7)];
const zigzag = (value) => bytes_of(value < 0 ? -2 * value - 1 : 2 * value);

// Entries [code point, targets, flag] in rising order → bytes: distance * 4 + flag * 2 + (one target ? 0 : 1), then the target's
// distance from its character less that of the entry before, or the number of targets and each less the one before.
function packed(entries) {
  let [before, shift] = [0, 0];
  return entries.flatMap(([c, targets, flag]) => {
    const head = bytes_of((c - before) * 4 + flag * 2 + (targets.length === 1 ? 0 : 1));
    before = c;
    if (targets.length === 1) {
      const step = targets[0] - c - shift;
      shift = targets[0] - c;
      return [...head, ...zigzag(step)];
    }
    return [...head, ...bytes_of(targets.length), ...targets.flatMap((t, i) => zigzag(t - (i === 0 ? c : targets[i - 1])))];
  });
}

// Radicals stand in the text of many PDFs for the ideographs they look like (⻓ for 长); NFKC maps the Kangxi ones only.
const radicals = new Map();
for (const line of readFileSync(equivalentsFile, 'utf8').split('\n')) {
  const [, first, last, to] = /^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*([0-9A-F]+)/.exec(line) ?? [];
  for (let c = parseInt(first, 16); c <= parseInt(last ?? first, 16); ++c) {
    if (c >= 0x2e80 && c < 0x2f00) radicals.set(c, parseInt(to, 16));
  }
}

const foldings = [];
const cases = [];
const kept = new Set();  // whatever a folding may hold
for (let c = 0; c < kCodePoints; ++c) {
  if (property(c).ignorable) continue;
  const to = radicals.has(c) ? [radicals.get(c)] : folded(c);
  for (const t of to) kept.add(t);
  const by_case = case_folded(c);
  if (!same(to, is_dropped(c) ? [] : [c])) foldings.push([c, to, same(to, by_case) ? 1 : 0]);
  if (!same(by_case, same(to, by_case) ? to : [c])) cases.push([c, by_case, 0]);
}
const pairs = [...composites].map(([pair, c]) => [...pair.split(',').map(Number), c])
  .filter(([, , c]) => kept.has(c)).sort(([, , a], [, , b]) => a - b);
const packed_pairs = pairs.flatMap(([first, second, c], i) => {
  const before = pairs[i - 1] ?? [0, 0, 0];
  return [...bytes_of(c - before[2]), ...zigzag(first - before[0]), ...zigzag(second - before[1])];
});

const lines_of = (values) => values.join(', ').replace(/(.{96,106}, )/g, '$1\n    ').replace(/ \n/g, '\n');
const array = (type, name, values) => `inline constexpr ${type} ${name}[] = {\n    ${lines_of(values)}};\n`;
writeFileSync(output, `// Generated by cmake/tables/characters.mjs from utf8proc's data; do not edit.
#pragma once

#include <cstdint>

#include "text/characters.h"

namespace duidu::character_tables {

inline constexpr Character kRows[] = {
${rows.map((row) => {
    const [kind, boundary, conjunct, combining, ignorable] = row.split(', ').map(Number);
    return `    {CharacterKind::${kKinds[kind]}, static_cast<ClusterRole>(${boundary}), static_cast<ConjunctRole>(${conjunct}), ${combining}, ${!!ignorable}},`;
  }).join('\n')}
};

${array('uint8_t', 'kBlockOf', block_of)}
${array('uint8_t', 'kRowOf', blocks.flat())}
// ${foldings.length} foldings, ${cases.length} of case alone, ${pairs.length} composites; how they are packed: cmake/tables/characters.mjs.
${array('uint8_t', 'kFoldings', packed(foldings))}
${array('uint8_t', 'kCaseFoldings', packed(cases))}
${array('uint8_t', 'kComposites', packed_pairs)}
}  // namespace duidu::character_tables
`);
