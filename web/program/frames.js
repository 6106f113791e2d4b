// Frames on demand: one is drawn after something happened, and while the program wants another. Idle, nothing runs.

const kSlowMs = 50;
const kSlowFrames = 10;
const kMostAtOnce = 4;  // pressed, let go, done, and shown

export class Frames {
  last_ms = 0;
  #draw;
  #on_rest;
  #on_slow;
  #on_crash;
  #is_scheduled = false;
  #is_stopped = false;
  #slow_in_a_row = 0;

  // `draw(now)` draws and says whether another frame is wanted; `on_rest` is called when none is, `on_slow` when drawing is too slow to be useful,
  // `on_crash(error)` when it fails.
  constructor(draw, on_rest, on_slow, on_crash) {
    this.#draw = draw;
    this.#on_rest = on_rest;
    this.#on_slow = on_slow;
    this.#on_crash = on_crash;
  }

  request = () => {
    if (this.#is_scheduled || this.#is_stopped) return;
    this.#is_scheduled = true;
    requestAnimationFrame(this.#tick);
  };

  // Draws at once what was asked for, a few frames at most.
  draw_now() {
    for (let frames = 0; frames < kMostAtOnce && this.#is_scheduled; ++frames) this.#tick(performance.now());
  }

  get is_scheduled() { return this.#is_scheduled && !this.#is_stopped; }

  stop() { this.#is_stopped = true; }

  #tick = (now) => {
    if (!this.#is_scheduled || this.#is_stopped) return;
    this.#is_scheduled = false;
    const start = performance.now();
    try {
      if (this.#draw(now)) this.request();
    } catch (error) {
      this.stop();
      this.#on_crash(error);
      return;
    }
    this.last_ms = performance.now() - start;
    if (!this.#is_scheduled) this.#on_rest();
    this.#slow_in_a_row = this.last_ms > kSlowMs ? this.#slow_in_a_row + 1 : 0;
    if (this.#slow_in_a_row === kSlowFrames) this.#on_slow();
  };
}
