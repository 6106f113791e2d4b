// Names that one script gives to others through the page.
declare module 'xz-decompress';

// Of the compiled program's own script (duidu-core.js).
declare var createDuidu: (options: object) => Promise<any>;
declare var createDuiduOpener: (options: object) => Promise<any>;  // duidu-opener.js
declare var duidu: object;  // inspect.js
declare var duidu_add_script: (script: { text?: string, src?: string }) => Promise<void>;  // starter.js
declare var duidu_program: (carried: any) => void;  // loader.js
declare var duidu_run_job: (module: WebAssembly.Module, job: Uint8Array) => Promise<Uint8Array>;  // opener.js, without a worker
declare var duidu_worker: (source: string) => Worker | null;  // starter.js
declare var duidu_unpack: (base64: string) => Promise<ArrayBuffer>;  // unpack.js
