// One real element of a control: which kind of element it is, and what it is told of the control's state. Where it stands among the others,
// and what its keys do, is for controls.js.
import icons from 'duidu:icons';
import { kMaxDivider, kMinDivider } from 'duidu:wire';

const kIconOnlyWidth = 48;  // a narrower button has room for its icon alone
const kSvg = 'http://www.w3.org/2000/svg';

/** @type {Record<import('duidu:wire').ControlRole, () => HTMLElement>} */
const kMake = {
  heading: () => document.createElement('h1'),
  button: () => Object.assign(document.createElement('button'), { type: 'button' }),
  tab: () => with_role(Object.assign(document.createElement('button'), { type: 'button' }), 'tab'),
  separator: () => Object.assign(with_role(document.createElement('div'), 'separator'), { tabIndex: 0 }),
  dialog: () => with_role(document.createElement('div'), 'dialog'),
  text_area: () => Object.assign(document.createElement('textarea'), { spellcheck: false, autocomplete: 'off' }),
  search_field: () => Object.assign(document.createElement('input'), { type: 'search', spellcheck: false, autocomplete: 'off', autocapitalize: 'off', enterKeyHint: 'search' }),
  name_field: () => Object.assign(document.createElement('input'), { type: 'text', spellcheck: false, autocomplete: 'off', autocapitalize: 'off', enterKeyHint: 'done' }),
  text: () => document.createElement('p'),
  title: () => Object.assign(with_role(document.createElement('p'), 'heading'), { ariaLevel: '2' }),
  label: () => Object.assign(document.createElement('p'), { ariaHidden: 'true' }),
  status: () => with_role(document.createElement('div'), 'status'),
  alert: () => with_role(document.createElement('div'), 'alert'),
  toggle: () => Object.assign(document.createElement('button'), { type: 'button' }),
  list_box: () => with_role(document.createElement('div'), 'listbox'),
  option: () => with_role(document.createElement('div'), 'option'),
  panel: () => Object.assign(with_role(document.createElement('div'), 'dialog'), { tabIndex: -1 }),
  scroller: () => Object.assign(with_role(document.createElement('div'), 'group'), { className: 'scroller' }),
  toolbar: () => with_role(document.createElement('div'), 'toolbar'),
  group: () => with_role(document.createElement('div'), 'radiogroup'),
  radio: () => with_role(Object.assign(document.createElement('button'), { type: 'button' }), 'radio'),
  slider: () => Object.assign(with_role(document.createElement('div'), 'slider'), { tabIndex: 0 }),
  strip: () => Object.assign(with_role(document.createElement('div'), 'slider'), { tabIndex: 0, ariaOrientation: 'vertical' }),
  switch: () => with_role(Object.assign(document.createElement('button'), { type: 'button' }), 'switch'),
  tooltip: () => with_role(document.createElement('div'), 'tooltip'),
  announcement: () => Object.assign(with_role(document.createElement('div'), 'status'), { className: 'unseen' }),
};

export function with_role(element, role) {
  element.setAttribute('role', role);
  return element;
}

export const make_control = (role) => kMake[role]();

// Their names are heard, not read; so are those of fields.
/** @type {Set<import('duidu:wire').ControlRole>} */
const kUnwritten = new Set(['dialog', 'group', 'list_box', 'panel', 'scroller', 'separator', 'slider', 'strip', 'text_area', 'toolbar']);

function set(element, attribute, value) {
  if (element.getAttribute(attribute) !== `${value}`) element.setAttribute(attribute, `${value}`);
}

