// A scenario opens a fresh page of the reader (visit.mjs), does what its function says and fails if that throws, or if the page has problems.
// `scenario` runs in Chromium, `everywhere` also in Firefox, with WebGL2 and without, and in WebKitGTK: its page is what remote_page.mjs says.
// The page comes from http:// (a static site), and from file:// (one file) where the option `files` says so. DUIDU_ENGINES=chromium names
// the engines to run them in, all four if it is not set. Without a browser its scenarios are skipped, or fail with DUIDU_REQUIRE_BROWSERS=1.
import assert from 'node:assert/strict';
import { reason_not_in } from './differences.mjs';
import { kEngines } from './engines.mjs';
import { check_options } from './options.mjs';
import { missing_article } from './pages.mjs';
import { add } from './registry.mjs';
import { end_session, session_name } from './sessions.mjs';
import { settle, visit, visit_remote } from './visit.mjs';

export { pages, settle, visit } from './visit.mjs';

const kMostMs = 240_000;
const kIsSmoke = process.env.DUIDU_SMOKE === '1';
const kWays = ['http', 'file'];
export const kChosen = (process.env.DUIDU_ENGINES ?? 'chromium,firefox,fallback,webkit').split(',');

// Changes the window's size, and waits until the page has taken it.
export async function resize(page, width, height) {
  await page.setViewportSize({ width, height });
  await page.waitForFunction(([wide, high]) => innerWidth === wide && innerHeight === high, [width, height]);
  await settle(page);
}

// Makes the system light or dark, and waits until the page has taken it.
export async function set_scheme(page, scheme) {
  await page.emulateMedia({ colorScheme: scheme });
  await page.waitForFunction((name) => matchMedia(`(prefers-color-scheme: ${name})`).matches, scheme);
  await settle(page);
}

// From now on no side follows the other: for a scenario that puts each of them where it wants it.
export async function scroll_apart(page) {
  await page.locator('#pane-interview').press('f');
  await page.waitForFunction(() => document.querySelector('[data-control="follow.switch"]').ariaChecked === 'false');
}

// What is seen of the text, in pictures. In WebKitGTK without the pane's edges, where a scroll bar fades in its own time.
export async function picture_of_text(page, engine) {
  if (engine !== 'webkit') return [await page.screenshot()];
  const boxes = await page.evaluate(() => [...document.querySelectorAll('.pane:not(.away)')].map((pane) => pane.getBoundingClientRect().toJSON()));
  const pictures = [];
  for (const { x, y, width, height } of boxes) pictures.push(await page.screenshot({ clip: { x, y, width: width - 20, height } }));
  return pictures;
}

// What Ctrl+C puts on the clipboard.
export async function copy(page) {
  await page.evaluate(() => {
    window.copied = null;
    addEventListener('copy', (event) => { window.copied = event.clipboardData.getData('text/plain'); }, { once: true });
  });
  await page.keyboard.press('Control+C');
  await page.waitForFunction(() => window.copied !== null);
  return page.evaluate(() => window.copied);
}

const visit_in = (engine, way, options) => (engine === 'chromium' ? visit(way, options) : visit_remote(engine, way, options));

async function play(engine, way, options, run, t) {
  const visited = await visit_in(engine, way, options);
  try {
    await run({ ...visited, t });
    const violations = await visited.page.evaluate(() => window.probes?.violations ?? []).catch(() => []);
    assert.deepEqual([...await visited.problems(), ...violations], []);
  } finally {
    await visited.close();
  }
}

// Plays a scenario until `end` aborts. Nobody knows in what state one that fails leaves its browser: the next one gets another.
export async function perform(engine, way, options, run, t, end = AbortSignal.timeout(kMostMs)) {
  const playing = play(engine, way, options, run, t);
  const has_ended = new Promise((_, reject) => end.addEventListener('abort', () => reject(new Error('the scenario ran out of time')), { once: true }));
  try {
    await Promise.race([playing, has_ended]);
  } catch (error) {
    playing.catch(() => {});  // what it still had to do fails with its browser
    await end_session(session_name(engine, options));
    throw error;
  }
}

// Registers a test of an engine that `options` can be asked of.
export function register(name, engine, options, run) {
  if (kIsSmoke && !options.smoke) return;
  const missing = kEngines[engine].missing(options);
  const skip = missing && process.env.DUIDU_REQUIRE_BROWSERS !== '1' ? `NO BROWSER: install ${missing}`
    : missing_article(options.page) || reason_not_in(engine, name, options);
  add({
    name, session: session_name(engine, options), skip, most_ms: kMostMs,
    async run(t) {
      assert.equal(missing, '', 'not on this machine');
      await run(t);
    },
  });
}

function ways_of({ way, files }, engine) {
  if (way) return [way];
  const also_files = files === engine || (files === 'all' && engine !== 'fallback');
  return also_files && !kIsSmoke ? kWays : ['http'];
}

function register_in(engine, name, options, run) {
  check_options(name, options);
  if (!kChosen.includes(engine)) return;
  for (const way of ways_of(options, engine)) {
    const full_name = `${name} (${engine === 'chromium' ? '' : `${engine}, `}${way})`;
    register(full_name, engine, options, (t) => perform(engine, way, options, run, t));
  }
}

// Registers a scenario for Chromium. `run` gets what `visit` gives, and the test's context as `t`.
export function scenario(name, options, run) { register_in('chromium', name, options, run); }

// Registers a scenario for every engine. Without WebGL2 the program differs in one answer (it cannot paint), which the tests of the host give
// both ways; the option `no_canvas` says that the page must be looked at there, too.
export function everywhere(name, options, run) {
  for (const engine of Object.keys(kEngines)) {
    if (engine === 'fallback' && (!options.no_canvas || options.hash === '#render=text')) continue;
    register_in(engine, name, options, run);
  }
}
