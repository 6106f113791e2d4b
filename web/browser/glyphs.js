// Fonts of the page as the program sees them: widths, line metrics and pictures of clusters, by Canvas2D. The canvas is attached to the page and carries
// its language: a detached one picks other fonts for shared characters.
import icons from 'duidu:icons';
import { kIconPrefix } from 'duidu:wire';
import { mark_in } from '../text/placeholders.js';

/** @type {Record<Exclude<import('duidu:wire').FontId, 'icon'>, { family: string, weight: number, style: string }>} */
const kFonts = {
  text: { family: '--font-text', weight: 400, style: 'normal' },
  strong: { family: '--font-text', weight: 600, style: 'normal' },
  emphasis: { family: '--font-text', weight: 400, style: 'italic' },
  code: { family: '--font-code', weight: 400, style: 'normal' },
  interface: { family: '--font-interface', weight: 400, style: 'normal' },
  interface_strong: { family: '--font-interface', weight: 600, style: 'normal' },
};
const kIconGrid = 24;
const kIconStroke = 1.75;
// Between Han characters a dash has a form and a width of its own; alone, a canvas sets the one for other scripts. So it is taken from
// behind a Han character.
// The code in a mark, in em of the text around it, with blanks inside and outside its frame.
const kMark = { size: 0.56, inside: 0.16, outside: 0.08, height: 0.82, middle: 0.34, radius: 0.14, line: 1 / 18, ink: 0.7 };
const kHan = '国';
const kDash = '—';
const kProbeSize = 32;
const kNothing = { metrics: [0, 0, 0, 0, 0, 0] };

// A pixel a number. Compared in a loop by hand: a call for each of some hundred thousand bytes is felt before the page can be used.
const pixels_of = (bytes) => new Uint32Array(Uint8Array.from(bytes).buffer);
const are_same = (pixels, others) => {
  for (let i = 0; i < pixels.length; ++i) if (pixels[i] !== others[i % others.length]) return false;
  return true;
};

export class Glyphs {
  #canvas;
  #context;
  #fonts = new Map();
  #has_han_dash = false;
  #knows_ink = true;
  #blanks = new Map();

  constructor() {
    this.#canvas = document.createElement('canvas');
    this.#canvas.width = this.#canvas.height = 256;
    this.#canvas.className = 'scratch';
    this.#canvas.hidden = true;
    this.#canvas.setAttribute('aria-hidden', 'true');
    document.body.append(this.#canvas);
    this.#context = this.#canvas.getContext('2d', { willReadFrequently: true });
    this.forget();
  }

  // Language or fonts changed.
  forget() {
    this.#canvas.lang = document.documentElement.lang;
    this.#fonts.clear();
    this.#blanks.clear();
    this.#select('text', kProbeSize);
    this.#knows_ink = this.#context.measureText('。').actualBoundingBoxRight < kProbeSize * 0.9;
    this.#has_han_dash = this.#canvas.lang.startsWith('zh') && this.#sets_dashes_as_the_page_does();
  }

  // Whether a dash behind a Han character is as wide on the canvas as in the page. (In WebKit the page's is the narrow one.)
  #sets_dashes_as_the_page_does() {
    const words = kHan + kDash + kDash;
    this.#select('text', kProbeSize);
    const probe = document.createElement('span');
    probe.className = 'probe';
    probe.lang = this.#canvas.lang;
    probe.textContent = words;
    probe.style.font = this.#context.font;
    document.body.append(probe);
    const { width } = probe.getBoundingClientRect();
    probe.remove();
    return Math.abs(width - this.#context.measureText(words).width) < 1;
  }

  // Some privacy settings blank or disturb what is read back; then glyphs cannot be had. Three things must hold: plain fields have
  // exactly their colours (noise of any strength shows in some of the many), a glyph drawn again is the same again, and at
  // another place it is the same there (noise may depend on time or on place).
  can_read_back() {
    const context = this.#context;
    const [side, margin] = [128, 8];
    const picture = (left) => new Uint32Array(context.getImageData(left, 0, side, side).data.buffer);
    for (const level of [0, 128, 255]) {
      context.fillStyle = `rgb(${level},${255 - level},${level >> 1})`;
      context.fillRect(0, 0, side, side);
      if (!are_same(picture(0), pixels_of([level, 255 - level, level >> 1, 255]))) return false;
    }
    const draw_twice = () => {
      context.clearRect(0, 0, 2 * side, side);
      context.fillStyle = '#fff';
      this.#select('text', side / 2);
      for (const left of [0, side]) context.fillText('读g', left + margin, side - margin);
      return [0, side].map(picture);
    };
    const [first, ...others] = [...draw_twice(), ...draw_twice()];
    return others.every((other) => are_same(first, other)) && !are_same(first, [0]);
  }

  /** @param {import('duidu:wire').FontId} font @param {number} size @param {string} text */
  measure(font, size, text) {
    if (font === 'icon') return size;
    const mark = mark_in(text);
    if (mark) return this.#mark_width(mark, size);
    this.#select(font, size);
    const before = this.#before(text);
    return this.#context.measureText(before + text).width - this.#context.measureText(before).width;
  }

  #mark_width(mark, size) {
    this.#select('interface', size * kMark.size);
    return this.#context.measureText(mark).width + 2 * (kMark.inside + kMark.outside) * size;
  }

