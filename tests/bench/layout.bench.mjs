// How fast a text is set anew after a change of width, by us (WebAssembly under Node.js, and native) and by Chromium's own layout of
// the same paragraphs, justified; how soon the visible screen is; and where our lines and Chromium's break differently on the same page, with the same font and width.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kRoot } from '../../web/tools/sizes.mjs';
import { launch_chromium } from '../web/drive/browsers.mjs';
import { has_article, model_of, kArticles, Pages } from '../web/drive/pages.mjs';

const kRounds = Number(process.env.DUIDU_RUNS ?? 5);
const kWidth = 640;
const kGoal = 3;
const kScreenUs = 1000;
const kSetting = 'text-align: justify; line-break: strict; text-spacing-trim: trim-both; text-autospace: normal; font: 18px/32px "Noto Serif CJK SC", serif';
const kPrograms = {
  wasm: [process.execPath, '--no-experimental-fetch', join(kRoot, 'build/web-build/layout_bench.js')],
  native: [join(kRoot, 'build/native/layout_bench')],
};

// Where the rules themselves differ, ours being clreq's: a line that has nothing of this must break as Chromium's does.
const kRules = [
  { name: 'gap', holds: /\p{sc=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{sc=Han}/u, says: 'between Han and Latin a quarter em, Chromium an eighth' },
  { name: 'narrow mark', holds: /\p{sc=Han}[,.;:!?]\p{sc=Han}/u,
    says: 'typed narrow between Han it has a gap behind it, which a full line may close; Chromium’s are before and behind it, and stay' },
  { name: 'full mark', holds: /[，。、；：？！“”‘’（）《》〈〉「」『』【】]/u,
    says: 'its blank may go to bring a character into the line, Chromium’s only at the ends of lines and beside other marks' },
  { name: 'blank', holds: /[^ ] [^ ]/u, says: 'between words it may be narrower in a full line, Chromium’s only wider' },
];

const folder = mkdtempSync(join(tmpdir(), 'layout-bench-'));
const browser = await launch_chromium();
const pages = new Pages();

// Milliseconds for the whole text, width changed each time; best of the rounds.
async function chromium_ms(text) {
  const page = await browser.newPage();
  await page.setContent(`<html lang="zh-Hans"><div style='${kSetting}'></div>`);
  const ms = await page.evaluate(([lines, width, rounds]) => {
    const div = document.querySelector('div');
    div.append(...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })));
    let best = Infinity;
    for (let round = 0; round <= rounds; ++round) {
      div.style.width = `${width + 18 * (round % 2)}px`;
      const begin = performance.now();
      void div.offsetHeight;
      if (round > 0) best = Math.min(best, performance.now() - begin);
    }
    return best;
  }, [text.split('\n'), kWidth, kRounds]);
  await page.close();
  return ms;
}

async function compare_speed(megabytes) {
  const { units } = model_of(kArticles.zh);
  const once = units.map(({ text }) => text.replaceAll('\n', ' ')).join('\n');
  const text = Array(Math.ceil(megabytes * 1e6 / Buffer.byteLength(once))).fill(once).join('\n');
  const file = join(folder, 'text.txt');
  writeFileSync(file, text);
  const theirs = await chromium_ms(text);
  for (const [name, [program, ...options]] of Object.entries(kPrograms)) {
    const { ms, lines, screen_us, painted_us } = JSON.parse(execFileSync(program, [...options, file, String(kWidth), String(kRounds)], { encoding: 'utf8' }));
    console.log(`${megabytes} MB, ${lines} lines, ${name.padEnd(6)} ${ms.toFixed(0)} ms; Chromium ${theirs.toFixed(0)} ms: ${(theirs / ms).toFixed(2)} times as fast ` +
      `(goal ${kGoal}: ${theirs / ms >= kGoal ? 'met' : 'MISSED'})`);
    console.log(`  the visible screen of two panes after a change of width: ${2 * screen_us} µs (goal ${kScreenUs}: ${2 * screen_us <= kScreenUs ? 'met' : 'MISSED'}), ` +
      `with all that is painted around it ${2 * painted_us} µs`);
  }
}

// Offsets at which lines start, ours and Chromium's, of every paragraph.
async function compare_breaks(name) {
  const { url } = await pages.find(name, 'http');
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${url}#render=text`);
  await page.waitForFunction(() => window.duidu);
  const units = await page.evaluate((setting) => [...document.querySelectorAll('p.unit[data-kind="paragraph"]')].map((element) => {
    const clusters = duidu.layout(element.dataset.unit);
    const starts = (places) => places.filter(({ y }, i) => i > 0 && y > places[i - 1].y + 4).map(({ start }) => start);
    const lines = [clusters.filter(({ y }) => y === clusters[0]?.y), clusters].flat();
    const left = Math.min(...clusters.map(({ x }) => x));
    const div = document.createElement('div');
    const column = document.getElementById(`pane-${element.closest('#pane-interview') ? 'interview' : 'commentary'}`);
    const widest = Math.max(...[...column.querySelectorAll('.unit[data-kind="paragraph"]')].slice(0, 40)
      .flatMap(({ dataset }) => duidu.layout(dataset.unit).map(({ x, width }) => x + width)));
    div.style = `${setting}; position: fixed; left: 0; top: 0; white-space: pre-wrap; width: ${Math.round((widest - left) / 18) * 18}px; text-indent: ${lines.length ? clusters[0].x - left : 0}px`;
    div.textContent = element.textContent;
    document.body.append(div);
    const range = document.createRange();
    const theirs = clusters.map(({ start, end }) => {
      range.setStart(div.firstChild, start);
      range.setEnd(div.firstChild, end);
      return { start, y: range.getClientRects()[0]?.top ?? 0 };
    });
    div.remove();
    return { text: element.textContent, ours: starts(clusters), theirs: starts(theirs) };
  }), kSetting);
  await page.close();
  let lines = 0;
  const different = [];
  for (const { text, ours, theirs } of units) {
    lines += ours.length + 1;
    const first = ours.findIndex((start, i) => start !== theirs[i]);
    if (first < 0) continue;
    const line = text.slice(first === 0 ? 0 : ours[first - 1], Math.max(ours[first], theirs[first] ?? 0) + 1);
    different.push({ text, ours: ours[first], theirs: theirs[first], why: kRules.filter(({ holds }) => holds.test(line)).map(({ name }) => name) });
  }
  console.log(`${name}: ${lines} lines in ${units.length} paragraphs; ${different.length} paragraphs part from Chromium's, first where (and the rules that differ there)`);
  for (const { text, ours, theirs, why } of different) {
    console.log(`  ours ${text.slice(ours - 4, ours)}|${text.slice(ours, ours + 4)}   Chromium ${theirs === undefined ? 'goes on' : `${text.slice(theirs - 4, theirs)}|${text.slice(theirs, theirs + 4)}`}   ${why.join('; ') || 'NO RULE'}`);
  }
}

for (const { name, says } of kRules) console.log(`${name}: ${says}`);
for (const megabytes of [1, 10]) await compare_speed(megabytes);
for (const name of ['zh', 'real']) if (has_article(name)) await compare_breaks(name);
await browser.close();
await pages.close();
rmSync(folder, { recursive: true });
