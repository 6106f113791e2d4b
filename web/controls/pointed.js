// The link that is pointed at or has the focus: both sides light up, and after a moment a note says what it is. A note that stands can be
// reached with the pointer and stays under it (WCAG 1.4.13): only a pointer that rests elsewhere takes it away.
/** @import { Program } from '../program/program.js' */
const kNoteDelayMs = 300;
const kWayToNoteMs = 300;

// The message explain_link for no link.
/** @type {Parameters<import('duidu:wire').Events['explain_link']>[0]} */
export const kNoNote = { link: null, side: 'interview', x: 0, y: 0 };

export class Pointed {
  #program;
  /** @type {number | null} */
  #link = null;
  #has_note = false;
  #timer = 0;  // until a note comes, or another link takes its place

  /** @param {Program} program */
  constructor(program) {
    this.#program = program;
    document.addEventListener('pointerover', ({ target }) => {
      if (this.#has_note && target instanceof Element && target.closest('[role="tooltip"]')) clearTimeout(this.#timer);
    });
    document.addEventListener('pointerout', ({ target, relatedTarget }) => {
      if (this.#has_note && target instanceof Element && target.closest('[role="tooltip"]') && !(relatedTarget instanceof Element && relatedTarget.closest('.pane'))) this.leave();
    });
    // The program takes the note away; nothing is left to be reached.
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#has_note = false;
    });
    // It lies over the text, which goes on scrolling; a finger puts it away.
    for (const type of ['wheel', 'touchstart']) {
      document.addEventListener(type, ({ target }) => {
        if (target instanceof Element && target.closest('[role="tooltip"]')) this.leave();
      }, { passive: true });
    }
  }

  // With the pointer at this link, or at none (null). `explain` shows the note.
  point_at(link, explain) {
    clearTimeout(this.#timer);
    if (link === this.#link) {
      if (link !== null && !this.#has_note) this.#explain_soon(explain);
    } else if (this.#has_note) {
      this.#timer = setTimeout(() => this.#go_to(link, explain), kWayToNoteMs);
    } else {
      this.#go_to(link, explain);
    }
  }

  // Lights up, and is explained at once.
  take(link, explain) {
    this.leave();
    this.#link = link;
    this.#program.post.hover_link({ link });
    this.note(explain);
  }

  note(explain) {
    clearTimeout(this.#timer);
    this.#has_note = true;
    explain();
  }

  leave() {
    clearTimeout(this.#timer);
    if (this.#link !== null) this.#program.post.hover_link({ link: null });  // its note goes too
    else if (this.#has_note) this.#program.post.explain_link(kNoNote);
    this.#link = null;
    this.#has_note = false;
  }

  #go_to(link, explain) {
    this.leave();
    if (link === null) return;
    this.#link = link;
    this.#program.post.hover_link({ link });
    this.#explain_soon(explain);
  }

  #explain_soon(explain) {
    this.#timer = setTimeout(() => this.note(explain), kNoteDelayMs);
  }
}
