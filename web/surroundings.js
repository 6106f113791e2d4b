// What the reader's system says: window and pixel density, dark mode, more contrast, reduced motion. Followed live.

const kQueries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more), (forced-colors: active)', '(prefers-reduced-motion: reduce)'];

export function follow_media(core) {
  const lists = kQueries.map((query) => matchMedia(query));
  const tell = () => core.set_system(...lists.map(({ matches }) => (matches ? 1 : 0)));
  for (const list of lists) list.addEventListener('change', tell);
  tell();
}

// `scroller` shows how wide a scrollbar is here. One that lies over the page takes a mouse's presses meant for what is under it: the text
// leaves it room.
export function follow_window(core, scroller) {
  const overlaid = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--overlaid-bar'));
  const scrollbar_width = () => scroller.offsetWidth - scroller.clientWidth || (matchMedia('(pointer: fine)').matches ? overlaid : 0);
  const tell = () => core.set_window(innerWidth, innerHeight, devicePixelRatio, scrollbar_width());
  // There is no event for a change of density: each query is good for one.
  const follow_density = () => {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
      tell();
      follow_density();
    }, { once: true });
  };
  new ResizeObserver(tell).observe(document.documentElement);
  addEventListener('resize', tell);
  follow_density();
  tell();
}
