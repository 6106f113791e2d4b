// Looks into the page, for the scenarios: installed before the page's own scripts as window.probes.
(() => {
  const violations = [];
  addEventListener('securitypolicyviolation', (event) => violations.push(`policy: ${event.violatedDirective} ${event.blockedURI}`));

  // The ways of painting the page has taken so far.
  const renderers = new Set();
  new MutationObserver(() => {
    for (const name of document.documentElement.classList) renderers.add(name);
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['class'] });

  // From now on the page's clock goes on by `step_ms` in every frame and stands between them. Gives a function that ends it.
  function take_clock(step_ms) {
    const request = window.requestAnimationFrame;
    const clock = performance.now;
    let now = performance.now();
    let is_ticking = false;
    const tick = () => {
      is_ticking = false;
      now += step_ms;
    };
    window.requestAnimationFrame = (callback) => {
      if (!is_ticking) request(tick);
      is_ticking = true;
      return request(() => callback(now));
    };
    performance.now = () => now;
    return () => {
      window.requestAnimationFrame = request;
      performance.now = clock;
    };
  }

  window.probes = { violations, renderers, take_clock };
})();

(() => {
  const next_frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  const unit = (address) => document.querySelector(`[data-unit="${CSS.escape(address)}"]`);
  const pane = (side) => document.getElementById(`pane-${side}`);
  const pane_of = (address) => unit(address).closest('.pane');

  function text_nodes(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
    return nodes;
  }

  // A range over [start, end) of a unit's text, in UTF-16 units.
  function range_of(address, start, end) {
    const range = document.createRange();
    let at = 0;
    let is_started = false;
    for (const node of text_nodes(unit(address))) {
      const last = at + node.length;
      if (!is_started && start < last) {
        range.setStart(node, start - at);
        is_started = true;
      }
      if (is_started && end <= last) {
        range.setEnd(node, end - at);
        break;
      }
      at = last;
    }
    return range;
  }

  // Until `holds()` is true; looks again every frame.
  async function until(holds) {
    while (!await holds()) await next_frame();
  }

  // Until the page has nothing to draw and nothing scrolls any more.
  function settled() {
    if (!duidu.rest) throw new Error('the page is older than its tests: build it again (make page)');
    return duidu.rest();
  }

  // Scrolls the unit's pane until the unit stands `below` px under the pane's top, and waits until everything is drawn.
  async function bring(address, below = 100) {
    const scroller = pane_of(address);
    scroller.scrollTop += unit(address).getBoundingClientRect().top - scroller.getBoundingClientRect().top - below;
    await next_frame();
    await settled();
  }

  // The same without waiting, and only if the unit is out of sight.
  async function bring_near(address) {
    const { top, bottom } = unit(address).getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) return;
    const scroller = pane_of(address);
    scroller.scrollTop += top - scroller.getBoundingClientRect().top - 100;
    await next_frame();
    await next_frame();
  }

  // Scrolls the unit's pane until nothing of the unit is in sight, to an end of the pane.
  async function turn_away(address) {
    const scroller = pane_of(address);
    for (const top of [0, scroller.scrollHeight]) {
      scroller.scrollTop = top;
      const [box, around] = [unit(address), scroller].map((element) => element.getBoundingClientRect());
      if (box.bottom <= around.top || box.top >= around.bottom) break;
    }
    await settled();
  }

  Object.assign(window.probes, { turn_away, next_frame, wait, unit, pane, pane_of, range_of, until, settled, bring, bring_near });
})();
