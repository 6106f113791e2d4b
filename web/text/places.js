// Places in the text, between the page's nodes and the model: {unit, offset} with the unit's index in its pane and UTF-16 units of its text.
/** @import { Pane } from './panes.js' */

const is_in = (pane, node) => pane.content.contains(node);

// The place of a boundary point; a point between units is the start of the next one, or the end of the last.
/** @param {Pane} pane @param {Node} node @param {number} offset @returns {import('duidu:wire').TextPoint} */
export function place_of(pane, node, offset) {
  const units = pane.text.units;
  const element = (node instanceof Element ? node : node.parentElement)?.closest('.unit');
  const unit = element && is_in(pane, element) ? pane.text.indexOf(element) : -1;
  if (unit >= 0) {
    const range = document.createRange();
    range.selectNodeContents(element);
    range.setEnd(node, offset);
    return { unit, offset: range.toString().length };
  }
  const point = document.createRange();
  point.setStart(node, offset);
  const after = units.findIndex((unit) => point.comparePoint(unit, 0) > 0);
  if (after >= 0) return { unit: after, offset: 0 };
  return { unit: units.length - 1, offset: units.at(-1)?.textContent.length ?? 0 };
}

// The boundary point of a place.
/** @param {Pane} pane @param {import('duidu:wire').TextPoint} place @returns {[Node, number]} */
export function point_of(pane, { unit, offset }) {
  const element = pane.text.units[unit];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = /** @type {Text} */ (node);
    if (left <= length) return [node, left];
    left -= length;
  }
  return [element, element.childNodes.length];
}

// The selection's ends in document order, if it lies in this pane and holds something.
/** @param {Pane} pane */
export function selected_places(pane) {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || pane.text.units.length === 0) return null;
  const range = selection.getRangeAt(0);
  if (!is_in(pane, range.startContainer) && !is_in(pane, range.endContainer)) return null;
  const start = is_in(pane, range.startContainer) || range.startContainer === pane.content
    ? place_of(pane, range.startContainer, range.startOffset) : { unit: 0, offset: 0 };
  const end = end_place(pane, range);
  return is_empty(start, end) ? null : { start, end };
}

function end_place(pane, range) {
  const last = { unit: pane.text.units.length - 1, offset: pane.text.units.at(-1).textContent.length };
  if (!is_in(pane, range.endContainer)) return last;
  const place = place_of(pane, range.endContainer, range.endOffset);
  // The very start of a unit means the whole of the one before it.
  if (place.offset > 0 || place.unit === 0) return place;
  return { unit: place.unit - 1, offset: pane.text.units[place.unit - 1].textContent.length };
}

const is_empty = (start, end) => end.unit < start.unit || (end.unit === start.unit && end.offset <= start.offset);

export function restore_selection(pane, { start, end }) {
  const [start_node, start_offset] = point_of(pane, start);
  const [end_node, end_offset] = point_of(pane, end);
  document.getSelection().setBaseAndExtent(start_node, start_offset, end_node, end_offset);
}
