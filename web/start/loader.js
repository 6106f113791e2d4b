// Where the program's bytes come from: inside the page (one file), beside it over http, or beside it as a script on file://, where nothing can be fetched.

export async function instantiate(imports) {
  const inside = document.getElementById('duidu-wasm');
  if (inside) return instantiate_packed(inside.textContent, imports);
  if (location.protocol === 'file:') return instantiate_packed(await load_beside('duidu-wasm.js'), imports);
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

// The script calls duidu_program(base64).
async function load_beside(url) {
  let base64;
  globalThis.duidu_program = (packed) => { base64 = packed; };
  await globalThis.duidu_add_script({ src: url });
  return base64;
}
