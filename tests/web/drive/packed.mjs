// Packed pages, kept in build/pages from run to run: each under the hash of all it is made of (program, reader, article). Processes may
// pack the same page at the same time; the first one that has it whole gives it its name.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const kRoot = fileURLToPath(new URL('../../..', import.meta.url));
const kProgram = process.env.DUIDU_PROGRAM ?? join(kRoot, 'build/native/duidu');
const kReader = process.env.DUIDU_READER ?? join(kRoot, 'build/web-build/reader');
const kFolder = join(kRoot, 'build/pages');
const kKeepMs = 24 * 3600 * 1000;

const run = (...words) => execFileSync(kProgram, words, { encoding: 'utf8', maxBuffer: 1 << 28 });

// The article as `duidu import` gives it.
export const import_article = (article_path) => JSON.parse(run('import', article_path));

// What every page is made of, besides its article.
let made_of = null;
function hash_of_program() {
  if (made_of) return made_of;
  const files = readdirSync(kReader, { recursive: true }).map((name) => join(kReader, name)).filter((path) => statSync(path).isFile());
  const hash = createHash('sha256');
  for (const path of [kProgram, ...files.sort()]) hash.update(path).update('\0').update(readFileSync(path));
  made_of = hash.digest('hex');
  return made_of;
}

// What no run has looked at for a day is of programs that are no more.
function forget_old() {
  for (const name of readdirSync(kFolder)) {
    const path = join(kFolder, name);
    if (Date.now() - statSync(path).mtimeMs > kKeepMs) rmSync(path, { recursive: true, force: true });
  }
}

function pack_anew(article_path, name, folder) {
  mkdirSync(kFolder, { recursive: true });
  forget_old();
  const unfinished = mkdtempSync(join(kFolder, 'unfinished-'));
  for (const out of [`${name}.html`, name]) run('pack', article_path, '-o', join(unfinished, out), '--reader', kReader);
  writeFileSync(join(unfinished, 'article.json'), JSON.stringify(import_article(article_path)));
  try {
    renameSync(unfinished, folder);
  } catch {
    rmSync(unfinished, { recursive: true });  // another process was faster
  }
}

// The folder with NAME.html, NAME/ (a static site) and article.json (as imported), not to be written to.
export function packed(article_path, name) {
  const hash = createHash('sha256').update(hash_of_program()).update(`${basename(article_path)}\0${name}\0`).update(readFileSync(article_path));
  const folder = join(kFolder, `${name}-${hash.digest('hex').slice(0, 16)}`);
  if (existsSync(folder)) utimesSync(folder, new Date(), new Date());
  else pack_anew(article_path, name, folder);
  return folder;
}
