// One side follows the other, felt in the browser: who leads, where the other goes, when it waits, and how it is turned off.
import assert from 'node:assert/strict';
import { everywhere, settle } from './drive/harness.mjs';

const kPage = { page: 'zh', height: 520, reduced_motion: true };
const kSamePx = 1;

const tops = (page) => page.evaluate(() => ['interview', 'commentary'].map((side) => probes.pane(side).scrollTop));
const is_on = (page) => page.locator('[data-control="follow.switch"]').getAttribute('aria-checked');

async function turn_wheel(page, side, px) {
  const { x, y, width, height } = await page.evaluate((name) => probes.pane(name).getBoundingClientRect().toJSON(), side);
  await page.mouse.move(x + width / 2, y + height * 0.8);
  const before = await page.evaluate((name) => probes.pane(name).scrollTop, side);
  await page.mouse.wheel(0, px);
  await page.waitForFunction(([name, top]) => probes.pane(name).scrollTop !== top, [side, before]);
  await settle(page);
}

// Scrolls `side` until the first line of the link's words stands in the middle of the pane. How far apart the two lines are then, and whether
// both sides could be where they should.
const stand_in_the_middle = async (page, link, side) => {
  await page.evaluate(([name, { unit, start }]) => {
    const pane = probes.pane(name);
    const { top, height } = pane.getBoundingClientRect();
    const { y, height: line } = duidu.layout(unit).find(({ end }) => end > start);
    pane.scrollTop += Math.round(y + line / 2 - top - height / 2);
  }, [side, link[side][0]]);
  await settle(page);
  return page.evaluate(([{ interview: [here], commentary: [there] }, leader]) => {
    const line_of = ({ unit, start }) => duidu.layout(unit).find(({ end }) => end > start);
    const is_free = ['interview', 'commentary'].every((name) => {
      const { scrollTop, scrollHeight, clientHeight } = probes.pane(name);
      const away = name === leader ? clientHeight / 2 : 1;  // from the ends, where the lines are held together higher or lower
      return scrollTop >= away && scrollTop <= scrollHeight - clientHeight - away;
    });
    return { apart: line_of(here).y - line_of(there).y, line: line_of(here).height, is_free };
  }, [link, side]);
};

// The longest chain of the sample's quotations that stand in one order on both sides.
const kChain = ['l1', 'l2', 'l4', 'l5', 'l6', 'l10'];

everywhere('the other side follows by links, the ends meet, and it is turned off by key and by click', { smoke: true, ...kPage }, async ({ page, model, t }) => {
  await turn_wheel(page, 'interview', 700);
  const [, followed] = await tops(page);
  assert.ok(followed > 0, 'the commentary stayed');

  let worst = 0;
  let compared = 0;
  for (const link of model.links.filter(({ id }) => kChain.includes(id))) {
    for (const side of ['interview', 'commentary']) {
      const { apart, line, is_free } = await stand_in_the_middle(page, link, side);
      if (!is_free) continue;
      ++compared;
      worst = Math.max(worst, Math.abs(apart) / line);
    }
  }
  t.diagnostic(`${compared} lines in the middle, at most ${worst.toFixed(2)} lines apart`);
  assert.ok(compared >= 4, `only ${compared} could be compared`);
  assert.ok(worst < 1, `${worst} lines apart`);

  for (const side of ['interview', 'commentary']) {
    for (const end of [1, 0]) {
      await page.evaluate(([name, share]) => {
        const pane = probes.pane(name);
        pane.scrollTop = share * (pane.scrollHeight - pane.clientHeight);
      }, [side, end]);
      await settle(page);
      const off = await page.evaluate((share) => Math.max(...['interview', 'commentary'].map((name) => {
        const { scrollTop, scrollHeight, clientHeight } = probes.pane(name);
        return Math.abs(scrollTop - share * (scrollHeight - clientHeight));
      })), end);
      assert.ok(off <= kSamePx, `${side} at its ${end ? 'bottom' : 'top'}: ${off} px off`);
    }
  }

  await page.locator('#pane-interview').press('f');
  await settle(page);
  assert.equal(await is_on(page), 'false');
  const before = await tops(page);
  await page.keyboard.press('PageDown');
  await page.waitForFunction((top) => probes.pane('interview').scrollTop > top, before[0]);
  await settle(page);
  const [read, stayed] = await tops(page);
  assert.equal(stayed, before[1]);
  await page.locator('[data-control="follow.switch"]').click();
  await settle(page);
  assert.equal(await is_on(page), 'true');
  const [held, came] = await tops(page);
  assert.equal(held, read, 'the side that is read was moved');
  assert.ok(came > stayed, 'the other side did not come');
});

everywhere('a chosen passage holds the other side while it can be seen, and Esc or its pin lets go', kPage, async ({ page, model }) => {
  const link = model.links.find(({ id }) => id === 'l5');
  const choose = async () => {
    await page.evaluate(([unit]) => probes.bring(unit, 200), [link.interview[0].unit]);
    await page.locator('#pane-interview .number[data-link="l5"]').click();
    await settle(page);
  };
  for (const let_go of [() => page.keyboard.press('Escape'), () => page.locator('[data-control="follow.pin"]').click()]) {
    await choose();
    await page.locator('[data-control="follow.pin"]').waitFor();
    const [, before] = await tops(page);
    await turn_wheel(page, 'interview', 60);
    assert.equal((await tops(page))[1], before, 'it was moved away');
    await let_go();
    await settle(page);
    assert.equal(await page.locator('[data-control="follow.pin"]').count(), 0);
    await turn_wheel(page, 'interview', 420);
    assert.notEqual((await tops(page))[1], before, 'it did not follow again');
  }
  await choose();
  const [, before] = await tops(page);
  await turn_wheel(page, 'interview', 900);
  assert.notEqual((await tops(page))[1], before, 'the passage has left');
  assert.equal(await page.locator('[data-control="follow.pin"]').count(), 0);
});
