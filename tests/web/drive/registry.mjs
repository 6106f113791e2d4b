// The scenarios of this process. A file of scenarios run by itself gives its own to node:test at once. all.mjs imports every file first:
// then scenarios that share a browser follow one another, and a browser that nobody needs any more is ended. DUIDU_PART=2/3 takes the second
// of every three, so that one engine can be shared out among processes.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { count_starts, end_all_sessions, end_session } from './sessions.mjs';

const kEndTestMs = 60_000;  // more than a scenario's own time: to end its browser, and for the report
const kLeaveMs = 30_000;
const [kPart, kParts] = (process.env.DUIDU_PART ?? '1/1').split('/').map(Number);

let collected = null;  // while files are being imported
let file = '';

export function collect() { collected = []; }
export function begin_file(name) { file = name; }

// {name, session: name of the browser it needs or '', skip: reason or false, most_ms, run(t)}
export function add(entry) {
  if (collected) collected.push({ ...entry, name: `${file}: ${entry.name}` });
  else register(entry);
}

function register({ name, skip, most_ms, run }) {
  test(name, { timeout: most_ms + kEndTestMs, skip }, run);
}

// All engines have twenty minutes on two processors. Who adds a scenario asks first whether the host can answer, or one engine for all.
const kMostRuns = { chromium: 352, firefox: 242, fallback: 68, webkit: 242 };

function expect_no_more_than_there_is_time_for(names) {
  for (const [engine, most] of Object.entries(kMostRuns)) {
    const runs = names.filter((name) => name.startsWith(`${engine} `)).length;
    if (runs > 0) test(`${engine}: ${runs} scenarios, of ${most} that there is time for`, () => assert.ok(runs <= most));
  }
}

export function register_collected() {
  expect_no_more_than_there_is_time_for(collected.map(({ session }) => session));
  const sessions = [...new Set(collected.map(({ session }) => session))];
  const own = sessions.flatMap((each) => collected.filter(({ session }) => session === each)).filter((_, i) => i % kParts === kPart - 1);
  for (const [i, entry] of own.entries()) {
    const is_last = own[i + 1]?.session !== entry.session;
    register({ ...entry, run: is_last ? (t) => entry.run(t).finally(() => end_session(entry.session)) : entry.run });
  }
}

after(async () => {
  await end_all_sessions();
  console.error(`[browsers] ${count_starts()} started`);
  setTimeout(() => process.exit(), kLeaveMs).unref();  // whatever a browser that did not start has left behind
});
