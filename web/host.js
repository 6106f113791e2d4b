// What the program asks of the page (src/platform/web/bridge.h), each function handed to the module that does it.
import { copy_to_clipboard } from './text/copy.js';
import { build_elements, read_operations } from './program/elements.js';
import { keep_line } from './start/kept.js';
import { point_of } from './text/places.js';

const kFamilies = ['', 'song', 'hei', 'kai', 'sans', 'serif', 'system', 'own'];  // FontFamily in src/app/reading_settings.h
const kThemes = ['light', 'sepia', 'dark', 'contrast', 'bright'];  // ThemeKind in src/app/preferences.h
const kAids = ['', 'ruler', 'paragraph'];  // ReadingAid there

// `parts`: {core, panes, marks, glyphs, controls, files, own_font, links, chrome}; filled before the program starts.
export function make_host(parts) {
  return {
    measure: (font, size, text) => parts.glyphs.measure(font, size, text),
    word_ends: (text) => parts.glyphs.word_ends(text),
    blanks: (font, size, text) => parts.glyphs.blanks(font, size, text),
    vertical_metrics: (font, size) => parts.glyphs.vertical_metrics(font, size),
    raster: (font, size, density, text, capacity) => parts.glyphs.raster(font, size, density, text, capacity),

    set_font(family) {
      document.documentElement.dataset.font = kFamilies[family];
      measure_anew(parts);
    },
    set_theme(theme) { document.documentElement.dataset.theme = kThemes[theme]; },
    tell_quotations: (is_told) => document.documentElement.toggleAttribute('data-quiet', !is_told),
    place_aid(side, aid, top, height) {
      document.documentElement.dataset.aid = kAids[aid];
      parts.panes[side].place_aid(top, height);
    },
    keep: keep_line,
    show_article(head, interview, commentary) {
      const [article, ...links] = [...read_operations(head)].map(({ attributes }) => Object.fromEntries(attributes));
      parts.links.splice(0, parts.links.length, ...links.map(({ id }) => id));
      if (article.elements === 'missing') show_elements(parts, article, [interview, commentary]);
      for (const pane of parts.panes) pane.text.adopt(links);
      parts.controls.name_tabs(article.sides);
    },
    place_text: (side, ...layout) => parts.panes[side].text.place(...layout),
    place_panes(rects, has_two_panes, tab) {
      for (const pane of parts.panes) {
        pane.place(rects.subarray(pane.side * 4, pane.side * 4 + 4), has_two_panes || tab === pane.side);
      }
    },
    mark_links(current, place, hovered) {
      for (const pane of parts.panes) pane.text.mark_links(current, place, hovered);
    },
    mark_text: () => parts.marks.refresh(),
    focus_field: (id) => parts.controls.focus_field(id),
    return_focus(side, unit, offset) {
      if (unit < 0) return parts.controls.return_from_field(parts.panes[side].scroller);
      parts.panes[side].scroller.focus({ preventScroll: true });
      document.getSelection().collapse(...point_of(parts.panes[side], { unit, offset }));
    },
    scroll_to: (side, top, is_smooth) => parts.panes[side].scroll_to(top, is_smooth),
    publish: (bytes) => parts.controls.publish(bytes),
    speak: (...what) => parts.speech.speak(...what),
    stop_speaking: () => parts.speech.stop(),
    copy: copy_to_clipboard,
    page_address: (unit) => new TextEncoder().encode(`${/^http/.test(location.protocol) ? `${location.href.replace(/#.*$/, '')}#${unit}` : ''}\0`),
    ask_for_file: () => parts.files.choose(),
    // The print window stops everything: first the dialog closes.
    print: () => requestAnimationFrame(() => setTimeout(() => window.print())),
    ask_for_font: () => parts.own_font.choose(),
    pasted_text: () => new TextEncoder().encode(parts.controls.element('dialog.paste.field')?.value ?? ''),

    prepare_tile: (side, ...where) => parts.panes[side].tile.prepare(...where),
    copy_to_tile: (side, ...where) => parts.panes[side].tile.copy(parts.chrome, ...where),
    resize_chrome(width, height, pixel_width, pixel_height) {
      if (parts.chrome.width !== pixel_width) parts.chrome.width = pixel_width;
      if (parts.chrome.height !== pixel_height) parts.chrome.height = pixel_height;
      Object.assign(parts.chrome.style, { width: `${width}px`, height: `${height}px` });
    },
  };
}

// Another article's elements take the place of those in the page, and the page takes its language and title.
function show_elements(parts, article, sides) {
  document.title = article.title;
  const root = document.documentElement;
  for (const pane of parts.panes) {
    pane.content.querySelectorAll('.chunk, .empty').forEach((element) => element.remove());
    pane.content.append(build_elements(sides[pane.side]));
    pane.scroller.setAttribute('aria-label', pane.side === 0 ? article.interview : article.commentary);
  }
  if (root.lang === article.language) return;
  root.lang = article.language;
  measure_anew(parts);
}

// Not at once: the program is in the midst of a call.
export function measure_anew({ glyphs, core }) {
  glyphs.forget();
  queueMicrotask(() => core.fonts_changed());
}
