// The opener's own end: runs a job of the second program, in a worker; where the page may have none, in the page itself. The compiled
// program's script, which defines createDuiduOpener(), stands before this one.
import { decode } from './decode.js';

// A program of its own for each job: its memory goes with it.
/** @param {WebAssembly.Module} module @returns {Promise<{ opener: any, memory: WebAssembly.Memory }>} */
function begin(module) {
  return new Promise((resolve, reject) => {
    let memory = null;
    createDuiduOpener({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(module, imports).then((instance) => {
          memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
          done(instance, module);
        }).catch(reject);
        return {};
      },
    }).then((opener) => resolve({ opener, memory }), reject);
  });
}

/** @param {WebAssembly.Module} module @param {Uint8Array} job as wire.txt has it @returns {Promise<Uint8Array>} its outcome */
async function run(module, job) {
  const { opener, memory } = await begin(module);
  opener.host = { decode };
  const pointer = opener._malloc(job.length);
  if (pointer === 0) throw new RangeError(`no memory for ${job.length} bytes`);
  new Uint8Array(memory.buffer).set(job, pointer);
  const size = opener._duidu_run(pointer, job.length);
  const at = opener._duidu_outcome();
  return new Uint8Array(memory.buffer).slice(at, at + size);
}

if (globalThis.document) {
  globalThis.duidu_run_job = run;
} else {
  const worker = /** @type {any} */ (globalThis);
  worker.onmessage = ({ data: { module, job } }) => run(module, job).then(
    (outcome) => worker.postMessage({ outcome }, [outcome.buffer]),
    (error) => worker.postMessage({ error: `${error}` }),
  );
  worker.postMessage({ is_ready: true });
}
