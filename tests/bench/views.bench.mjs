// Views of an article of 10 MB: how soon the first pair and the first card stand, what a scrolled frame and choosing a link take.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { kRoot } from '../../web/tools/sizes.mjs';

const kMostMs = 100;

const ms = JSON.parse(execFileSync(join(kRoot, 'build/native/views_bench'), { encoding: 'utf8' }));
const judged = (value) => `${value} ms (at most ${kMostMs}: ${value <= kMostMs ? 'met' : 'MISSED'})`;
const beside_flow = (value) => `${value} ms, ${(value / ms.scrolled_flow_ms).toFixed(1)} times one of the flow`;
console.log(`first of ${ms.rows} pairs ${judged(ms.first_ms)}, of ${ms.cards} cards ${judged(ms.first_card_ms)}; a scrolled frame (95 %): ` +
  `pairs ${beside_flow(ms.scrolled_pairs_ms)}, cards ${beside_flow(ms.scrolled_level_ms)}; choosing a link among cards ${ms.chosen_ms} ms`);
