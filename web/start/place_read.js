// What is read while the page is still the delivered one, scrolled by the user, or by the browser to the words of a text fragment
// (#:~:text=…): the program goes on there.
/** @import { Pane } from '../text/panes.js' */
const kLookPx = 12;
const kMostLooks = 20;

// {pane, address, share}: the unit at the upper edge of what is seen of a pane, and how much of it stands above. Nothing for a pane that
// is not scrolled.
function place_read(pane) {
  const { left, top, width, bottom } = pane.scroller.getBoundingClientRect();
  const edge = Math.max(top, 0);  // in a narrow window the page is one column, and scrolls as a whole
  if ((pane.scroll_top === 0 && edge === top) || bottom <= edge) return null;
  for (let look = 0; look < kMostLooks; ++look) {
    /** @type {HTMLElement | null | undefined} */
    const unit = document.elementFromPoint(left + width / 2, edge + 1 + look * kLookPx)?.closest('.unit');
    if (!unit || !pane.content.contains(unit)) continue;
    const box = unit.getBoundingClientRect();
    return { pane, address: unit.dataset.unit, share: Math.max(0, edge - box.top) / box.height };
  }
  return null;
}

export const places_read = (panes) => panes.map(place_read).filter(Boolean);

export function go_on(places) {
  for (const { pane, address, share } of places) {
    const unit = pane.text.units.findIndex(({ dataset }) => dataset.unit === address);
    if (unit >= 0) pane.go_to(unit, () => share * pane.text.height_of(unit));
  }
}
