// Quotations: lit on both sides, chosen by click or key, brought to the same height; and addresses that lead to a place.
import assert from 'node:assert/strict';
import { everywhere, scroll_apart, settle } from './drive/harness.mjs';
import { are_same_pictures } from './drive/pictures.mjs';

const kMostPx = 1;
const kPage = { page: 'zh', width: 1080, height: 600 };  // small pictures are painted faster

// Where a link's first lines stand in the window: {interview: {x, y, width, height}, commentary: …}, the first cluster of each span.
const first_lines = (page, link) => page.evaluate((sides) => {
  const place = ({ unit, start }) => {
    const code_points = [...probes.unit(unit).textContent];
    const offset = code_points.slice(0, start).join('').length;
    return duidu.layout(unit).find((cluster) => cluster.end > offset);
  };
  return { interview: place(sides.interview[0]), commentary: place(sides.commentary[0]) };
}, link);

async function click_text(page, { x, y, width, height }) {
  await page.mouse.click(x + width / 2, y + height / 2);
}

const lit = (page) => page.evaluate(() => [...document.querySelectorAll('[data-links].lit, .number.lit')]
  .map((element) => element.closest('.pane').id.slice(5)));

const kWaysToChoose = {
  'the quoted words': (page, _, place) => click_text(page, place),
  'the number': (page, number) => number.click(),
  'the number, with the keyboard': async (page, number) => {
    await number.focus();
    await page.keyboard.press('Enter');
  },
};

for (const side of ['interview', 'commentary']) {
  const other = side === 'interview' ? 'commentary' : 'interview';
  everywhere(`choosing a quotation of the ${side} leaves its line and brings the ${other} level`, { smoke: side === 'interview', no_canvas: true, ...kPage, files: 'chromium' }, async ({ page, model }) => {
    const link = model.links.find(({ id }) => id === 'l5');
    await scroll_apart(page);
    for (const [what, choose] of Object.entries(kWaysToChoose)) {
      await page.evaluate(([unit]) => probes.bring(unit, 300), [link[side][0].unit]);
      await page.evaluate(([unit]) => probes.turn_away(unit), [link[other][0].unit]);
      const before = await first_lines(page, link);
      await choose(page, page.locator(`#pane-${side} .number[data-link="${link.id}"]`), before[side]);
      await settle(page);
      const after = await first_lines(page, link);
      assert.ok(Math.abs(before[other].y - before[side].y) > 40, `${what}: the other side was level before`);
      assert.ok(Math.abs(after[side].y - before[side].y) <= kMostPx, `${what}: the line moved by ${after[side].y - before[side].y} px`);
      assert.ok(Math.abs(after[other].y - after[side].y) <= kMostPx, `${what}: ${after[other].y - after[side].y} px apart`);
      assert.deepEqual([...new Set(await lit(page))].sort(), ['commentary', 'interview'], what);

      await page.keyboard.press('Escape');
      await page.mouse.move(5, 5);
      await settle(page);
      assert.deepEqual(await lit(page), [], `${what}, then Esc`);
    }
  });
}

const top_of = (page, side) => page.evaluate((pane) => probes.pane(pane).scrollTop, side);

for (const article of ['zh', 'real']) {
  everywhere(`every quotation and topic comes level, as far as its pane reaches, in both directions (${article})`, { ...kPage, page: article, reduced_motion: true }, async ({ page, model, t }) => {
    let worst = 0;
    let jumps = 0;
    for (const link of model.links.filter(({ interview, commentary }) => interview.length > 0 && commentary.length > 0)) {
      for (const side of ['interview', 'commentary']) {
        const other = side === 'interview' ? 'commentary' : 'interview';
        await page.evaluate(([unit]) => probes.bring(unit, 300), [link[side][0].unit]);
        await page.evaluate(([unit]) => probes.turn_away(unit), [link[other][0].unit]);
        const before = await top_of(page, other);
        await page.evaluate(([id, pane]) => document.querySelector(`#pane-${pane} [data-link="${id}"]`).click(), [link.id, side]);
        await settle(page);
        if (await top_of(page, other) === before) continue;  // it was in sight, or cannot come nearer
        ++jumps;
        const lines = await first_lines(page, link);
        const at_end = await page.evaluate((pane) => {
          const { scrollTop, scrollHeight, clientHeight } = probes.pane(pane);
          return scrollTop === 0 || scrollTop >= scrollHeight - clientHeight - 1;
        }, other);
        if (!at_end) worst = Math.max(worst, Math.abs(lines.interview.y - lines.commentary.y));
      }
    }
    t.diagnostic(`${jumps} jumps, at most ${worst} px apart`);
    assert.ok(jumps > model.links.length / 2, `only ${jumps} jumps`);
    assert.ok(worst <= kMostPx, `${worst} px apart`);
  });
}

