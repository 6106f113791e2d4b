// What the reader's system says: window and pixel density, dark mode, reduced motion. Followed live.

function follow_query(query, use) {
  const list = matchMedia(query);
  use(list.matches);
  list.addEventListener('change', () => use(list.matches));
}

export function follow_media(core) {
  follow_query('(prefers-color-scheme: dark)', (on) => core.set_dark(on));
  follow_query('(prefers-reduced-motion: reduce)', (on) => core.set_reduced_motion(on));
}

// `scroller` shows how wide a scrollbar is here.
export function follow_window(core, scroller) {
  const tell = () => core.set_window(innerWidth, innerHeight, devicePixelRatio, scroller.offsetWidth - scroller.clientWidth);
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