  // Of a run of words without blanks between them, in UTF-8 bytes.
  word_ends(text) {
    if (!Intl.Segmenter) return [];
    let at = 0;
    return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)]
      .map(({ segment }) => at += new TextEncoder().encode(segment).length);
  }

  blanks(font, size, text) {
    if (!this.#knows_ink) return this.#drawn_blanks(font, text).map((blank) => blank * size);
    this.#select(font, size);
    const { width, actualBoundingBoxLeft, actualBoundingBoxRight } = this.#context.measureText(text);
    return [-actualBoundingBoxLeft, width - actualBoundingBoxRight];
  }

  // The same in em, seen on the glyph drawn large: WebKit's boxes are as wide as the advance.
  #drawn_blanks(font, text) {
    const key = `${font} ${text}`;
    if (this.#blanks.has(key)) return this.#blanks.get(key);
    const [side, size, pen] = [256, 64, 64];
    this.#select(font, size);
    const { width } = this.#context.measureText(text);
    this.#context.clearRect(0, 0, side, side);
    this.#context.fillText(text, pen, 2 * size);
    const { data } = this.#context.getImageData(0, 0, side, side);
    let [first, last] = [side, 0];
    for (let i = 3; i < data.length; i += 4) {
      if (data[i] < 64) continue;
      const column = (i >> 2) % side;
      first = Math.min(first, column);
      last = Math.max(last, column + 1);
    }
    const blanks = [(first - pen) / size, (pen + width - last) / size];
    this.#blanks.set(key, blanks);
    return blanks;
  }

  // A browser rounds both for its line boxes.
  vertical_metrics(font, size) {
    if (font === 'icon') return [size, 0];
    this.#select(font, size);
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = this.#context.measureText('国x');
    return [Math.round(fontBoundingBoxAscent), Math.round(fontBoundingBoxDescent)];
  }

  raster(font, size, density, text, capacity) {
    if (font === 'icon') return this.#raster_icon(text.slice(kIconPrefix.length), size, density, capacity);
    const advance = this.measure(font, size, text);
    const pixel_size = size * density;
    const mark = mark_in(text);
    if (mark) return this.#raster_mark(mark, pixel_size, advance, capacity);
    this.#select(font, pixel_size);
    const before = this.#before(text);
    const pen = this.#context.measureText(before).width;
    const box = this.#box(before + text, pixel_size, pen);
    if (box.width <= 0 || box.height <= 0) return { metrics: [0, 0, 0, 0, 0, advance] };
    if (box.width * box.height * 4 > capacity) return { metrics: [box.width, box.height, 0, 0, 0, advance] };
    return this.#picture(box, advance, () => this.#context.fillText(before + text, -box.left - pen, -box.top));
  }

  #before(text) { return this.#has_han_dash && text.startsWith(kDash) ? kHan : ''; }

  // Where a cluster's ink lies around its pen, with a pixel to spare; the em box where the browser does not say. What stands before `pen`
  // in the text is not the cluster's.
  #box(text, pixel_size, pen) {
    const metrics = this.#context.measureText(text);
    let left = -metrics.actualBoundingBoxLeft;
    let right = metrics.actualBoundingBoxRight;
    let top = -metrics.actualBoundingBoxAscent;
    let bottom = metrics.actualBoundingBoxDescent;
    if (!(right > left) && text.trim() !== '') {
      [left, right, top, bottom] = [0, metrics.width, -pixel_size, pixel_size * 0.4];
    }
    if (!(right > left) || !(bottom > top)) return { width: 0, height: 0 };
    if (pen > 0) [left, right] = [1, right - pen];
    [left, top] = [Math.floor(left) - 1, Math.floor(top) - 1];
    return { left, top, width: Math.ceil(right) + 1 - left, height: Math.ceil(bottom) + 1 - top };
  }

  #picture(box, advance, draw) {
    const context = this.#context;
    if (box.width > this.#canvas.width || box.height > this.#canvas.height) {
      this.#canvas.width = Math.max(this.#canvas.width, box.width);
      this.#canvas.height = Math.max(this.#canvas.height, box.height);
      this.#select_again();
    }
    context.clearRect(0, 0, box.width, box.height);
    context.fillStyle = context.strokeStyle = '#fff';
    draw();
    const { data } = context.getImageData(0, 0, box.width, box.height);
    return { metrics: [box.width, box.height, box.left, box.top, has_color(data) ? 1 : 0, advance], pixels: data };
  }

  #raster_mark(mark, size, advance, capacity) {
    const width = this.#mark_width(mark, size);
    const line = Math.max(1, Math.round(kMark.line * size));
    const height = Math.round(kMark.height * size);
    const box = { left: 0, top: Math.round(-kMark.middle * size - height / 2), width: Math.ceil(width), height };
    if (box.width * box.height * 4 > capacity) return kNothing;
    return this.#picture(box, advance, () => {
      const context = this.#context;
      const left = Math.round(kMark.outside * size);
      const right = Math.round(width - kMark.outside * size);
      context.save();
      context.globalAlpha = kMark.ink;
      Object.assign(context, { lineWidth: line, textBaseline: 'middle', textAlign: 'center' });
      context.beginPath();
      context.roundRect(left + line / 2, line / 2, right - left - line, height - line, kMark.radius * size);
      context.stroke();
      context.fillText(mark, (left + right) / 2, height / 2);
      context.restore();
    });
  }

  #raster_icon(name, size, density, capacity) {
    const path = icons[name];
    const pixels = Math.ceil(size * density);
    if (!path || pixels * pixels * 4 > capacity) return kNothing;
    const box = { left: 0, top: -Math.round(size) * density, width: pixels, height: pixels };
    return this.#picture(box, size, () => {
      const context = this.#context;
      context.save();
      context.scale(pixels / kIconGrid, pixels / kIconGrid);
      Object.assign(context, { lineWidth: kIconStroke, lineCap: 'round', lineJoin: 'round' });
      context.stroke(new Path2D(path));
      context.restore();
    });
  }

  #last_font = '';
  #select(font, size) {
    const key = `${font} ${size}`;
    let css = this.#fonts.get(key);
    if (!css) {
      const { family, weight, style } = kFonts[font];
      const families = getComputedStyle(document.documentElement).getPropertyValue(family).trim();
      css = `${style} ${weight} ${size}px ${families}`;
      this.#fonts.set(key, css);
    }
    if (css === this.#last_font) return;
    this.#last_font = css;
    this.#select_again();
  }
  #select_again() {
    Object.assign(this.#context, {
      font: this.#last_font, fontKerning: 'none', textRendering: 'geometricPrecision', textBaseline: 'alphabetic',
    });
  }
}

// Drawn in white, a glyph has only white pixels; other colours are its own.
function has_color(data) {
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] > 32 && (data[i] < 224 || data[i + 1] < 224 || data[i + 2] < 224)) return true;
  }
  return false;
}
