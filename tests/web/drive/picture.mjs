// The README's picture, taken of the real page: `make picture` writes it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch_chromium } from './browsers.mjs';
import { kRoot, Pages } from './pages.mjs';

export const kPicture = join(kRoot, 'assets/docs/reader.png');

// The Chinese sample, a quotation chosen, both sides level.
export async function take_picture(browser, pages) {
  const { url } = await pages.find('zh', 'file');
  const page = await browser.newPage({ viewport: { width: 1280, height: 760 }, deviceScaleFactor: 1.5, reducedMotion: 'reduce' });
  await page.addInitScript({ path: join(kRoot, 'tests/web/drive/probes.js') });
  await page.goto(`${url}#render=canvas`);
  await page.waitForFunction(() => window.duidu);
  await page.click('#pane-commentary .number[data-link="l5"]');
  await page.evaluate(() => probes.settled());
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

async function main() {
  const pages = new Pages();
  const browser = await launch_chromium();
  mkdirSync(dirname(kPicture), { recursive: true });
  writeFileSync(kPicture, await take_picture(browser, pages));
  await browser.close();
  await pages.close();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await main();
