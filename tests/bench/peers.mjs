// What people check quotations with now, each as its users set it up: given a text and the words that are cited, both normalized, a peer
// gives the place of the best match and whether it is exact, or null. All of them look for the exact words first, as their users do.
//
//   approx-string-match  bitap by Myers; up to half as many errors as the quotation has characters, 256 at most (as Hypothesis anchors
//                        its quotations)
//   diff-match-patch     match_main with a threshold of .4 over the whole text (Match_Distance is the text's length); it takes 32
//                        characters, so the rest is compared by diff_main there; kept if .6 of the characters are equal
//   fuzzy window         the Levenshtein distance (fastest-levenshtein) of every window as long as the quotation, an eighth of it apart,
//                        then character by character around the best; kept from .8 on, which fuzzy matchers call a match
//   difflib              SequenceMatcher of the text and the quotation, as with Python's; kept if its blocks cover .6 of the quotation
//                        within a stretch of twice its length
import { createRequire } from 'node:module';
import search from 'approx-string-match';
import { distance } from 'fastest-levenshtein';
import { packages } from '../../web/tools/generated.mjs';

const require = createRequire(import.meta.url);
const DiffMatchPatch = require(`${packages}/diff-match-patch`);
const difflib = require(`${packages}/difflib`);

const exactly = (text, quote) => {
  const start = text.indexOf(quote);
  return start < 0 ? null : { start, end: start + quote.length, exact: true };
};

function by_bitap(text, quote) {
  const found = search(text, quote, Math.min(256, Math.floor(quote.length / 2)));
  if (!found.length) return null;
  const best = found.reduce((a, b) => (b.errors < a.errors ? b : a));
  return { start: best.start, end: best.end, exact: best.errors === 0 };
}

function by_match_main(text, quote) {
  const matcher = new DiffMatchPatch();
  matcher.Match_Threshold = 0.4;
  matcher.Match_Distance = Math.max(text.length, 1);
  const start = matcher.match_main(text, quote.slice(0, matcher.Match_MaxBits), 0);
  if (start < 0) return null;
  const there = text.slice(start, start + quote.length);
  const equal = matcher.diff_main(there, quote).filter(([kind]) => kind === 0).reduce((sum, [, words]) => sum + words.length, 0);
  return equal < 0.6 * quote.length ? null : { start, end: start + quote.length, exact: there === quote };
}

function by_window(text, quote) {
  const step = Math.max(1, Math.floor(quote.length / 8));
  let best = { start: -1, ratio: 0 };
  const weigh = (start) => {
    const ratio = 1 - distance(text.slice(start, start + quote.length), quote) / quote.length;
    if (ratio > best.ratio) best = { start, ratio };
  };
  const last = Math.max(0, text.length - quote.length);
  for (let start = 0; start <= last; start += step) weigh(start);
  const around = best.start;
  for (let start = Math.max(0, around - step); start <= Math.min(last, around + step); ++start) weigh(start);
  return best.ratio < 0.8 ? null : { start: best.start, end: best.start + quote.length, exact: best.ratio === 1 };
}

function by_blocks(text, quote) {
  const blocks = new difflib.SequenceMatcher(null, text, quote, false).getMatchingBlocks().filter(([, , size]) => size > 0);
  let best = { covered: 0 };
  blocks.forEach(([start], first) => {
    let covered = 0, end = start;
    for (let i = first; i < blocks.length && blocks[i][0] + blocks[i][2] <= start + 2 * quote.length; ++i) covered += blocks[i][2], end = blocks[i][0] + blocks[i][2];
    if (covered > best.covered) best = { covered, start, end };
  });
  return best.covered < 0.6 * quote.length ? null : { start: best.start, end: best.end, exact: false };
}

const peer = (name, find) => ({ name, find: (text, quote) => exactly(text, quote) ?? find(text, quote) });

export const kPeers = [
  peer('approx-string-match', by_bitap),
  peer('diff-match-patch', by_match_main),
  peer('fuzzy window', by_window),
  peer('difflib', by_blocks),
];
