// src/wire/wire.txt → wire/vocabulary.h, wire/records.h or wire/messages.h, by the name of OUTPUT; read_wire() serves the web build.
// A file whose text stays the same is not written: a new request compiles nothing that knows enumerations only.
// Usage: node wire.mjs wire.txt OUTPUT
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { messages_header, records_header, vocabulary_header } from './wire_cpp.mjs';

const kBasic = new Set(['bool', 'u32', 'i32', 'f32', 'f64', 'string', 'bytes']);
const kDeclaration = /^(const|enum|record|request|event|query|call) (\w+)(?:: (\w+) = (.+)| -> (.+))?$/;
const kField = /^(\w+): (.+)$/;
const kMember = /^[a-z][a-z0-9_-]*(=[a-z-]+)?$/;

const words_of = (name) => name.split(/[_-]/);
export const camel = (name) => words_of(name).map((word) => word[0].toUpperCase() + word.slice(1)).join('');
export const snake = (name) => name.replace(/(?<!^)([A-Z])/g, '_$1').toLowerCase();

// "list T" and "maybe T" as {list: T}, {maybe: T}; all else by its name.
function parse_type(text, known) {
  const [, shape, name] = /^(?:(list|maybe) )?(\w+)$/.exec(text) ?? [];
  if (!name || !(kBasic.has(name) || known.has(name))) throw new Error(`no such type: ${text}`);
  return shape ? { [shape]: name } : name;
}

function split_comment(line) {
  const at = line.search(/\s*(^|\s)# /);
  return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at).trim().slice(2)];
}

class WireReader {
  kinds = { const: [], enum: [], record: [], request: [], event: [], query: [], call: [] };
  #known = new Map();  // enumerations and records by name
  #comment = [];
  #last = null;

  line(line) {
    if (line.trim() === '') this.#comment = [];
    else if (line.startsWith('#')) this.#comment.push(line.slice(2));
    else if (line.startsWith('  ')) this.#member(line.trim());
    else this.#declaration(line);
  }

  #declaration(line) {
    const [, kind, name, type, value, answer] = kDeclaration.exec(line) ?? [];
    if (!kind) throw new Error(`not a declaration: ${line}`);
    if (this.kinds[kind].some((each) => each.name === name)) throw new Error(`${kind} ${name} is there twice`);
    if ((kind === 'const') !== (type !== undefined) || (kind === 'query' || kind === 'call') !== (answer !== undefined)) {
      throw new Error(`not a ${kind}: ${line}`);
    }
    const comment = this.#comment.splice(0);
    this.#last = kind === 'const' ? { kind, name, type, value, comment } : { kind, name, members: [], comment };
    if (answer) this.#last.answer = parse_type(answer, this.#known);
    this.kinds[kind].push(this.#last);
    if (kind === 'enum' || kind === 'record') this.#known.set(name, this.#last);
  }

  #member(line) {
    const [text, comment] = split_comment(line);
    if (!this.#last?.members) throw new Error(`belongs to nothing: ${line}`);
    const above = this.#comment.splice(0);
    if (this.#last.kind === 'enum') {
      for (const member of text.split(/\s+/)) {
        if (!kMember.test(member)) throw new Error(`not a member: ${member}`);
        const [name, word = name] = member.split('=');
        this.#last.members.push({ name, word, above: above.splice(0), comment });
      }
      return;
    }
    const [, name, type] = kField.exec(text.trim()) ?? [];
    if (!name) throw new Error(`not a field: ${line}`);
    this.#last.members.push({ name, type: parse_type(type, this.#known), above, comment });
  }
}

// {const: [{name, type, value, comment}], enum: [{name, members: [{name, word}]}], record: [{name, members: [{name, type}]}],
// request, event: as records, query, call: as those with {answer}, known: Map of name → "enum" or "record"}. Throws with file and line.
export function read_wire(file) {
  const reader = new WireReader();
  readFileSync(file, 'utf8').split('\n').forEach((line, index) => {
    try {
      reader.line(line);
    } catch (error) {
      throw new Error(`${file}:${index + 1}: ${error.message}`);
    }
  });
  const known = new Map(['enum', 'record'].flatMap((kind) => reader.kinds[kind].map(({ name }) => [name, kind])));
  return { ...reader.kinds, known };
}

const kOutputs = { 'vocabulary.h': vocabulary_header, 'records.h': records_header, 'messages.h': messages_header };

if (import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  try {
    const [input, output] = process.argv.slice(2);
    const text = kOutputs[basename(output)](read_wire(input));
    if (!existsSync(output) || readFileSync(output, 'utf8') !== text) writeFileSync(output, text);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