everywhere('choosing the same quotation again brings it level again if it has gone out of sight, and moves nothing else', kPage, async ({ page, model }) => {
  const link = model.links.find(({ id }) => id === 'l5');
  const number = page.locator('#pane-interview .number[data-link="l5"]');
  await page.evaluate(([unit]) => probes.bring(unit, 300), [link.interview[0].unit]);
  await number.click();
  await settle(page);
  await page.evaluate(() => { probes.pane('commentary').scrollTop += 40; });
  await settle(page);
  const seen = await first_lines(page, link);
  await number.click();
  await settle(page);
  assert.deepEqual(await first_lines(page, link), seen, 'both were in sight');
  await page.evaluate(([unit]) => probes.turn_away(unit), [link.commentary[0].unit]);
  await number.click();
  await settle(page);
  const { interview, commentary } = await first_lines(page, link);
  assert.ok(Math.abs(interview.y - commentary.y) <= kMostPx);
});

everywhere('the pointer over a quotation lights both sides, and takes the light away with it', { smoke: true, ...kPage, no_canvas: true }, async ({ page, model }) => {
  const link = model.links.find(({ id }) => id === 'l1');
  await page.evaluate(([unit]) => probes.bring(unit, 200), [link.interview[0].unit]);
  const { interview } = await first_lines(page, link);
  const clip = { x: interview.x, y: interview.y, width: 60, height: interview.height };
  const idle = [await page.screenshot({ clip })];
  await page.mouse.move(interview.x + 9, interview.y + 16);
  await settle(page);
  assert.deepEqual([...new Set(await lit(page))].sort(), ['commentary', 'interview']);
  assert.ok(!await are_same_pictures(page, idle, [await page.screenshot({ clip })]), 'nothing changed on the screen');
  await page.mouse.move(interview.x + 9, 20);
  await page.waitForFunction(() => !document.querySelector('.lit'));
  await settle(page);
  assert.ok(await are_same_pictures(page, idle, [await page.screenshot({ clip })]), 'the light stayed on the screen');
});

everywhere('a click that ends a selection chooses nothing', kPage, async ({ page, model }) => {
  const link = model.links.find(({ id }) => id === 'l5');
  await page.evaluate(([unit]) => probes.bring(unit, 300), [link.interview[0].unit]);
  const before = await first_lines(page, link);
  const { x, y, height } = before.interview;
  await page.mouse.move(x + 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + 100, y + height / 2, { steps: 6 });
  await page.mouse.up();
  await settle(page);
  assert.ok(await page.evaluate(() => !document.getSelection().isCollapsed));
  assert.deepEqual(await first_lines(page, link), before);
});

everywhere('numbers have names that say what they are and where they lead', kPage, async ({ page }) => {
  const link = page.getByRole('link', { name: '引文 1，逐字相符，转到评论' });
  assert.equal(await link.getAttribute('href'), '#c1.b2');
});

for (const [hash, side, unit] of [['#t10.p1', 'interview', 't10.p1'], ['#c1.b9', 'commentary', 'c1.b9'], ['#t11', 'interview', 't11.p1']]) {
  everywhere(`the address ${hash} shows that place of the ${side}`, { ...kPage, hash, files: 'chromium' }, async ({ page }) => {
    const { top, scroll } = await page.evaluate(([id, pane]) => (
      { top: probes.unit(id).getBoundingClientRect().top, scroll: probes.pane(pane).scrollTop }), [unit, side]);
    assert.ok(scroll > 0, 'not scrolled');
    assert.ok(top > 44 && top < 500, `stands at ${top}`);
  });
}
