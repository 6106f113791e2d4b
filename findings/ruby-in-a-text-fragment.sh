#!/usr/bin/env bash
# A link to a quotation with ruby in it: what one engine must be given, the other must not
#
# Guess, written before the run: a text fragment (#:~:text=) made of a passage's own characters is found by Chromium across
#   a <ruby> with its reading, and not by Firefox; with the reading put between the characters, no engine finds it.
# Found: the other way round, twice. Firefox alone skips the reading: it finds 渤海，风大 and nothing that holds the reading,
#   not even the reading alone. Chromium and WebKitGTK read 渤海bohai，风大 as one line of text: they find that spelling,
#   which nobody sees on the page, and not the passage itself. No single exact fragment is found by all three.
#   Two forms are: first and last word with a comma between (text=渤海,风大), and two directives one after the other
#   (text=渤海，风大&text=渤海bohai，风大), where the form that is not found does no harm.
# Why it matters: old texts and names carry readings, and a reader of commentary shares links that hold the quotation. Such
#   a link made from the source's characters lands in one engine of three, a link made from Range.toString() in the other
#   two; a test in one engine shows either as working.
#
# Exit code: 0 as found, 1 the behaviour has changed, 2 something that it needs is missing.
set -euo pipefail

for tool in node npm chromium firefox WebKitWebDriver xvfb-run; do
  command -v "$tool" >/dev/null && continue
  echo "no $tool: this needs Debian's chromium, firefox-esr, webkit2gtk-driver, xvfb and fonts-noto-cjk, and node with npm"
  exit 2
done

# Everything runs in a temporary folder, which is removed at the end.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts puppeteer-core@24.10.0

cat > engines.mjs <<'JS'
import puppeteer from 'puppeteer-core';
import { execSync, spawn } from 'node:child_process';
const path_of = (tool) => execSync(`command -v ${tool}`, { encoding: 'utf8' }).trim();

async function puppet(options) {
  const browser = await puppeteer.launch({ headless: true, ...options });
  const page = await browser.newPage();
  return {
    version: await browser.version(),
    go: (url) => page.goto(url),
    run: (code) => page.evaluate(code),
    close: () => browser.close(),
  };
}
async function webkit() {
  const port = 20000 + (process.pid % 20000);
  const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], { stdio: 'ignore', detached: true });
  process.on('exit', () => process.kill(-driver.pid));
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}/session${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (value?.error) throw new Error(value.message || value.error);
    return value;
  };
  let session;
  for (let left = 60; !session; --left) {
    await new Promise((done) => setTimeout(done, 500));
    session = await ask('POST', '', { capabilities: {} }).catch((error) => { if (!left) throw error; });
  }
  const at = `/${session.sessionId}`;
  return {
    version: `WebKitGTK/${session.capabilities.browserVersion}`,
    go: (url) => ask('POST', `${at}/url`, { url }),
    run: (code) => ask('POST', `${at}/execute/sync`, { script: `return ${code}`, args: [] }),
    close: () => ask('DELETE', at).catch(() => {}),
  };
}
const open = {
  chromium: () => puppet({ executablePath: path_of('chromium'), args: ['--no-sandbox'] }),
  firefox: () => puppet({ browser: 'firefox', executablePath: path_of('firefox') }),
  webkit,
};

/** Runs `look(engine)` in each engine, prints what it gave and compares it with what was found. */
export async function compare(found, look) {
  let changed = false;
  for (const name of Object.keys(open)) {
    const engine = await open[name]();
    console.log(engine.version);
    try {
      const seen = await look(engine);
      for (const [what, value] of Object.entries(seen)) {
        const same = JSON.stringify(value) === JSON.stringify(found[name][what]);
        changed ||= !same;
        console.log(`  ${what}: ${JSON.stringify(value)}${same ? '' : `  CHANGED, was ${JSON.stringify(found[name][what])}`}`);
      }
    } finally { await engine.close(); }
  }
  console.log(changed ? 'The behaviour has changed.' : 'As described above.');
  process.exit(changed ? 1 : 0);
}
JS

cat > look.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { compare } from './engines.mjs';
// Commas close the quotation off on both sides, so that no engine's rule for word ends plays a part.
writeFileSync('page.html', `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><body><div style="height:4000px"></div>
<p>他说，<ruby>渤海<rt>bohai</rt></ruby>，风大，不去。</p><div style="height:4000px"></div>`);
const base = encodeURIComponent('渤海，风大'), read = encodeURIComponent('渤海bohai，风大');
const cases = {
  'its characters': `text=${base}`,
  'reading between': `text=${read}`,
  'reading alone': 'text=bohai',
  'from first to last word': `text=${encodeURIComponent('渤海')},${encodeURIComponent('风大')}`,
  'both, one after the other': `text=${base}&text=${read}`,
};
const either = { 'from first to last word': 'found', 'both, one after the other': 'found' };
const withReading = { 'its characters': 'not found', 'reading between': 'found', 'reading alone': 'found', ...either };
const withoutReading = { 'its characters': 'found', 'reading between': 'not found', 'reading alone': 'not found', ...either };
const found = { chromium: withReading, firefox: withoutReading, webkit: withReading };
await compare(found, async (engine) => {
  const seen = {};
  for (const [name, directive] of Object.entries(cases)) {
    await engine.go('about:blank');
    await engine.go(`file://${process.cwd()}/page.html#:~:${directive}`);
    seen[name] = 'not found';
    for (let left = 15; left && seen[name] === 'not found'; --left) {
      await new Promise((done) => setTimeout(done, 200));
      if (await engine.run('scrollY > 1000')) seen[name] = 'found';
    }
  }
  return seen;
});
JS
node look.mjs
