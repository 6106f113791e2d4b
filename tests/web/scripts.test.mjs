// Scripts that join, stack, run from right to left or are not seen at all: the text layer lies over the glyphs as exactly as over Chinese,
// and what is selected and copied is the article's own text.
import assert from 'node:assert/strict';
import { copy, everywhere, scenario, settle } from './drive/harness.mjs';
import { compare_places, count_clusters } from './drive/places.mjs';

const kMostPx = 1;
const kSameLinePx = 2;
const kDragSteps = 12;

for (const render of ['canvas', 'text']) {
  for (const [density, width] of [[1, 1280], [1.5, 900], [2, 400]]) {
    scenario(`${render}, density ${density}, ${width} px: every cluster at most ${kMostPx} px off`, { page: 'scripts', hash: `#render=${render}`, density, width }, async ({ page, t }) => {
      let compared = 0;
      for (const tab of width < 880 ? ['访谈', '评论'] : ['']) {
        if (tab) await page.getByRole('tab', { name: tab }).click();
        await settle(page);
        const { clusters, worst } = await compare_places(page);
        t.diagnostic(`${clusters} clusters, at most ${worst.dx.toFixed(3)} px sideways, ${worst.dy.toFixed(3)} px up or down: ${worst.where}`);
        assert.ok(worst.dx <= kMostPx, `${worst.dx} px at ${worst.where}`);
        assert.ok(worst.dy <= kSameLinePx, `${worst.dy} px`);
        compared = Math.max(compared, clusters);
      }
      assert.ok(compared > 0.98 * await count_clusters(page), `only ${compared} clusters compared`);
    });
  }
}

// The clusters of a unit with their text, line by line as they are seen, from left to right.
const seen_lines = (page, unit) => page.evaluate((address) => {
  const text = probes.unit(address).textContent;
  const lines = Map.groupBy(duidu.layout(address), ({ y }) => y);
  return [...lines.values()].map((line) => line.filter(({ width }) => width > 0).sort((a, b) => a.x - b.x)
    .map(({ start, end }) => text.slice(start, end)));
}, unit);

everywhere('a paragraph from right to left stands at the right edge, its speaker to the right of it', { page: 'scripts' }, async ({ page }) => {
  const { right, unit, first, label } = await page.evaluate(() => {
    const clusters = duidu.layout('t1.p1');
    return {
      right: Math.max(...clusters.filter(({ y }) => y === clusters[0].y).map(({ x, width }) => x + width)),
      unit: Math.max(...duidu.layout('t2.p1').map(({ x, width }) => x + width)),
      first: clusters[0].x + clusters[0].width,
      label: document.querySelector('#pane-interview .speaker').getBoundingClientRect().toJSON(),
    };
  });
  assert.ok(Math.abs(right - unit) < kMostPx, 'both paragraphs end at the same edge');
  assert.equal(first, right, 'the first letter is the rightmost');
  assert.ok(label.left > right, `the speaker stands at ${label.left}, the text ends at ${right}`);
});

everywhere('a line that runs both ways is seen in the order of the standard', { smoke: true, page: 'scripts', width: 1600 }, async ({ page }) => {
  const [line] = await seen_lines(page, 'c1.b5');
  assert.equal(line.join(''), 'hello \u0648 \u4f60\u597d :\u0627\u0644\u0623\u0648\u0644');
  assert.ok(line.includes('\u0627\u0644\u0623\u0648\u0644'), 'a word whose letters join is one cluster');
});

// [from, to): the whole unit, character by character from cluster to cluster.
everywhere('any stretch selected in a line of both directions copies as it is written', { page: 'scripts' }, async ({ page, model }) => {
  for (const id of ['t1.p1', 't2.p1', 't2.p2', 't2.p3', 't4.p2', 'c1.b1', 'c1.b2', 'c1.b5']) {
    const { text } = model.units.find((unit) => unit.id === id);
    const ends = await page.evaluate((address) => duidu.layout(address).map(({ end }) => end), id);
    for (const [from, to] of [[0, ends.at(-1)], [ends[1], ends.at(-2)], [ends[Math.floor(ends.length / 3)], ends[Math.floor(ends.length / 2)]]]) {
      await page.evaluate(([address, start, end]) => {
        document.getSelection().removeAllRanges();
        document.getSelection().addRange(probes.range_of(address, start, end));
      }, [id, from, to]);
      const copied = await copy(page);
      assert.ok(copied.endsWith(text.slice(from, to)), `${id}: ${JSON.stringify(copied)} is not ${JSON.stringify(text.slice(from, to))}`);
      if (from > 0) assert.equal(copied, text.slice(from, to), id);
    }
  }
});

