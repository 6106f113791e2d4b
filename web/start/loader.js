// Where the programs' bytes come from: inside the page (one file), beside it over http, or beside it as a script on file://, where nothing can be fetched.

const is_file = () => location.protocol === 'file:';

export async function instantiate(imports) {
  const inside = document.getElementById('duidu-wasm');
  if (inside) return instantiate_packed(inside.textContent, imports);
  if (is_file()) return instantiate_packed(await load_beside('duidu-wasm.js'), imports);
  const response = fetch('duidu.wasm', { credentials: 'same-origin' });
  try {
    return await WebAssembly.instantiateStreaming(response, imports);
  } catch {
    // A host that serves wasm under another type.
    return WebAssembly.instantiate(await (await fetch('duidu.wasm')).arrayBuffer(), imports);
  }
}

// `base64` as web/tools/pack_program.mjs makes it; unpack.js is in the page, or came with the script.
async function instantiate_packed(base64, imports) {
  return WebAssembly.instantiate(await globalThis.duidu_unpack(base64), imports);
}

// What the script calls duidu_program() with.
async function load_beside(url) {
  let carried;
  globalThis.duidu_program = (what) => { carried = what; };
  await globalThis.duidu_add_script({ src: url });
  return carried;
}

async function fetched(url) {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

// The second program, the opener: its script as text, for a worker, and its compiled module.
/** @returns {Promise<{ source: string, module: WebAssembly.Module }>} */
export async function load_opener() {
  const inside = document.getElementById('duidu-opener');
  if (!inside && !is_file()) {
    const [script, wasm] = await Promise.all([fetched('duidu-opener.js'), fetched('duidu-opener.wasm')]);
    return { source: await script.text(), module: await WebAssembly.compile(await wasm.arrayBuffer()) };
  }
  const { source, packed } = inside
    ? { source: inside.textContent, packed: document.getElementById('duidu-opener-wasm').textContent }
    : await load_beside('duidu-opener-packed.js');
  return { source, module: await WebAssembly.compile(await globalThis.duidu_unpack(packed)) };
}

// Its job where the page may have no worker: nothing else goes on meanwhile.
/** @param {string} source @param {WebAssembly.Module} module @param {Uint8Array} job */
export async function run_in_page(source, module, job) {
  const is_inside = document.getElementById('duidu-opener') !== null;
  if (!globalThis.duidu_run_job) await globalThis.duidu_add_script(is_inside ? { text: source } : { src: 'duidu-opener.js' });
  return globalThis.duidu_run_job(module, job);
}
