// Tells the program of a finished selection: the button is up, the finger lifted, the keys at rest. And mends what a double click selects.
/** @import { Pane } from './panes.js' */
/** @import { Program } from '../program/program.js' */
import { place_of, point_of, selected_places } from './places.js';

const kRestMs = 250;

/** @param {Pane[]} panes @param {Program} program */
export function follow_selection(panes, program) {
  let is_down = false;
  /** @type {import('duidu:wire').Hand} */
  let hand = 'keyboard';
  let timer = 0;
  let last = '';
  const tell = () => {
    const selection = document.getSelection();
    const pane = panes.find((each) => each.content.contains(selection.anchorNode) || each.content === selection.anchorNode);
    const places = pane && selected_places(pane);
    const key = places ? [pane.side, ...Object.values(places.start), ...Object.values(places.end)].join() : '';
    if (key === last) return;
    last = key;
    if (places) program.post.select_text({ side: pane.side, ...places, hand });
    else program.post.select_nothing();
  };
  const rest = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(tell, delay);
  };
  document.addEventListener('pointerdown', (event) => {
    if (!(event.target instanceof Element && event.target.closest('.pane'))) return;
    is_down = event.pointerType === 'mouse';
    hand = event.pointerType === 'touch' ? 'touch' : 'mouse';
  }, true);
  for (const type of ['pointerup', 'pointercancel']) {
    document.addEventListener(type, () => {
      if (is_down) rest(0);
      is_down = false;
    }, true);
  }
  document.addEventListener('keydown', ({ key, shiftKey, ctrlKey, metaKey }) => {
    if (shiftKey || ctrlKey || metaKey || key.startsWith('Arrow')) hand = 'keyboard';
  }, true);
  document.addEventListener('selectionchange', () => {
    if (document.getSelection().isCollapsed) rest(0);
    else if (!is_down) rest(kRestMs);
  });
  for (const pane of panes) pane.scroller.addEventListener('dblclick', (event) => select_word(pane, program, event));
}

// The word under a double click, by the dictionary: some engines take a run of Han for one word, and none looks beyond a line's end.
/** @param {Pane} pane @param {Program} program @param {MouseEvent} event */
function select_word(pane, program, { clientX, clientY }) {
  const selection = document.getSelection();
  if (!Intl.Segmenter || !selection.rangeCount || !pane.content.contains(selection.anchorNode)) return;
  const range = selection.getRangeAt(0);
  const boxes = [...range.getClientRects()];
  if (!boxes.some(({ left, right, top, bottom }) => clientX >= left && clientX <= right && clientY >= top && clientY <= bottom)) return;
  const start = place_of(pane, range.startContainer, range.startOffset);
  const end = place_of(pane, range.endContainer, range.endOffset);
  if (start.unit !== end.unit) return;
  const text = pane.text.units[start.unit].textContent;
  const { left, top } = pane.content.getBoundingClientRect();
  const [x, y] = [clientX - left, clientY - top];
  const at = program.ask.get_clusters({ side: pane.side, unit: start.unit })
    .find((each) => x >= each.x && x < each.x + each.width && y >= each.y && y < each.y + each.height)?.start;
  if (at === undefined) return;
  const word = [...new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' }).segment(text.slice(0, at + 64))]
    .find(({ index, segment }) => index <= at && at < index + segment.length);
  if (!word?.isWordLike || text.slice(start.offset, end.offset).trim() === word.segment) return;
  selection.setBaseAndExtent(...point_of(pane, { unit: start.unit, offset: word.index }),
    ...point_of(pane, { unit: start.unit, offset: word.index + word.segment.length }));
}
