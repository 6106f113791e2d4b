// The two panes: native scrollers with the text layer in them. The scroller's scrollTop is the only scroll position there is.
/** @import { Program } from '../program/program.js' */
import { TextLayer } from './text_layer.js';
import { Tile } from './tile.js';

const kJumpPxPerMs = 3;
const kJumpMaxMs = 500;
const kSettleMs = 120;
const kFindsHidden = 'onbeforematch' in document.body;

export class Pane {
  is_scrolling = false;
  #jump = 0;
  #aid = null;
  #program;

  /** @param {import('duidu:wire').Side} side @param {Program} program */
  constructor(side, program) {
    this.#program = program;
    this.side = side;
    this.scroller = document.getElementById(`pane-${side}`);
    this.content = /** @type {HTMLElement} */ (this.scroller.querySelector('.content'));
    this.text = new TextLayer(this, program);
    this.tile = new Tile(this.content);
    this.scroller.classList.toggle('findable', kFindsHidden);
    this.content.addEventListener('beforematch', () => this.show());
    for (const type of ['wheel', 'pointerdown', 'keydown', 'touchstart']) {
      this.scroller.addEventListener(type, () => this.stop_jump(), { passive: true });
    }
  }

  /** @param {import('duidu:wire').Rect} place @param {boolean} is_shown */
  place({ x, y, width, height }, is_shown) {
    Object.assign(this.scroller.style, {
      left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px`, right: 'auto', bottom: 'auto',
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
    if (this.scroller.classList.contains('away')) this.#program.post.show_tab({ side: this.side });
  }

  // Scrolls at once to a unit and `below_top()` px further, which is asked once the unit has its place.
  go_to(unit, below_top) {
    this.show();
    this.#program.call.reach({ side: this.side, unit });
    this.scroll_to(Math.max(0, this.text.top_of(unit) + below_top()), 'instant');
  }

  // The ruler, or the paragraph in focus.
  place_aid(top, height) {
    this.#aid ??= Object.assign(document.createElement('div'), { className: 'aid', ariaHidden: 'true' });
    if (!this.#aid.isConnected) this.content.append(this.#aid);
    Object.assign(this.#aid.style, { top: `${top}px`, height: `${height}px` });
    this.#aid.hidden = height === 0;
  }

  get scroll_top() { return this.scroller.scrollTop; }

  /** @param {number} top @param {import('duidu:wire').Motion} motion */
  scroll_to(top, motion) {
    this.stop_jump();
    const from = this.scroller.scrollTop;
    const duration = Math.min(Math.abs(top - from) / kJumpPxPerMs, kJumpMaxMs);
    if (motion === 'instant' || duration < 16) {
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

  // The user's own scrolling goes before the program's.
  stop_jump() {
    cancelAnimationFrame(this.#jump);
    this.#jump = 0;
  }
}

// Tells the program of every scroll, and when it has come to rest.
/** @param {Pane[]} panes @param {Program} program */
export function follow_scrolling(panes, program) {
  let timer = 0;
  for (const pane of panes) {
    pane.scroller.addEventListener('scroll', () => {
      program.post.set_scroll({ side: pane.side, top: pane.scroll_top });
      pane.text.mount_visible();
      pane.is_scrolling = true;
      if (timer === 0) program.post.set_scrolling({ is_scrolling: true });
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = 0;
        for (const each of panes) each.is_scrolling = false;
        program.post.set_scrolling({ is_scrolling: false });
      }, kSettleMs);
    }, { passive: true });
  }
}
