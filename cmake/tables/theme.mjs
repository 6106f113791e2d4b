// src/ui/theme.tokens → a C++ table (theme_tokens.h) or CSS custom properties. Usage: theme.mjs INPUT OUTPUT
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export function read_tokens(path) {
  const tokens = { color: [], alpha: [], length: [] };
  readFileSync(path, 'utf8').split('\n').forEach((line, index) => {
    const words = line.trim().split(/\s+/);
    if (words[0] === '' || words[0] === '#') return;
    const [kind, name, ...values] = words;
    const wanted = kind === 'length' ? 1 : 2;
    if (!(kind in tokens) || values.length !== wanted) throw new Error(`${path}:${index + 1}: not a token: ${line}`);
    tokens[kind].push({ name, values });
  });
  return tokens;
}

const snake = (name) => name.replaceAll('-', '_');
const camel = (name) => 'k' + name.split('-').map((part) => part[0].toUpperCase() + part.slice(1)).join('');

function cpp_header({ color, alpha, length }) {
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

inline constexpr ThemeTokens kLightTokens{${row(0)}};
inline constexpr ThemeTokens kDarkTokens{${row(1)}};

namespace length {
${length.map(({ name, values }) => `inline constexpr float ${camel(name)} = ${decimal(values[0])};`).join('\n')}
}  // namespace length

}  // namespace duidu
`;
}

// The same as custom properties: lengths and light colours on :root, dark ones in a rule of their own.
export function css_properties({ color, alpha, length }) {
  const colors = (theme) => [
    ...color.map(({ name, values }) => `--${name}:${values[theme]}`),
    ...alpha.map(({ name, values }) => `--${name}:${values[theme]}%`),
  ].join(';');
  const lengths = length.map(({ name, values }) => `--${name}:${values[0]}px`).join(';');
  return `:root{color-scheme:light dark;${lengths};${colors(0)}}\n` +
    `@media (prefers-color-scheme:dark){:root{${colors(1)}}}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [input, output] = process.argv.slice(2);
  writeFileSync(output, cpp_header(read_tokens(input)));
}
