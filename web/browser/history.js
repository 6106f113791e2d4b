// The program's history in the browser's own: each of its entries is one of the browser's, known by its serial. Where the browser gives
// the page no history (a frame that may not have one), the program goes back and forward by itself. What the entries hold is kept while
// the page is away, under the name of this visit: loaded again, it is where it was.
/** @import { Program } from '../program/program.js' */
import { ViewKind } from 'duidu:wire';

const kKeyPrefix = 'duidu:history:2:';  // with what an entry holds: what was kept otherwise is not read
const kRender = 'render', kView = 'view';  // in the hash: what is seen, not where
const is_seen = (key) => key === kRender || key === kView;

export const hash = () => new URLSearchParams(location.hash.slice(1));

// The place that the address names; '' if it names none. What stands behind :~: is for the browser.
export function addressed_id() {
  const [id = ''] = hash().keys();
  return is_seen(id) || id.startsWith(':~:') ? '' : id.replace(/:~:.*$/, '');
}

function hash_of(address) {
  const kept = [...hash()].filter(([key]) => is_seen(key)).map(([key, value]) => `${key}=${value}`);
  return `#${[address, ...kept].join('&')}`;
}

export class Entries {
  #program;
  #visit;
  #kept;
  #serial;  // of the entry the page was loaded in, if it had been there before
  #is_led_by_address = false;

  // Before the program knows of any entry.
  /** @param {Program} program */
  constructor(program) {
    this.#program = program;
    const { visit, duidu = null } = history.state ?? {};
    this.#visit = visit ?? Date.now().toString(36);
    this.#serial = duidu;
    this.#kept = this.#take_kept();
    try {
      history.scrollRestoration = 'manual';  // the sides scroll, and the program brings them back
    } catch {
      // A frame without a history.
    }
  }

  /** @param {{ serial: number, address: string }} entry */
  push(entry) { this.#put('pushState', entry); }
  /** @param {{ serial: number, address: string }} entry */
  mark(entry) { this.#put('replaceState', entry); }

  // On file:// a browser may refuse an address, and any may refuse one more of too many.
  #put(method, { serial, address }) {
    const own = method === 'replaceState' ? history.state : null;  // what else stands there is again.js's
    const state = { ...own, duidu: serial, visit: this.#visit };
    for (const url of address ? [hash_of(address), undefined] : [undefined]) {
      try {
        return history[method](state, '', url);
      } catch {
        // The next one is plainer.
      }
    }
  }

  // Another article is on the page, and has no place of that name.
  forget_address() {
    if (!addressed_id()) return;
    const hash = hash_of('').replace('#&', '#');
    try {
      history.replaceState(history.state, '', hash.length > 1 ? hash : location.href.replace(/#.*$/, ''));
    } catch {
      // A page without an address of its own.
    }
  }

  // The address names the view, for whom it is given to and for the next time.
  /** @param {import('duidu:wire').ViewKind} kind */
  name_view(kind) {
    const parts = location.hash.slice(1).split('&').filter((part) => part && !part.startsWith(`${kView}=`));
    if (kind !== 'flow') parts.push(`${kView}=${kind}`);
    try {
      history.replaceState(history.state, '', parts.length > 0 ? `#${parts.join('&')}` : location.href.replace(/#.*$/, ''));
    } catch {
      // A page without an address of its own.
    }
  }

  show_named_view() {
    const kind = ViewKind.find((each) => each === hash().get(kView));
    if (kind) this.#program.post.show_view({ kind });
  }

  travel({ steps, from, to }) {
    if (history.state?.duidu === from) history.go(steps);
    else this.#program.post.go_to_entry({ serial: to });
  }

  follow() {
    addEventListener('popstate', ({ state }) => {
      if (state?.duidu === undefined) this.#leave();
      else if (state.visit === this.#visit) this.#program.post.go_to_entry({ serial: state.duidu });
    });
    addEventListener('hashchange', () => {
      if (history.state?.duidu === undefined) this.#leave();
      if (this.#is_led_by_address) {
        this.show_named_view();
        this.go_to_address();
      }
      this.#is_led_by_address = false;
    });
    addEventListener('pagehide', () => this.#keep());
  }

  // The browser has made an entry. It may scroll by itself now; where the page goes it is told behind that.
  #leave() {
    this.#is_led_by_address = true;
    this.#program.post.leave_for_address();
  }

  // To the place that the address names, if it names one.
  go_to_address() {
    const id = addressed_id();
    if (id) this.#program.post.go_to_address({ id });
  }

  // The page is where it was when it was left. False if nothing is known of that.
  recall() {
    if (this.#serial === null || !this.#kept) return false;
    return this.#program.call.recall_history({ entries: this.#kept, serial: this.#serial });
  }

  #keep() {
    const entries = this.#program.ask.get_history();
    try {
      if (entries.length > 0) sessionStorage.setItem(kKeyPrefix + this.#visit, JSON.stringify(entries));
      else sessionStorage.removeItem(kKeyPrefix + this.#visit);
    } catch {
      // Storage is off, or full.
    }
  }

  #take_kept() {
    try {
      return JSON.parse(sessionStorage.getItem(kKeyPrefix + this.#visit));
    } catch {
      return null;
    }
  }
}
