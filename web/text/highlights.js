// What is marked for the moment where the text layer itself is seen: the hits of the search, the sentence read
// aloud. The browser's highlights need no elements.
import { point_of } from './places.js';

const kNames = ['hit', 'hit-now', 'spoken'];  // TextMarkKind in src/app/text_marks.h

export class TextMarks {
  #panes;
  #core;

  constructor(panes, core) {
    this.#panes = panes;
    this.#core = core;
  }

  // Something is marked, mounted or seen that was not before.
  refresh() {
    if (!globalThis.CSS?.highlights) return;
    const ranges = kNames.map(() => []);
    if (document.documentElement.classList.contains('text')) for (const pane of this.#panes) this.#collect(pane, ranges);
    kNames.forEach((name, kind) => {
      if (ranges[kind].length) CSS.highlights.set(name, new Highlight(...ranges[kind]));
      else CSS.highlights.delete(name);
    });
  }

  #collect(pane, ranges) {
    for (const unit of pane.text.mounted()) {
      for (const { kind, start, end } of this.#core.unit_marks(pane.side, unit)) {
        const range = document.createRange();
        range.setStart(...point_of(pane, { unit, offset: start }));
        range.setEnd(...point_of(pane, { unit, offset: end }));
        ranges[kind].push(range);
      }
    }
  }
}
