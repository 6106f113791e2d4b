// The two panes: native scrollers with the text layer in them. The scroller's scrollTop is the only scroll position there is.
import { TextLayer } from './text_layer.js';
import { Tile } from './tile.js';

const kJumpPxPerMs = 3;
const kJumpMaxMs = 500;
const kSettleMs = 120;
const kFindsHidden = 'onbeforematch' in document.body;

export const kSides = ['interview', 'commentary'];

export class Pane {
  is_scrolling = false;
  #jump = 0;
  #aid = null;
  #core;

  constructor(side, core) {
    this.#core = core;
    this.side = side;
    this.scroller = document.getElementById(`pane-${kSides[side]}`);
    this.content = this.scroller.querySelector('.content');
    this.text = new TextLayer(this, core);
    this.tile = new Tile(this.content);
    this.scroller.classList.toggle('findable', kFindsHidden);
    this.content.addEventListener('beforematch', () => this.show());
    for (const type of ['wheel', 'pointerdown', 'keydown', 'touchstart']) {
      this.scroller.addEventListener(type, () => this.stop_jump(), { passive: true });
    }
  }

  place([left, top, width, height], is_shown) {
    Object.assign(this.scroller.style, {
      left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px`, right: 'auto', bottom: 'auto',
    });
    this.#hide(!is_shown);
  }

  // Where the browser can, its own find also looks through the side that is away, which then comes to the front.
  #hide(is_hidden) {
    const { scroller, content } = this;
    scroller.classList.toggle('away', is_hidden);
    if (!kFindsHidden) return;
    scroller.tabIndex = is_hidden ? -1 : 0;
    scroller.ariaHidden = is_hidden ? 'true' : null;
    if (is_hidden) content.setAttribute('hidden', 'until-found');
    else content.removeAttribute('hidden');
  }

  // Comes to the front where only one side is.
  show() {
    if (this.scroller.classList.contains('away')) this.#core.activate(`tab.${kSides[this.side]}`);
  }

  // Scrolls at once to a unit and `below_top()` px further, which is asked once the unit has its place.
  go_to(unit, below_top) {
    this.show();
    this.#core.reach(this.side, unit);
    this.scroll_to(Math.max(0, this.text.top_of(unit) + below_top()), false);
  }

  // The ruler, or the paragraph in focus.
  place_aid(top, height) {
    this.#aid ??= Object.assign(document.createElement('div'), { className: 'aid', ariaHidden: 'true' });
    if (!this.#aid.isConnected) this.content.append(this.#aid);
    Object.assign(this.#aid.style, { top: `${top}px`, height: `${height}px` });
    this.#aid.hidden = height === 0;
  }

  get scroll_top() { return this.scroller.scrollTop; }

  scroll_to(top, is_smooth) {
    this.stop_jump();
    const from = this.scroller.scrollTop;
    const duration = Math.min(Math.abs(top - from) / kJumpPxPerMs, kJumpMaxMs);
    if (!is_smooth || duration < 16) {
      if (top !== from) this.scroller.scrollTop = top;
      return;
    }
    const start = performance.now();
    const step = (now) => {
      const t = Math.min(1, Math.max(0, (now - start) / duration));
      this.scroller.scrollTop = Math.round(from + (top - from) * t * t * (3 - 2 * t));
      this.#jump = t < 1 ? requestAnimationFrame(step) : 0;
    };
    this.#jump = requestAnimationFrame(step);
  }

  get is_moving() { return this.is_scrolling || this.#jump !== 0; }

  // The reader's own scrolling goes before ours.
  stop_jump() {
    cancelAnimationFrame(this.#jump);
    this.#jump = 0;
  }
}

// Tells the program of every scroll, and when it has come to rest.
export function follow_scrolling(panes, core) {
  let timer = 0;
  for (const pane of panes) {
    pane.scroller.addEventListener('scroll', () => {
      core.set_scroll(pane.side, pane.scroll_top);
      pane.text.mount_visible();
      pane.is_scrolling = true;
      if (timer === 0) core.set_scrolling(true);
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = 0;
        for (const each of panes) each.is_scrolling = false;
        core.set_scrolling(false);
      }, kSettleMs);
    }, { passive: true });
  }
}
