// The engines as the scenarios want them, each session with {close, set_up?}. Chromium's is Playwright's browser; those of Firefox and
// WebKitGTK speak WebDriver, each with a window on a virtual screen of its own (Xvfb): Firefox gives no frames to a window that another
// covers wholly. What an engine cannot be asked for stands in differences.mjs.
import { readdirSync } from 'node:fs';
import { find_program, kChromium, kHasScreen, launch_chromium, launch_headed, open_screen } from './browsers.mjs';
import { open_firefox, open_webkit } from './webdriver.mjs';

const kFontGroups = ['zh-CN', 'x-western', 'x-unicode'];  // the languages of the pages, as Firefox sorts them

const kFirefox = find_program(process.env.DUIDU_FIREFOX ?? 'firefox-esr');
const kWebKitDriver = find_program('WebKitWebDriver');
// Debian puts MiniBrowser beside the library, under the name of the machine.
const kMiniBrowser = process.env.DUIDU_MINIBROWSER ?? readdirSync('/usr/lib')
  .map((folder) => find_program(`/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)).find(Boolean);

const inner_size = (page) => page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
const is_size = (a, b) => a.width === b.width && a.height === b.height;
const has_size = (page, size) => page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);

// `open(display)` gives a session, which takes its screen with it when it is closed.
async function on_screen(open) {
  const screen = await open_screen();
  try {
    const session = await open(screen.display);
    const close = session.close;
    return Object.assign(session, { close: () => close().finally(screen.close) });
  } catch (error) {
    screen.close();
    throw error;
  }
}

// Firefox gives the page a size of its own inside a window that is large enough. One window for each density: one whose density has changed
// is now and then given no frames any more.
async function start_firefox(display, density = 1) {
  const session = await open_firefox({ program: kFirefox, display, preferences: { 'layout.css.devPixelsPerPx': String(density) } });
  await session.set_rect({ x: 0, y: 0, width: 3300 / density, height: 1950 / density });
  session.resize = async (page, size) => {
    if (is_size(await inner_size(page), size)) return;
    await session.in_chrome(`const [width, height] = arguments;
      for (const [name, value] of Object.entries({ width, height })) {
        for (const each of [name, 'min-' + name, 'max-' + name]) gBrowser.selectedBrowser.style.setProperty(each, value + 'px', 'important');
      }`, [size.width, size.height]);
    await has_size(page, size);
  };
  session.set_scheme = (scheme) => session.prefer({ 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 });
  session.set_up = ({ reduced_motion, scheme, least_font_size = 0 }) => session.prefer({
    'ui.prefersReducedMotion': reduced_motion ? 1 : 0,
    'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
    ...Object.fromEntries(kFontGroups.map((group) => [`font.minimum-size.${group}`, least_font_size])),
  });
  return session;
}

// MiniBrowser’s page is as large as its window without the bars.
async function start_webkit(display, { scheme, reduced_motion, density = 1 }) {
  const session = await open_webkit({
    driver: kWebKitDriver, program: kMiniBrowser, display, density,
    gtk: { 'gtk-theme-name': scheme === 'dark' ? 'Adwaita-dark' : 'Adwaita', 'gtk-enable-animations': reduced_motion ? 0 : 1 },
  });
  session.resize = async (page, size) => {
    const inner = await inner_size(page);
    if (is_size(inner, size)) return;
    const outer = await session.rect();
    await session.set_rect({ x: 0, y: 0, width: outer.width + size.width - inner.width, height: outer.height + size.height - inner.height });
    await has_size(page, size);
  };
  return session;
}

// missing(options): the packages that are not here, or ''; key(options): what of the options needs a browser of its own.
export const kEngines = {
  chromium: {
    missing: ({ headed }) => (!kChromium ? 'chromium' : headed && !kHasScreen ? 'xvfb' : ''),
    key: ({ headed = false, least_font_size = 0 }) => (headed ? 'headed' : least_font_size ? `letters of ${least_font_size} px` : ''),
    start: ({ headed, least_font_size }) => (headed ? launch_headed() : launch_chromium({ least_font_size })),
  },
  firefox: {
    missing: () => (kFirefox && kHasScreen ? '' : 'firefox-esr and xvfb'),
    key: ({ density = 1 }) => density,
    start: ({ density }) => on_screen((display) => start_firefox(display, density)),
  },
  // Firefox without a screen has no WebGL2: the page as it is without a canvas.
  fallback: {
    missing: () => (kFirefox ? '' : 'firefox-esr'),
    key: ({ density = 1 }) => density,
    start: ({ density }) => start_firefox(undefined, density),
  },
  webkit: {
    missing: () => (kWebKitDriver && kMiniBrowser && kHasScreen ? '' : 'webkit2gtk-driver, libwebkit2gtk-4.1-0 and xvfb'),
    key: ({ scheme = 'light', reduced_motion = false, density = 1 }) => `${density} ${scheme}${reduced_motion ? ' still' : ''}`,
    start: (options) => on_screen((display) => start_webkit(display, options)),
  },
};
