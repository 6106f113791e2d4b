// The two panes: native scrollers with the text layer in them. The scroller's scrollTop is the only scroll position there is.
/** @import { Program } from '../program/program.js' */
import { TextLayer } from './text_layer.js';
import { Tile } from './tile.js';

const kJumpPxPerMs = 3;
const kJumpMaxMs = 500;
const kSettleMs = 100;
const kSamePx = 1;
const kFindsHidden = 'onbeforematch' in document.body;

export class Pane {
  is_scrolling = false;
  content_height = 0;
  #jump = 0;
  #leads = false;  // what it scrolls to stands for the user's own scrolling
  /** @type {number | null} */
  #own_top = null;  // where the program has put it, until the user scrolls
  #is_left = false;  // it still glides, but the user has gone on to the other side
  #aid = null;
  #program;

  /** @param {import('duidu:wire').Side} side @param {Program} program */
  constructor(side, program) {
    this.#program = program;
    this.side = side;
    this.scroller = document.getElementById(`pane-${side}`);
    this.content = /** @type {HTMLElement} */ (this.scroller.querySelector('.content'));
    this.viewport = this.scroller;  // what scrolls: where both sides stand in one, the element around them
    this.text = new TextLayer(this, program);
    this.tile = new Tile(this.content);
    this.scroller.classList.toggle('findable', kFindsHidden);
    this.content.addEventListener('beforematch', () => this.show());
    for (const type of ['wheel', 'pointerdown', 'keydown', 'touchstart']) {
      this.scroller.addEventListener(type, () => this.#touch(), { passive: true });
      this.scroller.parentElement.addEventListener(type, () => {
        if (this.viewport !== this.scroller) this.#touch();
      }, { passive: true });
    }
  }

  /** @param {import('duidu:wire').Rect} place @param {boolean} is_shown @param {boolean} is_joined */
  place({ x, y, width, height }, is_shown, is_joined) {
    const around = this.scroller.parentElement;
    const viewport = is_joined ? around : this.scroller;
    if (viewport !== this.viewport) {
      this.stop_jump();
      this.viewport = viewport;
      this.#put(0);
    }
    around.classList.toggle('joined', is_joined);
    around.tabIndex = -1;  // a browser would stop at what scrolls, beside the sides in it
    Object.assign(around.style, is_joined ? { top: `${y}px`, height: `${height}px` } : { top: '', height: '' });
    this.#expect_bounds(height, this.content_height);
    Object.assign(this.scroller.style, {
      left: `${x}px`, top: is_joined ? '0' : `${y}px`, width: `${width}px`, height: is_joined ? 'auto' : `${height}px`, right: 'auto', bottom: 'auto',
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

  get scroll_top() { return this.viewport.scrollTop; }

  set_content_height(height) {
    this.#expect_bounds(this.viewport.clientHeight, height);
    this.content_height = height;
    this.content.style.height = `${height}px`;
  }

  // A pane that would stand below its end is moved by the browser.
  #expect_bounds(height, content_height) {
    const lowest = Math.max(0, content_height - height);
    if (this.scroll_top > lowest) this.#own_top = lowest;
  }

  // The browser rounds, and keeps within the bounds.
  #put(top) {
    this.viewport.scrollTop = top;
    this.#own_top = this.#leads ? null : this.scroll_top;
  }

  // Whether it was the program that has scrolled it, as the pane is told of it.
  take_scroll() {
    const is_own = (this.#jump !== 0 && !this.#leads) || this.#is_left || (this.#own_top !== null && Math.abs(this.scroll_top - this.#own_top) < kSamePx);
    if (!is_own) this.#own_top = null;
    return is_own;
  }

  // The user goes on to another pane: what this one still glides is not meant.
  leave() { this.#is_left = this.is_scrolling; }

  come_to_rest() {
    this.is_scrolling = false;
    this.#is_left = false;
  }

  // `leads`: it counts as the user's own.
  /** @param {number} top @param {import('duidu:wire').Motion} motion */
  scroll_to(top, motion, leads = false) {
    this.stop_jump();
    this.#leads = leads;
    if (leads) this.#is_left = false;
    const from = this.viewport.scrollTop;
    const duration = Math.min(Math.abs(top - from) / kJumpPxPerMs, kJumpMaxMs);
    if (motion === 'instant' || duration < 16) {
      if (top === from) return;
      this.#put(top);
      this.text.mount_visible();
      return;
    }
    const start = performance.now();
    const step = (now) => {
      const t = Math.min(1, Math.max(0, (now - start) / duration));
      this.#put(Math.round(from + (top - from) * t * t * (3 - 2 * t)));
      this.#jump = t < 1 ? requestAnimationFrame(step) : 0;
    };
    this.#jump = requestAnimationFrame(step);
  }

  get is_moving() { return this.is_scrolling || this.#jump !== 0; }

  // The user's own scrolling goes before the program's.
  #touch() {
    this.stop_jump();
    this.#is_left = false;
  }

  stop_jump() {
    cancelAnimationFrame(this.#jump);
    this.#jump = 0;
  }
}

// Tells the program of every scroll and whose it was, and when it has come to rest.
/** @param {Pane[]} panes @param {Program} program */
export function follow_scrolling(panes, program) {
  let timer = 0;
  for (const pane of panes) {
    for (const type of ['wheel', 'pointerdown', 'touchstart', 'keydown']) {
      pane.scroller.addEventListener(type, () => panes.forEach((each) => each.viewport === pane.viewport || each.leave()), { passive: true });
    }
  }
  for (const scroller of [...panes.map((pane) => pane.scroller), panes[0].scroller.parentElement]) {
    scroller.addEventListener('scroll', () => {
      const moved = panes.filter((pane) => pane.viewport === scroller);
      if (moved.length === 0) return;
      const is_own = moved.map((pane) => pane.take_scroll()).includes(true);
      program.post.set_scroll({ side: moved[0].side, top: moved[0].scroll_top, is_own });
      for (const pane of moved) {
        pane.text.mount_visible();
        pane.is_scrolling = true;
      }
      if (timer === 0) program.post.set_scrolling({ is_scrolling: true });
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = 0;
        for (const each of panes) each.come_to_rest();
        program.post.set_scrolling({ is_scrolling: false });
      }, kSettleMs);
    }, { passive: true });
  }
}
