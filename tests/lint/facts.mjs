// What program and page share is written in src/wire/wire.txt and nowhere else: no list of an enumeration's words, no enumerator by its
// number, no prefix, and no constant that a comment ties to a file on the other side of the border.
import { join } from 'node:path';
import { read_wire } from '../../cmake/tables/wire.mjs';

const kWire = 'src/wire/wire.txt';
const kNeighbours = 3;  // fewer may meet by chance

const quoted = (line) => [...line.matchAll(/(["'`])((?:\\.|(?!\1).)*)\1/g)].map(([, , text]) => text);

// The enumeration that a line lists: a row of nothing but its words with some of them in its order, as strings, in one string, or as
// alternatives of a pattern.
function listed(line, enumerations) {
  const rows = [quoted(line), ...quoted(line).map((text) => text.split(' ')), ...[...line.matchAll(/\(([\w|-]+)\)/g)].map(([, text]) => text.split('|'))];
  const repeats = (row, words) => row.every((word) => words.includes(word)) &&
    row.some((_, i) => i + kNeighbours <= row.length && words.join(' ').includes(row.slice(i, i + kNeighbours).join(' ')));
  return enumerations.find(({ members }) => rows.some((row) => repeats(row, members.map(({ word }) => word))))?.name;
}

export function no_mirrored_facts(tree) {
  if (!tree.files.includes(kWire)) return [];
  const wire = read_wire(join(tree.root, kWire));
  const by_number = new RegExp(`static_cast<(${wire.enum.map(({ name }) => name).join('|')})>\\(\\d`);
  const prefixes = wire.const.filter(({ type, value }) => type === 'string' && /\W/.test(value.slice(1, -1))).map(({ value }) => value.slice(1, -1));
  return tree.scan(/^(web\/(?!tools\/).*\.js|src\/(?!wire\/).*\.(cc|h))$/, (path, line) => {
    const name = listed(line, wire.enum);
    if (name) return `lists ${name}, which is in ${kWire}`;
    const cast = by_number.exec(line);
    if (cast) return `gives an enumerator of ${cast[1]} by its number`;
    const prefix = prefixes.find((each) => quoted(line).includes(each));
    if (prefix) return `spells "${prefix}", which is in ${kWire}`;
    const other = path.startsWith('web/') ? 'src' : 'web';
    return new RegExp(`\\bk[A-Z]\\w* (=|\\{).*//.*\\b${other}/`).test(line) ? `a constant that is also in ${other}/: it belongs in ${kWire}` : null;
  });
}
