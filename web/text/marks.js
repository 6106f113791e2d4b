// The marks of a unit, numbers and bars, by what they are found by.

// A bar has no place.
/** @param {string | undefined} link @param {number | string} [place] */
export const mark_key = (link, place) => `${link} ${place ?? 'bar'}`;

/** @param {Element} item @returns {Map<string, HTMLElement>} */
export function marks_of(item) {
  const marks = new Map();
  for (const mark of /** @type {NodeListOf<HTMLElement>} */ (item.querySelectorAll('.bar, .number'))) {
    const key = mark_key(mark.dataset.link, mark.dataset.place);
    if (!marks.has(key)) marks.set(key, mark);
  }
  return marks;
}
