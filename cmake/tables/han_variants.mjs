// Generates the table that makes a traditional Han character, or a regional variant, equal to its simplified form:
//   node han_variants.mjs TSCharacters.txt TSPhrases.txt TWVariants.txt HKVariants.txt JPVariants.txt Unihan_Variants.txt
//     Unihan_Readings.txt OUTPUT.h
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

const codePoint = (name) => String.fromCodePoint(parseInt(name.slice(2), 16));

function unihanWith(file, property) {
  const found = new Set();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.includes(`\t${property}\t`)) found.add(codePoint(line.split('\t')[0]));
  }
  return found;
}

function* unihanVariants(file) {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [from, property, targets] = line.split('\t');
    if (line.startsWith('#') || !/^k(Semantic|Z)Variant$/.test(property)) continue;
    for (const target of targets.split(' ')) yield [codePoint(from), codePoint(target)];
  }
}

// Forms of old prints, and spellings, that neither OpenCC nor Unihan relates: the form, and the character it is today.
const kOldForms = '䘮丧 擧举 橫横 槪概 淸清 飮饮 旣既 冺泯 䟽疏 㑹会 㸔看 聨联 逺远 㳂沿 㓂寇 靑青 敎教 眀明 尙尚 姸妍 郞郎 愼慎 鎭镇 顚颠 眞真 ' +
  '踈疏 虗虚 躭耽 桒桑 秊年 鴈雁 嬾懒 筴策 舩船 苐第 刼劫 劔剑 唘启 坿附 壻婿 妬妒 姪侄 庻庶 慿凭 懴忏 旾春 曵曳 朞期 桺柳 ' +
  '椉乘 歬前 灋法 狥徇 竢俟 緐繁 罸罚 羗羌 聮联 脗吻 臯皋 虵蛇 覩睹 覔觅 譌讹 遯遁 邨村 靣面 髩鬓 鷰燕 凖准 勦剿 晣晰 ' +
  '卽即 爲为 綠绿 黃黄 歩步 錄录 衞卫 鷄鸡 峯峰 羣群 牀床 絕绝 虛虚 溫温 緖绪 戶户 產产 ' +
  '帐账 牠它 妳你 註注 佈布 衹只 祇只 嚐尝 薑姜 仝同 壹一 贰二 叁三 柒七 捌八 玖九 佰百 仟千';

// A character that is no standard character of today (Tongyong Guifan Hanzi Biao, 2013), but a variant of a common one (a
// frequency is known: Hanyu Pinlu), becomes that one. Where both are in use they stay apart, as they may be a change.
function addRareForms(pairs, japanese, variants, readings) {
  const common = unihanWith(readings, 'kHanyuPinlu'), standard = unihanWith(readings, 'kTGHZ2013');
  const add = (form, today) => {
    const [simple, to] = [resolve(pairs, form), resolve(pairs, today)];
    const from = plane(simple.codePointAt(0)) === 0 ? simple : form;  // 擧 has a simplified form that nobody writes
    const isInTable = from.codePointAt(0) >= kFirst && plane(from.codePointAt(0)) === 0;
    if (from !== to && isInTable) pairs.set(from, to);
  };
  const addRare = (form, today, isKnown) => {
    const [from, to] = [resolve(pairs, form), resolve(pairs, today)];
    if (!standard.has(from) && !common.has(from) && isKnown.has(to)) add(form, to);
  };
  for (const [form, today] of kOldForms.split(' ').map((pair) => [...pair])) add(form, today);
  for (const [today, forms] of dictionary(japanese)) forms.forEach((form) => addRare(form, today, standard));
  for (const [a, b] of unihanVariants(variants)) addRare(a, b, common), addRare(b, a, common);
}

// Phrases of two to four characters of the basic plane that differ from their simplified form in one character after the
// characters were simplified, without those that hold a shorter one. A few words that are merely spelled in two ways stand beside them.
const kSpelledPhrases = [['甚么', ['什么']], ['惟一', ['唯一']], ['惟有', ['唯有']], ['惟恐', ['唯恐']]];

function phrasesLeft(pairs, simplifiedPhrases) {
  const simple = (text) => [...text].map((c) => resolve(pairs, c)).join('');
  const left = [];
  for (const [from, [to]] of [...dictionary(simplifiedPhrases), ...kSpelledPhrases]) {
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

function writeTables(simplified, simplifiedPhrases, taiwan, hongKong, japanese, unihan, readings, output) {
  const pairs = equalPairs(simplified, taiwan, hongKong, unihan);
  const before = rows(pairs);
  addRareForms(pairs, japanese, unihan, readings);
  const after = new Map(rows(pairs));
  const table = before.filter(([from, to]) => plane(to) === 0 || plane(after.get(from)) === plane(to));
  const usual = new Set(table.map(([from]) => from));
  const { phrases, rare } = phrasesLeft(pairs, simplifiedPhrases);
  table.push(...[...after].filter(([from]) => !usual.has(from)));
  table.sort(([a], [b]) => a - b);
  const inBlocks = table.filter(([from]) => from >= kFirst && from <= kLast);
  const inPlane2 = table.filter(([from, to]) => plane(from) === 2 && plane(to) === 2);
  const blocks = new Array((kLast + 1 - kFirst) / kBlock).fill(0n);
  const wide = new Array(Math.ceil(inBlocks.length / 64)).fill(0n), old = wide.slice();
  inBlocks.forEach(([from, to], index) => {
    blocks[(from - kFirst) >> 6] |= 1n << BigInt((from - kFirst) & 63);
    if (plane(to) === 2) wide[index >> 6] |= 1n << BigInt(index & 63);
    if (!usual.has(from)) old[index >> 6] |= 1n << BigInt(index & 63);
  });

  writeFileSync(output, `// Generated by cmake/tables/han_variants.mjs from OpenCC and Unihan; do not edit.
#pragma once

#include <cstdint>

namespace duidu::han_variants {

// Characters U+3400-U+9FFF that have a simplified form: one bit each. The n-th set bit owns the n-th target.
inline constexpr char32_t kFirst = ${hex(kFirst)};
inline constexpr char32_t kLast = ${hex(kLast)};
${array('uint64_t', 'kHasTarget', blocks.map((b) => hex(b) + 'u'))}
// Low 16 bits of the targets, and one bit for each target that stands in plane 2; one for each character that is no traditional
// form but an old or rare one of its target.
${array('uint16_t', 'kTarget', inBlocks.map(([, to]) => hex(to & 0xffff)))}
${array('uint64_t', 'kTargetInPlane2', wide.map((b) => hex(b) + 'u'))}
${array('uint64_t', 'kIsRare', old.map((b) => hex(b) + 'u'))}
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
