// Text in the encodings that the browser knows.
const kEncoder = new TextEncoder();

// Bytes in an encoding as UTF-8, each that is no character of it as U+FFFD; null for one that this browser does not know.
/** @param {Uint8Array} bytes @param {string} label */
export function decode(bytes, label) {
  try {
    return kEncoder.encode(new TextDecoder(label).decode(bytes));
  } catch {
    return null;
  }
}
