// Reads pictures (PNG) by drawing them in a page of the browser: Node.js has no decoder of its own.

// In a grey picture of one line of text the ink of each column of pixels, 0 to 1, for each box (CSS px) of a screenshot.
export async function ink_profiles(browser, png, boxes, density) {
  const page = await browser.newPage();
  try {
    return await page.evaluate(async ([base64, wanted, scale]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      context.drawImage(bitmap, 0, 0);
      return wanted.map(({ x, y, width, height }) => {
        const [left, top, right, bottom] = [x, y, x + width, y + height].map((value) => Math.round(value * scale));
        const { data } = context.getImageData(left, top, right - left, bottom - top);
        const columns = new Array(right - left).fill(0);
        for (let i = 0; i < data.length; i += 4) {
          columns[(i >> 2) % columns.length] += (765 - data[i] - data[i + 1] - data[i + 2]) / 765 / (bottom - top);
        }
        return columns;
      });
    }, [png.toString('base64'), boxes, density]);
  } finally {
    await page.close();
  }
}

// The largest difference of a colour's red, green or blue (0 to 255) between two screenshots of the same size, read in a page.
export function most_apart_in(page, a, b) {
  return page.evaluate(async (pictures) => {
    const [one, other] = await Promise.all(pictures.map(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context.drawImage(bitmap, 0, 0);
      return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
    }));
    if (one.length !== other.length) return 255;
    return one.reduce((most, value, i) => Math.max(most, Math.abs(value - other[i])), 0);
  }, [a, b].map((png) => png.toString('base64')));
}

// Chromium draws its icons anew after a change of medium, and rounds a few points of their edges the other way: 1.
export async function most_apart(browser, a, b) {
  const page = await browser.newPage();
  try {
    return await most_apart_in(page, a, b);
  } finally {
    await page.close();
  }
}

// Pictures of the text before and after. A glyph that has moved in its texture is read from there with another rounding: some ten
// points of a page differ by 1.
export async function are_same_pictures(page, before, after) {
  for (const [i, picture] of before.entries()) {
    if (!picture.equals(after[i]) && await most_apart_in(page, picture, after[i]) > 1) return false;
  }
  return true;
}

// By how many columns `b` must be shifted to lie best over `a` (least sum of squared differences), within ±most.
export function best_shift(a, b, most) {
  let best = { shift: 0, error: Infinity };
  for (let shift = -most; shift <= most; ++shift) {
    let error = 0;
    for (let i = most; i < a.length - most; ++i) error += (a[i] - b[i + shift]) ** 2;
    if (error < best.error) best = { shift, error };
  }
  return best.shift;
}

// For each picture of a screencast the rows where a red mark begins in one column of the page and a blue one in another (CSS px of a
// page `width` px wide), both from `top` to `bottom`.
export async function mark_rows(browser, pictures, { text, tile, top, bottom, width }) {
  const page = await browser.newPage();
  try {
    const found = [];
    for (const png of pictures) {
      found.push(await page.evaluate(async ([base64, columns, from, to, page_width]) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const scale = bitmap.width / page_width;
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d', { willReadFrequently: true });
        context.drawImage(bitmap, 0, 0);
        const starts = (x) => {
          const first = Math.round(from * scale);
          const { data } = context.getImageData(Math.round(x * scale), first, 1, Math.round(to * scale) - first);
          const rows = [];
          for (let y = 1; y * 4 < data.length; ++y) {
            const is_mark = (row) => data[row * 4 + 1] < 128;
            if (is_mark(y) && !is_mark(y - 1)) rows.push(first + y);
          }
          return rows;
        };
        return { text: starts(columns[0]), tile: starts(columns[1]) };
      }, [png.toString('base64'), [text, tile], top, bottom, width]));
    }
    return found;
  } finally {
    await page.close();
  }
}
