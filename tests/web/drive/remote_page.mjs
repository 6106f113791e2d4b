// A page in a browser driven by WebDriver, with the part of Playwright's page that the scenarios use: a scenario does not know in which
// engine it runs. Names and meanings are Playwright's; what the page itself can answer is asked inside it (finder.js, probes.js).
import { readFileSync } from 'node:fs';
import { wait_for } from './waiting.mjs';

const kPatienceMs = 60_000;
const kLookMs = 10_000;     // of one command: a browser that has lost it is asked again
const kLookEveryMs = 12;
const kFinder = readFileSync(new URL('finder.js', import.meta.url), 'utf8');

const kKeys = {
  Control: '\uE009', Shift: '\uE008', Alt: '\uE00A', Meta: '\uE03D', Escape: '\uE00C', Enter: '\uE007', Tab: '\uE004', Backspace: '\uE003',
  Delete: '\uE017', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Home: '\uE011', End: '\uE010',
  PageUp: '\uE00E', PageDown: '\uE00F', Space: ' ', F3: '\uE033', F6: '\uE036', F8: '\uE038', F10: '\uE03A',
};
const key_value = (name) => kKeys[name] ?? name;

// A page says {value} or {error}, as JSON: the same in every driver.
const kAnswer = `const done = arguments[arguments.length - 1];
const argument = JSON.parse(arguments[0]);
Promise.resolve().then(() => (SOURCE)(argument)).then((value) => done(JSON.stringify({ value })),
  (error) => done(JSON.stringify({ error: String(error) + '\\n' + (error && error.stack) })));`;

const wanted_words = (name, is_exact = false) =>
  (name instanceof RegExp ? { source: name.source, flags: name.flags } : { words: String(name), is_exact });

class Mouse {
  #session;
  constructor(session) { this.#session = session; }

  #act(...actions) {
    return this.#session.act([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  }
  #at = { x: 0, y: 0 };
  #moves(x, y, steps) {
    const { x: from_x, y: from_y } = this.#at;
    this.#at = { x, y };
    return Array.from({ length: steps }, (_, i) => {
      const part = (i + 1) / steps;
      const [to_x, to_y] = [from_x + (x - from_x) * part, from_y + (y - from_y) * part].map(Math.round);
      return { type: 'pointerMove', duration: 0, origin: 'viewport', x: to_x, y: to_y };
    });
  }

