// The program packed inside a page or a script: base64 of an .xz stream, which is a fifth smaller than what browsers unpack by
// themselves. Shipped only where the program comes packed; defines duidu_unpack(base64) → Promise of its bytes.
import { XzReadableStream } from 'xz-decompress';

globalThis.duidu_unpack = (base64) => {
  const characters = atob(base64.trim());
  const packed = new Uint8Array(characters.length);  // by hand: Uint8Array.from takes ten times as long
  for (let i = 0; i < packed.length; ++i) packed[i] = characters.charCodeAt(i);
  return new Response(new XzReadableStream(new Blob([packed]).stream())).arrayBuffer();
};
