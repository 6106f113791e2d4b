// Starts the reader on a delivered page: the text is already read (starter.js), the program takes it over when it is ready.
import { accept_paste, Files } from './browser/files.js';
import { begin_again, has_begun } from './start/again.js';
import { answer_copy } from './text/copy.js';
import { Controls } from './controls/controls.js';
import { Program } from './program/program.js';
import { expose_inspection } from './inspect.js';
import { answer_presses_at_once, follow_keys, follow_links, follow_pointer } from './controls/pointer.js';
import { follow_media, follow_window } from './browser/surroundings.js';
import { follow_scrolling, Pane } from './text/panes.js';
import { follow_printing } from './browser/printing.js';
import { Frames } from './program/frames.js';
import { Glyphs } from './browser/glyphs.js';
import { Idle } from './program/idle.js';
import { instantiate } from './start/loader.js';
import { follow_selection } from './text/selection_report.js';
import { keep_selection_in_pane } from './text/selection_drag.js';
import { kept_line } from './start/kept.js';
import { make_host, measure_anew } from './host.js';
import { OwnFont } from './browser/own_font.js';
import { go_on, places_read } from './start/place_read.js';
import { show_failure } from './start/failure.js';
import { Speech } from './browser/speech.js';
import { TextMarks } from './text/highlights.js';

const root = document.documentElement;
const hash = () => new URLSearchParams(location.hash.slice(1));

// What is seen: the canvas, or the text layer itself.
function set_renderer(canvas, marks) {
  root.classList.remove('static');
  root.classList.add('live');
  root.classList.toggle('canvas', canvas);
  root.classList.toggle('text', !canvas);
  marks.refresh();
}

function load_core(host, request_frame) {
  return new Promise((resolve, reject) => {
    let memory = null;
    const take_instance = (done) => ({ instance, module }) => {
      memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
      done(instance, module);
    };
    createDuidu({
      host,
      instantiateWasm(imports, done) {
        instantiate(imports).then(take_instance(done)).catch(reject);
        return {};
      },
    }).then((module) => resolve(new Program(module, memory, request_frame)), reject);
  });
}

// Follows the canvas through loss and return. Gives a function that turns it off for good.
function keep_canvas({ chrome, core, marks }) {
  let is_wanted = true;
  chrome.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    core.lose_canvas();
    set_renderer(false, marks);
  });
  chrome.addEventListener('webglcontextrestored', () => {
    if (is_wanted) set_renderer(core.restore_canvas(), marks);
  });
  return () => {
    is_wanted = false;
    core.lose_canvas();
    set_renderer(false, marks);
  };
}

function go_to_hash(panes) {
  const [id] = hash().keys();
  if (!id) return;
  for (const pane of panes) {
    const unit = pane.text.units.findIndex((element) => element.id === id || element.closest('.turn')?.id === id);
    if (unit < 0) continue;
    pane.go_to(unit, () => -pane.scroller.clientHeight / 4);
  }
}

function connect(parts) {
  follow_pointer(parts.core);
  follow_links(parts.panes, parts.links, parts.core);
  follow_keys(parts.panes, parts.core, parts.controls);
  keep_selection_in_pane(parts.panes, parts.core);
  follow_selection(parts.panes, parts.core);
  follow_scrolling(parts.panes, parts.core);
  follow_media(parts.core);
  follow_printing(parts.core);
  follow_window(parts.core, parts.panes[0].scroller);
  answer_copy(parts.panes, parts.core);
  accept_paste(parts.core, parts.controls);
  addEventListener('hashchange', () => {
    parts.core.stop_reading();
    go_to_hash(parts.panes);
  });
}

async function start() {
  const parts = { links: [], chrome: document.getElementById('chrome') };
  let turn_off_canvas = () => {};
  const idle = new Idle(() => parts.core.work_ahead());
  const frames = new Frames((now) => parts.core.frame(now), idle.begin, () => turn_off_canvas(), show_failure);
  parts.core = await load_core(make_host(parts), frames.request);
  parts.glyphs = new Glyphs();
  parts.panes = [0, 1].map((side) => new Pane(side, parts.core));
  parts.marks = new TextMarks(parts.panes, parts.core);
  for (const pane of parts.panes) pane.text.on_mount = () => parts.marks.refresh();
  parts.controls = new Controls(parts.core);
  parts.own_font = new OwnFont(parts.core, () => measure_anew(parts));
  parts.files = new Files(parts.core, parts.own_font);

  const wanted = hash().get('render');
  const has_canvas = parts.core.start(wanted !== 'text' && parts.glyphs.can_read_back());
  const kept = kept_line();
  if (kept) parts.core.restore(kept);
  const read = places_read(parts.panes);
  set_renderer(has_canvas, parts.marks);
  connect(parts);
  answer_presses_at_once(frames);
  end_on_trap(frames);
  parts.speech = new Speech(parts.core);
  if (has_canvas && wanted !== 'canvas') turn_off_canvas = keep_canvas(parts);
  else keep_canvas(parts);
  if (!parts.core.open_delivered(document.getElementById('duidu-article').textContent)) {
    throw new Error('the article in the page cannot be read');
  }
  parts.core.frame(performance.now());
  go_on(read);
  go_to_hash(parts.panes);
  parts.panes[0].scroller.focus({ preventScroll: true });
  expose_inspection(parts, frames, performance.now());
  has_begun();
}

// A program that has trapped is not called again, whoever had called it.
function end_on_trap(frames) {
  const end = ({ error, reason }) => {
    const what = error ?? reason;
    if (!(what instanceof WebAssembly.RuntimeError)) return;
    frames.stop();
    show_failure(what);
  };
  addEventListener('error', end);
  addEventListener('unhandledrejection', end);
}

start().catch((error) => begin_again(error) || show_failure(error));
