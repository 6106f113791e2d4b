// Makes the reader's page templates from the compiled program and the scripts beside this file:
//   build/web-build/reader/onefile.html   everything inside, the program packed
//   build/web-build/reader/site/          index.html, duidu.js, duidu.wasm, duidu-opener.js, duidu-opener.wasm, and for file://
//                                         duidu-wasm.js and duidu-opener-packed.js
// `duidu pack` puts an article into either. Usage: node web/tools/build.mjs [WEB_BUILD_FOLDER]
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { css_properties, read_tokens } from '../../cmake/tables/theme.mjs';
import { generated, packages, root } from './generated.mjs';
import { pack_program } from './pack_program.mjs';

const compiled = process.argv[2] ?? join(root, 'build/web-build');
const out = join(compiled, 'reader');
const esbuild = createRequire(join(packages, 'anywhere'))('esbuild');

async function bundle(entry) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, 'web', entry)], bundle: true, minify: true, format: 'iife', target: 'es2022',
    charset: 'utf8', legalComments: 'inline', nodePaths: [packages], plugins: [generated], write: false,
  });
  return outputFiles[0].text;
}

// The compiled program's own script, and ours behind it.
async function bundle_program(name, entry) {
  const glue = await esbuild.transform(readFileSync(join(compiled, `${name}.js`), 'utf8'), { minify: true, charset: 'utf8' });
  return `${glue.code}${await bundle(entry)}`;
}

async function style_sheet() {
  const sheets = ['style.css', 'print.css'].map((name) => readFileSync(join(root, 'web/style', name), 'utf8')).join('');
  const properties = css_properties(read_tokens(join(root, 'src/ui/kit/theme.tokens')), (name) => sheets.includes(`var(--${name})`));
  return (await esbuild.transform(properties + sheets, { loader: 'css', minify: true, charset: 'utf8' })).code;
}

const policy = (scripts, styles, connections) => [
  "default-src 'none'", `script-src ${scripts} 'wasm-unsafe-eval'`, `style-src ${styles}`, `connect-src ${connections}`, 'worker-src blob:',
  'img-src data: blob:', "base-uri 'none'", "form-action 'none'", "object-src 'none'",
  "require-trusted-types-for 'script'", 'trusted-types duidu',
].join('; ');

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

// Function replacements: what is put in may contain "$&".
function fill(template, values) {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
}

const script = await bundle_program('duidu-core', 'main.js');
const opener = await bundle_program('duidu-opener', 'opener/opener.js');
const starter = await bundle('start/starter.js');
const unpacker = await bundle('start/unpack.js');
const style = await style_sheet();
const wasm = readFileSync(join(compiled, 'duidu-core.wasm'));
const packed = pack_program(wasm);
const packed_opener = pack_program(readFileSync(join(compiled, 'duidu-opener.wasm')));
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
const carried = (id, text) => `<script type="text/plain" id="${id}">${text}</script>`;
writeFileSync(join(out, 'onefile.html'), page([unpacker, script, opener].map(hash).join(' '), "'none'",
  [carried('duidu-wasm', packed), part(unpacker), part(script), carried('duidu-opener', opener), carried('duidu-opener-wasm', packed_opener)]));
writeFileSync(join(out, 'site/index.html'), page("'self' file:", "'self'", [part('', ' data-src="duidu.js"')]));
writeFileSync(join(out, 'site/duidu.js'), script);
writeFileSync(join(out, 'site/duidu-wasm.js'), `${unpacker}duidu_program("${packed}")\n`);
copyFileSync(join(compiled, 'duidu-core.wasm'), join(out, 'site/duidu.wasm'));
writeFileSync(join(out, 'site/duidu-opener.js'), opener);
writeFileSync(join(out, 'site/duidu-opener-packed.js'), `duidu_program(${JSON.stringify({ source: opener, packed: packed_opener })})\n`);
copyFileSync(join(compiled, 'duidu-opener.wasm'), join(out, 'site/duidu-opener.wasm'));
