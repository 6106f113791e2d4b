// Turns assets/strings/{zh,en}.txt into the sorted table that src/base/phrases.cc searches.
// Fails when a key is doubled, stands in one language only, or has other {n} places there.
// Usage: node strings.mjs zh.txt en.txt OUT_HEADER; read_strings() also serves the web build.
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
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

function header({ zh, en }) {
  const rows = Object.keys(zh).map((key) => `    {${literal(key)}, ${literal(zh[key])}, ${literal(en[key])}},`);
  return `// Generated from assets/strings by cmake/tables/strings.mjs.
#pragma once

#include <string_view>

namespace duidu {

struct PhraseRow {
  std::string_view key;
  std::string_view chinese;
  std::string_view english;
};

inline constexpr PhraseRow kPhraseRows[] = {
${rows.join('\n')}
};

}  // namespace duidu
`;
}

if (import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  try {
    const [zh_file, en_file, out] = process.argv.slice(2);
    writeFileSync(out, header(read_strings(zh_file, en_file)));
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
