// What the text layer does for cards: long ones are folded, and each has a surface.
/** @typedef {import('duidu:wire').PlacedUnit} PlacedUnit */

// Of a folded unit only the first lines are seen, or nothing of it and of what stands beside it.
/** @param {HTMLElement} unit @param {PlacedUnit} place */
export function fold(unit, { height, is_folded }) {
  unit.style.height = `${height}px`;
  unit.classList.toggle('folded', is_folded);
  unit.parentElement.classList.toggle('gone', is_folded && height === 0);
}

// Where the units of a section stand in it, for what is drawn behind them.
/** @param {HTMLElement} section @param {PlacedUnit} first @param {number} bottom */
export function frame(section, { x, y, width }, bottom) {
  const lengths = { left: x, top: y, width, height: bottom - y };
  for (const [name, length] of Object.entries(lengths)) section.style.setProperty(`--${name}`, `${length}px`);
}
