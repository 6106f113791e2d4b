// Messages as bytes, and back, as src/wire/codec.h has them. What a message holds, and in which order, the module duidu:wire knows.

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export class Decoder {
  #view;
  #at = 0;

  // Reads from `offset` of a buffer. Nothing read refers to the buffer.
  constructor(buffer, offset = 0) { this.#view = new DataView(buffer, offset); }

  #skip(size) {
    this.#at += size;
    return this.#at - size;
  }

  u8() { return this.#view.getUint8(this.#at++); }
  bool() { return this.u8() !== 0; }
  u32() { return this.#view.getUint32(this.#skip(4), true); }
  i32() { return this.#view.getInt32(this.#skip(4), true); }
  f32() { return this.#view.getFloat32(this.#skip(4), true); }
  f64() { return this.#view.getFloat64(this.#skip(8), true); }
  #stretch() {
    const size = this.u32();
    return new Uint8Array(this.#view.buffer, this.#view.byteOffset + this.#skip(size), size);
  }
  string() { return decoder.decode(this.#stretch()); }
  bytes() { return this.#stretch().slice(); }
  list(read) {
    const items = [];
    for (let left = this.u32(); left > 0; --left) items.push(read(this));
    return items;
  }
  maybe(read) { return this.bool() ? read(this) : null; }
}

export class Encoder {
  parts = [];  // Uint8Array
  size = 0;

  #add(bytes) {
    this.parts.push(bytes);
    this.size += bytes.length;
  }

  // Typed arrays are little endian wherever browsers run.
  u8(value) { this.#add(Uint8Array.of(value)); }
  bool(value) { this.u8(value ? 1 : 0); }
  u32(value) { this.#add(new Uint8Array(Uint32Array.of(value).buffer)); }
  i32(value) { this.u32(value); }
  f32(value) { this.#add(new Uint8Array(Float32Array.of(value).buffer)); }
  f64(value) { this.#add(new Uint8Array(Float64Array.of(value).buffer)); }
  bytes(value) {
    this.u32(value.length);
    this.#add(value);
  }
  string(value) { this.bytes(encoder.encode(value)); }
  list(items, write) {
    this.u32(items.length);
    items.forEach(write);
  }
  maybe(value, write) {
    this.bool(value !== null);
    if (value !== null) write(value);
  }
}
