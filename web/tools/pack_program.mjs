// The compiled program as it stands inside a page: base64 of an .xz stream for unpack.js. Uses the program `xz`.
import { execFileSync } from 'node:child_process';

const kSettings = ['--format=xz', '--check=crc32', '--lzma2=preset=9e,dict=4MiB,pb=0', '--threads=1', '--stdout'];

export function pack_program(bytes) {
  return execFileSync('xz', kSettings, { input: bytes, maxBuffer: 1 << 28 }).toString('base64');
}
