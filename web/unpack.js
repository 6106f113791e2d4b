// The program packed inside a page or a script: base64 of an .xz stream, which is a fifth smaller than what browsers unpack by
// themselves. Shipped only where the program comes packed; defines duidu_unpack(base64) → Promise of its bytes.
import { XzReadableStream } from 'xz-decompress';

globalThis.duidu_unpack = (base64) => {
  const packed = Uint8Array.from(atob(base64.trim()), (character) => character.charCodeAt(0));
  return new Response(new XzReadableStream(new Blob([packed]).stream())).arrayBuffer();
};
