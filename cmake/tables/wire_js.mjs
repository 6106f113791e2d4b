// The scripts' side of a wire description (wire.mjs): the module duidu:wire and its types. Readers and writers are the methods of
// Decoder and Encoder in web/program/codec.js.
import { camel, snake } from './wire.mjs';

const kTypes = { bool: 'boolean', u32: 'number', i32: 'number', f32: 'number', f64: 'number', string: 'string', bytes: 'Uint8Array' };
const constant_name = (name) => `k${camel(name)}`;

// What reads a value with `r`.
function reader(type, known) {
  if (type.list) return `r.list(r=>${reader(type.list, known)})`;
  if (type.maybe) return `r.maybe(r=>${reader(type.maybe, known)})`;
  const kind = known.get(type);
  if (kind === 'record') return `read_${type}(r)`;
  return kind === 'enum' ? `${type}[r.u8()]` : `r.${type}()`;
}

const object_reader = ({ members }, known) => `r=>({${members.map(({ name, type }) => `${name}:${reader(type, known)}`).join(',')}})`;

// What writes `value` with `w`.
function writer(type, value, known) {
  if (type.list) return `w.list(${value},v=>${writer(type.list, 'v', known)})`;
  if (type.maybe) return `w.maybe(${value},v=>${writer(type.maybe, 'v', known)})`;
  const kind = known.get(type);
  if (kind === 'record') return `write_${type}(w,${value})`;
  return kind === 'enum' ? `w.u8(${type}.indexOf(${value}))` : `w.${type}(${value})`;
}

const object_writer = ({ members }, known) => `(w,m)=>{${members.map(({ name, type }) => writer(type, `m.${name}`, known)).join(';')}}`;

// Records that events, queries and calls carry.
function written_records(wire) {
  const used = new Set();
  const visit = ({ members }) => members.forEach(({ type }) => {
    const name = type.list ?? type.maybe ?? type;
    if (wire.known.get(name) !== 'record' || used.has(name)) return;
    used.add(name);
    visit(wire.record.find((record) => record.name === name));
  });
  [...wire.event, ...wire.query, ...wire.call].forEach(visit);
  return wire.record.filter(({ name }) => used.has(name));
}

export function wire_module(wire) {
  const { known } = wire;
  const questions = [...wire.query, ...wire.call];
  const table = (all, first, row) => all.map((each, i) => `${snake(each.name)}:${row(each, first + i)}`).join(',\n');
  const question = (each, number) => `[${number},${object_writer(each, known)},r=>${reader(each.answer, known)}]`;
  return [
    ...wire.const.map(({ name, value }) => `export const ${constant_name(name)}=${value};`),
    ...wire.enum.map(({ name, members }) => `export const ${name}=${JSON.stringify(members.map(({ word }) => word))};`),
    ...wire.record.map((record) => `const read_${record.name}=${object_reader(record, known)};`),
    ...written_records(wire).map((record) => `const write_${record.name}=${object_writer(record, known)};`),
    `export const requests=[${wire.request.map((each) => `['${snake(each.name)}',${object_reader(each, known)}]`).join(',\n')}];`,
    `export const events={${table(wire.event, 0, (each, number) => `[${number},${object_writer(each, known)}]`)}};`,
    `export const queries={${table(wire.query, 0, question)}};`,
    `export const calls={${table(wire.call, questions.length - wire.call.length, question)}};`,
  ].join('\n');
}

function ts_type(type) {
  if (type.list) return `${ts_type(type.list)}[]`;
  if (type.maybe) return `${ts_type(type.maybe)} | null`;
  return kTypes[type] ?? type;
}

const note = (lines) => (lines.length ? `  /** ${lines.join(' ')} */\n` : '');
const object_type = ({ members }) => `{ ${members.map(({ name, type }) => `${name}: ${ts_type(type)};`).join(' ')} }`;

// Declarations for the checker. A message without fields is not given.
export function wire_types(wire) {
  const interface_of = (name, all, row) =>
    `  export interface ${name} {\n${all.map((each) => `${note(each.comment)}    ${snake(each.name)}: ${row(each)};\n`).join('')}  }\n`;
  const given = (each) => (each.members.length ? `message: ${object_type(each)}` : '');
  const answering = (each) => `(${given(each)}) => ${ts_type(each.answer)}`;
  return `declare module 'duidu:wire' {\n${[
    ...wire.const.map(({ name, type, comment }) => `${note(comment)}  export const ${constant_name(name)}: ${type === 'string' ? 'string' : 'number'};\n`),
    ...wire.enum.map(({ name, members, comment }) =>
      `${note(comment)}  export type ${name} = ${members.map(({ word }) => `'${word}'`).join(' | ')};\n  export const ${name}: readonly ${name}[];\n`),
    ...wire.record.map((record) => `${note(record.comment)}  export interface ${record.name} ${object_type(record)}\n`),
    interface_of('Requests', wire.request, (each) => `(request: ${object_type(each)}) => void`),
    interface_of('Events', wire.event, (each) => `(${given(each)}) => void`),
    interface_of('Queries', wire.query, answering),
    interface_of('Calls', wire.call, answering),
    `  type Decode = (decoder: import('../../web/program/codec.js').Decoder) => any;
  type Encode = (encoder: import('../../web/program/codec.js').Encoder, message: any) => void;
  export const requests: [keyof Requests, Decode][];
  export const events: Record<keyof Events, [number, Encode]>;
  export const queries: Record<keyof Queries, [number, Encode, Decode]>;
  export const calls: Record<keyof Calls, [number, Encode, Decode]>;
`].join('')}}\n`;
}
