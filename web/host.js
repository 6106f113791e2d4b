// What the program asks of the page: requests (wire.txt), one function each, and questions that are answered at once
// (src/platform/web/bridge.h). Each is handed to the module that does it.
import { FontId, kFoldPrefix, requests, Side } from 'duidu:wire';
import { copy_to_clipboard } from './text/copy.js';
import { build_elements } from './program/elements.js';
import { Decoder } from './program/codec.js';
import { keep_line } from './start/kept.js';
import { point_of } from './text/places.js';
import { select_again, select_side } from './text/selection_drag.js';

const root = document.documentElement;

let screen_lock = Promise.resolve(null);

// One lock at most; a browser that has none, or refuses it, leaves the screen to the system.
function keep_screen_on(is_on) {
  screen_lock = screen_lock.then((lock) => {
    if (is_on && lock && !lock.released) return lock;
    lock?.release();
    return is_on ? navigator.wakeLock.request('screen') : null;
  }).catch(() => null);
}

// What arranges both sides, and tells of the view they stand in.
/** @param {import('./text/panes.js').Pane[]} panes @param {import('./browser/history.js').Entries} entries */
function view_requests(panes, entries) {
  return /** @satisfies {Partial<import('duidu:wire').Requests>} */ ({
    place_panes({ interview, commentary, has_two_panes, is_joined, tab }) {
      for (const pane of panes) {
        const is_shown = has_two_panes || is_joined || tab === pane.side;
        pane.place(pane.side === 'interview' ? interview : commentary, is_shown, is_joined);
      }
      root.toggleAttribute('data-stacked', is_joined && !has_two_panes);
    },
    tell_view({ kind }) {
      root.dataset.view = kind;
      // A link that had the focus has gone with the elements of the other view.
      if (document.activeElement === document.body) panes.find((pane) => !pane.scroller.classList.contains('away'))?.scroller.focus({ preventScroll: true });
      entries.name_view(kind);
    },
    focus_fold: ({ href }) => focus_fold(href),
  });
}

// By name what carries out each request.
/** @param {import('./main.js').Page} page @returns {import('duidu:wire').Requests} */
function make_requests({ program, panes, marks, glyphs, controls, files, own_font, speech, links, chrome, entries, opener }) {
  const pane_of = (side) => panes[Side.indexOf(side)];
  const measure_anew = () => {
    glyphs.forget();
    program.post.fonts_changed();
  };
  return {
    set_font({ family }) {
      root.dataset.font = family === 'auto' ? '' : family;
      measure_anew();
    },
    set_theme({ theme }) { root.dataset.theme = theme; },
    tell_quotations: ({ is_told }) => root.toggleAttribute('data-quiet', !is_told),
    place_aid({ side, aid, top, height }) {
      root.dataset.aid = aid === 'none' ? '' : aid;
      pane_of(side).place_aid(top, height);
    },
    keep_preferences: ({ line }) => keep_line(line),
    show_article(article) {
      links.splice(0, links.length, ...article.links.map(({ id }) => id));
      if (!article.is_delivered) show_elements(panes, article);
      if (!article.is_delivered && root.lang !== article.language) {
        root.lang = article.language;
        measure_anew();
      }
      for (const pane of panes) pane.text.adopt(article.links);
      controls.name_tabs(article.sides_name);
    },
    place_text({ side, ...layout }) {
      const pane = pane_of(side);
      pane.text.place(layout);
      // What scrolls along comes in sight with it.
      if (layout.scroll_top !== null) panes.find((each) => each !== pane && each.viewport === pane.viewport)?.text.mount_visible();
    },
    ...view_requests(panes, entries),
    mark_links(marked) {
      for (const pane of panes) pane.text.mark_links(marked);
    },
    mark_text: () => marks.refresh(),
    focus_field: ({ id }) => controls.focus_field(id),
    fill_field: ({ id, text }) => controls.fill_field(id, text),
    return_focus({ side, place }) {
      const pane = pane_of(side);
      if (!place) return controls.return_from_field(pane.scroller);
      pane.scroller.focus({ preventScroll: true });
      document.getSelection().collapse(...point_of(pane, place));
    },
    enter_toolbar: () => controls.enter_toolbar(),
    select_again: ({ side, ...places }) => select_again(panes, pane_of(side), places),
    select_side: ({ side }) => select_side(panes, pane_of(side)),
    scroll_to: ({ side, top, motion, leads }) => pane_of(side).scroll_to(top, motion, leads),
    publish: ({ controls: tree }) => controls.publish(tree),
    push_entry: (entry) => entries.push(entry),
    mark_entry: (entry) => entries.mark(entry),
    forget_address: () => entries.forget_address(),
    travel_history: (way) => entries.travel(way),
    speak: (utterance) => speech.speak(utterance),
    stop_speaking: () => speech.stop(),
    keep_screen_on: ({ is_on }) => keep_screen_on(is_on),
    wake_after: ({ ms, serial }) => setTimeout(() => program.post.tick({ serial }), ms),
    copy: ({ text, html }) => copy_to_clipboard(text, html, () => program.post.refuse_copy()),
    save_file: ({ name, content }) => files.save(name, content),
    ask_for_file: () => files.choose(),
    ask_for_font: () => own_font.choose(),
    // The print window stops everything: first the dialog closes.
    print: () => requestAnimationFrame(() => setTimeout(() => window.print())),

    prepare_tile: ({ side, ...place }) => pane_of(side).tile.prepare(place),
    copy_to_tile: ({ side, ...place }) => pane_of(side).tile.copy(chrome, place),
    run_job: (job) => opener.run(job),
    cancel_job: () => opener.cancel(),
    resize_chrome({ width, height, pixel_width, pixel_height }) {
      if (chrome.width !== pixel_width) chrome.width = pixel_width;
      if (chrome.height !== pixel_height) chrome.height = pixel_height;
      Object.assign(chrome.style, { width: `${width}px`, height: `${height}px` });
    },
  };
}

