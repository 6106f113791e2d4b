// The pages the scenarios visit: articles packed by the native program into a temporary folder, each as one file (NAME.html) and
// as a static site (NAME/), served on a free port of this machine. DUIDU_PROGRAM and DUIDU_READER name another program and reader.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve } from '../../../web/serve.mjs';

export const kRoot = fileURLToPath(new URL('../../..', import.meta.url));
export const kArticles = {
  zh: join(kRoot, 'assets/articles/sample-zh.md'),
  en: join(kRoot, 'assets/articles/sample-en.md'),
  scripts: join(kRoot, 'tests/cases/reader/scripts.json'),
  links: join(kRoot, 'tests/cases/reader/every-link.json'),
  real: join(kRoot, '../shared/articles/deepseek-interview-and-review.txt'),
};
export const has_article = (name) => existsSync(kArticles[name]);

const kProgram = process.env.DUIDU_PROGRAM ?? join(kRoot, 'build/native/duidu');
const kReader = process.env.DUIDU_READER ?? join(kRoot, 'build/web-build/reader');

const run = (...words) => execFileSync(kProgram, words, { encoding: 'utf8', maxBuffer: 1 << 28 });

const prefix_ids = (units, id) => units.map((unit) => ({ ...unit, id: `${id}.${unit.id}` }));

// The article as `duidu import` gives it, with the units of both sides in reading order, speakers and ordinals as copied.
export function model_of(article_path) {
  const article = JSON.parse(run('import', article_path));
  const { turns } = article.interview;
  const interview = turns.flatMap((turn) => prefix_ids(turn.units, turn.id)
    .map((unit, i) => ({ ...unit, speaker: i === 0 ? turn.speaker : '' })));
  const commentary = article.commentaries.flatMap((each) => prefix_ids(each.blocks, each.id));
  return { article, links: article.links, interview, commentary, units: [...interview, ...commentary] };
}

export class Pages {
  #folder = mkdtempSync(join(tmpdir(), 'duidu-web-'));
  #packed = new Map();
  #server = null;

  get folder() { return this.#folder; }

  // {url, model} of an article's page, 'http' as a site or 'file' as one file.
  async find(name, way) {
    if (!this.#packed.has(name)) {
      for (const out of [`${name}.html`, name]) run('pack', kArticles[name], '-o', join(this.#folder, out), '--reader', kReader);
      this.#packed.set(name, model_of(kArticles[name]));
    }
    const model = this.#packed.get(name);
    if (way === 'file') return { url: pathToFileURL(join(this.#folder, `${name}.html`)).href, model };
    return { url: `${await this.#origin()}${name}/`, model };
  }

  // Packs an article written for a scenario, as NAME.html and NAME/.
  pack(name, article) {
    const source = join(this.#folder, `${name}.json`);
    writeFileSync(source, JSON.stringify(article));
    for (const out of [`${name}.html`, name]) run('pack', source, '-o', join(this.#folder, out), '--reader', kReader);
  }

  // Other combinations, by path: a site on file://, one file over http.
  async address(path, way) {
    return way === 'file' ? pathToFileURL(join(this.#folder, path)).href : (await this.#origin()) + path;
  }

  // The address of a page's copy beside it whose head begins with `head`: what stands before a page's policy is not bound by it.
  async with_head(path, way, head) {
    const page = path.endsWith('.html') ? path : `${path}index.html`;
    const copy = page.replace(/html$/, `${createHash('sha256').update(head).digest('hex').slice(0, 12)}.html`);
    const html = readFileSync(join(this.#folder, page), 'utf8');
    writeFileSync(join(this.#folder, copy), html.replace('<head>', () => `<head>${head}`));
    return this.address(copy, way);
  }

  async #origin() {
    this.#server ??= await serve(this.#folder);
    return this.#server.url;
  }

  async close() {
    await this.#server?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
