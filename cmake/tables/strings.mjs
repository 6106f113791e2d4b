// Turns assets/strings/{zh,en}.txt into the sorted table that src/base/phrases.cc searches.
// Fails when a key is doubled, stands in one language only, or has other {n} places there.
// Usage: node strings.mjs zh.txt en.txt OUT_HEADER; read_strings() also serves the web build. The table is called after the header's
// folder: kPhraseRows in base/, kCheckPhraseRows in check/.
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';

function read_language(file) {
  const entries = new Map();
  readFileSync(file, 'utf8').split('\n').forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const where = `${file}:${index + 1}`;
    const match = /^([a-z][a-z0-9_.]*) = (\S.*)$/.exec(line);
    if (!match) throw new Error(`${where}: expected "key = text"`);
    if (entries.has(match[1])) throw new Error(`${where}: ${match[1]} is there twice`);
    entries.set(match[1], match[2].trimEnd());
  });
  return entries;
}

const places = (text) => [...new Set(text.match(/\{\d\}/g) ?? [])].sort().join(' ');

function check_same(zh, en) {
  const problems = [];
  for (const key of new Set([...zh.keys(), ...en.keys()])) {
    if (!zh.has(key) || !en.has(key)) problems.push(`${key} is missing in ${zh.has(key) ? 'en' : 'zh'}.txt`);
    else if (places(zh.get(key)) !== places(en.get(key))) problems.push(`${key} fills other places in zh and en`);
  }
  if (problems.length) throw new Error(problems.join('\n'));
}

// {zh: {key: text}, en: {key: text}}, keys sorted; throws with one line per problem.
export function read_strings(zh_file, en_file) {
  const [zh, en] = [zh_file, en_file].map(read_language);
  check_same(zh, en);
  const sorted = (entries) => Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { zh: sorted(zh), en: sorted(en) };
}

const literal = (text) => `"${text.replace(/["\\]/g, '\\$&')}"`;

const name_in = (room) => room === 'base' ? 'kPhraseRows' : `k${room[0].toUpperCase()}${room.slice(1)}PhraseRows`;

function header({ zh, en }, room) {
  const rows = Object.keys(zh).map((key) => `    {${literal(key)}, ${literal(zh[key])}, ${literal(en[key])}},`);
  return `// Generated from assets/strings by cmake/tables/strings.mjs.
#pragma once

#include "base/phrase_rows.h"

namespace duidu {

inline constexpr PhraseRow ${name_in(room)}[] = {
${rows.join('\n')}
};

}  // namespace duidu
`;
}

if (import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  try {
    const [zh_file, en_file, out] = process.argv.slice(2);
    writeFileSync(out, header(read_strings(zh_file, en_file), basename(dirname(out))));
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
