// The C++ headers of a wire description (wire.mjs).
import { camel } from './wire.mjs';

const kOwned = { bool: 'bool', u32: 'uint32_t', i32: 'int32_t', f32: 'float', f64: 'double', string: 'std::string', bytes: 'std::vector<uint8_t>' };
// What comes in is valid while it is handled.
const kViewed = { ...kOwned, string: 'std::string_view', bytes: 'std::string_view' };
const kConstants = { size: 'size_t', f32: 'float', string: 'std::string_view' };

const comment_lines = (lines, indent = '') => lines.map((line) => `${indent}// ${line}\n`).join('');
const behind = ({ comment }) => (comment ? `  // ${comment}` : '');

function cpp_type(type, basic, known) {
  if (type.list) return `std::vector<${cpp_type(type.list, basic, known)}>`;
  if (type.maybe) return `std::optional<${cpp_type(type.maybe, basic, known)}>`;
  return basic[type] ?? (known.get(type) === 'record' ? `wire::${type}` : type);
}

function constant({ name, type, value, comment }) {
  const literal = type === 'f32' && !value.includes('.') ? `${value}.0f` : type === 'f32' ? `${value}f` : value;
  return `${comment_lines(comment)}inline constexpr ${kConstants[type]} k${camel(name)} = ${literal};\n`;
}

// The words are those of the scripts, a blank between them.
function enumeration({ name, members, comment }) {
  const lines = members.map((member) => `${comment_lines(member.above, '  ')}  k${camel(member.name)},${behind(member)}\n`).join('');
  return `${comment_lines(comment)}enum class ${name} : uint8_t {\n${lines}};\n` +
    `template <>\ninline constexpr uint8_t kCountOf<${name}> = ${members.length};\n` +
    `inline constexpr std::string_view k${name}Words = "${members.map(({ word }) => word).join(' ')}";\n`;
}

function structure({ name, members, comment, answer }, basic, known) {
  const fields = members.map((field) =>
    `${comment_lines(field.above, '  ')}  ${cpp_type(field.type, basic, known)} ${field.name}{};${behind(field)}\n`).join('');
  const pointers = members.map((field) => `&${name}::${field.name}`).join(', ');
  const answers = answer ? `  using Answer = ${cpp_type(answer, kOwned, known)};\n` : '';
  const equal = basic === kOwned ? `  bool operator==(const ${name}&) const = default;\n` : '';
  return `${comment_lines(comment)}struct ${name} {\n${fields}${answers}${equal}` +
    `  static constexpr auto kFields = std::make_tuple(${pointers});\n};\n`;
}

const header = (what, includes, own, body) => `// Generated from wire.txt: ${what}
#pragma once

${includes.map((name) => `#include <${name}>`).join('\n')}
${own.map((name) => `\n#include "wire/${name}"`).join('')}

namespace duidu {

${body}
}  // namespace duidu
`;

const kStructureHeaders = ['optional', 'string', 'string_view', 'tuple', 'vector'];

export function vocabulary_header(wire) {
  const count = '// How many members an enumeration has; they are numbered from 0.\ntemplate <typename Enum>\ninline constexpr uint8_t kCountOf = 0;\n';
  return header('enumerations and constants that the program and the page share.', ['cstddef', 'cstdint', 'string_view'], [],
    [...wire.const.map(constant), count, ...wire.enum.map(enumeration)].join('\n'));
}

export function records_header(wire) {
  const records = wire.record.map((record) => structure(record, kOwned, wire.known)).join('\n');
  return header('what crosses the border between program and page inside a message.', kStructureHeaders, ['vocabulary.h'],
    `namespace wire {\n\n${records}\n}  // namespace wire\n`);
}

export function messages_header(wire) {
  const space = (name, kinds, basic) => `namespace ${name} {\n\n${kinds.map((each) => structure(each, basic, wire.known)).join('\n')}\n}  // namespace ${name}\n`;
  const names = (space_name, kinds) => kinds.map(({ name }) => `${space_name}::${name}`);
  const list = (all) => all.join(',\n    ');
  return header('requests to the page; events, queries and calls from it.', [...kStructureHeaders, 'variant'], ['codec.h', 'records.h'], [
    space('request', wire.request, kOwned),
    `using Request = std::variant<\n    ${list(names('request', wire.request))}>;\n`,
    space('event', wire.event, kViewed),
    `using Events = wire::TypeList<\n    ${list(names('event', wire.event))}>;\n`,
    space('query', wire.query, kViewed),
    space('call', wire.call, kViewed),
    `using Questions = wire::TypeList<\n    ${list([...names('query', wire.query), ...names('call', wire.call)])}>;\n`,
  ].join('\n'));
}
