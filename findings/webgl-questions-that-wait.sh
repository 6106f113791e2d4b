#!/usr/bin/env bash
# gl.getParameter: which questions about WebGL's own state wait for another process? Two engines, two lists; the third has none
#
# Guess, written before the run: none. A page has set that state itself, so its own process knows it in every engine; only
#   what was drawn (readPixels) has to wait for the graphics process.
# Found, for the fourteen states that Dear ImGui's backend for OpenGL 3 asks for with each picture, to put them back behind it:
#   * Chromium knows bindings, program, VIEWPORT and isEnabled() by itself, but asks the graphics process for SCISSOR_BOX and
#     for each factor and equation of blending.
#   * Firefox knows SCISSOR_BOX, too, but asks for ACTIVE_TEXTURE, and for blending as Chromium does.
#   * WebKitGTK asks for none of them; readPixels waits in all three.
# Why it matters: a call that waits returns when the graphics process comes to it. Where that process is busy, because it draws
#   without a graphics card or composes a long page, each takes as long as its work, seven times a picture; and nothing looks
#   slow in a profile of the page but one line called getParameter. Who draws alone in a context should neither save nor
#   restore its state.
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
  chromium: () => puppet({ executablePath: path_of('chromium'), args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] }),
  firefox: () => puppet({ browser: 'firefox', headless: false, executablePath: path_of('firefox'), extraPrefsFirefox: { 'webgl.force-enabled': true } }),
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
// What a backend asks that puts all state back behind its picture: Dear ImGui's for OpenGL 3 asks these, for each.
const kQuestions = ['ACTIVE_TEXTURE', 'CURRENT_PROGRAM', 'TEXTURE_BINDING_2D', 'SAMPLER_BINDING', 'ARRAY_BUFFER_BINDING', 'VERTEX_ARRAY_BINDING',
  'VIEWPORT', 'SCISSOR_BOX', 'BLEND_SRC_RGB', 'BLEND_DST_RGB', 'BLEND_SRC_ALPHA', 'BLEND_DST_ALPHA', 'BLEND_EQUATION_RGB', 'BLEND_EQUATION_ALPHA'];
// A call that asks another process takes a wake-up at least; one that does not, far less. Microseconds a call, the least of five rounds.
const ask = (questions) => {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) return { none: true };
  const pixel = new Uint8Array(4);
  const kCalls = 500, kLeast = 10;
  const time = (question) => Math.min(...[0, 1, 2, 3, 4].map(() => {
    const start = performance.now();
    for (let i = 0; i < kCalls; ++i) question();
    return (performance.now() - start) * 1000 / kCalls;
  }));
  const read = time(() => gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel));
  const enabled = time(() => gl.isEnabled(gl.BLEND));
  const waits = questions.filter((name) => time(() => gl.getParameter(gl[name])) > kLeast);
  return { waits, isEnabled: enabled > kLeast, reads: read > kLeast };
};
const kBlend = 'BLEND_SRC_RGB BLEND_DST_RGB BLEND_SRC_ALPHA BLEND_DST_ALPHA BLEND_EQUATION_RGB BLEND_EQUATION_ALPHA';
const kRest = { 'isEnabled waits': false, 'readPixels waits': true };
const kFound = {
  chromium: { 'getParameter waits for': `SCISSOR_BOX ${kBlend}`, ...kRest },
  firefox: { 'getParameter waits for': `ACTIVE_TEXTURE ${kBlend}`, ...kRest },
  webkit: { 'getParameter waits for': '', ...kRest },
};
await compare(kFound, async (engine) => {
  await engine.go('about:blank');
  const { none, waits, isEnabled, reads } = await engine.run(`(${ask})(${JSON.stringify(kQuestions)})`);
  if (none) { console.log('  no WebGL here'); process.exit(2); }
  return { 'getParameter waits for': waits.join(' '), 'isEnabled waits': isEnabled, 'readPixels waits': reads };
});
JS
xvfb-run -a node look.mjs
