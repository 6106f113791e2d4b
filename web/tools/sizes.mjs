// How large the page is. `node web/tools/sizes.mjs` prints the report of the last build; tests/size holds it to the budget.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export const kRoot = fileURLToPath(new URL('../..', import.meta.url));
const kBuild = join(kRoot, 'build');

const pack_up = (bytes) => ({
  raw: bytes.length,
  gzip: gzipSync(bytes, { level: 9 }).length,
  brotli: brotliCompressSync(bytes).length,
});

export const size_of_file = (path) => pack_up(readFileSync(path));

const kCopies = /^duidu-(wasm|opener-packed)\.js$/;  // for file://

function sum_of(folder, is_wanted) {
  const files = readdirSync(folder).filter((name) => /\.(wasm|js)$/.test(name) && !kCopies.test(name) && is_wanted(name));
  return files.map((name) => size_of_file(join(folder, name)))
    .reduce((sum, size) => ({ raw: sum.raw + size.raw, gzip: sum.gzip + size.gzip, brotli: sum.brotli + size.brotli }));
}

const is_opener = (name) => name.startsWith('duidu-opener');

// What a browser loads from a host to read: the first program and the scripts.
export const size_of_site_code = (folder) => sum_of(folder, (name) => !is_opener(name));

// What it loads when something is opened for the first time.
export const size_of_opener = (folder) => sum_of(folder, is_opener);

function main() {
  const kib = (bytes) => `${(bytes / 1000).toFixed(1)} KB`.padStart(9);
  const line = (name, size) => console.log(`  ${name.padEnd(24)} raw ${kib(size.raw)}  gzip ${kib(size.gzip)}  brotli ${kib(size.brotli)}`);
  console.log('Sizes:');
  const page = join(kBuild, 'web/duidu.html');
  const core = join(kBuild, 'web-build/duidu-core.wasm');
  if (existsSync(core)) line('program (wasm)', size_of_file(core));
  line('site: wasm and scripts', size_of_site_code(join(kBuild, 'site')));
  line('opener: wasm and script', size_of_opener(join(kBuild, 'site')));
  line('page as one file', size_of_file(page));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main();
