// A scenario opens a fresh page of the reader, does what its function says and fails if that throws, or if the page logged an error,
// broke its security policy or asked for anything but its own files. `scenario` runs in Chromium, `everywhere` also in Firefox and WebKitGTK:
// its page is what remote_page.mjs says. The page comes from http:// (a static site), and from file:// (one file) where the option `files` says so. DUIDU_ENGINES=chromium names the engines to run them in, all three if it is not set. Without a browser its
// scenarios are skipped, or fail with DUIDU_REQUIRE_BROWSERS=1. DUIDU_SLOWDOWN=6 makes Chromium's pages run six times slower: a scenario that does not wait for what it looks at fails then.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, test } from 'node:test';
import { has_article, Pages } from './pages.mjs';
import { kChromium, kHasScreen, launch_chromium, launch_headed } from './browsers.mjs';
import { close_engines, kEngines, open_page } from './engines.mjs';
import { reason_not_in } from './differences.mjs';

const script_file = (name) => fileURLToPath(new URL(name, import.meta.url));
const kProbes = script_file('probes.js');
const kInstalled = ['recorder.js', 'probes.js'].map((name) => readFileSync(script_file(name), 'utf8'));
const kNoScripts = '<meta http-equiv="Content-Security-Policy" content="script-src \'none\'">';
const kTimeoutMs = 240_000;
const kPatienceMs = 60_000;  // of one step; a machine may be slow, it is not asked to be fast
const kSlowdown = Number(process.env.DUIDU_SLOWDOWN ?? 1);
const kOwnFiles = /(^|\/)(index\.html|duidu\.(js|wasm)|duidu-wasm\.js)?$/;
const kWays = ['http', 'file'];
const kChosen = (process.env.DUIDU_ENGINES ?? 'chromium,firefox,webkit').split(',');
const kCanvas = '#render=canvas';  // also where a busy machine draws slowly

export const pages = new Pages();
const browsers = new Map();  // how it was launched → promise of a browser

after(async () => {
  for (const browser of browsers.values()) await (await browser).close();
  await close_engines();
  await pages.close();
});

const browser_for = ({ headed = false, least_font_size = 0 }) => {
  const key = `${headed} ${least_font_size}`;
  if (!browsers.has(key)) browsers.set(key, headed ? launch_headed() : launch_chromium({ least_font_size }));
  return browsers.get(key);
};

