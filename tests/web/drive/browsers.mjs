// Chromium as the scenarios want it: headless, or headed on a virtual screen of its own (Xvfb).
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, isAbsolute, join } from 'node:path';
import { kRoot } from './pages.mjs';
import { within } from './waiting.mjs';

// WebGL is drawn in software. Without a screen the page's layers are put together without it: half the work of a picture.
const kFlags = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking',
  '--disable-component-update', '--disable-quic', '--no-first-run'];

const kCloseMs = 5000;

export function find_program(name) {
  const candidates = isAbsolute(name) ? [name] : process.env.PATH.split(delimiter).map((folder) => join(folder, name));
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

export const kChromium = find_program(process.env.DUIDU_CHROMIUM ?? 'chromium');
export const kHasScreen = !!find_program('Xvfb');

// Playwright asks a browser to end and waits for it; one that does not answer is ended by the system.
async function close_for_sure(close, pid) {
  await within(kCloseMs, 'Chromium to end', close()).catch(() => process.kill(pid, 'SIGKILL'));
}

export async function launch_chromium({ least_font_size = 0, ...options } = {}) {
  const { chromium } = createRequire(join(kRoot, 'build/npm/node_modules/anywhere'))('playwright-core');
  const args = [...kFlags];
  if (options.headless !== false) args.push('--disable-gpu-compositing');
  if (least_font_size) args.push(`--blink-settings=minimumFontSize=${least_font_size}`);
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  const browser = await chromium.launch({ executablePath: kChromium, args, ...options });
  const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
  const { id } = processInfo.find(({ type }) => type === 'browser');
  const close = browser.close.bind(browser);
  browser.close = () => close_for_sure(close, id);
  return browser;
}

// A virtual screen: gives {display, close}. Its pointer rests in the middle, and must not rest over a window, which is placed top left.
export function open_screen() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '6800x4000x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.stdio[3].once('data', (number) => resolve({ display: `:${String(number).trim()}`, close: () => server.kill() }));
  });
}

export async function launch_headed() {
  const screen = await open_screen();
  const browser = await launch_chromium({ headless: false, env: { ...process.env, DISPLAY: screen.display } });
  browser.on('disconnected', screen.close);
  return browser;
}
