// The real elements of the program's controls: transparent over what the canvas shows, and what is seen where there is no canvas. They carry focus, names
// and states; a press of the keyboard or of assistive technology activates them here, the pointer goes through pointer.js.
/** @import { Program } from '../program/program.js' */
import { make_control, update_control, with_role } from './control_element.js';
import { is_keyboard, is_tab, set_keyboard, shows_focus } from './focus.js';

export class Controls {
  #root = document.getElementById('controls');
  #panes = document.getElementById('panes');
  #program;
  /** @type {Map<string, any>} */
  #elements = new Map();  // by id
  #tablist = null;
  #return_focus = null;
  #panel = null;
  #panel_return = null;  // what has the focus back when the panel closes
  #return_selection = null;
  #tabs_name = '';
  #has_chosen = false;  // the dialog closed because something in its list was chosen
  #extends = false;  // the last arrow key in a list was pressed with Shift
  #composing = null;  // the field in which an input method is at work
  #field_return = null;  // what has the focus back from a field
  #awaited = [];  // {find, resolve}
  #drafts = new Map();  // by id: what stood in a dialog's text field when it closed, and stands there when it opens again

  /** @param {Program} program */
  constructor(program) {
    this.#program = program;
    with_role(this.#root, 'banner');  // not before: until now the delivered heading was it
    this.#root.addEventListener('click', (event) => {
      const control = closest(event, 'button, [role="option"]');
      if (!control || event.detail !== 0) return;
      this.#has_chosen = control.matches('[role="option"]');
      program.post.activate({ id: control.dataset.control });
    });
    this.#root.addEventListener('focusin', (event) => {
      const control = closest(event, '.control');
      if (!control || !shows_focus(control)) return;
      // Firefox is content when half of it is seen.
      if (control.closest('.scroller')) control.scrollIntoView({ block: 'nearest' });
      program.post.set_focus({ id: control.dataset.control, extends: this.#extends });
    });
    this.#root.addEventListener('focusout', () => program.post.set_focus({ id: '', extends: false }));
    // Not what is half typed in an input method.
    const take_words = ({ target }) => {
      if (target === this.#composing) return;
      if (target.type === 'search') program.post.set_query({ words: target.value });
      if (target.type === 'text') program.post.set_name({ words: target.value });
    };
    this.#root.addEventListener('input', take_words);
    this.#root.addEventListener('compositionstart', ({ target }) => { this.#composing = target; });
    this.#root.addEventListener('compositionend', (event) => {
      this.#composing = null;
      take_words({ target: event.target });
    });
    this.#root.addEventListener('keydown', (event) => this.#on_key(event));
  }

  // What the two tabs of a narrow window are, together.
  name_tabs(name) {
    this.#tabs_name = name;
    this.#tablist?.setAttribute('aria-label', name);
  }

  element(id) { return this.#elements.get(id); }

  // The control's element, as soon as it is there.
  appearance(id) { return this.#appearance(() => this.#elements.get(id)); }

  // What `find` gives, as soon as that is an element.
  #appearance(find) {
    const found = find();
    return found ? Promise.resolve(found) : new Promise((resolve) => { this.#awaited.push({ find, resolve }); });
  }

  // The focus goes to a field with all it holds selected, or to a row of a list, as soon as it is there.
  async focus_field(id) {
    if (!this.#root.contains(document.activeElement)) this.#field_return = document.activeElement;
    const field = await this.appearance(id);
    field.focus({ preventScroll: true });
    if (field.matches('[role="option"]')) field.scrollIntoView({ block: 'nearest' });
    else field.select();
  }

  return_from_field(fallback) {
    (this.#field_return?.isConnected && this.#field_return !== document.body ? this.#field_return : fallback).focus({ preventScroll: true });
  }

  // Text comes into a field, as soon as it is there.
  async fill_field(id, text) { (await this.appearance(id)).value = text; }

  /** @param {import('duidu:wire').Control[]} controls in Tab order */
  publish(controls) {
    const before = this.#elements;
    this.#elements = new Map();
    let parent = this.#root;
    let list = null;
    let group = null;
    let dialog = null;
    let panel = null;
    let toolbar = null;
    let places = 0;  // of the toolbar, not taken yet
    let scroller = null;  // {around: what it stands in, rows: how many of its own are to come}
    const order = new Map([[this.#root, []]]);
    for (const control of controls) {
      const { id, role } = control;
      if (scroller && scroller.rows-- === 0) {
        parent = scroller.around;
        scroller = null;
      }
      const element = before.get(id) ?? this.#make(role, id);
      before.delete(id);
      this.#elements.set(id, element);
      update_control(element, control);
      const words = control.detail;
      if (element.matches('input') && element !== this.#composing && element.value !== words) element.value = words;
      if (role === 'option' || role === 'radio') {
        order.get(role === 'option' ? list : group).push(element);
        continue;
      }
      if (places > 0) {
        --places;
        order.get(toolbar).push(element);
        continue;
      }
      if (role === 'tab') {
        this.#tablist ??= with_role(document.createElement('div'), 'tablist');
        this.#tablist.setAttribute('aria-label', this.#tabs_name);
        if (!order.has(this.#tablist)) {
          order.set(this.#tablist, []);
          order.get(parent).push(this.#tablist);
        }
        order.get(this.#tablist).push(element);
        continue;
      }
      order.get(parent).push(element);
      if (role === 'list_box') order.set(list = element, []);
      if (role === 'toolbar') {
        order.set(toolbar = element, []);
        places = control.extent;
      }
      if (role === 'group') order.set(group = element, []);
      if (role === 'panel') panel = element;
      if (role === 'scroller') scroller = { around: parent, rows: control.value };
      if (role === 'panel' || role === 'scroller') order.set(parent = element, []);
      if (role === 'dialog') {
        dialog = parent = element;
        order.set(dialog, []);
      }
    }
    const focused = [...before.values()].find((element) => element === document.activeElement);
    const in_toolbar = !!focused?.closest('[role="toolbar"]');
    const in_page = !!focused?.matches('#controls > button');  // one of the bars', which has nothing to do any more
    for (const [id, element] of before) {
      if (element.matches('textarea')) this.#drafts.set(id, element.value);
      element.remove();
    }
    const pane = /** @type {HTMLElement} */ (document.querySelector('.pane:not(.away)'));
    if (in_toolbar) this.return_from_field(pane);
    if (in_page) pane.focus({ preventScroll: true });
    if (!order.has(this.#tablist)) this.#tablist?.remove();
    for (const [container, children] of order) arrange(container, children);
    this.#set_modal(dialog);
    this.#set_panel(panel);
    this.#awaited = this.#awaited.filter(({ find, resolve }) => {
      const found = find();
      if (found) resolve(found);
      return !found;
    });
  }

  #make(role, id) {
    const element = make_control(role);
    element.classList.add('control');
    element.dataset.control = id;
    if (role === 'text_area') element.value = this.#drafts.get(id) ?? '';
    if (role === 'list_box' || role === 'scroller') {
      element.append(Object.assign(document.createElement('div'), { className: 'extent' }));
      element.addEventListener('scroll', () => this.#program.post.scroll_list({ id, top: element.scrollTop }), { passive: true });
    }
    return element;
  }

  // While a dialog is open nothing else can be reached; when it closes, focus goes back to where it was.
  #set_modal(dialog) {
    const is_open = this.#panes.inert;
    if (!!dialog === is_open) return;
    if (dialog) this.#return_selection = pane_selection(this.#panes);
    this.#panes.inert = !!dialog;
    for (const element of /** @type {Iterable<HTMLElement>} */ (this.#root.children)) {
      if (element !== dialog) element.inert = !!dialog;
    }
    if (dialog) {
      // A panel that the dialog takes the place of had been opened from somewhere.
      this.#return_focus = this.#panel && document.activeElement === document.body ? this.#panel_return : document.activeElement;
      this.#has_chosen = false;
      const shield = Object.assign(document.createElement('div'), { className: 'shield' });
      shield.addEventListener('wheel', (event) => event.preventDefault(), { passive: false });
      dialog.before(shield);
      const field = dialog.querySelector('textarea');
      (field ?? dialog.querySelector('[role="option"][tabindex="0"]') ?? dialog.querySelector('button'))?.focus({ preventScroll: true });
      field?.select();
    } else {
      this.#root.querySelector('.shield')?.remove();
      const chosen = this.#has_chosen && this.#panes.querySelector('.pane:not(.away) [data-link].lit');
      (chosen || this.#return_focus)?.focus({ preventScroll: true });
      if (!this.#return_selection) return;
      document.getSelection().removeAllRanges();
      document.getSelection().addRange(this.#return_selection);
    }
  }

  // The rest of the page stays in reach; the focus goes in when it opens, and back when it closes on it.
  #set_panel(panel) {
    if (panel === this.#panel) return;
    const had_focus = document.activeElement === document.body;  // with its element
    this.#panel = panel;
    if (panel) {
      this.#panel_return = document.activeElement;
      ((is_keyboard() && panel.querySelector('[role="slider"]')) || panel).focus({ preventScroll: true });
    } else if (had_focus && !this.#panes.inert) {
      this.#panel_return?.focus({ preventScroll: true });
    }
  }

  #on_key(event) {
    const control = event.target.closest('.control');
    if (control?.getAttribute('role') === 'separator') {
      const steps = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (!steps) return;
      this.#program.post.adjust({ id: control.dataset.control, steps });
      event.preventDefault();
    }
    if (control?.getAttribute('role') === 'tab' && /^Arrow(Left|Right)$/.test(event.key)) {
      const tabs = [...this.#tablist.children];
      const next = tabs[(tabs.indexOf(control) + 1) % tabs.length];
      next.focus();
      this.#program.post.activate({ id: next.dataset.control });
    }
    if (control?.parentElement.matches('[role="toolbar"]')) this.#on_toolbar_key(event, control);
    if (control?.getAttribute('role') === 'slider') this.#on_slider_key(event, control);
    if (control?.getAttribute('role') === 'radio') this.#on_radio_key(event, control);
    if (control?.getAttribute('role') === 'option') this.#on_list_key(event, control);
    if (is_tab(event)) this.#keep_in_dialog(event);
  }

  // From selected text into its toolbar.
  enter_toolbar() {
    const button = this.#root.querySelector('[role="toolbar"] button');
    this.#field_return = document.activeElement;
    focus_beside_selection(button);
  }

  #on_toolbar_key(event, button) {
    const next = { ArrowRight: button.nextElementSibling, ArrowLeft: button.previousElementSibling }[event.key];
    if (!next) return;
    focus_beside_selection(next);
    event.preventDefault();
  }

  #on_slider_key(event, slider) {
    const far = Number(slider.ariaValueMax);
    // An upright one goes through a text, downwards.
    const up = slider.ariaOrientation === 'vertical' ? -1 : 1;
    const steps = { ArrowRight: 1, ArrowUp: up, ArrowLeft: -1, ArrowDown: -up, PageUp: 4 * up, PageDown: -4 * up, Home: -far, End: far }[event.key];
    if (!steps) return;
    this.#program.post.adjust({ id: slider.dataset.control, steps });
    event.preventDefault();
  }

  #on_radio_key(event, radio) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const radios = [...radio.parentElement.children];
    const next = radios.at((radios.indexOf(radio) + step) % radios.length);
    next.focus();
    this.#program.post.activate({ id: next.dataset.control });
  }

  #on_list_key(event, option) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      option.click();
      return;
    }
    const list = option.parentElement;
    const page = Math.max(1, Math.floor(list.clientHeight / option.offsetHeight) - 1);
    const row = Number(option.ariaPosInSet) - 1;
    const last = Number(option.ariaSetSize) - 1;
    const to = { ArrowDown: row + 1, ArrowUp: row - 1, PageDown: row + page, PageUp: row - page, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    set_keyboard(true);
    this.#extends = event.shiftKey;
    this.#focus_row(list, Math.min(last, Math.max(0, to)), option.offsetHeight);
  }

  // Rows out of sight are made when the list scrolls there.
  async #focus_row(list, row, height) {
    const top = row * height;
    if (top < list.scrollTop) list.scrollTop = top;
    if (top + height > list.scrollTop + list.clientHeight) list.scrollTop = top + height - list.clientHeight;
    (await this.#appearance(() => list.querySelector(`[aria-posinset="${row + 1}"]`))).focus({ preventScroll: true });
  }

  #keep_in_dialog(event) {
    const dialog = event.target.closest('[aria-modal]');
    if (!dialog) return;
    const stops = [...dialog.querySelectorAll('textarea, input, button, [tabindex="0"]')];
    const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    if (event.target !== from) return;
    to.focus();
    event.preventDefault();
  }
}

const closest = ({ target }, selector) => (target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest(selector)) : null);

// What is selected in the text: a field that takes the focus takes the selection away.
function pane_selection(panes) {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !panes.contains(selection.anchorNode)) return null;
  return selection.getRangeAt(0).cloneRange();
}

// WebKit forgets what is selected when the focus leaves the text.
function focus_beside_selection(element) {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection();
  element.focus({ preventScroll: true });
  const selection = document.getSelection();
  if (anchorNode && selection.anchorNode !== anchorNode) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
}

// Puts `children` in order with as few moves as possible: a moved element loses its focus.
function arrange(container, children) {
  let at = container.firstElementChild;
  for (const child of children) {
    while (at?.classList.contains('shield')) at = at.nextElementSibling;
    if (child === at) {
      at = at.nextElementSibling;
    } else {
      container.insertBefore(child, at);
    }
  }
}
