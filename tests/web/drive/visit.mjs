// Opens a page of the reader as a scenario's options ask for it, watched: a page that logs an error, breaks its security policy or asks for
// anything but its own files has problems. DUIDU_SLOWDOWN=6 makes Chromium's pages run six times slower: a scenario that does not wait for
// what it looks at fails then.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Pages } from './pages.mjs';
import { RemotePage } from './remote_page.mjs';
import { session_for } from './sessions.mjs';

const script_file = (name) => fileURLToPath(new URL(name, import.meta.url));
const kProbes = script_file('probes.js');
const kInstalled = ['recorder.js', 'probes.js'].map((name) => readFileSync(script_file(name), 'utf8'));
const kNoScripts = '<meta http-equiv="Content-Security-Policy" content="script-src \'none\'">';
const kPatienceMs = 60_000;  // of one step; a machine may be slow, it is not asked to be fast
const kSlowdown = Number(process.env.DUIDU_SLOWDOWN ?? 1);
const kOwnFiles = /(^|\/)(index\.html|duidu(-opener)?\.(js|wasm)|duidu-(wasm|opener-packed)\.js)?$/;
const kCanvas = '#render=canvas';  // also where a busy machine draws slowly

export const pages = new Pages();
after(() => pages.close());

// Until nothing is drawn and nothing scrolls any more.
export const settle = (page) => page.evaluate(() => probes.settled());

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

// options: those of options.mjs.
export async function visit(way, options) {
  await options.prepare?.();
  const { url: packed, model } = await pages.find(options.page, way);
  const url = options.path ? await pages.address(options.path, way) : packed;
  const browser = await session_for('chromium', options);
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
export async function visit_remote(engine, way, options) {
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

// A page of the engine, of the scenario’s size, empty.
async function open_page(engine, options) {
  const session = await session_for(engine, options);
  await session.release().catch(() => {});
  const page = new RemotePage(session);
  await page.goto('about:blank');
  await page.setViewportSize({ width: options.width ?? 1280, height: options.height ?? 800 });
  await page.mouse.move(0, 0);  // where the scenario before has left it, it would point at something
  return page;
}

// One window serves many scenarios: what the page keeps must not reach the next.
function forget_all() {
  localStorage.clear();
  document.getSelection().removeAllRanges();
}

