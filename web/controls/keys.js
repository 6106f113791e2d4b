// Keys: names each press and where the focus is, and asks the program whose it is (src/app/keys). What the arrows do within a control is
// the control's (controls.js).
/** @import { Program } from '../program/program.js' */
import { is_tab, set_keyboard } from './focus.js';

// As in aria-keyshortcuts; Command counts as Control. Shift is named unless it only makes another character.
function name_of(event) {
  const { key = '' } = event;
  const name = is_tab(event) ? 'Tab' : key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
  const is_shifted = event.shiftKey && (name.length > 1 || name !== name.toLowerCase());
  return `${event.ctrlKey || event.metaKey ? 'Control+' : ''}${event.altKey ? 'Alt+' : ''}${is_shifted ? 'Shift+' : ''}${name}`;
}

/** @param {Element | null} element @param {string} keys the press, as name_of() has it @returns {import('duidu:wire').Focus} */
function focus_in(element, keys) {
  if (!element || element === document.body) return 'nothing';
  if (element.closest('#panes')) return element.matches('.pane, #panes') ? 'text' : 'link';
  if (element.matches('input')) return element.matches('[type="search"]') ? 'search_field' : 'name_field';
  if (element.matches('textarea')) return 'text_area';
  if (element.matches('[role="option"]')) return 'row';
  const is_pressed = element.matches('button') && /^(Enter| )$/.test(keys);
  if (element.closest('[role="dialog"]:not([aria-modal])') && !is_pressed) return 'panel';
  return element.matches('[role="listbox"], .scroller') ? 'list' : 'control';
}

/** @param {Program} program */
export function follow_keys(program) {
  document.addEventListener('keydown', (event) => {
    if (is_tab(event)) set_keyboard(true);
    if (event.isComposing || event.keyCode === 229) return;
    const keys = name_of(event);
    const press = { keys, focus: focus_in(document.activeElement, keys) };
    const use = program.ask.get_key_use(press);
    if (use === 'free') return;
    if (use === 'taken') event.preventDefault();
    program.post.press_key(press);
  });
}
