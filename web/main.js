// Starts the reader on a delivered page: the text is already read (starter.js), the program takes it over when it is ready.
import { Side } from 'duidu:wire';
import { accept_paste, Files } from './browser/files.js';
import { begin_again, has_begun } from './start/again.js';
import { answer_copy } from './text/copy.js';
import { Controls } from './controls/controls.js';
import { Program } from './program/program.js';
import { expose_inspection } from './inspect.js';
import { answer_presses_at_once, follow_links, follow_pointer, follow_reading, follow_wheel } from './controls/pointer.js';
import { follow_keys } from './controls/keys.js';
import { follow_media, follow_window } from './browser/surroundings.js';
import { follow_scrolling, Pane } from './text/panes.js';
import { follow_printing } from './browser/printing.js';
import { Entries, hash } from './browser/history.js';
import { Frames } from './program/frames.js';
import { Glyphs } from './browser/glyphs.js';
import { Idle } from './program/idle.js';
import { instantiate } from './start/loader.js';
import { follow_selection } from './text/selection_report.js';
import { keep_selection_in_pane } from './text/selection_drag.js';
import { kept_line } from './start/kept.js';
import { make_host } from './host.js';
import { Opener } from './program/opener.js';
import { OwnFont } from './browser/own_font.js';
import { go_on, places_read } from './start/place_read.js';
import { show_failure } from './start/failure.js';
import { Speech } from './browser/speech.js';
import { Highlights } from './text/highlights.js';

const root = document.documentElement;

// What is seen: the canvas, or the text layer itself.
function set_renderer(canvas, marks) {
  root.classList.remove('static');
  root.classList.add('live');
  root.classList.toggle('canvas', canvas);
  root.classList.toggle('text', !canvas);
  marks.refresh();
}

// The compiled module and its memory. It asks nothing of the page before it is started, by then `module.host` must be there (host.js).
function load_module() {
  return new Promise((resolve, reject) => {
    let memory = null;
    const take_instance = (done) => ({ instance, module }) => {
      memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
      done(instance, module);
    };
    createDuidu({
      instantiateWasm(imports, done) {
        instantiate(imports).then(take_instance(done)).catch(reject);
        return {};
      },
    }).then((module) => resolve({ module, memory }), reject);
  });
}

// Everything the program works with, each made of those before it.
/** @typedef {ReturnType<typeof make_page>} Page */
/** @param {Program} program */
function make_page(program) {
  /** @type {string[]} ids, by number */
  const links = [];
  const chrome = /** @type {HTMLCanvasElement} */ (document.getElementById('chrome'));
  const glyphs = new Glyphs();
  const panes = Side.map((side) => new Pane(side, program));
  const marks = new Highlights(panes, program);
  for (const pane of panes) pane.text.on_mount = () => marks.refresh();
  const controls = new Controls(program);
  const own_font = new OwnFont(program, glyphs);
  const files = new Files(program, own_font);
  const speech = new Speech(program);
  const entries = new Entries(program);
  const opener = new Opener(program);
  return { program, links, chrome, glyphs, panes, marks, controls, own_font, files, speech, entries, opener };
}

// Follows the canvas through loss and return. Gives a function that turns it off for good.
/** @param {Page} page @param {() => void} request_frame */
function keep_canvas({ chrome, program, marks }, request_frame) {
  let is_wanted = true;
  chrome.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    program.post.lose_canvas();
    set_renderer(false, marks);
  });
  chrome.addEventListener('webglcontextrestored', () => {
    if (!is_wanted) return;
    set_renderer(program.call.restore_canvas(), marks);
    request_frame();
  });
  return () => {
    is_wanted = false;
    program.post.lose_canvas();
    set_renderer(false, marks);
  };
}

/** @param {Page} page */
function connect({ program, panes, links, entries }) {
  follow_pointer(program);
  follow_links(panes, links, program);
  follow_reading(panes, program);
  follow_wheel(panes, program);
  follow_keys(program);
  keep_selection_in_pane(panes, program);
  follow_selection(panes, program);
  follow_scrolling(panes, program);
  follow_media(program);
  follow_printing(program);
  follow_window(program, () => panes[0].viewport);
  answer_copy(panes, program);
  accept_paste(program);
  entries.follow();
}

async function start() {
  let turn_off_canvas = () => {};
  const work_ahead = () => {
    const ahead = program.call.work_ahead();
    if (ahead === 'frame_due') frames.request();
    return ahead === 'more';
  };
  const draw = (now_ms) => program.call.frame({ now_ms });
  const frames = new Frames(draw, new Idle(work_ahead).begin, () => turn_off_canvas(), show_failure);
  const { module, memory } = await load_module();
  const program = new Program(module, memory, frames.request);
  const page = make_page(program);
  module.host = make_host(page);
  const { panes, marks } = page;

  const wanted = hash().get('render');
  const has_canvas = program.call.start({ use_canvas: wanted !== 'text' && page.glyphs.can_read_back() });
  const kept = kept_line();
  if (kept) program.post.restore_preferences({ line: kept });
  const read = places_read(panes);
  set_renderer(has_canvas, marks);
  connect(page);
  answer_presses_at_once(frames);
  end_on_trap(frames);
  page.speech.begin();
  if (has_canvas && wanted !== 'canvas') turn_off_canvas = keep_canvas(page, frames.request);
  else keep_canvas(page, frames.request);
  if (!program.call.open_delivered({ json: new TextEncoder().encode(document.getElementById('duidu-article').textContent) })) {
    throw new Error('the article in the page cannot be read');
  }
  draw(performance.now());
  if (!page.entries.recall()) {
    go_on(read);
    page.entries.show_named_view();
    page.entries.go_to_address();
  }
  panes[0].scroller.focus({ preventScroll: true });
  expose_inspection(page, frames, performance.now());
  has_begun();
}

// A program that has trapped is not called again, whoever had called it.
function end_on_trap(frames) {
  const end = (what) => {
    if (!(what instanceof WebAssembly.RuntimeError)) return;
    frames.stop();
    show_failure(what);
  };
  addEventListener('error', ({ error }) => end(error));
  addEventListener('unhandledrejection', ({ reason }) => end(reason));
}

start().catch((error) => begin_again(error) || show_failure(error));
