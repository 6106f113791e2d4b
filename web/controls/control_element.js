// One real element of a control: which kind of element it is, and what it is told of the control's state. Where it stands among the others,
// and what its keys do, is for controls.js.
import icons from 'duidu:icons';

const kIconOnlyWidth = 40;  // a narrower button has room for its icon alone
const kSvg = 'http://www.w3.org/2000/svg';

const kMake = {
  heading: () => document.createElement('h1'),
  button: () => Object.assign(document.createElement('button'), { type: 'button' }),
  tab: () => with_role(Object.assign(document.createElement('button'), { type: 'button' }), 'tab'),
  separator: () => Object.assign(with_role(document.createElement('div'), 'separator'), { tabIndex: 0 }),
  dialog: () => with_role(document.createElement('div'), 'dialog'),
  textarea: () => Object.assign(document.createElement('textarea'), { spellcheck: false, autocomplete: 'off' }),
  search: () => Object.assign(document.createElement('input'), { type: 'search', spellcheck: false, autocomplete: 'off', autocapitalize: 'off', enterKeyHint: 'search' }),
  text: () => document.createElement('p'),
  status: () => with_role(document.createElement('div'), 'status'),
  alert: () => with_role(document.createElement('div'), 'alert'),
  toggle: () => Object.assign(document.createElement('button'), { type: 'button' }),
  listbox: () => with_role(document.createElement('div'), 'listbox'),
  option: () => with_role(document.createElement('div'), 'option'),
  panel: () => Object.assign(with_role(document.createElement('div'), 'dialog'), { tabIndex: -1 }),
  scroller: () => Object.assign(with_role(document.createElement('div'), 'group'), { className: 'scroller' }),
  toolbar: () => with_role(document.createElement('div'), 'toolbar'),
  group: () => with_role(document.createElement('div'), 'radiogroup'),
  radio: () => with_role(Object.assign(document.createElement('button'), { type: 'button' }), 'radio'),
  slider: () => Object.assign(with_role(document.createElement('div'), 'slider'), { tabIndex: 0 }),
  switch: () => with_role(Object.assign(document.createElement('button'), { type: 'button' }), 'switch'),
  tooltip: () => with_role(document.createElement('div'), 'tooltip'),
  announcement: () => Object.assign(with_role(document.createElement('div'), 'status'), { className: 'unseen' }),
};

export function with_role(element, role) {
  element.setAttribute('role', role);
  return element;
}

export const make_control = (tag) => kMake[tag]();

// Their names are heard, not read.
const kUnwritten = new Set(['toolbar', 'separator', 'dialog', 'textarea', 'search', 'listbox', 'panel', 'scroller', 'group', 'slider']);

// Control is Command on a Mac.
const for_system = (keys) => (/^(Mac|iP)/.test(navigator.platform) ? keys.replace('Control', 'Meta') : keys);

export function update_control(element, tag, attributes) {
  const name = attributes.get('name');
  const [left, top, width, height] = attributes.get('rect').split(' ');
  Object.assign(element.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  const set = (attribute, value) => {
    if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
  };
  const keys = for_system(attributes.get('shortcut') ?? '');
  const written = keys.replace('Control', 'Ctrl').replace('Meta+', '⌘').replace('Escape', 'Esc');
  if (keys) set('aria-keyshortcuts', keys);
  if (kUnwritten.has(tag)) {
    set('aria-label', name);
  } else if (attributes.get('icon')) {
    // What can be read needs no note but its keys; a name given twice would be heard twice.
    const is_read = Number(width) >= kIconOnlyWidth;
    if (keys && !is_read) set('aria-label', name);
    else element.removeAttribute('aria-label');
    if (!is_read) set('title', keys ? `${name} (${written})` : name);
    else if (keys) set('title', written);
    else element.removeAttribute('title');
    show_icon(element, attributes.get('icon'), is_read ? name : '');
  } else {
    if (element.textContent !== name) element.textContent = name;
    if (keys) set('title', written);
  }
  if (tag === 'dialog') set('aria-modal', 'true');
  if (tag === 'text' && /\.title$/.test(element.dataset.control)) {
    with_role(element, 'heading');
    set('aria-level', '2');
  }
  // The control behind it has the same name.
  if (tag === 'text' && element.dataset.control.startsWith('settings.label.')) set('aria-hidden', 'true');
  if (tag === 'toggle') set('aria-pressed', attributes.get('selected'));
  if (tag === 'button' && attributes.get('extent') === '1') set('aria-expanded', attributes.get('selected'));
  if (tag === 'radio' || tag === 'switch') set('aria-checked', attributes.get('selected'));
  if (tag === 'radio') set('tabindex', attributes.get('selected') === 'true' ? '0' : '-1');
  if (tag === 'slider') {
    set('aria-valuemin', '0');
    set('aria-valuemax', attributes.get('extent'));
    set('aria-valuenow', attributes.get('value'));
    set('aria-valuetext', attributes.get('detail'));
    element.style.setProperty('--share', attributes.get('value') / attributes.get('extent'));
  }
  if (tag === 'listbox' || tag === 'scroller') element.querySelector('.extent').style.height = `${attributes.get('extent')}px`;
  if (tag === 'option') {
    set('aria-selected', attributes.get('selected'));
    set('aria-posinset', String(Number(attributes.get('value')) + 1));
    set('aria-setsize', attributes.get('extent'));
    set('tabindex', attributes.get('stop') === 'true' ? '0' : '-1');
  }
  if (tag === 'textarea' || tag === 'search') set('placeholder', name);
  if (tag === 'tab') {
    set('aria-selected', attributes.get('selected'));
    set('tabindex', attributes.get('selected') === 'true' ? '0' : '-1');
    set('aria-controls', `pane-${attributes.get('id').split('.')[1]}`);
  }
  if (tag === 'separator') {
    set('aria-orientation', 'vertical');
    set('aria-valuemin', '25');
    set('aria-valuemax', '75');
    set('aria-valuenow', attributes.get('value'));
    set('aria-controls', 'pane-interview');
  }
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
