// While a pane scrolls its picture and its text stay together, on a real screen (headed, two device pixels to a CSS pixel): a headless
// browser does not show how a compositor presents frames.
import assert from 'node:assert/strict';
import { scenario, settle } from './drive/harness.mjs';
import { mark_rows } from './drive/pictures.mjs';

const kMostTurns = 400;
const kLeastMoves = 24;
const kLeastPlaces = 5;
const kWheelPx = 90;
const kMarkEveryPx = 92;

// Turns the wheel over the interview, and waits until the pane begins to follow.
async function turn_wheel(page, px) {
  const before = await page.evaluate(() => probes.pane('interview').scrollTop);
  await page.mouse.wheel(0, px);
  await page.waitForFunction((top) => probes.pane('interview').scrollTop !== top, before);
}

// Watches from inside: in every frame, how far the tile is from where its content stands, and whether it covers what is seen.
const watch_frames = (page) => page.evaluate(() => {
  const scroller = probes.pane('interview');
  const content = scroller.querySelector('.content');
  const seen = window.seen = { frames: 0, moved: 0, tops: new Set(), uncovered: 0, off: 0 };
  let last = scroller.scrollTop;
  const look = () => {
    const tile = content.querySelector('.tile');
    const [box, around, pane] = [tile, content, scroller].map((element) => element.getBoundingClientRect());
    ++seen.frames;
    if (scroller.scrollTop !== last) ++seen.moved;
    last = scroller.scrollTop;
    seen.tops.add(tile.style.top);
    seen.off = Math.max(seen.off, Math.abs(box.top - around.top - parseFloat(tile.style.top)));
    if (box.top > pane.top + 0.5 || box.bottom < pane.bottom - 0.5) ++seen.uncovered;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});

// Red marks on the text's side (an element of the content) and blue marks in the tile's picture, both at every 92 px of the content:
// on every frame the screen shows they must be at the same height.
const mark_both = (page) => page.evaluate((every) => {
  const content = probes.pane('interview').querySelector('.content');
  const marks = document.createElement('div');
  Object.assign(marks.style, {
    position: 'absolute', left: '2px', top: '0', width: '6px', height: '100%', zIndex: 9,
    backgroundImage: `repeating-linear-gradient(rgb(255,0,0) 0 4px, rgb(0,255,0) 4px ${every}px)`,
  });
  content.append(marks);
  const draw = CanvasRenderingContext2D.prototype.drawImage;
  CanvasRenderingContext2D.prototype.drawImage = function (...picture) {
    draw.apply(this, picture);
    const tile = this.canvas;
    if (!tile.classList.contains('tile') || !content.contains(tile)) return;
    const top = parseFloat(tile.style.top);
    const density = tile.width / parseFloat(tile.style.width);
    for (let y = -(top % every); y * density < tile.height; y += every) {
      this.fillStyle = 'rgb(0,255,0)';
      this.fillRect(8 * density, y * density, 6 * density, every * density);
      this.fillStyle = 'rgb(0,0,255)';
      this.fillRect(8 * density, y * density, 6 * density, 4 * density);
    }
  };
}, kMarkEveryPx);

// A slow machine shows fewer frames: the wheel turns until there were enough to judge.
const has_seen_enough = (page, pictures) => pictures.length >= 4 * kLeastPlaces &&
  page.evaluate((moves) => window.seen.moved >= moves && window.seen.tops.size >= 2, kLeastMoves);

const screen = { page: 'zh', headed: true, density: 2, width: 1000, height: 700 };

scenario('scrolling by wheel: text and picture are 0 px apart, in the page and on the screen', { ...screen, files: 'chromium' }, async ({ page, context, t }) => {
  await mark_both(page);
  await page.mouse.move(300, 400);
  await turn_wheel(page, 900);
  await settle(page);

  const session = await context.newCDPSession(page);
  const pictures = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    pictures.push(Buffer.from(data, 'base64'));
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
  });
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  await watch_frames(page);
  for (let i = 0; i < kMostTurns && !await has_seen_enough(page, pictures); ++i) await turn_wheel(page, kWheelPx * (i % 12 < 6 ? 1 : -1));
  await session.send('Page.stopScreencast');

  const seen = await page.evaluate(() => ({ ...window.seen, tops: window.seen.tops.size }));
  t.diagnostic(`${seen.moved} moving frames of ${seen.frames}, tile painted at ${seen.tops} places, ${seen.off} px apart`);
  assert.ok(seen.moved >= kLeastMoves && seen.tops >= 2, JSON.stringify(seen));
  assert.equal(seen.off, 0);
  assert.equal(seen.uncovered, 0, 'the tile did not cover what was seen');

  // Between the buttons that count what is further up and down.
  const rows = await mark_rows(context.browser(), pictures, { text: 5, tile: 11, top: 110, bottom: 650, width: screen.width });
  const places = new Set(rows.map(({ text }) => text[0]));
  t.diagnostic(`${pictures.length} pictures of the screen, at ${places.size} places`);
  assert.ok(places.size >= kLeastPlaces, `only ${places.size} different pictures were taken`);
  rows.forEach(({ text, tile }, i) => assert.deepEqual(tile, text, `picture ${i}`));
});
