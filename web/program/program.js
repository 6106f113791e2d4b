// The program, as scripts see it. `post` tells it what has happened: at once, or, while a function of the program is running further up
// the stack, when that has returned; then a frame is asked for. `ask` answers at once whenever it is asked, and changes nothing. `call`
// changes something and answers, and must not be used while a function of the program is running. Messages are those of wire.txt.
import { calls, events, queries } from 'duidu:wire';
import { Decoder, Encoder } from './codec.js';

function encode(number, write, message) {
  const encoder = new Encoder();
  encoder.u8(number);
  write(encoder, message);
  return encoder;
}

// By name what is made of each row of a table. Its type is that of the messages.
/** @returns {any} */
const methods = (table, make) => Object.fromEntries(Object.entries(table).map(([name, row]) => [name, make(row)]));

export class Program {
  /** @type {import('duidu:wire').Events} */
  post;
  /** @type {import('duidu:wire').Queries} */
  ask;
  /** @type {import('duidu:wire').Calls} */
  call;
  #functions;
  #memory;
  #request_frame;
  #depth = 0;  // functions of the program on the stack
  #posted = [];  // events that wait until there is none

  // `functions`: the module's exports (_duidu_post, _duidu_ask, _malloc, _free), `memory`: its WebAssembly.Memory.
  constructor(functions, memory, request_frame) {
    this.#functions = functions;
    this.#memory = memory;
    this.#request_frame = request_frame;
    this.post = methods(events, ([number, write]) => (message) => this.#post(encode(number, write, message)));
    const question = ([number, write, read]) => (message) => this.#ask(encode(number, write, message), read);
    this.ask = methods(queries, question);
    this.call = methods(calls, (row) => (message) => {
      if (this.#depth > 0) throw new Error('a call from within the program');
      return question(row)(message);
    });
  }

  get heap_bytes() { return this.#memory.buffer.byteLength; }

  #post(event) {
    this.#request_frame();
    this.#posted.push(event);
    if (this.#depth === 0) this.#deliver();
  }

  #deliver() {
    while (this.#posted.length > 0) this.#enter(this.#posted.shift(), this.#functions._duidu_post);
  }

  #ask(question, read) {
    const answer = this.#enter(question, (pointer, size) => {
      const at = this.#functions._duidu_ask(pointer, size);
      return read(new Decoder(this.#memory.buffer, at));  // only now: memory that grew meanwhile is another buffer
    });
    if (this.#depth === 0) this.#deliver();
    return answer;
  }

  // Calls a function of the program with a message in its memory. A program that has trapped is not entered again by what waited.
  #enter(message, use) {
    const pointer = this.#functions._malloc(message.size);
    let at = pointer;
    for (const part of message.parts) {
      new Uint8Array(this.#memory.buffer).set(part, at);
      at += part.length;
    }
    ++this.#depth;
    try {
      const result = use(pointer, message.size);
      this.#functions._free(pointer);
      return result;
    } catch (error) {
      this.#posted = [];
      throw error;
    } finally {
      --this.#depth;
    }
  }
}
