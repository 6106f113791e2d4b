// Firefox and WebKitGTK as the scenarios want them: each window on a virtual screen of its own (Xvfb), one for all scenarios of a test file:
// a window that another covers wholly is given no frames by Firefox. `open` gives the window set up for a scenario; what an engine cannot be asked for stands in differences.mjs.
import { readdirSync } from 'node:fs';
import { find_program, kHasScreen, open_screen } from './browsers.mjs';
import { open_firefox, open_webkit, wait_for } from './webdriver.mjs';
import { RemotePage } from './remote_page.mjs';

const kResizeMs = 30_000;
const kFontGroups = ['zh-CN', 'x-western', 'x-unicode'];  // the languages of the pages, as Firefox sorts them

const kFirefox = find_program(process.env.DUIDU_FIREFOX ?? 'firefox-esr');
const kWebKitDriver = find_program('WebKitWebDriver');
// Debian puts MiniBrowser beside the library, under the name of the machine.
const kMiniBrowser = process.env.DUIDU_MINIBROWSER ?? readdirSync('/usr/lib')
  .map((folder) => find_program(`/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)).find(Boolean);

const sessions = new Map();  // key → promise of a session
const screens = [];

function session_of(key, open) {
  if (!sessions.has(key)) sessions.set(key, open());
  return sessions.get(key);
}

async function new_display() {
  const screen = await open_screen();
  screens.push(screen);
  return screen.display;
}

export async function close_engines() {
  for (const session of sessions.values()) await session.then((each) => each.close()).catch(() => {});
  for (const screen of screens) screen.close();
}

const inner_size = (page) => page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
const is_size = (a, b) => a.width === b.width && a.height === b.height;

// Firefox gives the page a size of its own inside a window that is large enough.
async function start_firefox(display, density) {
  const session = await open_firefox({ program: kFirefox, display, preferences: { 'layout.css.devPixelsPerPx': String(density) } });
  await session.set_rect({ x: 0, y: 0, width: 3300 / density, height: 1950 / density });
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

// One window for each density: one whose density has changed is now and then given no frames any more.
async function set_up_firefox(name, { reduced_motion, scheme, density = 1, least_font_size = 0 }, new_screen) {
  const session = await session_of(`${name} ${density}`, async () => start_firefox(await new_screen?.(), density));
  await session.prefer({
    'ui.prefersReducedMotion': reduced_motion ? 1 : 0,
    'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
    ...Object.fromEntries(kFontGroups.map((group) => [`font.minimum-size.${group}`, least_font_size])),
  });
  return session;
}

// MiniBrowser’s page is as large as its window without the bars.
async function start_webkit(display, options) {
  const session = await open_webkit({
    driver: kWebKitDriver, program: kMiniBrowser, display,
    gtk: { 'gtk-theme-name': options.scheme === 'dark' ? 'Adwaita-dark' : 'Adwaita', 'gtk-enable-animations': options.reduced_motion ? 0 : 1 },
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
    missing: kFirefox && kHasScreen ? '' : 'firefox-esr and xvfb',
    open: (options) => set_up_firefox('firefox', options, new_display),
  },
  // Firefox without a screen has no WebGL2: the page as it is without a canvas.
  fallback: {
    missing: kFirefox ? '' : 'firefox-esr',
    open: (options) => set_up_firefox('fallback', options),
  },
  webkit: {
    missing: kWebKitDriver && kMiniBrowser && kHasScreen ? '' : 'webkit2gtk-driver, libwebkit2gtk-4.1-0 and xvfb',
    open(options) {
      const { scheme, reduced_motion, density } = options;
      return session_of(`webkit ${JSON.stringify({ scheme, reduced_motion, density })}`,
        async () => start_webkit(await new_display(), options));
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
