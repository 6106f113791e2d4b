// What pack_program.mjs packs, the reader's own decoder unpacks to the same bytes.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';

import { kRoot } from '../../web/tools/sizes.mjs';
import { pack_program } from '../../web/tools/pack_program.mjs';

const { XzReadableStream } = createRequire(join(kRoot, 'build/npm/node_modules/x'))('xz-decompress');
const kProgram = join(kRoot, 'build/web-build/duidu-core.wasm');

async function unpack(base64) {
  return Buffer.from(await new Response(new XzReadableStream(new Blob([Buffer.from(base64, 'base64')]).stream())).arrayBuffer());
}

test('noise and repetition come back as they were', async () => {
  const bytes = Buffer.concat([randomBytes(70000), Buffer.from('对读 '.repeat(3000)), randomBytes(300)]);
  assert.ok((await unpack(pack_program(bytes))).equals(bytes));
});

test('the program itself comes back as it was', { skip: !existsSync(kProgram) }, async () => {
  const bytes = readFileSync(kProgram);
  assert.ok((await unpack(pack_program(bytes))).equals(bytes));
});
