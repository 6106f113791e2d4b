// Where the browser has the clusters of a page, against where the layout put them.

// {clusters, worst: {dx, dy, where}} over every unit of the page, each measured while it is mounted and near the viewport.
export function compare_places(page) {
  return page.evaluate(async () => {
    const worst = { dx: 0, dy: 0, where: '' };
    let clusters = 0;
    const compare = (address, text, { start, end, x, y, width, height, is_right_to_left }) => {
      const rect = probes.range_of(address, start, end).getClientRects()[0];
      if (!rect || text[start] === '\n') return;
      ++clusters;
      // A blank that ends a right-to-left line has no room in it, and hangs out to the left.
      const left = is_right_to_left && width === 0 ? rect.right : rect.left;
      const dx = Math.abs(left - x);
      const dy = Math.abs((rect.top + rect.bottom) / 2 - (y + height / 2));
      if (dx > worst.dx) worst.where = `${address} [${start}, ${end}) “${text.slice(start, end)}”`;
      worst.dx = Math.max(worst.dx, dx);
      worst.dy = Math.max(worst.dy, dy);
    };
    for (const element of document.querySelectorAll('.unit')) {
      const address = element.dataset.unit;
      await probes.bring_near(address);
      if (!element.querySelector('.line')) throw new Error(`${address} is not mounted`);
      for (const cluster of duidu.layout(address)) compare(address, element.textContent, cluster);
    }
    return { clusters, worst };
  });
}

export const count_clusters = (page) => page.evaluate(() =>
  [...document.querySelectorAll('.unit')].reduce((sum, { dataset }) => sum + duidu.layout(dataset.unit).length, 0));
