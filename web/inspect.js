// window.duidu: read-only looks inside, for tests and benches.

/** @param {import('./main.js').Page} page @param {import('./program/frames.js').Frames} frames @param {number} ready_ms */
export function expose_inspection({ panes, program }, frames, ready_ms) {
  const find = (address) => {
    for (const pane of panes) {
      const unit = pane.text.units.findIndex((element) => element.dataset.unit === address);
      if (unit >= 0) return { pane, unit };
    }
    return null;
  };
  globalThis.duidu = Object.freeze({
    stats: () => {
      const counts = program.ask.get_stats();
      return {
        ready: true,
        readyMs: ready_ms,
        idle: !frames.is_scheduled && counts.allSet && !panes.some((pane) => pane.is_moving),
        lastFrameMs: frames.last_ms,
        blitMs: Math.max(...panes.map((pane) => pane.tile.copy_ms)),
        renderer: document.documentElement.classList.contains('canvas') ? 'canvas' : 'text',
        unitsMounted: panes.reduce((sum, pane) => sum + pane.text.mounted_units, 0),
        ...counts,
        heapBytes: program.heap_bytes,
      };
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
