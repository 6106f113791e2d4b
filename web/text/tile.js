// The painted picture of a stretch of a pane, lying in the scroller under the text: it scrolls with the text on the compositor, so
// the two cannot part.

export class Tile {
  #content;
  #canvas = null;
  #context = null;
  #is_clear = false;  // beside its text: the other side is seen through it

  copy_ms = 0;  // of the last painting

  constructor(content) { this.#content = content; }

  /** @param {Omit<Parameters<import('duidu:wire').Requests['prepare_tile']>[0], 'side'>} place */
  prepare({ top, width, height, pixel_width, pixel_height, is_clear }) {
    this.copy_ms = 0;
    if (!this.#canvas || is_clear !== this.#is_clear) {
      this.#canvas?.remove();
      this.#is_clear = is_clear;
      this.#canvas = document.createElement('canvas');
      this.#canvas.className = 'tile';
      this.#canvas.setAttribute('aria-hidden', 'true');
      this.#context = this.#canvas.getContext('2d', { alpha: is_clear });
    }
    if (!this.#canvas.isConnected) this.#content.prepend(this.#canvas);
    if (this.#canvas.width !== pixel_width || this.#canvas.height !== pixel_height) {
      this.#canvas.width = pixel_width;
      this.#canvas.height = pixel_height;
    }
    Object.assign(this.#canvas.style, { top: `${top}px`, width: `${width}px`, height: `${height}px` });
  }

  // The lower left part of `source`, where WebGL draws a viewport smaller than its canvas.
  /** @param {HTMLCanvasElement} source @param {Omit<Parameters<import('duidu:wire').Requests['copy_to_tile']>[0], 'side'>} place */
  copy(source, { pixel_top, pixel_width, pixel_height }) {
    const start = performance.now();
    if (this.#is_clear) this.#context.clearRect(0, pixel_top, pixel_width, pixel_height);
    this.#context.drawImage(source, 0, source.height - pixel_height, pixel_width, pixel_height, 0, pixel_top, pixel_width,
      pixel_height);
    this.copy_ms += performance.now() - start;
  }
}
