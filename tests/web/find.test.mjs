// The browser's own find works on the laid-out text: over line ends, in both panes, far away, and shows the place where it is drawn.
import assert from 'node:assert/strict';
import { everywhere, scenario, settle } from './drive/harness.mjs';

// A phrase of the unit's text that lies on two lines: {phrase, start, end}.
const phrase_over_line_end = (page, unit) => page.evaluate((address) => {
  const clusters = duidu.layout(address);
  const text = probes.unit(address).textContent;
  const turn = clusters.findIndex((cluster, i) => i > 0 && cluster.y > clusters[i - 1].y);
  const start = clusters[turn].start - 6;
  const end = clusters[turn].start + 6;
  return { phrase: text.slice(start, end), start, end };
}, unit);

// Every place where the browser finds a phrase, in the page's order: its text, unit and rectangles.
const find_all = (page, phrase) => page.evaluate((words) => {
  document.getSelection().removeAllRanges();
  const found = [];
  while (window.find(words, true)) {
    const range = document.getSelection().getRangeAt(0);
    found.push({
      text: range.toString(),
      unit: range.startContainer.parentElement.closest('.unit')?.dataset.unit,
      rects: [...range.getClientRects()].filter(({ width }) => width > 0).map((rect) => rect.toJSON()),
    });
  }
  return found;
}, phrase);

for (const [article, unit] of [['zh', 't2.p2'], ['zh', 'c1.b2'], ['en', 't2.p2'], ['en', 'c1.b2'], ['real', 't2.p1']]) {
  everywhere(`${article} ${unit}: a phrase that runs over a line end is found where it is drawn`, { smoke: unit === 't2.p2', no_canvas: true, page: article }, async ({ page }) => {
    await page.evaluate((address) => probes.bring(address), unit);
    const { phrase, start, end } = await phrase_over_line_end(page, unit);
    const found = (await find_all(page, phrase)).find((each) => each.unit === unit);
    assert.ok(found, `“${phrase}” is not found`);
    assert.equal(found.text, phrase);
    const drawn = (await page.evaluate((address) => duidu.layout(address), unit)).filter((each) => each.start >= start && each.end <= end);
    assert.equal(new Set(drawn.map(({ y }) => y)).size, 2);
    for (const { x, y, width, height } of drawn.filter((each) => each.width > 0)) {
      const middle = { x: x + width / 2, y: y + height / 2 };
      assert.ok(found.rects.some(({ left, right, top, bottom }) =>
        left - 1 <= middle.x && middle.x <= right + 1 && top <= middle.y && middle.y <= bottom), `nothing is marked at ${x}, ${y}`);
    }
  });
}

everywhere('a phrase far below is found once, and its place is drawn when it is shown', { no_canvas: true, page: 'zh' }, async ({ page, model }) => {
  const last = model.interview.at(-1);
  const phrase = last.text.slice(-14);
  const found = await find_all(page, phrase);
  assert.deepEqual(found.map(({ unit }) => unit), [last.id]);
  await page.evaluate(async () => {
    document.getSelection().getRangeAt(0).startContainer.parentElement.scrollIntoView({ block: 'center' });
    await probes.next_frame();
    await probes.settled();
  });
  const { text, drawn } = await page.evaluate(() => ({
    text: document.getSelection().getRangeAt(0).getBoundingClientRect().toJSON(),
    drawn: (duidu.stats().renderer === 'canvas' ? probes.pane('interview').querySelector('.tile') : document.getSelection().anchorNode.parentElement.closest('.unit')).getBoundingClientRect().toJSON(),
  }));
  assert.ok(text.top > 0 && text.bottom < 800, `shown at ${text.top}`);
  assert.ok(drawn.top <= text.top && text.bottom <= drawn.bottom, 'nothing is drawn where the phrase is');
});

everywhere('words that stand on both sides are found in both', { no_canvas: true, page: 'zh', files: 'all' }, async ({ page, model }) => {
  const { interview, commentary } = model.links.find(({ level }) => level === 'exact');
  const { unit, start } = interview[0];
  const phrase = model.units.find(({ id }) => id === unit).text.slice(start, start + 12);
  assert.deepEqual((await find_all(page, phrase)).map((each) => each.unit), [unit, commentary[0].unit]);
});

// What is heard at a quotation's edges stands in no text that is searched.
everywhere('a phrase that runs into a quotation is found', { no_canvas: true, page: 'zh' }, async ({ page, model }) => {
  const { commentary } = model.links.find(({ level, commentary: [{ start }] }) => level === 'exact' && start > 4);
  const { unit, start } = commentary[0];
  await page.evaluate((address) => probes.bring(address), unit);
  const phrase = model.units.find(({ id }) => id === unit).text.slice(start - 4, start + 6);
  assert.deepEqual((await find_all(page, phrase)).map((each) => each.unit), [unit]);
});

// A link to words of the page, as browsers make them: #:~:text=…
const to_words = (model, id) => `#:~:text=${encodeURIComponent(model.units.find((unit) => unit.id === id).text.slice(2, 12))}`;
const top_of = (page, unit) => page.evaluate((address) => probes.unit(address).getBoundingClientRect().top, unit);
const is_in_sight = (top) => top > 0 && top < 800;

for (const width of [1280, 400]) {
  scenario(`a link to words leads to them, and the program leaves them in sight, ${width} px wide`, { page: 'zh', width, starts: false, hash: '' }, async ({ page, url, model }) => {
    await page.goto('about:blank');
    await page.goto(url + to_words(model, 'c1.b16'));
    await page.waitForFunction(() => !!window.duidu);
    await settle(page);
    assert.ok(is_in_sight(await top_of(page, 'c1.b16')));
  });
}

scenario('words of the side that is away are found, and it comes to the front', { page: 'zh', width: 400 }, async ({ page, model }) => {
  await page.evaluate((address) => {
    const link = Object.assign(document.createElement('a'), { href: address, textContent: 'there', id: 'there' });
    link.style = 'position: fixed; left: 0; bottom: 0; z-index: 9';
    document.body.append(link);
  }, to_words(model, 'c1.b16'));
  await page.click('#there');
  await page.locator('#pane-interview.away').waitFor({ state: 'attached' });
  await settle(page);
  assert.ok(is_in_sight(await top_of(page, 'c1.b16')));
});
