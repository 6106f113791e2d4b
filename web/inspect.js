// window.duidu: read-only looks inside, for tests and benches.

// Until the next frame is over, and what the browser does after it: scroll events come before it, observers of sizes behind it.
const frame_over = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

export function expose_inspection(parts, frames, ready_ms) {
  const find = (address) => {
    for (const pane of parts.panes) {
      const unit = pane.text.units.findIndex((element) => element.dataset.unit === address);
      if (unit >= 0) return { pane, unit };
    }
    return null;
  };
  const is_idle = ({ allSet }) => !frames.is_scheduled && allSet && !parts.panes.some((pane) => pane.is_moving);
  // What changes when something happens; null while something is due.
  const state_at_rest = () => {
    const counts = parts.core.stats();
    return is_idle(counts) ? [counts.framesDrawn, ...parts.panes.map((pane) => pane.scroll_top)].join() : null;
  };
  window.duidu = Object.freeze({
    stats: () => {
      const counts = parts.core.stats();
      return {
        ready: true,
        readyMs: ready_ms,
        idle: is_idle(counts),
        lastFrameMs: frames.last_ms,
        blitMs: Math.max(...parts.panes.map((pane) => pane.tile.copy_ms)),
        renderer: document.documentElement.classList.contains('canvas') ? 'canvas' : 'text',
        unitsMounted: parts.panes.reduce((sum, pane) => sum + pane.text.mounted_units, 0),
        ...counts,
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
      return parts.core.unit_clusters(found.pane.side, found.unit)
        .map((cluster) => ({ ...cluster, x: cluster.x + left, y: cluster.y + top }));
    },
  });
}
