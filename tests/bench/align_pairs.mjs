// Pairs of texts to measure the finder on: real ones from the measuring data where they are (tests/shared.mjs), else made of
// the words of the sample articles. The same bytes in every run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kRoot } from '../../web/tools/sizes.mjs';
import { shared } from '../shared.mjs';

const kData = shared('data/linking/dev');

const lines_of = (text) => typeof text === 'string' ? text.split('\n') : text;

function cases_of(name, lang) {
  const cases = readFileSync(join(kData, name), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
  return cases.filter((one) => !lang || one.lang === lang);
}

// All distinct sources one after the other, and for each the commentaries of its first cases.
function joined(files) {
  const sources = new Map();
  for (const [name, lang, most] of files) {
    for (const { source, commentary } of cases_of(name, lang)) {
      const key = lines_of(source).join('\n');
      if (!sources.has(key)) sources.set(key, []);
      if (sources.get(key).length < most) sources.get(key).push(lines_of(commentary));
    }
  }
  return { source: [...sources.keys()].flatMap((text) => text.split('\n')), commentary: [...sources.values()].flat(2) };
}

// A sequence of numbers below `count` that is the same everywhere (Numerical Recipes' linear congruences).
function dice(seed) {
  let state = seed;
  return (count) => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % count;
}

function words_of(lang) {
  const text = readFileSync(join(kRoot, `assets/articles/sample-${lang}.md`), 'utf8');
  const words = lang === 'zh' ? text.match(/\p{Script=Han}{1,2}/gu) : text.match(/[A-Za-z]+/g);
  return { words, gap: lang === 'zh' ? '' : ' ', stop: lang === 'zh' ? '。' : '. ' };
}

// `characters` of prose, in paragraphs of some 300.
function prose(lang, characters, roll) {
  const { words, gap, stop } = words_of(lang);
  const paragraphs = [];
  for (let left = characters; left > 0;) {
    let text = '';
    for (let word = 1; text.length < Math.min(left, 300); ++word) text += words[roll(words.length)] + (word % 9 === 0 ? stop : gap);
    left -= text.length;
    paragraphs.push(text);
  }
  return paragraphs;
}

// Every fifth paragraph of the commentary quotes half a paragraph of the source.
export function made_pair(lang, sourceCharacters, commentaryCharacters) {
  const roll = dice(sourceCharacters);
  const source = prose(lang, sourceCharacters, roll);
  const [open, close] = lang === 'zh' ? ['“', '”'] : ['"', '"'];
  const commentary = prose(lang, commentaryCharacters, roll).map((text, i) => {
    if (i % 5 !== 0) return text;
    const quoted = source[roll(source.length)];
    return `${text} ${open}${quoted.slice(0, quoted.length / 2)}${close}`;
  });
  return { source, commentary };
}

const kLarge = {
  zh: [['cail_debate.jsonl', undefined, 1], ['yulei.jsonl', undefined, 1], ['sishu_notes.jsonl', undefined, 1], ['quotes.jsonl', 'zh-Hans', 6], ['quotes.jsonl', 'lzh-Hant', 6]],
  en: [['rlist_quotes.jsonl', undefined, 1], ['disapere_para.jsonl', undefined, 1], ['quotes.jsonl', 'en', 12]],
};

export function large_pair(lang) {
  if (kData) return { ...joined(kLarge[lang]), from: 'measuring data' };
  return { ...made_pair(lang, lang === 'zh' ? 400_000 : 800_000, lang === 'zh' ? 300_000 : 500_000), from: 'made of the sample\'s words' };
}

// As many paragraphs as it takes.
function beginning(paragraphs, characters) {
  let taken = 0;
  return paragraphs.filter((text) => taken < characters && (taken += text.length, true));
}

// As long as a normal pair, but real texts, and dense with quotations of all kinds; nothing where there are no measuring data.
export function dense_pair(lang) {
  if (!kData) return undefined;
  const { source, commentary } = joined([['quotes.jsonl', lang, 2]]);
  return { source: beginning(source, 10_000), commentary: beginning(commentary, 5_000), from: `measuring data, ${lang}` };
}

// An interview of 10,000 characters and a commentary of 5,000.
export function normal_pair(lang) {
  return { ...made_pair(lang, 10_000, 5_000), from: `made of the sample's words, ${lang}` };
}
