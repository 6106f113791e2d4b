// The program's functions as methods: strings and buffers are passed here and nowhere else. Everything that may change what is seen
// asks for a frame.

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const kMore = 1;  // Reader::Ahead
const kFrameDue = 2;

export class Program {
  #functions;
  #memory;
  #request_frame;

  // `functions`: the module's exports (_duidu_…), `memory`: its WebAssembly.Memory.
  constructor(functions, memory, request_frame) {
    this.#functions = functions;
    this.#memory = memory;
    this.#request_frame = request_frame;
  }

  start(use_canvas) { return this.#functions._duidu_start(use_canvas ? 1 : 0) !== 0; }
  // Between frames. True while there is more to do.
  work_ahead() {
    const ahead = this.#functions._duidu_work_ahead();
    if (ahead === kFrameDue) this.#request_frame();
    return ahead === kMore;
  }
  reach(side, unit) { this.#functions._duidu_reach(side, unit); }
  frame(now) { return this.#functions._duidu_frame(now) !== 0; }

  open_delivered(json) {
    return this.#change(() => this.#with_bytes(encoder.encode(json), (pointer, length) =>
      this.#functions._duidu_open_delivered(pointer, length) !== 0));
  }
  open_file(bytes, name) {
    this.#change(() => this.#with_bytes(bytes, (pointer, length) =>
      this.#with_string(name, (name_pointer) => this.#functions._duidu_open_file(pointer, length, name_pointer))));
  }

  set_window(width, height, density, least_font_size, scrollbar_width) {
    this.#change(() => this.#functions._duidu_set_window(width, height, density, least_font_size, scrollbar_width));
  }
  set_scroll(side, top) { this.#change(() => this.#functions._duidu_set_scroll(side, top)); }
  pointer(kind, x, y) { this.#change(() => this.#functions._duidu_pointer(kind, x, y)); }
  activate(id) { this.#change(() => this.#with_string(id, (pointer) => this.#functions._duidu_activate(pointer))); }
  adjust(id, steps) {
    this.#change(() => this.#with_string(id, (pointer) => this.#functions._duidu_adjust(pointer, steps)));
  }
  set_focus(id) { this.#change(() => this.#with_string(id, (pointer) => this.#functions._duidu_set_focus(pointer))); }
  scroll_list(id, top) {
    this.#change(() => this.#with_string(id, (pointer) => this.#functions._duidu_scroll_list(pointer, top)));
  }
  choose_link(link, side, place, x, y) { this.#change(() => this.#functions._duidu_choose_link(link, side, place, x, y)); }
  explain_link(link, side, x, y) { this.#change(() => this.#functions._duidu_explain_link(link, side, x, y)); }
  hover_link(link) { this.#change(() => this.#functions._duidu_hover_link(link)); }
  read_on(side) { this.#functions._duidu_read_on(side); }
  open_search() { this.#change(() => this.#functions._duidu_open_search()); }
  set_query(words) { this.#change(() => this.#with_string(words, (pointer) => this.#functions._duidu_set_query(pointer))); }
  step_back() { this.#change(() => this.#functions._duidu_step_back()); }
  set_system(is_dark, wants_contrast, wants_no_motion) {
    this.#change(() => this.#functions._duidu_set_system(is_dark, wants_contrast, wants_no_motion));
  }
  restore(line) { this.#change(() => this.#with_string(line, (pointer) => this.#functions._duidu_restore(pointer))); }
  take_font(name) { this.#change(() => this.#with_string(name, (pointer) => this.#functions._duidu_take_font(pointer))); }
  refuse_font(name) { this.#change(() => this.#with_string(name, (pointer) => this.#functions._duidu_refuse_font(pointer))); }
  look_at(side, y) { this.#change(() => this.#functions._duidu_look_at(side, y)); }
  set_dropping(on) { this.#change(() => this.#functions._duidu_set_dropping(on ? 1 : 0)); }
  set_scrolling(on) { this.#change(() => this.#functions._duidu_set_scrolling(on ? 1 : 0)); }
  fonts_changed() { this.#change(() => this.#functions._duidu_fonts_changed()); }
  lose_canvas() { this.#change(() => this.#functions._duidu_lose_canvas()); }
  restore_canvas() { return this.#change(() => this.#functions._duidu_restore_canvas() !== 0); }

  // The runs of a unit's lines, and the links of its segments (see text_wire.h).
  unit_runs(side, unit) {
    const pointer = this.#functions._duidu_unit_runs(side, unit);
    const floats = new Float32Array(this.#memory.buffer);
    let at = pointer >> 2;
    const run_count = floats[at++];
    const segment_count = floats[at++];
    const runs = [];
    for (let i = 0; i < run_count; ++i, at += 10) {
      const [line, start, end, segment, face, href, x, width, spacing, form] = floats.subarray(at, at + 10);
      runs.push({ line, start, end, segment, face, href, x, width, spacing, form });
    }
    const segments = [];
    for (let i = 0; i < segment_count; ++i) {
      const count = floats[at++];
      segments.push([...floats.subarray(at, at + count)]);
      at += count;
    }
    return { runs, segments };
  }

  // [{start, end, x, y, width, height, is_right_to_left}], UTF-16 offsets, CSS px in the pane's content.
  unit_clusters(side, unit) {
    const pointer = this.#functions._duidu_unit_clusters(side, unit) >> 2;
    const floats = new Float32Array(this.#memory.buffer);
    return Array.from({ length: floats[pointer] }, (_, i) => {
      const [start, end, x, y, width, height, leftwards] = floats.subarray(pointer + 1 + i * 7, pointer + 8 + i * 7);
      return { start, end, x, y, width, height, is_right_to_left: leftwards > 0 };
    });
  }

  // [{kind, start, end}], UTF-16 offsets.
  unit_marks(side, unit) {
    const pointer = this.#functions._duidu_unit_marks(side, unit) >> 2;
    const floats = new Float32Array(this.#memory.buffer);
    return Array.from({ length: floats[pointer] }, (_, i) => {
      const [kind, start, end] = floats.subarray(pointer + 1 + i * 3, pointer + 4 + i * 3);
      return { kind, start, end };
    });
  }

  unit_href(side, unit, which) { return this.#string(this.#functions._duidu_unit_href(side, unit, which)); }
  copy_text(side, start, end) {
    return this.#string(this.#functions._duidu_copy_text(side, start.unit, start.offset, end.unit, end.offset));
  }

  copy_html(side, start, end) {
    return this.#string(this.#functions._duidu_copy_html(side, start.unit, start.offset, end.unit, end.offset));
  }
  select(side, start, end, hand) {
    this.#change(() => this.#functions._duidu_select(side, start.unit, start.offset, end.unit, end.offset, hand));
  }
  take_voices(has_voices) { this.#change(() => this.#functions._duidu_take_voices(has_voices)); }
  spoken(serial, how) { this.#change(() => this.#functions._duidu_spoken(serial, how)); }
  stop_reading() { this.#change(() => this.#functions._duidu_stop_reading()); }
  select_nothing() { this.#change(() => this.#functions._duidu_select_nothing()); }

  // The elements to be printed (see elements.js).
  paper() {
    const pointer = this.#functions._duidu_paper();
    return new Uint8Array(this.#memory.buffer).slice(pointer, pointer + this.#functions._duidu_paper_length());
  }

  stats() {
    const pointer = this.#functions._duidu_stats() >> 2;
    const [framesDrawn, tilesDrawn, atlasBytes, glyphs, allSet] = new Float32Array(this.#memory.buffer).subarray(pointer, pointer + 5);
    return { framesDrawn, tilesDrawn, atlasBytes, glyphs, allSet: allSet > 0, heapBytes: this.#memory.buffer.byteLength };
  }

  #change(call) {
    const result = call();
    this.#request_frame();
    return result;
  }

  #with_bytes(bytes, use) {
    const pointer = this.#functions._malloc(bytes.length + 1);
    const heap = new Uint8Array(this.#memory.buffer);
    heap.set(bytes, pointer);
    heap[pointer + bytes.length] = 0;
    try {
      return use(pointer, bytes.length);
    } finally {
      this.#functions._free(pointer);
    }
  }
  #with_string(text, use) { return this.#with_bytes(encoder.encode(text), use); }

  #string(pointer) {
    const bytes = new Uint8Array(this.#memory.buffer);
    return decoder.decode(bytes.subarray(pointer, bytes.indexOf(0, pointer)));
  }
}
