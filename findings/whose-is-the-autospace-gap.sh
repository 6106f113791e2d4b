#!/usr/bin/env bash
# text-autospace: whose is the gap between Han and Latin? Three engines, three answers, and <mark> takes one gap away
#
# Guess, written before the run: all three engines set the 1/8 em, count it to the character before it, and keep it where
#   the word is wrapped in <mark>; so a marked word is as wide as its letters and the one gap after them.
# Found, for 用AI写 (80 px, a gap is 10 px):
#   * Chromium counts each gap to the character before it (用 and I are wider), Firefox to the one after it (A and 写).
#     A highlight of AI, by <mark> or by the rectangles of a Range, thus has an empty strip after the word in one and before
#     the word in the other, although both lay the line out alike.
#   * WebKitGTK counts it to the one after it in plain text. Around <mark> or <b> the gap before the element
#     belongs to no character, and the gap after it is gone: the line is 10 px shorter than without the mark. Marking a
#     word moves the rest of the line.
#   * A <wbr> between the two takes the gap away in all three.
# Why it matters: a reader of commentary marks quotations and draws ribbons from their rectangles. Marks fitted in one
#   engine are off by 1/8 em in another, and in the third marking a passage can break its lines anew; CSS.highlights
#   leave the layout alone, and a ribbon should start from the letters less the gap.
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
writeFileSync('page.html', `<!doctype html><html lang="zh-Hans"><meta charset="utf-8">
<style>p { font: 80px 'Noto Serif CJK SC' }</style>`);
// Each line is laid out once, in a paragraph of its own: nothing of an earlier style is left over.
const measure = (html) => `(() => {
  const look = (autospace) => {
    document.body.innerHTML = '<p style="text-autospace: ' + autospace + '">${html}</p>';
    const p = document.body.firstChild;
    const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT), boxes = [];
    while (walker.nextNode()) {
      for (let i = 0; i < walker.currentNode.length; ++i) {
        const range = document.createRange();
        range.setStart(walker.currentNode, i);
        range.setEnd(walker.currentNode, i + 1);
        const box = [...range.getClientRects()].at(-1);
        boxes.push({ text: range.toString(), width: box.width, right: box.right });
      }
    }
    const element = p.querySelector('mark');
    return { boxes, line: boxes.at(-1).right, element: element ? element.getBoundingClientRect().width : null };
  };
  const without = look('no-autospace'), withGap = look('normal');
  const more = (now, before) => '+' + Math.round(now - before);
  const wider = withGap.boxes.map((box, i) => box.text + more(box.width, without.boxes[i].width)).join(' ');
  const mark = withGap.element === null ? '' : ', the mark ' + more(withGap.element, without.element);
  return 'wider: ' + wider + mark + ', the line ' + more(withGap.line, without.line);
})()`;
const cases = {
  plain: '用AI写',
  mark: '用<mark>AI</mark>写',
  bold: '用<b>AI</b>写',
  'wbr on both sides': '用<wbr>AI<wbr>写',
};
const none = 'wider: 用+0 A+0 I+0 写+0, the line +0';
const before = 'wider: 用+10 A+0 I+10 写+0, the line +20', after = 'wider: 用+0 A+10 I+0 写+10, the line +20';
const lost = 'wider: 用+0 A+0 I+0 写+0, the line +10';
const marked = (text, by) => text.replace(', the line', `, the mark +${by}, the line`);
const found = {
  chromium: { plain: before, mark: marked(before, 10), bold: before, 'wbr on both sides': none },
  firefox: { plain: after, mark: marked(after, 10), bold: after, 'wbr on both sides': none },
  webkit: { plain: after, mark: marked(lost, 0), bold: lost, 'wbr on both sides': none },
};
await compare(found, async (engine) => {
  await engine.go(`file://${process.cwd()}/page.html`);
  const seen = {};
  for (const [name, html] of Object.entries(cases)) seen[name] = await engine.run(measure(html));
  return seen;
});
JS
node look.mjs
