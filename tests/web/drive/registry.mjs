// The scenarios of this process. A file of scenarios run by itself gives its own to node:test at once. all.mjs imports every file first:
// then scenarios that share a browser follow one another, and a browser that nobody needs any more is ended. DUIDU_PART=2/3 takes the second
// of every three, so that one engine can be shared out among processes.
import { after, test } from 'node:test';
import { end_all_sessions, end_session } from './sessions.mjs';

const kEndTestMs = 60_000;  // more than a scenario's own time: to end its browser, and for the report
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

export function register_collected() {
  const sessions = [...new Set(collected.map(({ session }) => session))];
  const own = sessions.flatMap((each) => collected.filter(({ session }) => session === each)).filter((_, i) => i % kParts === kPart - 1);
  for (const [i, entry] of own.entries()) {
    const is_last = own[i + 1]?.session !== entry.session;
    register({ ...entry, run: is_last ? (t) => entry.run(t).finally(() => end_session(entry.session)) : entry.run });
  }
}

after(end_all_sessions);
