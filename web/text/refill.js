// Other words take the place of a unit's lines. Its numbers are not taken out meanwhile: one that has the focus would lose it. A link among
// the words cannot stay; the one that leads where it led has the focus next.

/** @param {Element} within @param {string} selector @returns {HTMLElement[]} */
const elements = (within, selector) => /** @type {any} */ ([...within.querySelectorAll(selector)]);

/** @param {HTMLElement} unit @param {string | DocumentFragment} words */
export function refill(unit, words) {
  const focused = document.activeElement;
  const href = focused?.matches('a.href') && unit.contains(focused) ? focused.getAttribute('href') : null;
  unit.prepend(...elements(unit, '.number').filter((number) => number.parentElement !== unit));
  for (const child of [...unit.childNodes]) if (!(child instanceof Element && child.matches('.number'))) child.remove();
  unit.append(words);
  if (href !== null) elements(unit, 'a.href').find((link) => link.getAttribute('href') === href)?.focus({ preventScroll: true });
}
