// Generates what line breaking and reordering ask about a character, as a two-stage table:
//   node script_traits.mjs DerivedLineBreak.txt DerivedEastAsianWidth.txt DerivedGeneralCategory.txt DerivedBidiClass.txt
//     BidiMirroring.txt BidiBrackets.txt emoji-data.txt Scripts.txt OUTPUT.h
// Code points with the same answers share one row; blocks of 64 with the same rows are kept once.
import { readFileSync, writeFileSync } from 'node:fs';

const [line_break_file, width_file, category_file, bidi_file, mirroring_file, bracket_file, emoji_file, script_file, output] =
  process.argv.slice(2);
const kCodePoints = 0x110000;
const kBlock = 64;
// Beyond, only the tags differ from the row of private use: the table ends there.
const kTableEnd = 0x40000;
const kTags = [0xe0000, 0xe1000];

const kLineBreaks = {
  AL: 'kAlphabetic', AI: 'kAmbiguous', SG: 'kAlphabetic', XX: 'kAlphabetic', SA: 'kAlphabetic', HL: 'kHebrew', NU: 'kNumeric',
  ID: 'kIdeograph', EB: 'kEmojiBase', EM: 'kEmojiModifier', RI: 'kRegional', H2: 'kHangulLv', H3: 'kHangulLvt', JL: 'kJamoL',
  JV: 'kJamoV', JT: 'kJamoT', OP: 'kOpenNarrow', CL: 'kClose', CP: 'kCloseNarrow', QU: 'kQuotation', NS: 'kNonStarter',
  CJ: 'kNonStarter', EX: 'kExclamation', IS: 'kInfix', SY: 'kSymbol', PR: 'kPrefix', PO: 'kPostfix', IN: 'kInseparable',
  B2: 'kDash', HY: 'kHyphen', BA: 'kBreakAfter', BB: 'kBreakBefore', CB: 'kObject', GL: 'kGlue', WJ: 'kJoiner', ZW: 'kZeroSpace',
  ZWJ: 'kZeroJoiner', CM: 'kCombining', SP: 'kSpace', BK: 'kNewline', NL: 'kNewline', CR: 'kCarriage', LF: 'kLineFeed',
};
// Letters that join, stack or change places: a browser draws them right only as a whole.
const kShapedScripts = new Set(['Adlam', 'Ahom', 'Arabic', 'Balinese', 'Batak', 'Bengali', 'Bhaiksuki', 'Brahmi', 'Buginese', 'Chakma',
  'Cham', 'Chorasmian', 'Devanagari', 'Dives_Akuru', 'Dogra', 'Grantha', 'Gujarati', 'Gunjala_Gondi', 'Gurmukhi', 'Hanifi_Rohingya',
  'Javanese', 'Kaithi', 'Kannada', 'Kawi', 'Kharoshthi', 'Khmer', 'Khojki', 'Khudawadi', 'Lepcha', 'Limbu', 'Mahajani', 'Makasar',
  'Malayalam', 'Mandaic', 'Manichaean', 'Marchen', 'Masaram_Gondi', 'Meetei_Mayek', 'Modi', 'Mongolian', 'Multani', 'Myanmar',
  'Nandinagari', 'Newa', 'Nko', 'Old_Uyghur', 'Oriya', 'Phags_Pa', 'Psalter_Pahlavi', 'Rejang', 'Saurashtra', 'Sharada', 'Siddham',
  'Sinhala', 'Sogdian', 'Soyombo', 'Sundanese', 'Syloti_Nagri', 'Syriac', 'Tai_Tham', 'Takri', 'Tamil', 'Telugu', 'Tibetan', 'Tirhuta',
  'Zanabazar_Square']);
const kFlags = { kIsShaped: 1, kIsComplexContext: 2, kIsBracket: 4, kIsUnseen: 8 };

