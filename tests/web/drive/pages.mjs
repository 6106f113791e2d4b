// The pages the scenarios visit: articles packed by the native program, each as one file (NAME.html) and as a static site (NAME/), in a
// temporary folder that is served on a free port of this machine. DUIDU_PROGRAM and DUIDU_READER name another program and reader.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../../../web/tools/serve.mjs';
import { shared, without } from '../../shared.mjs';
import { import_article, kRoot, packed } from './packed.mjs';

export { kRoot } from './packed.mjs';

const kRealPath = 'articles/deepseek-interview-and-review.txt';
export const kArticles = {
  zh: join(kRoot, 'assets/articles/sample-zh.md'),
  en: join(kRoot, 'assets/articles/sample-en.md'),
  scripts: join(kRoot, 'tests/cases/reader/scripts.json'),
  links: join(kRoot, 'tests/cases/reader/every-link.json'),
  verdicts: join(kRoot, 'tests/cases/reader/verdicts.json'),
  real: shared(kRealPath),
};
// Why an article is not here, or ''.
export const missing_article = (name) => (kArticles[name] === null ? without(kRealPath) : '');
export const has_article = (name) => !missing_article(name);

const prefix_ids = (units, id) => units.map((unit) => ({ ...unit, id: `${id}.${unit.id}` }));

// The article with the units of both sides in reading order, speakers and ordinals as copied.
function as_model(article) {
  const { turns } = article.interview;
  const interview = turns.flatMap((turn) => prefix_ids(turn.units, turn.id)
    .map((unit, i) => ({ ...unit, speaker: i === 0 ? turn.speaker : '' })));
  const commentary = article.commentaries.flatMap((each) => prefix_ids(each.blocks, each.id));
  return { article, links: article.links, interview, commentary, units: [...interview, ...commentary] };
}

export const model_of = (article_path) => as_model(import_article(article_path));

export class Pages {
  #folder = mkdtempSync(join(tmpdir(), 'duidu-web-'));
  #models = new Map();
  #server = null;

  get folder() { return this.#folder; }

  // {url, model} of an article's page, 'http' as a site or 'file' as one file.
  async find(name, way) {
    if (!this.#models.has(name)) this.#models.set(name, this.#take(name, packed(kArticles[name], name)));
    const model = this.#models.get(name);
    if (way === 'file') return { url: pathToFileURL(join(this.#folder, `${name}.html`)).href, model };
    return { url: `${await this.#origin()}${name}/`, model };
  }

  // Packs an article written for a scenario, as NAME.html and NAME/.
  pack(name, article) {
    const source = join(this.#folder, `${name}.json`);
    writeFileSync(source, JSON.stringify(article));
    this.#take(name, packed(source, name));
  }

  // Scenarios may change what they look at: they have a copy. Gives the article's model.
  #take(name, folder) {
    for (const each of [name, `${name}.html`]) cpSync(join(folder, each), join(this.#folder, each), { recursive: true });
    return as_model(JSON.parse(readFileSync(join(folder, 'article.json'), 'utf8')));
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
