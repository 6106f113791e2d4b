// Opening what the user brings: dropped, chosen or pasted. Everything stays in the page.
/** @import { Program } from '../program/program.js' */
import { kMaxFileBytes } from 'duidu:wire';
import { is_font } from './own_font.js';

// One more byte than the program accepts: enough for it to say that the file is too large.
const kMostBytes = kMaxFileBytes + 1;

const kKeptMs = 60_000;  // a browser may ask where to before it reads

const content_of = (file) => file.slice(0, kMostBytes).arrayBuffer().catch(() => null);

// Several files are brought together, or none of them.
/** @param {File[]} files @param {Program} program */
async function open(files, program) {
  const contents = await Promise.all(files.map(content_of));
  const missing = contents.indexOf(null);
  if (missing >= 0) return program.post.refuse_file({ name: files[missing].name });
  contents.forEach((content, i) => program.post.bring_file({
    content: new Uint8Array(content), name: files[i].name, following: contents.length - 1 - i,
  }));
}

export class Files {
  #program;
  #own_font;
  #chooser;

  /** @param {Program} program @param {import('./own_font.js').OwnFont} own_font */
  constructor(program, own_font) {
    this.#program = program;
    this.#own_font = own_font;
    this.#chooser = Object.assign(document.createElement('input'), {
      type: 'file', accept: '.txt,.md,.markdown,.json,.html,text/plain,text/markdown,text/html', hidden: true, multiple: true,
    });
    this.#chooser.addEventListener('change', () => {
      this.#open(this.#chooser.files);
      this.#chooser.value = '';
    });
    document.body.append(this.#chooser);
    this.#accept_drops();
  }

  choose() { this.#chooser.click(); }

  // To where the browser puts what it downloads.
  save(name, content) {
    const address = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
    Object.assign(document.createElement('a'), { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), kKeptMs);
  }

  /** @param {Iterable<File>} list */
  #open(list) {
    const files = [...list];
    if (files.length === 1 && is_font(files[0])) this.#own_font.open(files[0]);
    else if (files.length > 0) open(files, this.#program);
  }

  #accept_drops() {
    const brings_file = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files');
    let depth = 0;
    const set_depth = (value) => {
      depth = value;
      this.#program.post.set_dropping({ is_dropping: depth > 0 });
    };
    document.addEventListener('dragenter', (event) => { if (brings_file(event)) set_depth(depth + 1); });
    document.addEventListener('dragleave', (event) => { if (brings_file(event)) set_depth(Math.max(0, depth - 1)); });
    document.addEventListener('dragover', (event) => { if (brings_file(event)) event.preventDefault(); });
    document.addEventListener('drop', (event) => {
      if (!brings_file(event)) return;
      event.preventDefault();
      set_depth(0);
      this.#open(event.dataTransfer.files);
    });
  }
}

// A text pasted anywhere on the page stands in the paste dialog, to be looked at before it replaces the article. Files are opened.
/** @param {Program} program */
export function accept_paste(program) {
  document.addEventListener('paste', (event) => {
    if (event.target instanceof Element && event.target.closest('textarea, input')) return;
    const text = event.clipboardData?.getData('text/plain');
    const files = [...event.clipboardData?.files ?? []];
    if (!text && files.length === 0) return;
    event.preventDefault();
    if (!text) return open(files, program);
    program.post.paste_text({ text });
  });
}
