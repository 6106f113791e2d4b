// What is marked for the moment where the text layer itself is seen: the hits of the search, the sentence read
// aloud. The browser's highlights need no elements.
/** @import { Pane } from './panes.js' */
/** @import { Program } from '../program/program.js' */
import { HighlightKind } from 'duidu:wire';
import { point_of } from './places.js';

export class Highlights {
  #panes;
  #program;

  /** @param {Pane[]} panes @param {Program} program */
  constructor(panes, program) {
    this.#panes = panes;
    this.#program = program;
  }

  // Something is marked, mounted or seen that was not before.
  refresh() {
    if (!globalThis.CSS?.highlights) return;
    const ranges = new Map(HighlightKind.map((kind) => [kind, []]));
    if (document.documentElement.classList.contains('text')) for (const pane of this.#panes) this.#collect(pane, ranges);
    for (const [kind, found] of ranges) {
      if (found.length) CSS.highlights.set(kind, new Highlight(...found));
      else CSS.highlights.delete(kind);
    }
  }

  #collect(pane, ranges) {
    for (const unit of pane.text.mounted()) {
      for (const { kind, start, end } of this.#program.ask.get_highlights({ side: pane.side, unit })) {
        const range = document.createRange();
        range.setStart(...point_of(pane, { unit, offset: start }));
        range.setEnd(...point_of(pane, { unit, offset: end }));
        ranges.get(kind).push(range);
      }
    }
  }
}
