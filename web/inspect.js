// window.duidu: read-only looks inside, for tests and benches.

// Until the next frame is over, and what the browser does after it: scroll events come before it, observers of sizes behind it.
const frame_over = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** @param {import('./main.js').Page} page @param {import('./program/frames.js').Frames} frames @param {number} ready_ms */
export function expose_inspection({ panes, program, opener }, frames, ready_ms) {
  const find = (address) => {
    for (const pane of panes) {
      const unit = pane.text.units.findIndex((element) => element.dataset.unit === address);
      if (unit >= 0) return { pane, unit };
    }
    return null;
  };
  const is_idle = ({ allSet }) => !frames.is_scheduled && !opener.is_busy && allSet && !panes.some((pane) => pane.is_moving);
  // What changes when something happens; null while something is due.
  const state_at_rest = () => {
    const counts = program.ask.get_stats();
    return is_idle(counts) ? [counts.framesDrawn, ...panes.map((pane) => pane.scroll_top)].join() : null;
  };
  globalThis.duidu = Object.freeze({
    stats: () => {
      const counts = program.ask.get_stats();
      return {
        ready: true,
        readyMs: ready_ms,
        idle: is_idle(counts),
        lastFrameMs: frames.last_ms,
        blitMs: Math.max(...panes.map((pane) => pane.tile.copy_ms)),
        renderer: document.documentElement.classList.contains('canvas') ? 'canvas' : 'text',
        unitsMounted: panes.reduce((sum, pane) => sum + pane.text.mounted_units, 0),
        ...counts,
        heapBytes: program.heap_bytes,
      };
    },
    // A promise that nothing is due: no frame is asked for, nothing scrolls, all text is laid out, and a whole frame has brought nothing new.
    async rest() {
      for (let before = null; ;) {
        const now = state_at_rest();
        if (now !== null && now === before) return;
        before = now;
        await frame_over();
      }
    },
    // Every cluster of a unit where it stands in the window now: [{start, end, x, y, width, height, is_right_to_left}].
    layout(address) {
      const found = find(address);
      if (!found) return [];
      const { left, top } = found.pane.content.getBoundingClientRect();
      return program.ask.get_clusters({ side: found.pane.side, unit: found.unit })
        .map((cluster) => ({ ...cluster, x: cluster.x + left, y: cluster.y + top }));
    },
  });
}
