// The second program, seen from the page: it is loaded when something is opened for the first time, and does its job in a worker that ends
// with it. One job at a time, the newest: the worker of another is ended. Where the page may have no worker, the job is done in the page.
/** @import { Program } from './program.js' */
import { load_opener, run_in_page } from '../start/loader.js';

// What a worker says next. Fails if it cannot be started, or stops.
function word_of(worker) {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message ?? 'the worker has stopped'));
    };
    worker.onmessageerror = () => reject(new Error('the worker cannot be understood'));
  });
}

// A worker that listens; null where there can be none.
async function listening(worker) {
  if (!worker) return null;
  try {
    await word_of(worker);
    return worker;
  } catch {
    return null;
  }
}

export class Opener {
  #program;
  #loading = null;  // a promise of {source, module}
  #worker = null;
  #serial = null;  // of the job at work

  /** @param {Program} program */
  constructor(program) { this.#program = program; }

  get is_busy() { return this.#serial !== null; }

  /** @param {{ serial: number, job: Uint8Array }} asked */
  run({ serial, job }) {
    this.cancel();
    this.#serial = serial;
    this.#outcome_of(serial, job).then(
      (outcome) => this.#end(serial, () => this.#program.post.finish_job({ serial, outcome })),
      (error) => this.#end(serial, () => {
        console.error(error);
        this.#program.post.fail_job({ serial });
      }),
    );
  }

  cancel() {
    this.#serial = null;
    this.#worker?.terminate();
    this.#worker = null;
  }

  #end(serial, tell) {
    if (serial !== this.#serial) return;
    this.cancel();
    tell();
  }

  async #parts() {
    this.#loading ??= load_opener();
    try {
      return await this.#loading;
    } catch (error) {
      this.#loading = null;  // to be tried again
      throw error;
    }
  }

  async #outcome_of(serial, job) {
    const { source, module } = await this.#parts();
    if (serial !== this.#serial) return null;
    const begun = globalThis.duidu_worker(source);
    this.#worker = begun;
    const worker = await listening(begun);
    if (serial !== this.#serial) return null;
    if (!worker) return run_in_page(source, module, job);
    worker.postMessage({ module, job }, [job.buffer]);
    const { outcome, error } = await word_of(worker);
    if (error) throw new Error(error);
    return outcome;
  }
}
