// How long until a reader can read: our page, as one file from a folder and as a site over http, against a plain page with two columns
// of the same text, in the same browser, taking turns, each time with an empty cache. Goal: first readable text at most 1.1 times the plain page's.
// A window starts at rest: a new one loads the browser's own interface for half a second, on the same cores.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kChromium, launch_chromium } from '../web/drive/browsers.mjs';
import { has_article, Pages } from '../web/drive/pages.mjs';

const kRuns = Number(process.env.DUIDU_RUNS ?? 21);
const kGoal = 1.1;
const kWindowRestMs = 800;

const escape = (text) => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
const paragraphs = (units) => units.map(({ speaker, text }) => `<p>${speaker ? `<b>${escape(speaker)}</b> ` : ''}${escape(text)}</p>`).join('\n');

// The best plain page somebody would write by hand: no script, a few rules of style.
const plain_page = ({ article, interview, commentary }) => `<!doctype html>
<html lang="${article.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(article.title)}</title>
<style>body { margin: 0; font: 18px/32px "Noto Serif CJK SC", serif } div { position: fixed; top: 0; bottom: 0; width: 46%; overflow: auto; padding: 2% }
div + div { right: 0 }</style></head>
<body><div>${paragraphs(interview)}</div><div>${paragraphs(commentary)}</div></body></html>
`;

// Milliseconds from navigation to the first painted text of the article, and until the page says that it is ready (if it does).
async function measure(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.first_text = new Promise((resolve) => {
      new PerformanceObserver((list) => {
        const entry = list.getEntries().find(({ element }) => element?.closest('p'));
        if (entry) resolve(entry.renderTime || entry.startTime);
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    });
  });
  await page.waitForTimeout(kWindowRestMs);
  await page.goto(url);
  const text = await page.evaluate(() => window.first_text);
  const has_program = await page.evaluate(() => !!document.getElementById('duidu-article'));
  let ready = NaN;
  if (has_program) {
    await page.waitForFunction(() => window.duidu);
    ready = await page.evaluate(() => window.duidu.stats().readyMs);
  }
  await context.close();
  return { text, ready };
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const ms = (value) => `${value.toFixed(0)} ms`.padStart(8);

async function compare(browser, pages, name, way) {
  const { url: ours, model } = await pages.find(name, way);
  writeFileSync(join(pages.folder, `${name}-plain.html`), plain_page(model));
  const plain = await pages.address(`${name}-plain.html`, way);
  const results = { ours: [], plain: [] };
  await measure(browser, plain);
  await measure(browser, ours);
  for (let run = 0; run < kRuns; ++run) {
    const order = [['ours', ours], ['plain', plain]];
    for (const [key, url] of run % 2 ? order : order.reverse()) results[key].push(await measure(browser, url));
  }
  const [our_text, plain_text] = [results.ours, results.plain].map((runs) => median(runs.map(({ text }) => text)));
  const ready = median(results.ours.map((run) => run.ready));
  const ratio = our_text / plain_text;
  console.log(`  ${name.padEnd(5)} ${way.padEnd(5)} first text ${ms(our_text)}  plain ${ms(plain_text)}  ratio ${ratio.toFixed(2)}` +
    `${ratio <= kGoal ? '' : ` (goal ${kGoal})`}  interactive ${ms(ready)}  (median of ${kRuns})`);
  console.log(`        ours  ${results.ours.map(({ text }) => text.toFixed(0)).join(' ')}`);
  console.log(`        plain ${results.plain.map(({ text }) => text.toFixed(0)).join(' ')}`);
}

if (!kChromium) {
  console.log('  no Chromium on this machine: nothing measured');
} else {
  const pages = new Pages();
  const browser = await launch_chromium();
  for (const name of ['zh', 'real'].filter(has_article)) {
    for (const way of ['file', 'http']) await compare(browser, pages, name, way);
  }
  await browser.close();
  await pages.close();
}