  move(x, y, { steps = 1 } = {}) { return this.#act(...this.#moves(x, y, steps)); }
  down() { return this.#act({ type: 'pointerDown', button: 0 }); }
  up() { return this.#act({ type: 'pointerUp', button: 0 }); }
  click(x, y, { clickCount = 1 } = {}) {
    const press = [{ type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
    return this.#act(...this.#moves(x, y, 1), ...Array.from({ length: clickCount }, () => press).flat());
  }
  dblclick(x, y) { return this.click(x, y, { clickCount: 2 }); }
  wheel(dx, dy) {
    const [x, y] = [this.#at.x, this.#at.y].map(Math.round);
    const actions = [{ type: 'scroll', origin: 'viewport', duration: 0, x, y, deltaX: dx, deltaY: dy }];
    return this.#session.act([{ type: 'wheel', id: 'wheel', actions }]);
  }
}

class Keyboard {
  #session;
  constructor(session) { this.#session = session; }

  #act(...actions) { return this.#session.act([{ type: 'key', id: 'keyboard', actions }]); }
  down(key) { return this.#act({ type: 'keyDown', value: key_value(key) }); }
  up(key) { return this.#act({ type: 'keyUp', value: key_value(key) }); }
  press(chord) {
    const keys = (chord === '+' ? ['+'] : chord.split('+')).map(key_value);
    if (keys.length > 1 && keys.at(-1).length === 1) keys.push(keys.pop().toLowerCase());
    return this.#act(...keys.map((value) => ({ type: 'keyDown', value })), ...keys.reverse().map((value) => ({ type: 'keyUp', value })));
  }
  type(text) {
    return this.#act(...[...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]));
  }
}

class Locator {
  #page;
  #steps;
  constructor(page, steps) {
    this.#page = page;
    this.#steps = steps;
  }

  #with(...steps) { return new Locator(this.#page, [...this.#steps, ...steps]); }
  locator(selector, { hasText } = {}) {
    const step = selector === 'visible=true' ? { is_visible: true } : selector === '..' ? { parent: true } : { css: selector };
    return hasText === undefined ? this.#with(step) : this.#with(step, { has_text: wanted_words(hasText) });
  }
  getByRole(role, { name, exact } = {}) { return this.#with({ role, name: name === undefined ? null : wanted_words(name, exact) }); }
  getByText(text, { exact } = {}) { return this.#with({ text: wanted_words(text, exact) }); }
  filter({ hasText }) { return this.#with({ has_text: wanted_words(hasText) }); }
  nth(index) { return this.#with({ nth: index }); }
  first() { return this.nth(0); }
  last() { return this.nth(-1); }

  // What `use(elements, argument)` gives in the page.
  #all(use, argument = null) {
    return this.#page.evaluate(`([steps, argument]) => (${use})(finder.find(steps), argument)`, [this.#steps, argument]);
  }
  // The same of the first element, as soon as there is one and the answer is not null.
  async #one(use, argument = null) {
    const answer = await this.#page.wait_until(JSON.stringify(this.#steps), `{
      const [element] = finder.find(argument[0]);
      const given = element ? await (${use})(element, argument[1]) : null;
      return given === null ? null : { given };
    }`, [this.#steps, argument]);
    return answer.given;
  }
  // For answers that may be null.
  async #said(use, argument) { return (await this.#one(`async (element, given) => ({ is: await (${use})(element, given) })`, argument)).is; }

  count() { return this.#all('(elements) => elements.length'); }
  allTextContents() { return this.#all('(elements) => elements.map((element) => element.textContent)'); }
  isVisible() { return this.#all('([element]) => !!element && finder.is_visible(element)'); }
  evaluate(use, argument) { return this.#said(use, argument); }
  evaluateAll(use, argument) { return this.#all(use, argument); }
  getAttribute(name) { return this.#said('(element, name) => element.getAttribute(name)', name); }
  textContent() { return this.#said('(element) => element.textContent'); }
  inputValue() { return this.#said('(element) => element.value'); }
  boundingBox() { return this.#said('(element) => element.getBoundingClientRect()'); }
  focus() { return this.#said('(element) => element.focus()'); }
  scrollIntoViewIfNeeded() { return this.#said('(element) => element.scrollIntoView({ block: "nearest", behavior: "instant" })'); }

  async hover() {
    const { x, y } = await this.#one('(element) => finder.place_to_press(element)');
    await this.#page.mouse.move(x, y);
  }
  async click() {
    const { x, y } = await this.#one('(element) => finder.place_to_press(element)');
    await this.#page.mouse.click(x, y);
  }
  async press(key) {
    await this.focus();
    await this.#page.keyboard.press(key);
  }
  async pressSequentially(text) {
    await this.focus();
    await this.#page.keyboard.type(text);
  }
  fill(text) {
    return this.#said(`(element, text) => {
      element.focus();
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value').set.call(element, text);
      for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true }));
    }`, text);
  }

  async waitFor({ state = 'visible' } = {}) {
    const holds = {
      visible: '([element]) => !!element && finder.is_visible(element)', hidden: '([element]) => !element || !finder.is_visible(element)',
      attached: '(elements) => elements.length > 0', detached: '(elements) => elements.length === 0',
    }[state];
    await this.#page.wait_until(`${JSON.stringify(this.#steps)} to be ${state}`, `(${holds})(finder.find(argument))`, this.#steps);
  }
}

export class RemotePage {
  #session;
  #size = { width: 0, height: 0 };
  #is_blank = false;

  constructor(session) {
    this.#session = session;
    this.mouse = new Mouse(session);
    this.keyboard = new Keyboard(session);
  }

  async evaluate(use, argument = null) {
    const script = kAnswer.replace('SOURCE', () => `(argument) => { if (!window.finder) { ${kFinder} } return (${use})(argument); }`);
    const answer = JSON.parse(await this.#session.execute(script, [JSON.stringify(argument)]));
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  }
  // The page itself looks again and again: one command, however long it takes. Only a page that goes away under it is asked anew.
  waitForFunction(use, argument) { return this.wait_until(String(use), `(${use})(argument)`, argument); }
  wait_until(what, expression, argument = null) {
    const look = `async ([argument, most_ms, every_ms]) => {
      const end = Date.now() + most_ms;
      for (;;) {
        let problem = null;
        const answer = await (async () => ${expression})().catch((error) => { problem = error; });
        if (answer) return answer;
        if (Date.now() > end) {
          if (problem) throw problem;
          return null;
        }
        await new Promise((resolve) => setTimeout(resolve, every_ms));
      }
    }`;
    return wait_for(what, () => this.evaluate(look, [argument, kLookMs, kLookEveryMs]), kPatienceMs);
  }

  locator(selector, options) { return new Locator(this, []).locator(selector, options); }
  getByRole(role, options) { return new Locator(this, []).getByRole(role, options); }
  getByText(text, options) { return new Locator(this, []).getByText(text, options); }

  // Another address of the same page is no new page to a browser: it leaves it first.
  async goto(url) {
    if (!this.#is_blank) await this.#session.navigate('about:blank');
    this.#is_blank = url === 'about:blank';
    if (!this.#is_blank) await this.#session.navigate(url);
  }
  // The page lives on for a moment after the command.
  async reload() {
    await this.evaluate(() => { window.is_before_reload = true; });
    await this.#session.reload();
    await this.waitForFunction(() => !window.is_before_reload && document.readyState === 'complete');
  }
  waitForTimeout(ms) { return new Promise((resolve) => setTimeout(resolve, ms)); }
  title() { return this.evaluate(() => document.title); }
  // `end`: how the address must end, after “**”.
  waitForURL(end) { return this.waitForFunction((tail) => location.href.endsWith(tail), end.replace('**', '')); }

  viewportSize() { return this.#size; }
  async setViewportSize(size) {
    this.#size = size;
    await this.#session.resize(this, size);
  }
  click(selector) { return this.locator(selector).first().click(); }
  emulateMedia({ colorScheme }) { return this.#session.set_scheme(colorScheme); }

  // A picture of the page, or of a part of it: then the pixels of that part.
  async screenshot({ clip } = {}) {
    const base64 = await this.#session.screenshot();
    if (!clip) return Buffer.from(base64, 'base64');
    const url = await this.evaluate(async ([png, { x, y, width, height }]) => {
      const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const scale = bitmap.width / innerWidth;
      const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(width * scale), height: Math.round(height * scale) });
      const context = canvas.getContext('2d');
      context.drawImage(bitmap, -Math.round(x * scale), -Math.round(y * scale));
      return canvas.toDataURL();
    }, [base64, clip]);
    return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
  }

  // The page asks for a file: no window of the system opens, the scenario gives the file.
  async waitForEvent(name) {
    if (name !== 'filechooser') throw new Error(`no such event: ${name}`);
    await this.evaluate(() => {
      const open = HTMLInputElement.prototype.click;
      window.chooser = null;
      HTMLInputElement.prototype.click = function () {
        if (this.type !== 'file') return open.call(this);
        window.chooser = this;
        HTMLInputElement.prototype.click = open;
        return undefined;
      };
    });
    await this.waitForFunction(() => !!window.chooser);
    return {
      setFiles: ({ name: file_name, buffer }) => this.evaluate(([wanted, bytes]) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], wanted));
        window.chooser.files = data.files;
        window.chooser.dispatchEvent(new Event('change', { bubbles: true }));
      }, [file_name, [...buffer]]),
    };
  }
}
