// src/ui/kit/theme.tokens → a C++ table (theme_tokens.h) or CSS custom properties. Usage: theme.mjs INPUT OUTPUT
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export function read_tokens(path) {
  const tokens = { themes: [], color: [], alpha: [], length: [], em: [] };
  readFileSync(path, 'utf8').split('\n').forEach((line, index) => {
    const words = line.trim().split(/\s+/);
    if (words[0] === '' || words[0] === '#') return;
    if (words[0] === 'themes') {
      tokens.themes = words.slice(1);
      return;
    }
    const [kind, name, ...values] = words;
    const wanted = kind === 'length' || kind === 'em' ? 1 : tokens.themes.length;
    if (!(kind in tokens) || values.length !== wanted) throw new Error(`${path}:${index + 1}: not a token: ${line}`);
    tokens[kind].push({ name, values });
  });
  return tokens;
}

const snake = (name) => name.replaceAll('-', '_');
const camel = (name) => 'k' + name.split('-').map((part) => part[0].toUpperCase() + part.slice(1)).join('');

function cpp_header({ themes, color, alpha, length, em }) {
  const plain = color.filter(({ name }) => !name.startsWith('hue-'));
  const hues = color.filter(({ name }) => name.startsWith('hue-'));
  const row = (theme) => [
    ...plain.map(({ values }) => values[theme].replace('#', '0x')),
    `{${hues.map(({ values }) => values[theme].replace('#', '0x')).join(', ')}}`,
    ...alpha.map(({ values }) => `${values[theme] / 100}f`),
  ].join(', ');
  const decimal = (value) => (value.includes('.') ? `${value}f` : `${value}.0f`);
  return `// Generated from theme.tokens.
#pragma once

#include <cstdint>

namespace duidu {

struct ThemeTokens {
${plain.map(({ name }) => `  uint32_t ${snake(name)};`).join('\n')}
  uint32_t hue[${hues.length}];
${alpha.map(({ name }) => `  float ${snake(name)};`).join('\n')}
};

// ${themes.join(', ')}: the order of ThemeKind.
inline constexpr ThemeTokens kThemes[] = {
${themes.map((_, theme) => `    {${row(theme)}},`).join('\n')}
};

namespace length {
${length.map(({ name, values }) => `inline constexpr float ${camel(name)} = ${decimal(values[0])};`).join('\n')}
}  // namespace length

namespace em {
${em.map(({ name, values }) => `inline constexpr float ${camel(name)} = ${decimal(values[0])};`).join('\n')}
}  // namespace em

}  // namespace duidu
`;
}

// The tokens as custom properties; of the lengths and ems only those that `uses` (a predicate on names) asks for. The theme is the one that the
// page names (data-theme); before the program or the starter has named one, the one that the system asks for. Print has only the
// first.
export function css_properties({ themes, color, alpha, length, em }, uses = () => true) {
  const rule = (name) => {
    const theme = themes.indexOf(name);
    return [
      `color-scheme:${name === 'dark' || name === 'contrast' ? 'dark' : 'light'}`,
      ...color.map(({ name: token, values }) => `--${token}:${values[theme]}`),
      ...alpha.map(({ name: token, values }) => `--${token}:${values[theme]}%`),
    ].join(';');
  };
  const by_system = (query, name) => `@media screen and ${query}{:root:not([data-theme]){${rule(name)}}}\n`;
  const lengths = [...length.map(({ name, values }) => ({ name, value: `${values[0]}px` })), ...em.map(({ name, values }) => ({ name, value: values[0] }))]
    .filter(({ name }) => uses(name)).map(({ name, value }) => `--${name}:${value}`).join(';');
  return `:root{${lengths}}:root{${rule('light')}}\n` +
    by_system('(prefers-color-scheme:dark)', 'dark') +
    by_system('(prefers-contrast:more)', 'bright') +
    by_system('(prefers-contrast:more) and (prefers-color-scheme:dark)', 'contrast') +
    `@media screen{${themes.slice(1).map((name) => `:root[data-theme="${name}"]{${rule(name)}}`).join('\n')}}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [input, output] = process.argv.slice(2);
  writeFileSync(output, cpp_header(read_tokens(input)));
}
