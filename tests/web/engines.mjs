// Firefox and WebKitGTK as the scenarios want them: each runs on a virtual screen of its own (Xvfb), one window for all scenarios of a
// test file. `open` gives the window set up for a scenario; what an engine cannot be asked for stands in differences.mjs.
import { readdirSync } from 'node:fs';
import { find_program, kHasScreen, open_screen } from './browsers.mjs';
import { open_firefox, open_webkit, wait_for } from './webdriver.mjs';
import { RemotePage } from './remote_page.mjs';

const kResizeMs = 30_000;

const kFirefox = find_program(process.env.DUIDU_FIREFOX ?? 'firefox-esr');
const kWebKitDriver = find_program('WebKitWebDriver');
// Debian puts MiniBrowser beside the library, under the name of the machine.
const kMiniBrowser = process.env.DUIDU_MINIBROWSER ?? readdirSync('/usr/lib')
  .map((folder) => find_program(`/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)).find(Boolean);

const sessions = new Map();  // key → promise of a session
let screen = null;

async function session_of(key, open) {
  if (!sessions.has(key)) {
    screen ??= open_screen();
    sessions.set(key, screen.then(({ display }) => open(display)));
  }
  return sessions.get(key);
}

export async function close_engines() {
  for (const session of sessions.values()) await session.then((each) => each.close()).catch(() => {});
  await screen?.then(({ close }) => close());
}

const inner_size = (page) => page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
const is_size = (a, b) => a.width === b.width && a.height === b.height;

// Firefox gives the page a size of its own inside a window that is large enough.
async function start_firefox(display) {
  const session = await open_firefox({ program: kFirefox, display });
  await session.set_rect({ x: 0, y: 0, width: 2700, height: 1900 });
  session.resize = async (page, size) => {
    await session.in_chrome(`const [width, height] = arguments;
      for (const [name, value] of Object.entries({ width, height })) {
        for (const each of [name, 'min-' + name, 'max-' + name]) gBrowser.selectedBrowser.style.setProperty(each, value + 'px', 'important');
      }`, [size.width, size.height]);
    await wait_for('the page’s size', async () => is_size(await inner_size(page), size), kResizeMs);
  };
  session.set_scheme = (scheme) => session.prefer({ 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 });
  return session;
}

// MiniBrowser’s page is as large as its window without the bars.
async function start_webkit(display, options) {
  const session = await open_webkit({
    driver: kWebKitDriver, program: kMiniBrowser, display,
    gtk: { 'gtk-application-prefer-dark-theme': options.scheme === 'dark' ? 1 : 0, 'gtk-enable-animations': options.reduced_motion ? 0 : 1 },
    density: options.density ?? 1,
  });
  session.resize = async (page, size) => {
    const inner = await inner_size(page);
    if (is_size(inner, size)) return;
    const outer = await session.rect();
    await session.set_rect({ x: 0, y: 0, width: outer.width + size.width - inner.width, height: outer.height + size.height - inner.height });
    await wait_for('the page’s size', async () => is_size(await inner_size(page), size), kResizeMs);
  };
  return session;
}

export const kEngines = {
  firefox: {
    is_required: false,
    missing: kFirefox && kHasScreen ? '' : 'firefox-esr and xvfb',
    async open(options) {
      const session = await session_of('firefox', start_firefox);
      await session.prefer({
        'ui.prefersReducedMotion': options.reduced_motion ? 1 : 0,
        'layout.css.prefers-color-scheme.content-override': options.scheme === 'dark' ? 0 : 1,
        'layout.css.devPixelsPerPx': String(options.density ?? 1),
      });
      return session;
    },
  },
  webkit: {
    is_required: false,
    missing: kWebKitDriver && kMiniBrowser && kHasScreen ? '' : 'webkit2gtk-driver, libwebkit2gtk-4.1-0 and xvfb',
    open(options) {
      const { scheme, reduced_motion, density } = options;
      return session_of(`webkit ${JSON.stringify({ scheme, reduced_motion, density })}`, (display) => start_webkit(display, options));
    },
  },
};

// A page of the engine, of the scenario’s size, empty.
export async function open_page(engine, options) {
  const session = await kEngines[engine].open(options);
  await session.release().catch(() => {});
  const page = new RemotePage(session);
  await session.navigate('about:blank');
  await page.setViewportSize({ width: options.width ?? 1280, height: options.height ?? 800 });
  return page;
}
