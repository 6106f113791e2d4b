// What the user's system says: window and pixel density, dark mode, more contrast, reduced motion. Followed live.
/** @import { Program } from '../program/program.js' */

const kQueries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more), (forced-colors: active)', '(prefers-reduced-motion: reduce)'];
const kLeastKeyboard = 80;  // CSS px; what is lower is a bar of the browser's

/** @param {Program} program */
export function follow_media(program) {
  const lists = kQueries.map((query) => matchMedia(query));
  const tell = () => {
    const [is_dark, wants_contrast, wants_no_motion] = lists.map(({ matches }) => matches);
    program.post.set_system({ is_dark, wants_contrast, wants_no_motion, has_command_key: /^(Mac|iP)/.test(navigator.platform) });
  };
  for (const list of lists) list.addEventListener('change', tell);
  tell();
}

// What the user lets the browser set no text smaller than, CSS px; 0: nothing is too small.
function least_font_size() {
  const letters = 10;
  const probe = Object.assign(document.createElement('span'), { className: 'probe', textContent: '一'.repeat(letters) });
  probe.style.fontSize = '1px';
  document.body.append(probe);
  const size = Math.round(probe.getBoundingClientRect().width / letters);
  probe.remove();
  return size > 1 ? size : 0;
}

// Where a keyboard on the screen lies over the page instead of making it lower, what it leaves of it. A page made larger by two fingers is
// not lower.
function seen_height() {
  const { height = innerHeight, scale = 1 } = globalThis.visualViewport ?? {};
  const is_typing = document.activeElement?.matches('input, textarea');
  return is_typing && Math.abs(scale - 1) < 0.01 && height < innerHeight - kLeastKeyboard ? Math.floor(height) : innerHeight;
}

// `scroller()` shows how wide a scrollbar is here. One that lies over the page takes a mouse's presses meant for what is under it: the text
// leaves it room.
/** @param {Program} program @param {() => HTMLElement} scroller */
export function follow_window(program, scroller) {
  const overlaid = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--overlaid-bar'));
  const scrollbar_width = () => scroller().offsetWidth - scroller().clientWidth || (matchMedia('(pointer: fine)').matches ? overlaid : 0);
  const least_size = least_font_size();  // once: asked for in the midst of a resize, the whole page would be laid out for it
  // What lies at the lower edge is the system's where the page reaches that far.
  const bottom_inset = () => parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--bottom-inset')) || 0;
  const tell = () => program.post.set_window({
    width: innerWidth, height: seen_height() - bottom_inset(), density: devicePixelRatio, least_font_size: least_size, scrollbar_width: scrollbar_width(),
  });
  // There is no event for a change of density: each query is good for one.
  const follow_density = () => {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
      tell();
      follow_density();
    }, { once: true });
  };
  new ResizeObserver(tell).observe(document.documentElement);
  addEventListener('resize', tell);
  globalThis.visualViewport?.addEventListener('resize', tell);
  follow_density();
  tell();
}
