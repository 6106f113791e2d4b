// Work for when the page has nothing else to do, in small steps. Where the browser does not say when that is, a timer guesses.

const kLeastMs = 4;      // left of an idle moment for another step
const kGuessMs = 150;    // after which a browser without idle callbacks is taken to be idle
const kAgainMs = 20;     // and, if it was, to be so again
const kGuessedMs = 8;    // and for how long

export class Idle {
  #step;
  #is_waiting = false;

  // `step()` does a little and says whether there is more.
  constructor(step) { this.#step = step; }

  begin = () => this.#wait(kGuessMs);

  #wait(guess_ms) {
    if (this.#is_waiting) return;
    this.#is_waiting = true;
    if (globalThis.requestIdleCallback) {
      requestIdleCallback((deadline) => this.#work(() => deadline.timeRemaining()));
    } else {
      setTimeout(() => {
        const end = performance.now() + kGuessedMs;
        this.#work(() => end - performance.now());
      }, guess_ms);
    }
  }

  #work(time_left) {
    this.#is_waiting = false;
    while (time_left() > kLeastMs) {
      if (!this.#step()) return;
    }
    this.#wait(kAgainMs);
  }
}
