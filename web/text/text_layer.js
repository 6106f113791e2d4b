// The text layer of a pane: the article's own elements, put at the places of the layout. Sections near the viewport are mounted (one inline
// span a laid-out line, transparent over the glyphs); the others keep their plain text, at their exact height, so that find-in-page,
// screen readers and printing always have the whole article.
/** @import { Pane } from './panes.js' */
/** @import { Program } from '../program/program.js' */
import { kFoldPrefix, kNumberEm, kQuoteBarEm, kQuoteBarWidth } from 'duidu:wire';
import { fold, frame } from './cards.js';
import { mark_key, marks_of } from './marks.js';
import { code_of } from './placeholders.js';
import { restore_selection, selected_places } from './places.js';
import { refill } from './refill.js';

const kMountMargin = 1;  // viewports above and below
const kMountedFromStart = 64;  // units: all of an ordinary article, so that what a browser's search has marked is never replaced
const kFaceTags = { text: 'span', strong: 'strong', emphasis: 'em', code: 'code', dotted: 'em' };
const kMostResidue = 1;  // beyond it the browser joins or reorders letters, and spacing would tear them apart
const kResidue = 0.02;   // CSS px a cluster may be off before its run is stretched
const kRunResidue = 0.25;  // and the whole run

/**
 * @typedef {object} Section
 * @property {HTMLElement} element
 * @property {number} first
 * @property {number} count
 * @property {number} top
 * @property {number} height
 * @property {import('duidu:wire').PlacedUnit[] | null} places of its units, once they are told
 * @property {boolean} is_mounted
 * @property {boolean} has_changed
 * @property {boolean} has_new_marks
 * @property {(import('duidu:wire').MarginMark & { top: number })[]} marks with their top in the section
 */

export class TextLayer {
  #pane;
  #program;
  /** @type {import('duidu:wire').LinkHead[]} */
  #links = [];
  /** @type {HTMLElement[]} */
  #units = [];  // in reading order
  /** @type {Section[]} */
  #sections = [];

  /** @param {Pane} pane @param {Program} program */
  constructor(pane, program) {
    this.#pane = pane;
    this.#program = program;
  }

  // The elements changed (or are there for the first time).
  adopt(links) {
    this.#links = links;
    this.#units = this.#all('.unit');
    this.#sections = [];
    // The program draws a note of its own; the browser's would lie over it.
    for (const mark of this.#all('.number, .bar')) {
      if (mark.title && mark.title !== mark.ariaLabel) mark.ariaDescription = mark.title;
      mark.removeAttribute('title');
    }
  }

