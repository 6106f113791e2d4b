// A selection drawn with the mouse stays in the pane where it began: once the pointer leaves the pane, a browser would take the
// nearest text it finds, which is another column's or the page's beginning.
/** @import { Pane } from './panes.js' */
/** @import { Program } from '../program/program.js' */
import { point_of, restore_selection } from './places.js';

// The boundary point in the pane's text nearest to a point of the window, or null. Taken from the layout: beside the text, browsers
// other than Chromium do not name a position.
/** @param {Pane} pane @param {Program} program @param {number} x @param {number} y */
function nearest_point(pane, program, x, y) {
  const box = pane.scroller.getBoundingClientRect();
  const content = pane.content.getBoundingClientRect();
  const left = x - content.left;
  const top = Math.min(Math.max(y, box.top + 1), box.bottom - 1) - content.top;
  const { units } = pane.text;
  let unit = units.length - 1;
  while (unit > 0 && pane.text.top_of(unit) > top) --unit;
  if (unit < 0) return null;
  const text = units[unit].textContent;
  const clusters = program.ask.get_clusters({ side: pane.side, unit }).filter(({ start }) => text[start] !== '\n');
  if (clusters.length === 0) return point_of(pane, { unit, offset: 0 });
  const line = clusters.reduce((found, { y: line_top }) => (line_top <= top ? Math.max(found, line_top) : found), clusters[0].y);
  const on_line = clusters.filter((cluster) => cluster.y === line);
  const away = ({ x, width }) => Math.max(x - left, left - x - width, 0);
  const nearest = on_line.reduce((found, cluster) => (away(cluster) <= away(found) ? cluster : found));
  const is_behind = (nearest.x + nearest.width / 2 < left) !== nearest.is_right_to_left;
  return point_of(pane, { unit, offset: is_behind ? nearest.end : nearest.start });
}

const is_over = (pane, { x, y }) => {
  const { left, right, top, bottom } = pane.scroller.getBoundingClientRect();
  return x >= left && x < right && y >= top && y < bottom;
};

// Nothing of the other side can be selected from now on.
/** @param {Pane[]} panes @param {Pane} pane */
export function confine_selection(panes, pane) {
  for (const each of panes) each.scroller.classList.toggle('unselectable', each !== pane);
}

// The same words in other elements, behind the frame that gives them their places.
/** @param {Pane[]} panes @param {Pane} pane @param {Parameters<typeof restore_selection>[1]} places */
export function select_again(panes, pane, places) {
  requestAnimationFrame(() => {
    confine_selection(panes, pane);
    restore_selection(pane, places);
  });
}

/** @param {Pane[]} panes @param {Pane} pane */
export function select_side(panes, pane) {
  confine_selection(panes, pane);
  document.getSelection().selectAllChildren(pane.content);
}

/** @param {Pane[]} panes @param {Program} program */
export function keep_selection_in_pane(panes, program) {
  let dragged = null;  // pane
  let pointer = null;
  const correct = () => {
    const selection = document.getSelection();
    if (!dragged || is_over(dragged, pointer) || !dragged.content.contains(selection.anchorNode)) return;
    const point = nearest_point(dragged, program, pointer.clientX, pointer.clientY);
    if (!point || (point[0] === selection.focusNode && point[1] === selection.focusOffset)) return;
    selection.extend(...point);
  };
  document.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    dragged = panes.find((pane) => event.target instanceof Node && pane.scroller.contains(event.target)) ?? null;
    pointer = event;
  }, true);
  document.addEventListener('pointermove', (event) => {
    if (!dragged) return;
    pointer = event;
    correct();
  }, true);
  // The browser moves the selection after the pointer's event, and on a busy machine tells of it only after the button is up.
  document.addEventListener('selectionchange', correct);
  document.addEventListener('pointerup', (event) => {
    if (dragged) pointer = event;
    correct();
    dragged = null;
  }, true);
  document.addEventListener('pointercancel', () => { dragged = null; }, true);
}