/** @param {import('./main.js').Page} page */
export function make_host(page) {
  const { glyphs, controls } = page;
  const carry_out = make_requests(page);
  return {
    perform(bytes) {
      const decoder = new Decoder(bytes.buffer);
      const [name, read] = requests[decoder.u8()];
      carry_out[name](read(decoder));
    },
    measure: (font, size, text) => glyphs.measure(FontId[font], size, text),
    word_ends: (text) => glyphs.word_ends(text),
    blanks: (font, size, text) => glyphs.blanks(FontId[font], size, text),
    vertical_metrics: (font, size) => glyphs.vertical_metrics(FontId[font], size),
    raster: (font, size, density, text, capacity) => glyphs.raster(FontId[font], size, density, text, capacity),
    page_address: (unit) => (/^http/.test(location.protocol) ? `${location.href.replace(/#.*$/, '')}#${unit}` : ''),
    field_text: (id) => controls.element(id)?.value ?? '',
  };
}

// What was folded or unfolded has its link in other elements, as soon as they are placed. A focus that has gone elsewhere stays there.
const kMostFrames = 60;
function focus_fold(href, frames = 0) {
  const focused = document.activeElement;
  if (focused?.matches(':not(body, .pane)') && !focused.matches(`a[href^="${kFoldPrefix}"]`)) return;
  const link = [...document.querySelectorAll('.unit a.href')].find((each) => each.getAttribute('href') === href);
  if (link instanceof HTMLElement) link.focus({ preventScroll: true });
  if ((!link || document.activeElement !== link) && frames < kMostFrames) requestAnimationFrame(() => focus_fold(href, frames + 1));
}

// Another article's elements take the place of those in the page, and its title.
function show_elements(panes, article) {
  document.title = article.title;
  for (const pane of panes) {
    pane.content.querySelectorAll('.chunk, .empty, .apart').forEach((element) => element.remove());
    pane.content.append(build_elements(article[pane.side]));
    pane.scroller.setAttribute('aria-label', article[`${pane.side}_name`]);
  }
}
