// Every header compiles alone: the compiler sees nothing but the header. One that its own source includes before anything else is shown
// to by every build; the others are compiled here. Results are kept by content in build/lint.json.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const kFlags = ['-std=c++20', '-fno-exceptions', '-fno-rtti', '-fsyntax-only', '-Wall', '-Wextra', '-Werror'];

// The header with all project headers below it, hashed.
function content_key(tree, header) {
  const seen = new Set();
  const queue = [header];
  const hash = createHash('sha256').update(kFlags.join(' '));
  while (queue.length) {
    const path = queue.pop();
    if (seen.has(path) || !tree.files.includes(path)) continue;
    seen.add(path);
    hash.update(path).update(tree.read(path));
    for (const [, target] of tree.read(path).matchAll(/^#include "([^"]+)"/gm)) queue.push(`src/${target}`);
  }
  return hash.digest('hex');
}

function compile(tree, header, options) {
  const compiler = /<(emscripten|GLES)/.test(tree.read(header)) ? 'em++' : (process.env.CXX ?? 'c++');
  const includes = ['-Isrc', ...options.includes.map((folder) => `-isystem${folder}`)];
  const command = [...kFlags, ...options.definitions, ...includes, '-include', header, '-x', 'c++', '/dev/null'];
  return new Promise((done) => {
    execFile(compiler, command, { cwd: tree.root }, (error, _, stderr) => {
      const first = stderr.split('\n').find((line) => /error/.test(line)) ?? error?.message;
      done(error ? `${header}:1: does not compile alone: ${first.trim()}` : null);
    });
  });
}

function comes_first(tree, header) {
  const source = header.replace(/\.h$/, '.cc');
  if (!tree.files.includes(source)) return false;
  const first = /^\s*#\s*include\s*[<"]([^>"]+)[>"]/m.exec(tree.read(source))?.[1];
  return first === header.slice('src/'.length);
}

// Folders of generated headers, one per layer, in a native build.
function generated_folders(tree) {
  const folder = process.env.DUIDU_GENERATED ?? join(tree.root, 'build/native/generated');
  return existsSync(folder) ? readdirSync(folder).map((layer) => join(folder, layer)) : [];
}

export async function headers_stand_alone(tree) {
  const cache_file = join(tree.root, 'build/lint.json');
  const cache = existsSync(cache_file) ? JSON.parse(readFileSync(cache_file, 'utf8')) : {};
  const source = join(process.env.DUIDU_DEPS ?? join(tree.root, 'build/deps'), 'src');
  const options = {
    includes: ['imgui', 'imgui/backends', 'nlohmann-json/include'].map((folder) => join(source, folder)).concat(generated_folders(tree)),
    definitions: ['-DIMGUI_USE_WCHAR32', '-DImDrawIdx=unsigned int', '-DJSON_NOEXCEPTION'],
  };
  const alone = tree.matching(/^src\/.*\.h$/).filter((path) => !comes_first(tree, path));
  const headers = alone.map((path) => ({ path, key: content_key(tree, path) }));
  const problems = [];
  const queue = headers.filter(({ key }) => !cache[key]);
  const work = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const problem = await compile(tree, next.path, options);
      if (problem) problems.push(problem);
      else cache[next.key] = true;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  mkdirSync(join(tree.root, 'build'), { recursive: true });
  writeFileSync(cache_file, JSON.stringify(Object.fromEntries(headers.filter(({ key }) => cache[key]).map(({ key }) => [key, true]))));
  return problems;
}
