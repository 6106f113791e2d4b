// What characters nobody sees are shown as: their customary abbreviation, their code point, or of a hidden tag the letter it hides.
// Marks heaped on one letter are counted.
import { kPlaceholderPrefix } from 'duidu:wire';

const kNames = {
  0x61c: 'ALM', 0x200b: 'ZWSP', 0x200e: 'LRM', 0x200f: 'RLM', 0x202a: 'LRE', 0x202b: 'RLE', 0x202c: 'PDF', 0x202d: 'LRO', 0x202e: 'RLO',
  0x2066: 'LRI', 0x2067: 'RLI', 0x2068: 'FSI', 0x2069: 'PDI', 0xfeff: 'BOM',
};
const kFirstTag = 0xe0020;
const kLastTag = 0xe007e;

export function code_of(text) {
  const characters = [...text];
  const code = characters[0].codePointAt(0);
  if (characters.length > 1 || /^\p{M}/u.test(text)) return `+${characters.length}`;
  if (code >= kFirstTag && code <= kLastTag) return `TAG ${String.fromCharCode(code - 0xe0000)}`;
  return kNames[code] ?? code.toString(16).toUpperCase().padStart(4, '0');
}

// Of the cluster of a mark its code, else ''.
export const mark_in = (cluster) => (cluster.startsWith(kPlaceholderPrefix) ? code_of(cluster.slice(kPlaceholderPrefix.length)) : '');
