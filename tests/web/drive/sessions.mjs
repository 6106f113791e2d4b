// Browsers that stay open from scenario to scenario. An engine needs one for each way of being started (its key: density, scheme, …);
// whoever asks first starts it. One that cannot be trusted any more is ended, and the next scenario that asks starts another: a scenario
// that hangs takes no other along.
import { kEngines } from './engines.mjs';
import { within } from './waiting.mjs';

const kCloseMs = 20_000;

const sessions = new Map();  // “engine key” → promise of a session
let starts = 0;

export const session_name = (engine, options) => `${engine} ${kEngines[engine].key(options)}`;

// How many browsers were started so far.
export const count_starts = () => starts;

// The session for a scenario's options, set up for it. Rejects where the browser does not start.
export async function session_for(engine, options) {
  const name = session_name(engine, options);
  if (!sessions.has(name)) {
    starts += 1;
    sessions.set(name, kEngines[engine].start(options));
  }
  const session = await sessions.get(name);
  await session.set_up?.(options);
  return session;
}

const close = (promise) => within(kCloseMs, 'a browser to end', promise.then((session) => session.close())).catch(() => {});

// Does not wait for a browser that is still starting and may never have started.
export async function end_session(name) {
  const session = sessions.get(name);
  sessions.delete(name);
  if (session) await close(session);
}

export async function end_all_sessions() {
  for (const name of [...sessions.keys()]) await end_session(name);
}
