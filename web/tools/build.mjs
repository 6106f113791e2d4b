// Makes the reader's page templates from the compiled program and the scripts beside this file:
//   build/web-build/reader/onefile.html   everything inside, the program packed
//   build/web-build/reader/site/          index.html, duidu.js, duidu.wasm, and duidu-wasm.js for file://
// `duidu pack` puts an article into either. Usage: node web/tools/build.mjs [WEB_BUILD_FOLDER]
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { css_properties, read_tokens } from '../../cmake/tables/theme.mjs';
import { read_strings } from '../../cmake/tables/strings.mjs';
import { pack_program } from './pack_program.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const compiled = process.argv[2] ?? join(root, 'build/web-build');
const out = join(compiled, 'reader');
const packages = join(root, 'build/npm/node_modules');
const esbuild = createRequire(join(packages, 'anywhere'))('esbuild');

const kIcons = ['a-large-small', 'arrow-left-right', 'check', 'chevron-down', 'chevron-up', 'clipboard-paste', 'copy', 'folder-open', 'list-checks',
  'pause', 'play', 'printer', 'rotate-ccw', 'search', 'skip-back', 'skip-forward', 'text-quote', 'volume-2', 'x'];
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

// `import icons from 'duidu:icons'` and the like.
const generated = {
  name: 'generated',
  setup(build) {
    const modules = { icons: () => Object.fromEntries(kIcons.map((name) => [name, icon_path(name)])), strings };
    build.onResolve({ filter: /^duidu:/ }, ({ path }) => ({ path: path.slice(6), namespace: 'duidu' }));
    build.onLoad({ filter: /.*/, namespace: 'duidu' }, ({ path }) => (
      { contents: JSON.stringify(modules[path]()), loader: 'json' }));
  },
};

async function bundle(entry) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, 'web', entry)], bundle: true, minify: true, format: 'iife', target: 'es2022',
    charset: 'utf8', legalComments: 'inline', nodePaths: [packages], plugins: [generated], write: false,
  });
  return outputFiles[0].text;
}

async function bundle_scripts() {
  const glue = await esbuild.transform(readFileSync(join(compiled, 'duidu-core.js'), 'utf8'), { minify: true, charset: 'utf8' });
  return `${glue.code}${await bundle('main.js')}`;
}

async function style_sheet() {
  const sheets = ['style.css', 'print.css'].map((name) => readFileSync(join(root, 'web/style', name), 'utf8')).join('');
  const properties = css_properties(read_tokens(join(root, 'src/ui/kit/theme.tokens')), (name) => sheets.includes(`var(--${name})`));
  return (await esbuild.transform(properties + sheets, { loader: 'css', minify: true, charset: 'utf8' })).code;
}

const policy = (scripts, styles, connections) => [
  "default-src 'none'", `script-src ${scripts} 'wasm-unsafe-eval'`, `style-src ${styles}`, `connect-src ${connections}`,
  'img-src data: blob:', "base-uri 'none'", "form-action 'none'", "object-src 'none'",
  "require-trusted-types-for 'script'", 'trusted-types duidu',
].join('; ');

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

// Function replacements: what is put in may contain "$&".
function fill(template, values) {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
}

const script = await bundle_scripts();
const starter = await bundle('start/starter.js');
const unpacker = await bundle('start/unpack.js');
const style = await style_sheet();
const wasm = readFileSync(join(compiled, 'duidu-core.wasm'));
const packed = pack_program(wasm);
const shell = readFileSync(join(root, 'web/shell.html'), 'utf8');

// Of pixels: for one of shapes Chromium makes a whole document, 10 ms while the text waits to be painted.
const icon = readFileSync(join(root, 'assets/icon.png'), 'base64');

// Inert until starter.js makes it a script.
const part = (text, attributes = '') => `<script type="text/plain" class="program"${attributes}>${text}</script>`;
const page = (scripts, connections, parts) => fill(shell, {
  policy: policy(`${hash(starter)} ${scripts}`, hash(style), connections),
  icon,
  style: `<style>${style}</style>`,
  starter: `<script>${starter}</script>`,
  scripts: parts.join('\n'),
});

rmSync(join(out, 'site'), { recursive: true, force: true });
mkdirSync(join(out, 'site'), { recursive: true });
writeFileSync(join(out, 'onefile.html'), page(`${hash(unpacker)} ${hash(script)}`, "'none'",
  [`<script type="text/plain" id="duidu-wasm">${packed}</script>`, part(unpacker), part(script)]));
writeFileSync(join(out, 'site/index.html'), page("'self' file:", "'self'", [part('', ' data-src="duidu.js"')]));
writeFileSync(join(out, 'site/duidu.js'), script);
writeFileSync(join(out, 'site/duidu-wasm.js'), `${unpacker}duidu_program("${packed}")\n`);
copyFileSync(join(compiled, 'duidu-core.wasm'), join(out, 'site/duidu.wasm'));