everywhere('a drag with the mouse from letter to letter of a right-to-left line selects what lies between in the text', { page: 'scripts' }, async ({ page, model }) => {
  const { text } = model.units.find(({ id }) => id === 't1.p1');
  await page.evaluate(() => probes.bring('t1.p1', 60));
  const clusters = await page.evaluate(() => duidu.layout('t1.p1'));
  const right_half = ({ x, width, y, height }) => ({ x: x + width * 0.75, y: y + height / 2 });
  const [from, to] = [clusters[3], clusters[15]];
  await page.mouse.move(right_half(from).x, right_half(from).y);
  await page.mouse.down();
  await page.mouse.move(right_half(to).x, right_half(to).y, { steps: kDragSteps });
  await page.mouse.up();
  assert.equal(await copy(page), text.slice(from.start, to.start));
});

everywhere('the browser finds a phrase over the words of a line', { page: 'scripts' }, async ({ page }) => {
  for (const phrase of ['כשהתחלתם בשנת', 'النموذج الأول', 'छोटा अनुच्छेद', 'ภาษาที่เขียน']) {
    assert.ok(await page.evaluate((words) => {
      document.getSelection().removeAllRanges();
      return window.find(words) && String(document.getSelection()) === words;
    }, phrase), phrase);
  }
});

// Width of the ink of each cluster against the layout is not asked: what fonts a machine has decides it. An emoji has colours, whatever.
everywhere('a sequence of emoji is one cluster, drawn in its own colours', { page: 'scripts' }, async ({ page }) => {
  await page.evaluate(() => probes.bring('t4.p3'));
  const { text, clusters } = await page.evaluate(() => ({ text: probes.unit('t4.p3').textContent, clusters: duidu.layout('t4.p3') }));
  for (const emoji of ['👩‍🚀', '🇨🇳', '👍🏽', '1️⃣', '❤️', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}']) {
    const start = text.indexOf(emoji);
    const cluster = clusters.find((each) => each.start === start);
    assert.equal(cluster?.end, start + emoji.length, emoji);
    const is_colored = await page.evaluate(({ x, y, width, height }) => {
      const tile = document.querySelector('#pane-interview .tile');
      const box = tile.getBoundingClientRect();
      const { data } = tile.getContext('2d').getImageData(x - box.left, y - box.top, width, height);
      for (let i = 0; i < data.length; i += 4) {
        const [red, green, blue] = data.subarray(i, i + 3);
        if (data[i + 3] > 200 && Math.max(red, green, blue) - Math.min(red, green, blue) > 60) return true;
      }
      return false;
    }, cluster);
    assert.ok(is_colored, `${emoji} has no colour`);
  }
});

for (const render of ['canvas', 'text']) {
  everywhere(`${render}: unseen characters that deceive take room as marks`, { page: 'scripts', hash: `#render=${render}` }, async ({ page }) => {
    const marks = await page.evaluate(() => {
      const text = probes.unit('c1.b1').textContent;
      return duidu.layout('c1.b1').filter(({ start }) => /[\p{C}]/u.test(String.fromCodePoint(text.codePointAt(start))))
        .map(({ width, height }) => ({ width, height }));
    });
    assert.equal(marks.length, 9);
    for (const { width } of marks) assert.ok(width > 15, `${width} px`);
    const codes = await page.evaluate(() => [...probes.unit('c1.b1').querySelectorAll('.box')].map(({ dataset }) => dataset.code));
    assert.deepEqual(codes, ['RLO', 'PDF', 'ZWSP', 'BOM', '0007', 'LRI', 'PDI', 'TAG H', 'TAG i']);
  });
}

everywhere('marks heaped on a letter stay inside their line', { page: 'scripts', hash: '#render=text' }, async ({ page }) => {
  const codes = await page.evaluate(() => [...probes.unit('c1.b2').querySelectorAll('.box')]
    .map((box) => ({ code: box.dataset.code, is_clipped: getComputedStyle(box).overflow === 'clip' })));
  assert.deepEqual(codes, [{ code: '+8', is_clipped: true }, { code: '+3', is_clipped: true }]);
});
