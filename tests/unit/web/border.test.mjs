// The border between scripts and program, as scripts see it (web/program/program.js), over a program of the test's own: an event that
// is posted while a function of the program is running is delivered when that has returned, and never inside it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundle_module } from './modules.mjs';

const { calls, Decoder, events, Program, queries } = await bundle_module(`
  export { calls, events, queries } from 'duidu:wire';
  export { Decoder } from './program/codec.js';
  export { Program } from './program/program.js';`);

const kAnswerAt = 4096;

const name_in = (table, number) => Object.keys(table).find((name) => table[name][0] === number);

// A program that keeps a record of what reaches it, nested calls indented, and runs `reactions` by name while it is entered: what a host
// function would do that the program calls.
function program_of(reactions = {}) {
  const memory = { buffer: new ArrayBuffer(8192) };
  const record = [];
  let depth = 0;
  let frames = 0;
  const enter = (name) => {
    record.push('  '.repeat(depth) + name);
    ++depth;
    reactions[name]?.(program);
    --depth;
  };
  const number_at = (pointer) => new DataView(memory.buffer).getUint8(pointer);
  const functions = {
    _malloc: () => 1024,
    _free() {},
    _duidu_post: (pointer) => enter(name_in(events, number_at(pointer))),
    _duidu_ask(pointer) {
      enter(name_in({ ...queries, ...calls }, number_at(pointer)));
      return kAnswerAt;
    },
  };
  const program = new Program(functions, memory, () => { ++frames; });
  return { program, record, memory, frames: () => frames };
}

test('an event is delivered at once, and a frame is asked for', () => {
  const { program, record, frames } = program_of();
  program.post.select_nothing();
  assert.deepEqual(record, ['select_nothing']);
  assert.equal(frames(), 1);
});

test('an event posted from within a frame is delivered after it, in order', () => {
  const seen = [];
  const { program, record } = program_of({
    frame(inside) {
      inside.post.set_focus({ id: 'toolbar.open' });
      inside.post.select_nothing();
      seen.push(record.length);
    },
  });
  program.call.frame({ now_ms: 16 });
  assert.deepEqual(seen, [1], 'nothing was delivered inside');
  assert.deepEqual(record, ['frame', 'set_focus', 'select_nothing']);
});

test('an event posted from within an event is delivered after it', () => {
  const { program, record } = program_of({
    fonts_changed: (inside) => inside.post.set_query({ words: '桥' }),
    set_query: (inside) => inside.post.select_nothing(),
  });
  program.post.fonts_changed();
  assert.deepEqual(record, ['fonts_changed', 'set_query', 'select_nothing']);
});

test('a question is answered at once, also from within the program', () => {
  const { program, record } = program_of({ frame: (inside) => inside.ask.get_stats() });
  program.call.frame({ now_ms: 0 });
  assert.deepEqual(record, ['frame', '  get_stats']);
});

test('a call from within the program is refused, and what was posted is not lost', () => {
  const { program, record } = program_of({
    select_nothing(inside) {
      inside.post.fonts_changed();
      assert.throws(() => inside.call.work_ahead(), /within the program/);
    },
  });
  program.post.select_nothing();
  assert.deepEqual(record, ['select_nothing', 'fonts_changed']);
});

test('after a trap nothing that waited is delivered', () => {
  const { program, record } = program_of({
    frame(inside) {
      inside.post.select_nothing();
      throw new WebAssembly.RuntimeError('unreachable');
    },
  });
  assert.throws(() => program.call.frame({ now_ms: 0 }), WebAssembly.RuntimeError);
  assert.deepEqual(record, ['frame']);
});

test('a message lies in the memory as the program reads it', () => {
  const { program, memory } = program_of();
  program.post.choose_link({ link: 7, side: 'commentary', place: null, x: 1.5, y: -2 });
  const decoder = new Decoder(memory.buffer, 1024);
  assert.equal(decoder.u8(), events.choose_link[0]);
  assert.equal(decoder.u32(), 7);
  assert.equal(decoder.u8(), 1);
  assert.equal(decoder.maybe((each) => each.u32()), null);
  assert.deepEqual([decoder.f32(), decoder.f32()], [1.5, -2]);
});

test('an answer is read as it is described', () => {
  const { program, memory } = program_of();
  const view = new DataView(memory.buffer, kAnswerAt);
  view.setUint32(0, 1, true);
  view.setUint8(4, 1);  // a hit now
  view.setUint32(5, 3, true);
  view.setUint32(9, 5, true);
  assert.deepEqual(program.ask.get_highlights({ side: 'interview', unit: 0 }), [{ kind: 'hit-now', start: 3, end: 5 }]);
});

test('an answer is read from the memory as it is after the question, which may have grown', () => {
  const { program, memory } = program_of({
    work_ahead() {
      memory.buffer = memory.buffer.transfer ? memory.buffer.transfer(16384) : structuredClone(memory.buffer, { transfer: [memory.buffer] });
    },
  });
  assert.doesNotThrow(() => program.call.work_ahead());
});