// What a role is told besides its name and place.
/** @type {Partial<Record<import('duidu:wire').ControlRole, (element: HTMLElement, control: import('duidu:wire').Control) => void>>} */
const kStates = {
  dialog: (element) => set(element, 'aria-modal', 'true'),
  toggle: (element, { is_selected }) => set(element, 'aria-pressed', is_selected),
  button(element, { opens_panel, is_selected }) {
    if (opens_panel) set(element, 'aria-expanded', is_selected);
  },
  switch: (element, { is_selected }) => set(element, 'aria-checked', is_selected),
  radio(element, { is_selected }) {
    set(element, 'aria-checked', is_selected);
    set(element, 'tabindex', is_selected ? 0 : -1);
  },
  slider(element, { value, extent, detail }) {
    set(element, 'aria-valuemin', 0);
    set(element, 'aria-valuemax', extent);
    set(element, 'aria-valuenow', value);
    set(element, 'aria-valuetext', detail);
    element.style.setProperty('--share', `${value / extent}`);
  },
  strip(element, control) {
    kStates.slider(element, control);
    set(element, 'aria-controls', `pane-${control.side}`);
  },
  list_box(element, control) {
    set_extent(element, control);
    if (control.is_selected) set(element, 'aria-multiselectable', true);
  },
  scroller(element, control) {
    set_extent(element, control);
    if (control.is_tab_stop) set(element, 'tabindex', 0);
    else element.removeAttribute('tabindex');
  },
  option(element, { is_selected, is_tab_stop, value, extent }) {
    set(element, 'aria-selected', is_selected);
    set(element, 'aria-posinset', value + 1);
    set(element, 'aria-setsize', extent);
    set(element, 'tabindex', is_tab_stop ? 0 : -1);
  },
  text_area: (element, { name }) => set(element, 'placeholder', name),
  search_field: (element, { name }) => set(element, 'placeholder', name),
  tab(element, { is_selected, side }) {
    set(element, 'aria-selected', is_selected);
    set(element, 'tabindex', is_selected ? 0 : -1);
    set(element, 'aria-controls', `pane-${side}`);
  },
  separator(element, { value, side }) {
    set(element, 'aria-orientation', 'vertical');
    set(element, 'aria-valuemin', kMinDivider * 100);
    set(element, 'aria-valuemax', kMaxDivider * 100);
    set(element, 'aria-valuenow', value);
    set(element, 'aria-controls', `pane-${side}`);
  },
};

function set_extent(element, { extent }) {
  element.querySelector('.extent').style.height = `${extent}px`;
}

/** @param {HTMLElement} element @param {import('duidu:wire').Control} control */
export function update_control(element, control) {
  const { role, name, icon, rect, shortcut } = control;
  // What a switch is set to is written, what both settings do is heard.
  const written = (role === 'switch' && control.detail) || name;
  const detail = role === 'switch' ? '' : control.detail;
  Object.assign(element.style, { left: `${rect.x}px`, top: `${rect.y}px`, width: `${rect.width}px`, height: `${rect.height}px` });
  if (shortcut) set(element, 'aria-keyshortcuts', shortcut);
  if (kUnwritten.has(role) || element.matches('input')) {
    set(element, 'aria-label', name);
  } else if (icon !== 'none') {
    // What can be read needs no note but its keys; a name given twice would be heard twice.
    const is_read = rect.width >= kIconOnlyWidth || role === 'switch';
    if (written !== name || (shortcut && !is_read)) set(element, 'aria-label', name);
    else element.removeAttribute('aria-label');
    if (!is_read) set(element, 'title', shortcut ? `${name} (${detail})` : name);
    else if (shortcut && detail) set(element, 'title', detail);
    else element.removeAttribute('title');
    show_icon(element, icon, is_read ? written : '');
  } else {
    if (element.textContent !== name) element.textContent = name;
    if (shortcut) set(element, 'title', detail);
  }
  kStates[role]?.(element, control);
}

function show_icon(element, icon, label) {
  if (element.dataset.icon === icon && element.textContent === label) return;
  element.dataset.icon = icon;
  const picture = document.createElementNS(kSvg, 'svg');
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(kSvg, 'path');
  path.setAttribute('d', icons[icon]);
  picture.append(path);
  element.replaceChildren(picture, label);
}
