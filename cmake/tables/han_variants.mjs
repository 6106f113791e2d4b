// Generates the table that makes a traditional Han character, or a regional variant, equal to its simplified form:
//   node han_variants.mjs TSCharacters.txt TSPhrases.txt TWVariants.txt HKVariants.txt Unihan_Variants.txt OUTPUT.h
// Only equality matters, not good conversion: where a character has several simplified forms, the first is taken, and
// forms that OpenCC keeps apart by meaning (瞭/了, 乾/干, 後/后, 著/着) become one on both sides. What is left to phrases are the
// few words whose simplified form has a character that no table of characters gives (沈默 → 沉默, 計畫 → 计划).
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [kFirst, kLast, kBlock] = [0x3400, 0x9fff, 64];
const kPlane2 = 0x20000;

export function dictionary(file) {
  const entries = new Map();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line || line.startsWith('#')) continue;
    const [from, targets] = line.split('\t');
    entries.set(from, targets.trim().split(' '));
  }
  return entries;
}

function unihanSimplified(file) {
  const toCharacter = (name) => String.fromCodePoint(parseInt(name.slice(2), 16));
  const entries = new Map();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line.includes('\tkSimplifiedVariant\t')) continue;
    const [from, , targets] = line.split('\t');
    entries.set(toCharacter(from), targets.split(' ').map(toCharacter));
  }
  return entries;
}

function collectPairs(simplified, unihan) {
  const pairs = new Map();
  const openCC = dictionary(simplified);
  for (const [from, targets] of openCC) pairs.set(from, targets.find((t) => t !== from));
  const firsts = new Set(pairs.values());
  for (const targets of openCC.values()) {
    for (const other of targets.slice(1)) {
      if (!firsts.has(other) && !openCC.has(other)) pairs.set(other, targets[0]);
    }
  }
  for (const [from, targets] of unihanSimplified(unihan)) {
    if (!pairs.has(from) && !targets.includes(from)) pairs.set(from, targets[0]);
  }
  return pairs;
}

function resolve(pairs, character) {
  for (let steps = 0; steps < 8 && pairs.has(character); ++steps) character = pairs.get(character);
  if (pairs.has(character)) throw new Error(`a cycle of variants at ${character}`);
  return character;
}

// A regional pair says that both are one character: their simplified forms become one.
function mergeRegional(pairs, file) {
  for (const [standard, variants] of dictionary(file)) {
    const representative = resolve(pairs, standard);
    for (const variant of variants) {
      const other = resolve(pairs, variant);
      if (other !== representative) pairs.set(other, representative);
    }
  }
}

// Phrases of two to four characters of the basic plane that differ from their simplified form in one character after the
// characters were simplified, without those that hold a shorter one.
function phrasesLeft(pairs, simplifiedPhrases) {
  const simple = (text) => [...text].map((c) => resolve(pairs, c)).join('');
  const left = [];
  for (const [from, [to]] of dictionary(simplifiedPhrases)) {
    const [a, b] = [simple(from), simple(to)];
    const changed = [...a].findIndex((c, i) => c !== b[i]);
    if (changed < 0) continue;
    if (a.length > 4 || a.slice(changed + 1) !== b.slice(changed + 1)) continue;
    left.push({ text: a, changed, to: b[changed] });
  }
  const shortest = left.filter(({ text }) => !left.some((other) => other.text !== text && text.includes(other.text)));
  const rare = new Set(shortest.map(({ text, changed }) => text[changed]));
  if (shortest.some(({ to }) => rare.has(to))) throw new Error('a simplified phrase would be simplified again');
  return { phrases: shortest, rare: [...rare] };
}

const hex = (value) => `0x${value.toString(16)}`;
const array = (type, name, values) => {
  const lines = [];
  for (let i = 0; i < values.length; i += 16) lines.push('    ' + values.slice(i, i + 16).join(', ') + ',');
  return `inline constexpr ${type} ${name}[] = {\n${lines.join('\n')}\n};\n`;
};

function equalPairs(simplified, taiwan, hongKong, unihan) {
  const pairs = collectPairs(simplified, unihan);
  mergeRegional(pairs, taiwan);
  mergeRegional(pairs, hongKong);
  return pairs;
}

const plane = (codePoint) => codePoint >> 16;
const rows = (pairs) => [...pairs.keys()]
  .map((from) => [from.codePointAt(0), resolve(pairs, from).codePointAt(0)])
  .filter(([from, to]) => from !== to && [0, 2].includes(plane(to)))
  .sort(([a], [b]) => a - b);

// What the program's simplified() makes of each character, as a Map.
export function simplifiedForms(...files) {
  return new Map(rows(equalPairs(...files)).map((row) => row.map((c) => String.fromCodePoint(c))));
}

function writeTables(simplified, simplifiedPhrases, taiwan, hongKong, unihan, output) {
  const pairs = equalPairs(simplified, taiwan, hongKong, unihan);
  const { phrases, rare } = phrasesLeft(pairs, simplifiedPhrases);
  const table = rows(pairs);
  const inBlocks = table.filter(([from]) => from >= kFirst && from <= kLast);
  const inPlane2 = table.filter(([from, to]) => plane(from) === 2 && plane(to) === 2);
  const blocks = new Array((kLast + 1 - kFirst) / kBlock).fill(0n);
  const wide = new Array(Math.ceil(inBlocks.length / 64)).fill(0n);
  inBlocks.forEach(([from, to], index) => {
    blocks[(from - kFirst) >> 6] |= 1n << BigInt((from - kFirst) & 63);
    if (plane(to) === 2) wide[index >> 6] |= 1n << BigInt(index & 63);
  });

  writeFileSync(output, `// Generated by cmake/tables/han_variants.mjs from OpenCC and Unihan; do not edit.
#pragma once

#include <cstdint>

namespace duidu::han_variants {

// Characters U+3400-U+9FFF that have a simplified form: one bit each. The n-th set bit owns the n-th target.
inline constexpr char32_t kFirst = ${hex(kFirst)};
inline constexpr char32_t kLast = ${hex(kLast)};
${array('uint64_t', 'kHasTarget', blocks.map((b) => hex(b) + 'u'))}
// Low 16 bits of the targets, and one bit for each target that stands in plane 2.
${array('uint16_t', 'kTarget', inBlocks.map(([, to]) => hex(to & 0xffff)))}
${array('uint64_t', 'kTargetInPlane2', wide.map((b) => hex(b) + 'u'))}
// Plane 2 to plane 2, low 16 bits each, sorted.
${array('uint16_t', 'kPlane2From', inPlane2.map(([from]) => hex(from & 0xffff)))}
${array('uint16_t', 'kPlane2To', inPlane2.map(([, to]) => hex(to & 0xffff)))}

struct Phrase {
  char16_t text[5];
  uint8_t length;
  uint8_t changed;  // of the character that changes
  char16_t to;
};
inline constexpr Phrase kPhrases[] = {
${phrases.map(({ text, changed, to }) => `    {u"${text}", ${text.length}, ${changed}, u'${to}'},`).join('\n')}
};
inline constexpr char16_t kChangedInPhrases[] = u"${rare.join('')}";
}  // namespace duidu::han_variants
`);
}

if (import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) writeTables(...process.argv.slice(2));