// Whether a page may ask for an address.
function is_own(url, asked) {
  const address = asked.replace(/[?#].*$/, '');
  const base = url.replace(/[?#].*$/, '');
  const folder = base.slice(0, base.lastIndexOf('/') + 1);
  return /^(data|blob|about):/.test(address) || address === base ||
    (address.startsWith(folder) && kOwnFiles.test(address.slice(folder.length)));
}

// What must not happen while the page is open.
function watch(page, url, allowed) {
  const problems = [];
  const add = (problem) => {
    if (!allowed.some((pattern) => pattern.test(problem))) problems.push(problem);
  };
  page.on('console', (message) => { if (message.type() === 'error') add(`console: ${message.text()}`); });
  page.on('pageerror', (error) => add(`page error: ${error.stack ?? error}`));
  page.on('crash', () => add('the page crashed'));
  page.on('request', (request) => {
    if (!is_own(url, request.url())) add(`request: ${request.url()}`);
  });
  return problems;
}

// options: page ('zh' | 'en' | 'scripts' | 'links' | 'real'), files ('chromium' | 'all': in these engines also from file://), way ('file': only
// from there), hash, width, height, density, scheme, reduced_motion, headed, scripts (false: off),
// before (function run in the page before its scripts), canvas (true: it looks at the canvas), starts (false: do not wait for the program), allow (patterns of
// expected problems), least_font_size (CSS px, what the browser’s reader wants no text to be smaller than), path (another file of the folder of pages), prepare (called before, to make it).
export async function visit(way, options) {
  await options.prepare?.();
  const { url: packed, model } = await pages.find(options.page, way);
  const url = options.path ? await pages.address(options.path, way) : packed;
  const browser = await browser_for(options);
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 }, deviceScaleFactor: options.density ?? 1,
    colorScheme: options.scheme ?? 'light', reducedMotion: options.reduced_motion ? 'reduce' : 'no-preference',
    javaScriptEnabled: options.scripts ?? true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(kPatienceMs);
  const problems = watch(page, url, options.allow ?? []);
  if (kSlowdown > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: kSlowdown });
  await page.addInitScript({ path: kProbes });
  if (options.before) await page.addInitScript(options.before);
  await page.goto(url + (options.hash ?? kCanvas));
  await wait_for_start(page, options, async () => problems);
  return { page, model, way, url, context, problems: async () => problems, close: () => context.close() };
}

async function wait_for_start(page, options, problems) {
  if (options.starts === false || options.scripts === false) return;
  await page.waitForFunction(() => !!window.duidu)
    .catch(async (error) => assert.fail(`the program did not start: ${[error.message, ...await problems()].join('\n')}`));
  await settle(page);
}

// The same in an engine driven by WebDriver: what Playwright puts into a page and hears from it stands in a copy of the page.
async function visit_remote(engine, way, options) {
  await options.prepare?.();
  const { model } = await pages.find(options.page, way);
  const scripts = [...kInstalled, ...(options.before ? [`(${options.before})();`] : [])];
  const head = options.scripts === false ? kNoScripts : scripts.map((script) => `<script>${script}</script>`).join('');
  const url = await pages.with_head(options.path ?? (way === 'file' ? `${options.page}.html` : `${options.page}/`), way, head);
  const page = await open_page(engine, options);
  const problems = async () => {
    if (options.scripts === false) return [];
    const { said, requests } = await page.evaluate(() => ({ said: recorded.problems, requests: recorded.requests() }));
    return [...said, ...requests.filter((address) => !is_own(url, address)).map((address) => `request: ${address}`)]
      .filter((problem) => !(options.allow ?? []).some((pattern) => pattern.test(problem)));
  };
  await page.goto(url + (options.hash ?? kCanvas));
  await wait_for_start(page, options, problems);
  return { page, model, way, url, engine, problems, close: () => page.evaluate(forget_all).catch(() => {}) };
}

// One window serves all scenarios of a file: what the page keeps must not reach the next.
function forget_all() {
  localStorage.clear();
  document.getSelection().removeAllRanges();
}

// Until nothing is drawn and nothing scrolls any more.
export const settle = (page) => page.evaluate(() => probes.settled());

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

// What is seen of the text. In WebKitGTK without the pane's edges, where a scroll bar fades in its own time.
export async function picture_of_text(page, engine) {
  if (engine !== 'webkit') return page.screenshot();
  const boxes = await page.evaluate(() => [...document.querySelectorAll('.pane:not(.away)')].map((pane) => pane.getBoundingClientRect().toJSON()));
  const pictures = [];
  for (const { x, y, width, height } of boxes) pictures.push(await page.screenshot({ clip: { x, y, width: width - 20, height } }));
  return Buffer.concat(pictures);
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

// `missing`: packages, or ''
function register(name, options, missing, visit_page, run) {
  const skip = missing && process.env.DUIDU_REQUIRE_BROWSERS !== '1' ? `NO BROWSER: install ${missing}`
    : has_article(options.page) ? false : `the article “${options.page}” is not here`;
  test(name, { timeout: kTimeoutMs, skip }, async (t) => {
    assert.equal(missing, '', 'not on this machine');
    const visited = await visit_page();
    try {
      await run({ ...visited, t });
      const violations = await visited.page.evaluate(() => window.probes?.violations ?? []).catch(() => []);
      assert.deepEqual([...await visited.problems(), ...violations], []);
    } finally {
      await visited.close();
    }
  });
}

const ways_of = ({ way, files }, engine) => way ? [way] : files === 'all' || (files && files === engine) ? kWays : ['http'];

// Registers a scenario for Chromium. `run` gets what `visit` gives, and the test's context as `t`.
export function scenario(name, options, run) {
  if (!kChosen.includes('chromium')) return;
  const missing = !kChromium ? 'chromium' : options.headed && !kHasScreen ? 'xvfb' : '';
  for (const way of ways_of(options, 'chromium')) register(`${name} (${way})`, options, missing, () => visit(way, options), run);
}

// Registers a scenario for every engine; without WebGL2 unless it looks at the canvas, or asks for the text layer anyway.
export function everywhere(name, options, run) {
  scenario(name, options, run);
  for (const engine of Object.keys(kEngines).filter((each) => kChosen.includes(each))) {
    if (engine === 'fallback' && (options.canvas || options.hash === '#render=text')) continue;
    for (const way of ways_of(options, engine)) {
      const reason = reason_not_in(engine, name, options);
      const full_name = `${name} (${engine}, ${way})`;
      if (reason) test(full_name, { skip: reason }, () => {});
      else register(full_name, options, kEngines[engine].missing, () => visit_remote(engine, way, options), run);
    }
  }
}
