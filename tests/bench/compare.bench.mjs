// How long it takes to compare a quotation of 2,000 characters with its original, and to open the panel that shows it.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { kRoot } from '../../web/tools/sizes.mjs';

const kMostMs = 16;

const { cells, cells_ms, opening_ms, open_ms, plain_ms } = JSON.parse(execFileSync(join(kRoot, 'build/native/compare_bench'), { encoding: 'utf8' }));
console.log(`${cells} cells in ${cells_ms} ms; the frame that opens the panel ${opening_ms} ms (at most ${kMostMs}: ${opening_ms <= kMostMs ? 'met' : 'MISSED'}), ` +
  `every further one ${open_ms} ms, ${(open_ms / plain_ms).toFixed(1)} times one without it`);