  get units() { return this.#units; }

  #all(selector) { return elements(this.#pane.content, selector); }

  // A new layout, as far as it has changed (request place_text): sections take their heights, the pane its scroll position, and what is new
  // near the viewport is mounted.
  /** @param {Omit<Parameters<import('duidu:wire').Requests['place_text']>[0], 'side'>} layout */
  place({ height, scroll_top, sections, units, marks }) {
    const selected = selected_places(this.#pane);
    if (this.#sections.length === 0) {
      this.#sections = this.#all('.chunk').map((element) =>
        ({ element, first: 0, count: 0, top: 0, height: -1, places: null, is_mounted: false, has_changed: false, has_new_marks: false, marks: [] }));
    }
    this.#pane.set_content_height(height);
    this.#take(sections, units, marks);
    if (scroll_top !== null) this.#pane.scroll_to(scroll_top, 'instant');
    this.mount_visible();
    if (selected) restore_selection(this.#pane, selected);
  }

  /** @param {import('duidu:wire').PlacedSection[]} sections @param {import('duidu:wire').PlacedUnit[]} units @param {import('duidu:wire').MarginMark[]} marks */
  #take(sections, units, marks) {
    let unit_at = 0;
    this.#sections.forEach((section, i) => {
      const { first, count, top, height, has_new_units, has_new_marks } = sections[i];
      Object.assign(section, { first, count, top, has_new_marks });
      if (section.height !== height) {
        section.height = height;
        section.element.style.height = `${height}px`;
        section.element.style.containIntrinsicSize = `auto ${height}px`;
      }
      if (has_new_units) section.places = units.slice(unit_at, unit_at += count);
      if (has_new_marks) section.marks = [];
      section.has_changed ||= has_new_units || has_new_marks;
    });
    for (const mark of marks) {
      const section = this.#section_of(mark.unit);
      if (section?.has_new_marks) section.marks.push({ ...mark, top: mark.rect.y - section.top });
    }
  }

  // The one that holds a unit.
  #section_of(unit) {
    let from = 0;
    let to = this.#sections.length;
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if (this.#sections[middle].first <= unit) from = middle;
      else to = middle;
    }
    return this.#sections[from];
  }

  mount_visible() {
    let selected = null;
    let has_changed = false;
    const viewport = this.#pane.viewport.clientHeight;
    const top = this.#pane.scroll_top - viewport * kMountMargin;
    const bottom = this.#pane.scroll_top + viewport * (1 + kMountMargin);
    for (const section of this.#sections) {
      const is_near = section.first < kMountedFromStart || (section.top < bottom && section.top + section.height > top);
      const is_gone = !is_near && section.is_mounted && !selection_touches(section.element);
      const is_due = section.is_mounted ? section.has_changed : is_near && section.places;
      // What is selected was found far away, and comes in sight now.
      if (is_due && !section.is_mounted && selection_touches(section.element)) selected ??= selected_places(this.#pane);
      if (is_gone) this.#unmount(section);
      else if (is_due) this.#mount(section, section.is_mounted);
      has_changed ||= is_gone || !!is_due;
    }
    if (selected) restore_selection(this.#pane, selected);
    if (has_changed) this.on_mount();
  }

  on_mount() {}  // set from outside

  // Numbers of the units that have their lines.
  * mounted() {
    for (const { first, count, is_mounted } of this.#sections) {
      for (let unit = first; is_mounted && unit < first + count; ++unit) yield unit;
    }
  }

  get mounted_units() {
    return this.#sections.reduce((sum, section) => sum + (section.is_mounted ? section.count : 0), 0);
  }

  // Top of a unit in the pane's content.
  top_of(unit) { return (this.#section_of(unit)?.top ?? 0) + (this.#place_of(unit)?.y ?? 0); }

  height_of(unit) { return this.#place_of(unit)?.height ?? 0; }

  // Undefined before it is told.
  #place_of(unit) {
    const section = this.#section_of(unit);
    return section?.places?.[unit - section.first];
  }

  indexOf(element) { return this.#units.indexOf(element); }

  // Of a current link's numbers in the interview only that of the place the user is at is lit.
  /** @param {Parameters<import('duidu:wire').Requests['mark_links']>[0]} marked */
  mark_links({ current, place, hovered }) {
    const lit = new Set([current, hovered].filter((link) => link !== null).map((link) => this.#links[link]?.id));
    for (const element of this.#all('[data-links], [data-link]')) {
      const ids = (element.dataset.links ?? element.dataset.link).split(' ');
      const is_elsewhere = this.#pane.side === 'interview' && current !== null && ids[0] === this.#links[current]?.id
        && Number(element.dataset.place ?? place) !== place;
      element.classList.toggle('lit', !is_elsewhere && ids.some((id) => lit.has(id)));
      element.classList.toggle('current', !is_elsewhere && current !== null && ids.includes(this.#links[current]?.id));
    }
  }

  // All its units, or those that are new; the others may have moved.
  #mount(section, only_new) {
    Object.assign(section, { is_mounted: true, has_changed: false });
    section.element.classList.add('mounted');
    const built = [];
    let bottom = 0;
    for (let i = 0; i < section.count; ++i) {
      const place = section.places[i];
      this.#place_labels(section.first + i, place);
      if (!only_new || place.is_new) this.#mount_unit(section.first + i, place, built);
      fold(this.#units[section.first + i], place);
      this.#units[section.first + i].style.marginTop = `${place.y - bottom}px`;  // which starts at the bottom of the one before
      bottom = place.y + place.height;
    }
    absorb_residue(built);
    frame(section.element, section.places[0], bottom);
    const by_unit = new Map();
    for (const mark of section.marks) this.#place_mark(mark, section, by_unit);
  }

  #unmount(section) {
    section.is_mounted = false;
    section.element.classList.remove('mounted');
    for (let unit = section.first; unit < section.first + section.count; ++unit) {
      const element = this.#units[unit];
      refill(element, element.textContent);
      element.removeAttribute('style');
      element.classList.remove('unset', 'folded');
    }
  }

  #mount_unit(unit, { x, width, line_height, font_size, speaker }, built) {
    const element = this.#units[unit];
    Object.assign(element.style, { paddingLeft: `${x}px`, fontSize: `${font_size}px`, lineHeight: `${line_height}px` });
    element.style.setProperty('--bar', `${quote_bar(element, x, width, speaker, font_size)}px`);
    this.#build_lines(element, unit, x, built);
  }

  #place_labels(unit, { line_height, font_size, speaker, ordinal }) {
    const item = this.#units[unit].parentElement;
    const style = { fontSize: `${font_size}px`, lineHeight: `${line_height}px` };
    if (speaker) place_beside(item.querySelector(':scope > .speaker'), speaker, style);
    if (ordinal) place_beside(item.querySelector(':scope > .ordinal'), ordinal, style);
  }

  // A unit that has no lines yet keeps its text, which nobody sees.
  #build_lines(element, unit, left, built) {
    const text = element.textContent;
    const { runs, segments } = this.#program.ask.get_runs({ side: this.#pane.side, unit });
    const lines = document.createDocumentFragment();
    element.classList.toggle('unset', runs.length === 0 && text !== '');
    if (runs.length === 0) return;
    let line = null;
    let line_number = -1;
    let pen = left;
    const links_of = (run) => (run && run.segment !== null ? segments[run.segment].links : []);
    for (const [i, run] of runs.entries()) {
      if (run.line !== line_number) {
        line_number = run.line;
        line = document.createElement('span');
        line.className = 'line';
        if (run.x !== left) line.style.marginLeft = `${run.x - left}px`;
        lines.append(line);
        pen = run.x;
      }
      const words = text.slice(run.start, run.end);
      if (words.endsWith('\n')) line.classList.add('hard');
      const finding = run.segment !== null ? segments[run.segment].finding : '';
      const node = this.#build_run(words, run, unit, links_of(run), finding);
      this.#mark_edges(node, links_of(run), links_of(runs[i - 1]), links_of(runs[i + 1]));
      if (run.spacing !== 0) node.style.letterSpacing = `${run.spacing}px`;
      set_form(node, run, words);
      const shift = run.x - pen;  // where a line runs both ways, from the end of the run before it in the text
      pen += run.width + Math.max(0, shift);
      set_shift(node, shift);
      line.append(node);
      built.push({ node, run, shift });
    }
    // Not where their links begin: Firefox finds no words that run over what is placed.
    refill(element, lines);
  }

  // A run's text inside its face, its inline link and its quotation, the latter outermost.
  /** @param {string} words @param {import('duidu:wire').Run} run @param {number} unit @param {number[]} links @param {string} finding */
  #build_run(words, run, unit, links, finding) {
    let node = document.createElement(kFaceTags[run.face]);
    node.textContent = words;
    if (run.face === 'dotted') node.className = 'dotted';
    if (run.href !== null && words.trim() !== '') {  // a blank set by itself is no link to be read out
      const href = this.#program.ask.get_href({ side: this.#pane.side, unit, which: run.href });
      if (href) {
        const anchor = document.createElement('a');
        Object.assign(anchor, { className: 'href', href, target: href.startsWith('#') ? '' : '_blank', rel: 'noopener noreferrer' });
        // What folds is its own target, and a button to be heard.
        if (href.startsWith(kFoldPrefix)) {
          anchor.role = 'button';
          anchor.ariaExpanded = String(this.#program.ask.is_unfolded({ href }));
          if (run.start === 0) anchor.id = href.slice(1);
        }
        anchor.append(node);
        node = anchor;
      }
    }
    if (links.length === 0 && !finding) return node;
    const span = node.tagName === 'SPAN' ? node : document.createElement('span');
    if (finding) span.dataset.finding = finding;
    if (links.length > 0) {
      span.dataset.links = links.map((link) => this.#links[link].id).join(' ');
      span.dataset.hue = String(links[0] % 8);
      span.dataset.rule = this.#links[links[0]].rule;
    }
    if (span !== node) span.append(node);
    return span;
  }

  // What is heard where a link begins and ends (style.css): of a run's links those that the run before or behind it has not.
  #mark_edges({ dataset }, links, before, behind) {
    const begins = links.filter((link) => !before.includes(link)).map((link) => this.#links[link].begins).join(' ');
    const ends = links.filter((link) => !behind.includes(link)).map((link) => this.#links[link].ends).join(' ');
    if (begins) dataset.begins = begins;
    if (ends) dataset.ends = ends;
  }

  // `by_unit`: the elements of its marks, found when the first is placed.
  #place_mark({ unit, link, kind, place, rect: { x, width, height }, top, seen, label }, section, by_unit) {
    if (!by_unit.has(unit)) by_unit.set(unit, marks_of(this.#units[unit].parentElement));
    const is_bar = kind !== 'number';
    const mark = by_unit.get(unit).get(mark_key(this.#links[link]?.id, is_bar ? undefined : place));
    if (!mark) return;
    const size = Math.round(section.places[unit - section.first].font_size * kNumberEm);
    place_beside(mark, { x, y: top }, { fontSize: `${size}px`, width: `${width}px`, height: `${height}px`, lineHeight: `${height}px` });
    if (!is_bar) return;
    mark.style.setProperty('--seen', `${seen}px`);
    mark.classList.add('placed');
    mark.classList.toggle('spare', kind === 'spare_bar');
    label_bar(mark, label);
  }
}

/** @param {Element} within @param {string} selector @returns {HTMLElement[]} */
const elements = (within, selector) => /** @type {any} */ ([...within.querySelectorAll(selector)]);

// The number of its question, where the layout has put it.
/** @param {HTMLElement} bar @param {import('duidu:wire').MarginLabel | null} label */
function label_bar(bar, label) {
  if (!label) {
    delete bar.dataset.label;
    return;
  }
  const { text, rect, font_size } = label;
  bar.dataset.label = text;
  const lengths = { x: rect.x, y: rect.y, width: rect.width, height: rect.height / text.split('\n').length, size: font_size };
  for (const [name, length] of Object.entries(lengths)) bar.style.setProperty(`--label-${name}`, `${length}px`);
}

// Where the bar of a quotation stands: before the text and the speaker, whichever is further out.
function quote_bar(element, x, width, speaker, font_size) {
  const away = kQuoteBarEm * font_size;
  if (element.dir !== 'rtl') return Math.min(x, speaker?.x ?? x) - away;
  const label = element.parentElement.querySelector(':scope > .speaker');
  return Math.max(x + width, label && speaker ? speaker.x + label.offsetWidth : 0) + away - kQuoteBarWidth;
}

// A run's direction is the layout's, whatever its letters would have in the page; a box shows a code where the text layer is seen.
function set_form(node, { direction, is_word, is_box, width }, words) {
  if (direction !== 'by_text') node.classList.add(direction);
  if (is_word) node.classList.add('word');
  if (!is_box) return;
  node.classList.add('box');
  node.style.width = `${width}px`;
  if (words !== '\t') node.dataset.code = code_of(words);
}

// Rightwards a margin keeps the room free. Leftwards the run is only shown elsewhere: Firefox goes back no further than a run is wide.
function set_shift(node, shift) {
  if (Math.abs(shift) <= kResidue) return;
  node.style.marginLeft = `${Math.max(0, shift)}px`;
  if (shift < 0) Object.assign(node.style, { position: 'relative', left: `${shift}px` });
}

function place_beside(element, { x, y }, style) {
  if (!element) return;
  Object.assign(element.style, { left: `${x}px`, top: `${y}px`, ...style });
}

function selection_touches(element) {
  const selection = document.getSelection();
  return !!selection && !selection.isCollapsed && selection.containsNode(element, true);
}

// A browser may set a run of letters a little wider or narrower than the sum of its clusters; the difference goes between the letters.
// (behind a word whose letters join). All widths are read before the first is changed. The second pass is for letters set as one (a ligature takes its spacing once).
function absorb_residue(built) {
  let loose = built.filter(({ run }) => run.end > run.start && !run.is_word && !run.is_box)
    .map(({ node, run }) => ({ node, wanted: run.width, gaps: run.end - run.start, spacing: run.spacing, width: 0 }));
  for (let pass = 0; pass < 2; ++pass) {
    const widths = loose.map(({ node }) => node.getBoundingClientRect().width);
    loose = loose.filter((each, i) => {
      if (pass > 0) each.gaps = (widths[i] - each.width) / each.change;
      each.width = widths[i];
      const away = each.wanted - widths[i];
      const change = away / each.gaps;
      const is_off = Math.abs(change) > kResidue || Math.abs(away) > kRunResidue;
      if (!is_off || !(Math.abs(change) < kMostResidue)) return false;
      each.spacing += change;
      each.change = change;
      each.node.style.letterSpacing = `${each.spacing}px`;
      return true;
    });
  }
  const placed = built.filter(({ run }) => (run.direction !== 'by_text' || run.is_word) && run.end > run.start);
  const widths = placed.map(({ node }) => node.getBoundingClientRect().width);
  placed.forEach(({ node, run: { width, direction }, shift }, i) => {
    const residue = width - widths[i];
    if (Math.abs(residue) <= kResidue) return;
    // A blank at the end of a line has no width for us; it hangs out to its own side.
    if (width === 0 && direction === 'leftwards') set_shift(node, shift + residue);
    node.style.marginRight = `${residue}px`;
  });
}
