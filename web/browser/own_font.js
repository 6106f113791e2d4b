// A font file the user brings: dropped or chosen. It stays in the page and is gone with it.
/** @import { Program } from '../program/program.js' */

export const is_font = ({ name }) => /\.(ttf|otf|ttc|woff2?)$/i.test(name);

export class OwnFont {
  #program;
  #glyphs;
  #chooser;
  #face = null;
  #count = 0;

  /** @param {Program} program @param {import('./glyphs.js').Glyphs} glyphs */
  constructor(program, glyphs) {
    this.#program = program;
    this.#glyphs = glyphs;
    this.#chooser = Object.assign(document.createElement('input'), { type: 'file', accept: '.ttf,.otf,.ttc,.woff,.woff2', hidden: true });
    this.#chooser.addEventListener('change', () => {
      const [file] = this.#chooser.files;
      if (file) this.open(file);
      this.#chooser.value = '';
    });
    document.body.append(this.#chooser);
  }

  choose() { this.#chooser.click(); }

  async open(file) {
    // A name of its own each time: glyphs of the one before must not be taken for its.
    const family = `duidu-own-${++this.#count}`;
    const face = new FontFace(family, await file.arrayBuffer());
    try {
      await face.load();
    } catch {
      this.#program.post.refuse_font({ name: file.name });
      return;
    }
    if (this.#face) document.fonts.delete(this.#face);
    document.fonts.add(face);
    this.#face = face;
    document.documentElement.style.setProperty('--font-own', family);
    this.#program.post.take_font({ name: file.name.replace(/\.\w+$/, '') });
    this.#glyphs.forget();
    this.#program.post.fonts_changed();
  }
}
