// What one frame costs the page's own scripts while a pane is scrolled: with the other side following, and with both apart. The time of every
// scroll listener and of every callback of the frame, in Chromium, over the whole article in steps as a turned wheel makes them. Goal: 95 % of the
// frames in which the other side follows take at most 4 ms.
import { kChromium, launch_chromium } from '../web/drive/browsers.mjs';
import { has_article, Pages } from '../web/drive/pages.mjs';

const kFrames = Number(process.env.DUIDU_FRAMES ?? 900);
const kStepPx = 12;
const kGoalMs = 4;

// Before the page's scripts: counts what its listeners of scrolls and its frames take.
const count_time = () => {
  window.spent = 0;
  const counted = (work) => function (...given) {
    const start = performance.now();
    try {
      return work.apply(this, given);
    } finally {
      window.spent += performance.now() - start;
    }
  };
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    return add.call(this, type, type === 'scroll' ? counted(listener) : listener, options);
  };
  window.next_frame = requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => window.next_frame(counted(callback));
};

// Milliseconds of each frame while `side` is scrolled down and up again.
const scroll = (page, side) => page.evaluate(([name, frames, step]) => new Promise((resolve) => {
  const pane = document.getElementById(`pane-${name}`);
  const times = [];
  let by = step;
  const tick = () => {
    times.push(window.spent);
    window.spent = 0;
    if (times.length > frames) return resolve(times.slice(1));
    const most = pane.scrollHeight - pane.clientHeight;
    if (pane.scrollTop + by > most || pane.scrollTop + by < 0) by = -by;
    pane.scrollTop += by;
    window.next_frame(tick);
  };
  window.next_frame(tick);
}), [side, kFrames, kStepPx]);

const share = (values, part) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
const ms = (value) => `${value.toFixed(2)} ms`;

async function measure(browser, url, side, follows) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(count_time);
  await page.goto(`${url}#render=canvas`);
  await page.waitForFunction(() => window.duidu);
  await page.evaluate(() => duidu.rest());
  if (!follows) await page.locator('#pane-interview').press('f');
  const times = await scroll(page, side);
  await context.close();
  return times;
}

if (!kChromium) {
  console.log('  no Chromium on this machine: nothing measured');
} else {
  const pages = new Pages();
  const browser = await launch_chromium();
  for (const name of ['zh', 'real'].filter(has_article)) {
    const { url } = await pages.find(name, 'http');
    for (const side of ['interview', 'commentary']) {
      const [alone, led] = [await measure(browser, url, side, false), await measure(browser, url, side, true)];
      const [most, most_alone] = [share(led, 0.95), share(alone, 0.95)];
      console.log(`  ${name.padEnd(5)} ${side.padEnd(10)} followed: median ${ms(share(led, 0.5))}, 95 % ${ms(most)}${most <= kGoalMs ? '' : ` (goal ${kGoalMs})`}` +
        `  apart: median ${ms(share(alone, 0.5))}, 95 % ${ms(most_alone)}  ratio ${(most / most_alone).toFixed(2)}`);
    }
  }
  await browser.close();
  await pages.close();
}
