// The pointer: what lies on the chrome goes to the program, what lies on the text stays with the browser, but for links.
/** @import { Pane } from '../text/panes.js' */
/** @import { Program } from '../program/program.js' */
import { kFoldPrefix } from 'duidu:wire';
import { confine_selection } from '../text/selection_drag.js';
import { is_keyboard, set_keyboard, shows_focus } from './focus.js';

const kFarAway = { clientX: -1e6, clientY: -1e6 };

const on_chrome = (event) => event.target instanceof Element && !!event.target.closest('#controls');
// Left to the browser: what takes the focus and the caret, and the scroll bar of a list (its rows are the program's).
const is_field = (target) => target instanceof Element && (!!target.closest('textarea, input') || target.matches('[role="listbox"], .scroller'));

// The one way a pointer activates a control: ImGui sees it. A real element's click is for keyboards and assistive technology only.
/** @param {Program} program */
export function follow_pointer(program) {
  /** @param {import('duidu:wire').PointerKind} kind @param {{ clientX: number, clientY: number, shiftKey?: boolean }} point */
  const tell = (kind, { clientX, clientY, shiftKey = false }) => program.post.pointer({ kind, x: clientX, y: clientY, extends: shiftKey });
  let is_held = false;
  let was_on_chrome = false;
  let began_on_chrome = false;
  document.addEventListener('pointerdown', (event) => {
    set_keyboard(false);
    began_on_chrome = on_chrome(event);
    const { target } = event;
    if (event.button !== 0 || !event.isPrimary || !(target instanceof Element) || !on_chrome(event)) return;
    // A finger on what scrolls holds no scroll bar; what it does sideways is the program's.
    const is_finger_on_rows = event.pointerType === 'touch' && target.matches('.scroller');
    if (is_field(target) && !is_finger_on_rows) return;
    is_held = true;
    target.setPointerCapture(event.pointerId);
    tell('moved', event);
    tell('pressed', event);
  }, true);
  document.addEventListener('pointermove', (event) => {
    const is_on_chrome = on_chrome(event);
    if (is_held || is_on_chrome || was_on_chrome) tell('moved', event);
    was_on_chrome = is_on_chrome;
  }, true);
  const release = (event) => {
    if (!is_held || !event.isPrimary) return;
    is_held = false;
    // It became a scroll: let go where nothing is pressed.
    if (event.type === 'pointercancel') tell('released', kFarAway);
    else tell('released', event);
    if (event.pointerType !== 'mouse') tell('left', kFarAway);
  };
  // A finger's click comes behind its release, at which the control may have gone: it is none of what lies below.
  document.addEventListener('click', (event) => {
    if (!began_on_chrome || event.detail === 0 || on_chrome(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
  document.addEventListener('pointerup', release, true);
  document.addEventListener('pointercancel', release, true);
  document.documentElement.addEventListener('pointerleave', () => tell('left', kFarAway));
  // A press on the chrome must not take the selection away.
  document.addEventListener('mousedown', (event) => {
    if (on_chrome(event) && !is_field(event.target)) event.preventDefault();
  }, true);
}

// What only the user's own press allows (copying in WebKit, choosing a file, printing) is done while that press is handled, not a frame
// later. After the listeners that tell the program of the press.
export function answer_presses_at_once(frames) {
  for (const type of ['pointerup', 'click']) {
    addEventListener(type, ({ target }) => {
      if (target instanceof Element && target.closest('#controls button')) frames.draw_now();
    });
  }
}

const kLongPressMs = 450;  // less than a system takes to select a word
const kStillPx = 10;

// A finger that rests on a link shows its note, as a pointer that rests there does; what it does when it is lifted is no press.
/** @param {Pane} pane @param {(event: PointerEvent) => { element: HTMLElement | null, link: number | null }} found_at @param {Program} program */
function follow_long_presses({ side, scroller }, found_at, program) {
  let timer = 0;
  let from = null;
  let was_long = false;
  const let_go = () => clearTimeout(timer);
  scroller.addEventListener('pointerdown', (event) => {
    was_long = false;
    let_go();
    const { link } = found_at(event);
    if (event.pointerType === 'mouse' || !event.isPrimary || link === null) return;
    from = point_of(event);
    timer = setTimeout(() => {
      was_long = document.getSelection().isCollapsed;
      if (was_long) program.post.focus_link({ link, side, ...from });
    }, kLongPressMs);
  });
  scroller.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (from && Math.hypot(clientX - from.x, clientY - from.y) > kStillPx) let_go();
  }, { passive: true });
  for (const type of ['pointerup', 'pointercancel', 'scroll']) scroller.addEventListener(type, let_go, { passive: true });
  scroller.parentElement.addEventListener('scroll', let_go, { passive: true });
  scroller.addEventListener('contextmenu', (event) => { if (was_long) event.preventDefault(); });
  scroller.addEventListener('click', (event) => {
    if (!was_long) return;
    was_long = false;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
}

// Links in the text and their marks in the margins: tells what is pointed at and what has the focus, which the program explains; a click
// (not one that ends a selection) chooses.
/** @param {Pane[]} panes @param {string[]} links ids, by number @param {Program} program */
export function follow_links(panes, links, program) {
  const found_at = (event) => {
    const element = event.target instanceof Element ? event.target.closest('[data-links], [data-link]') : null;
    const id = (element?.dataset.links ?? element?.dataset.link)?.split(' ')[0];
    const link = id === undefined ? -1 : links.indexOf(id);
    return { element, link: link < 0 ? null : link };
  };
  // Where the pointer was last, and whether the program waits for it to move from there: text that scrolls under it is told, too.
  const last = { x: NaN, y: NaN };
  let is_awaited = false;
  const point_at = (event, link, side) => {
    const point = point_of(event);
    const has_moved = point.x !== last.x || point.y !== last.y;
    is_awaited = !has_moved;
    Object.assign(last, point);
    program.post.point_at({ link, side, ...point, has_moved });
  };
  document.addEventListener('pointermove', (event) => Object.assign(last, point_of(event)), { passive: true });
  for (const pane of panes) {
    const { side, scroller } = pane;
    follow_long_presses(pane, found_at, program);
    scroller.addEventListener('pointermove', (event) => {
      const { x, y } = point_of(event);
      const was_awaited = is_awaited && (x !== last.x || y !== last.y);
      if (was_awaited) is_awaited = false;
      const is_selecting = event.buttons !== 0 && !document.getSelection().isCollapsed;
      if (is_selecting || was_awaited || has_aid() || (found_at(event).link !== null && !is_awaited)) program.post.move_pointer({ side, x, y, is_selecting });
    }, { passive: true });
    scroller.addEventListener('pointerover', (event) => {
      if (event.pointerType === 'mouse' && event.buttons === 0) point_at(event, found_at(event).link, side);
    });
    scroller.addEventListener('pointerleave', (event) => point_at(event, null, side));
    scroller.addEventListener('focusin', (event) => {
      const { element, link } = found_at(event);
      if (link !== null && shows_focus(element)) program.post.focus_link({ link, side, ...mark_point(element) });
    });
    scroller.addEventListener('focusout', () => program.post.blur_text({ side }));
    scroller.addEventListener('click', (event) => {
      const fold = event.target instanceof Element ? event.target.closest('a.href')?.getAttribute('href') : null;
      if (fold?.startsWith(kFoldPrefix)) {
        event.preventDefault();
        return program.post.turn_fold({ href: fold });
      }
      const { element, link } = found_at(event);
      const is_mark = !!element?.dataset.link;
      if (link === null) program.post.let_go_of_link();
      if (link === null || (!is_mark && !document.getSelection().isCollapsed)) return;
      if (is_mark && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
      if (is_mark) event.preventDefault();
      // In the commentary every press goes on to the next of several places.
      // Bars that lie on each other are told apart by the keyboard's focus, and pressed in turn by the pointer.
      const place = side === 'interview' ? place_of(element, event.detail === 0) : null;
      program.post.choose_link({ link, side, place, ...(event.detail === 0 ? mark_point(element) : point_of(event)) });
    });
  }
  follow_note(program);
}

// Which of a link's places is meant for certain, if one is.
function place_of({ dataset }, is_of_keyboard) {
  if (dataset.place) return Number(dataset.place);
  return dataset.link && is_of_keyboard ? 0 : null;
}

// The note beside a link lies over the text, which goes on scrolling.
/** @param {Program} program */
function follow_note(program) {
  const kNote = '[role="tooltip"], [data-control="note.compare"]';
  const is_in = (target, selector) => target instanceof Element && !!target.closest(selector);
  const on_note = (type, act) => document.addEventListener(type, (event) => {
    if (is_in(event.target, kNote)) act(event);
  }, { passive: true });
  on_note('pointerover', () => program.post.enter_note());
  on_note('pointerout', ({ relatedTarget }) => {
    if (!is_in(relatedTarget, `.pane, ${kNote}`)) program.post.let_go_of_link();
  });
  on_note('wheel', () => program.post.let_go_of_link());
  on_note('touchstart', () => program.post.let_go_of_link());
}

const point_of = ({ clientX, clientY }) => ({ x: clientX, y: clientY });

// Whether a ruler or paragraph in focus follows the eye.
function has_aid() {
  const { aid } = document.documentElement.dataset;
  return aid !== undefined && aid !== 'none';
}

// A bar may begin far above the window.
function mark_point(element) {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { x: (left + right) / 2, y: element.matches('.bar') ? Math.max(top, Math.min(bottom, 120)) : (top + bottom) / 2 };
}

const kLinePx = 18;  // where a wheel turns by lines
const scrolls_itself = (target) => !!target.closest('.pane, .joined, .shield, .scroller, [role="dialog"], [role="listbox"]');

function pixels_of({ deltaY, deltaMode }, { viewport }) {
  if (deltaMode === WheelEvent.DOM_DELTA_LINE) return deltaY * kLinePx;
  return deltaMode === WheelEvent.DOM_DELTA_PAGE ? deltaY * viewport.clientHeight : deltaY;
}

// The wheel over the toolbar, the gutter, the divider, and whatever else lies beside the text and does not scroll itself: the nearer side
// scrolls. With Control it is the browser's zoom.
/** @param {Pane[]} panes @param {Program} program */
export function follow_wheel(panes, program) {
  const away_from = (x, { scroller }) => {
    const { left, right } = scroller.getBoundingClientRect();
    return Math.max(left - x, x - right, 0);
  };
  document.addEventListener('wheel', (event) => {
    if (event.ctrlKey || event.deltaY === 0 || !(event.target instanceof Element) || scrolls_itself(event.target)) return;
    const near = panes.filter(({ scroller }) => !scroller.matches('.away') && !scroller.closest('[inert]'));
    near.sort((one, two) => away_from(event.clientX, one) - away_from(event.clientX, two));
    if (near.length === 0) return;
    const [pane] = near;
    program.post.read_on({ side: pane.side });
    pane.stop_jump();
    pane.viewport.scrollTop += pixels_of(event, pane);
  }, { passive: true });
}

// Which side is being read, and that it has the keyboard's focus.
/** @param {Pane[]} panes @param {Program} program */
export function follow_reading(panes, program) {
  for (const pane of panes) {
    const { side, scroller } = pane;
    const read_on = () => program.post.read_on({ side });
    scroller.addEventListener('pointerdown', () => {
      read_on();
      confine_selection(panes, pane);
    }, true);
    scroller.addEventListener('focusin', read_on);
    scroller.addEventListener('wheel', read_on, { passive: true });
    scroller.addEventListener('focus', () => {
      if (is_keyboard()) program.post.focus_pane({ side });
    });
    scroller.addEventListener('blur', () => program.post.set_focus({ id: '', extends: false }));
  }
}
