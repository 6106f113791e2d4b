// Modules that are made, not written: `import icons from 'duidu:icons'`, strings, and wire (src/wire/wire.txt).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read_strings } from '../../cmake/tables/strings.mjs';
import { wire_module, wire_types } from '../../cmake/tables/wire_js.mjs';
import { read_wire } from '../../cmake/tables/wire.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
export const packages = join(root, 'build/npm/node_modules');

const kPhrases = ['load.crashed', 'load.save', 'load.failed', 'load.no_wasm'];

// An icon's shapes as one path: Path2D takes nothing else.
function icon_path(name) {
  const svg = readFileSync(join(packages, 'lucide-static/icons', `${name}.svg`), 'utf8');
  // A path's first moveto is absolute even when written "m"; in the middle of a longer path it would not be.
  const paths = [...svg.matchAll(/<path\s+d="([^"]+)"/g)].map(([, path]) => path
    .replace(/^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*(?=([-\d.]?))/, (_, x, y, next) => `M${x} ${y}${next ? 'l' : ''}`));
  for (const [, attributes] of svg.matchAll(/<rect\s+([^>]*)\/>/g)) {
    const [x, y, width, height, rx = 0] = ['x', 'y', 'width', 'height', 'rx']
      .map((key) => Number(new RegExp(`\\b${key}="([^"]+)"`).exec(attributes)?.[1] ?? 0));
    const corner = (dx, dy) => `a${rx} ${rx} 0 0 1 ${dx} ${dy}`;
    paths.push(`M${x + rx} ${y}h${width - 2 * rx}${corner(rx, rx)}v${height - 2 * rx}${corner(-rx, rx)}` +
      `h${2 * rx - width}${corner(-rx, -rx)}v${2 * rx - height}${corner(rx, -rx)}z`);
  }
  for (const [, attributes] of svg.matchAll(/<circle\s+([^>]*)\/>/g)) {
    const [cx, cy, r] = ['cx', 'cy', 'r'].map((key) => Number(new RegExp(`\\b${key}="([^"]+)"`).exec(attributes)[1]));
    paths.push(`M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`);
  }
  return paths.join('');
}

function strings() {
  const all = read_strings(join(root, 'assets/strings/zh.txt'), join(root, 'assets/strings/en.txt'));
  const pick = (table) => Object.fromEntries(kPhrases.map((key) => [key, table[key]]));
  return { zh: pick(all.zh), en: pick(all.en) };
}

const wire = read_wire(join(root, 'src/wire/wire.txt'));

function icons() {
  const names = wire.enum.find(({ name }) => name === 'Icon').members.map(({ word }) => word).filter((word) => word !== 'none');
  return Object.fromEntries(names.map((name) => [name, icon_path(name)]));
}

const as_json = (make) => () => ({ contents: JSON.stringify(make()), loader: 'json' });
const kModules = { icons: as_json(icons), strings: as_json(strings), wire: () => ({ contents: wire_module(wire), loader: 'js' }) };

// The bundler's plugin that makes them.
export const generated = {
  name: 'generated',
  setup(build) {
    build.onResolve({ filter: /^duidu:/ }, ({ path }) => ({ path: path.slice(6), namespace: 'duidu' }));
    build.onLoad({ filter: /.*/, namespace: 'duidu' }, ({ path }) => kModules[path]());
  },
};

// What the checker of types must know of them.
export const generated_types = () => `${wire_types(wire)}
declare module 'duidu:icons' {
  const icons: Record<Exclude<import('duidu:wire').Icon, 'none'>, string>;
  export default icons;
}
declare module 'duidu:strings' {
  const strings: Record<'zh' | 'en', Record<string, string>>;
  export default strings;
}
`;
