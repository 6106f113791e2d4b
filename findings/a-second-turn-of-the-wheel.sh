#!/usr/bin/env bash
# WebKitWebDriver's wheel: a scroll of 100, and another of 100, turns the wheel once
#
# Guess, written before the run: each scroll action turns the wheel by its deltaX and deltaY, in WebKitGTK as in the others.
# Found, for turns of 100, 100, 40 and 240 px, the sum of the wheel events' deltaY:
#   * Chromium and Firefox: 100, 100, 40, 240.
#   * WebKitWebDriver: 100, 0, -60, 200. The driver turns the wheel by what a wish is more than the last one of the same input
#     source: a second turn of 100 gives nothing, a smaller one turns the wheel back.
#   * Behind a release of the actions (DELETE .../actions) the first turn counts from 0 again.
# Why it matters: a test that scrolls two columns by the same turn, or a little further each time, sees the page follow in two
#   engines and, in the third, stand still or run back, and blames the page. A driver of several engines has to sum up what it
#   sends to this one, and begin anew at each release.
#
# Exit code: 0 as found, 1 the behaviour has changed, 2 something that it needs is missing.
set -euo pipefail

for tool in node npm chromium firefox WebKitWebDriver xvfb-run; do
  command -v "$tool" >/dev/null && continue
  echo "no $tool: this needs Debian's chromium, firefox-esr, webkit2gtk-driver and xvfb, and node with npm"
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
    wheel: async (by) => { await page.mouse.move(50, 50); await page.mouse.wheel({ deltaY: by }); },
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
    wheel: (by) => ask('POST', `${at}/actions`, { actions: [{ type: 'wheel', id: 'wheel', actions: [
      { type: 'scroll', x: 50, y: 50, duration: 0, deltaX: 0, deltaY: by, origin: 'viewport' }] }] }),
    release: () => ask('DELETE', `${at}/actions`),
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
import { compare } from './engines.mjs';
const kTurns = [100, 100, 40, 240];
const later = () => new Promise((done) => { setTimeout(done, 700); });
const kAll = `turns of ${kTurns.join(', ')}`;
const kFound = {
  chromium: { [kAll]: kTurns },
  firefox: { [kAll]: kTurns },
  webkit: { [kAll]: [100, 0, -60, 200], '100 behind a release of the actions': 100 },
};
await compare(kFound, async (engine) => {
  await engine.go('data:text/html,<body style="height:9000px">');
  await engine.run(`(() => { window.turned = []; addEventListener('wheel', (event) => turned.push(event.deltaY), { passive: true }); scrollTo(0, 4000); })()`);
  const turn = async (by) => {
    await engine.run('void (turned = [])');
    await engine.wheel(by);
    await later();
    return engine.run('turned.reduce((sum, by) => sum + by, 0)');
  };
  const seen = [];
  for (const by of kTurns) seen.push(await turn(by));
  const found = { [kAll]: seen };
  if (engine.release) {
    await engine.release();
    found['100 behind a release of the actions'] = await turn(100);
  }
  return found;
});
JS
node look.mjs