// Calls `use(first, last, value)` for each line `first..last ; value`, the @missing ones first.
function each_range(file, use) {
  const lines = readFileSync(file, 'utf8').split('\n');
  for (const pattern of [/^# @missing: ([0-9A-F]+)\.\.([0-9A-F]+); *(\w+)/, /^([0-9A-F]+)(?:\.\.([0-9A-F]+))? *; *([\w-]+)/]) {
    for (const line of lines) {
      const match = pattern.exec(line);
      if (match) use(parseInt(match[1], 16), parseInt(match[2] ?? match[1], 16), match[3]);
    }
  }
}

function property(file, fallback, rename = {}) {
  const values = new Array(kCodePoints).fill(fallback);
  each_range(file, (first, last, value) => values.fill(rename[value] ?? value, first, last + 1));
  return values;
}

function members(file, is_member = () => true) {
  const set = new Uint8Array(kCodePoints);
  each_range(file, (first, last, value) => { if (is_member(value)) set.fill(1, first, last + 1); });
  return set;
}

const line_break = property(line_break_file, 'XX', { Unknown: 'XX', Prefix_Numeric: 'PR', Ideographic: 'ID' });
const width = property(width_file, 'N', { Neutral: 'N', Wide: 'W' });
const category = property(category_file, 'Cn', { Unassigned: 'Cn' });
const bidi = property(bidi_file, 'L', { Left_To_Right: 'L', Right_To_Left: 'R', Arabic_Letter: 'AL', European_Terminator: 'ET' });
const script = property(script_file, 'Unknown');
const is_bracket = members(bracket_file);
const is_pictographic = members(emoji_file, (value) => value === 'Extended_Pictographic');

// UAX #14, LB1, and what rules LB30 and LB30b ask besides.
function break_class(c) {
  const value = line_break[c];
  if (value === 'SA' && ['Mn', 'Mc'].includes(category[c])) return 'kCombining';
  if (['F', 'W', 'H'].includes(width[c])) {
    if (value === 'OP') return 'kOpenWide';
    if (value === 'CP') return 'kClose';
  }
  if (is_pictographic[c] && category[c] === 'Cn') {
    if (value !== 'ID') throw new Error(`an unassigned pictograph of class ${value}`);
    return 'kEmojiBase';
  }
  return kLineBreaks[value];
}

// Controls and format characters nobody sees. Joiners, variation selectors and tags belong to the character before them.
function is_unseen(c) {
  if (['CR', 'LF', 'ZWJ'].includes(line_break[c]) || c === 0x09 || c === 0xad || c === 0x200c) return false;
  if ((c >= 0x600 && c <= 0x605) || [0x6dd, 0x70f, 0x890, 0x891, 0x8e2, 0x110bd, 0x110cd].includes(c)) return false;
  return ['Cc', 'Cf', 'Zl', 'Zp'].includes(category[c]) && !(c >= kTags[0] && c < kTags[1]) && !(c >= 0x13430 && c <= 0x13455);
}

function row_of(c) {
  const flags = (kShapedScripts.has(script[c]) ? kFlags.kIsShaped : 0) | (line_break[c] === 'SA' ? kFlags.kIsComplexContext : 0) |
    (is_bracket[c] ? kFlags.kIsBracket : 0) | (is_unseen(c) ? kFlags.kIsUnseen : 0);
  return `{BreakClass::${break_class(c)}, BidiClass::k${bidi[c]}, ${flags}}`;
}

// Kept once each, in the order they first appear.
class Pool {
  #index = new Map();
  values = [];
  add(key, value) {
    if (!this.#index.has(key)) this.#index.set(key, this.values.push(value) - 1);
    return this.#index.get(key);
  }
}

const rows = new Pool();
const blocks = new Pool();
const block_of = [];
for (let start = 0; start < kTableEnd + kTags[1] - kTags[0]; start += kBlock) {
  const origin = start < kTableEnd ? start : start - kTableEnd + kTags[0];
  const block = Array.from({ length: kBlock }, (_, i) => { const row = row_of(origin + i); return rows.add(row, row); });
  block_of.push(blocks.add(block.join(), block));
}
const private_use = row_of(0xf0000);
const private_row = rows.add(private_use, private_use);
if (rows.values.length > 256) throw new Error(`${rows.values.length} rows do not fit a byte`);

const array = (type, name, values) =>
  `inline constexpr ${type} ${name}[] = {\n    ${values.join(', ').replace(/(.{90,100}, )/g, '$1\n    ').replace(/ \n/g, '\n')}};\n`;
const block_type = blocks.values.length > 256 ? 'uint16_t' : 'uint8_t';
const pairs = [];
each_range(mirroring_file, (first, _, value) => pairs.push([first, parseInt(value, 16)]));
const brackets = readFileSync(bracket_file, 'utf8').split('\n').map((line) => /^([0-9A-F]+); *([0-9A-F]+); *([oc])/.exec(line)).filter(Boolean)
  .map(([, from, to, kind]) => [parseInt(from, 16), parseInt(to, 16), kind]);
const opening = brackets.filter(([, , kind]) => kind === 'o').sort(([a], [b]) => a - b);

writeFileSync(output, `// Generated by cmake/tables/script_traits.mjs from the Unicode character database; do not edit.
#pragma once

#include <cstdint>

#include "text/script_traits.h"

namespace duidu::script_table {

inline constexpr char32_t kEnd = 0x${kTableEnd.toString(16)};
inline constexpr char32_t kTagsFirst = 0x${kTags[0].toString(16)};
inline constexpr char32_t kTagsEnd = 0x${kTags[1].toString(16)};
inline constexpr uint8_t kPrivateUse = ${private_row};

${array('ScriptTraits', 'kRows', rows.values)}
${array(block_type, 'kBlockOf', block_of)}
${array('uint8_t', 'kRowOf', blocks.values.flat())}
// Ascending pairs: a character and its mirror image.
struct CharacterPair {
  uint16_t from, to;
};
${array('CharacterPair', 'kMirrored', pairs.map(([from, to]) => `{0x${from.toString(16)}, 0x${to.toString(16)}}`))}
// Opening brackets and what closes them.
${array('CharacterPair', 'kBrackets', opening.map(([from, to]) => `{0x${from.toString(16)}, 0x${to.toString(16)}}`))}
}  // namespace duidu::script_table
`);
