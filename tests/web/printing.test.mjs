// On paper: both sides pair by pair, or in one column with notes; black on white, links as lines and numbers; nothing of the screen.
import assert from 'node:assert/strict';
import { scenario, settle } from './drive/harness.mjs';
import { most_apart } from './drive/pictures.mjs';

const on_paper = (page, options = {}) => page.emulateMedia({ media: 'print', ...options });
const in_pairs = '.paper[data-form="pairs"]';

// Texts of the units as printed, numbers and speakers taken off.
const printed_texts = (page) => page.locator('.paper .piece').evaluateAll((pieces) => Object.fromEntries(pieces.map((piece) => {
  const copy = piece.cloneNode(true);
  copy.querySelectorAll('.who, .order, .mark').forEach((each) => each.remove());
  return [piece.id.slice('print-'.length), copy.textContent];
})));

// Every colour of what is seen: ink and what is behind it.
const colours = (page) => page.evaluate(() => {
  const found = new Set();
  for (const element of document.querySelectorAll('body, body *')) {
    if (element.checkVisibility() && element.getClientRects().length > 0) {
      const { color, backgroundColor } = getComputedStyle(element);
      found.add(color).add(backgroundColor);
    }
  }
  return [...found].sort();
});
const kBlackOnWhite = ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'];

for (const render of ['canvas', 'text']) {
  scenario(`printed from the ${render}: each question beside what is said of it`, { smoke: render === 'canvas',
    page: 'zh', hash: `#render=${render}`, width: 700, scheme: 'dark',
  }, async ({ page, model, context }) => {
    const before = await page.screenshot();
    await on_paper(page);
    await page.locator(in_pairs).waitFor();
    const texts = await printed_texts(page);
    assert.deepEqual(Object.keys(texts).length, model.units.length);
    for (const { id, text } of model.units) assert.equal(texts[id], text);
    assert.deepEqual(await colours(page), kBlackOnWhite);
    for (const gone of ['#chrome', '#controls', '#panes', '#masthead']) assert.ok(!await page.locator(gone).isVisible(), gone);
    const counts = await page.evaluate((links) => links.map(({ id, commentary, interview }) => {
      const row = ({ unit }) => document.getElementById(`print-${unit}`).closest('tr');
      return { id, same: row(commentary[0]) === row(interview[0]) };
    }), model.links.filter(({ interview, kind }) => kind === 'quote' && interview.length > 0));
    const apart = counts.filter(({ same }) => !same);
    // A paragraph with two quotations of different places stands beside the first.
    assert.ok(apart.length < counts.length / 2, JSON.stringify(apart));
    const level = await page.locator('.paper tbody tr').evaluateAll((rows) => rows.filter((row) => [...row.cells].every((cell) => cell.firstElementChild))
      .map(({ cells }) => cells[0].getBoundingClientRect().top === cells[1].getBoundingClientRect().top &&
        cells[0].getBoundingClientRect().right <= cells[1].getBoundingClientRect().left + 1));
    assert.ok(level.length > 3 && level.every(Boolean));
    await on_paper(page, { media: 'screen' });
    await page.locator('.paper').waitFor({ state: 'detached' });
    await settle(page);
    const left_behind = await most_apart(context.browser(), before, await page.screenshot());
    assert.ok(left_behind <= 1, `printing left something behind: ${left_behind}`);
  });
}

scenario('a quotation on paper has a line of its kind and its number on both sides', { page: 'links' }, async ({ page, model }) => {
  await on_paper(page);
  await page.locator('.paper').waitFor();
  for (const { id, kind, interview, commentary } of model.links) {
    if (kind === 'topic') continue;
    for (const { unit } of [...interview, ...commentary]) {
      const span = page.locator(`[id="print-${unit}"] [data-links~="${id}"]`).first();
      const line = await span.evaluate((element) => {
        const style = getComputedStyle(element);
        return `${style.textDecorationLine} ${style.textDecorationStyle}`;
      });
      assert.equal(line, `underline ${await span.getAttribute('data-rule')}`);
    }
    for (const side of [interview, commentary].filter((spans) => spans.length > 0)) {
      const numbers = await page.locator(`[id="print-${side[0].unit}"] .mark`).evaluateAll((marks) =>
        marks.map((mark) => getComputedStyle(mark, '::before').content));
      assert.ok(numbers.length > 0 && numbers.every((number) => /^"\d+\??"$/.test(number)), `${id}: ${numbers}`);
    }
  }
  assert.ok(await page.locator('.paper .legend').isVisible());
});

scenario('the reader chooses the form, and the browser’s own command prints it too', { page: 'en', width: 700 }, async ({ page }) => {
  await page.evaluate(() => {
    window.prints = 0;
    window.print = () => { window.prints += 1; };
  });
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Print' });
  await dialog.waitFor();
  await settle(page);
  await dialog.getByRole('button', { name: 'One column with notes' }).click();
  await settle(page);
  assert.equal(await dialog.getByRole('button', { name: 'One column with notes' }).getAttribute('aria-pressed'), 'true');
  await dialog.getByRole('button', { name: 'Print', exact: true }).click();
  await page.waitForFunction(() => window.prints === 1);
  assert.equal(await page.getByRole('dialog').count(), 0);
  await on_paper(page);
  await page.locator('.paper[data-form="notes"]').waitFor();
  const [turn, note] = await page.locator('.paper tbody tr:has([data-label])').first().evaluate((row) =>
    [...row.cells].map((cell) => cell.getBoundingClientRect().toJSON()));
  if (turn.height > 0) assert.ok(note.top >= turn.bottom - 1 && note.left > turn.left);
});

for (const format of ['A4', 'Letter']) {
  scenario(`a PDF has pages of ${format}, and the page is as before`, { page: 'zh', files: 'chromium' }, async ({ page }) => {
    const before = await page.screenshot();
    const pdf = (await page.pdf({ format, tagged: true })).toString('latin1');
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [Number(width), Number(height)]);
    assert.ok(sizes.length >= 3, `${sizes.length} pages`);
    const wanted = format === 'A4' ? [595.3, 841.9] : [612, 792];  // points
    for (const size of sizes) assert.ok(size.every((length, i) => Math.abs(length - wanted[i]) <= 1), `${size}`);
    // Numbers lead to the other side within the document.
    assert.ok(/\/Dest|\/GoTo|print-/.test(pdf), 'no links in it');
    await page.locator('.paper').waitFor({ state: 'detached' });
    await settle(page);
    assert.ok(before.equals(await page.screenshot()));
  });
}

// What is printed of the panes themselves: in order, whole, nothing beside the paper.
async function check_panes_on_paper(page, model) {
  const { boxes, wide } = await page.evaluate(() => ({
    boxes: [...document.querySelectorAll('.unit')].map((unit) => {
      const { top, bottom, left, right } = unit.getBoundingClientRect();
      return { id: unit.id, top, bottom, left, right, clipped: unit.scrollHeight > unit.clientHeight + 4 };
    }),
    wide: document.documentElement.clientWidth,
  }));
  assert.deepEqual(boxes.map(({ id }) => id), model.units.map(({ id }) => id));
  boxes.forEach((box, i) => {
    assert.ok(box.left >= 0 && box.right <= wide + 1, `${box.id} reaches beyond the paper`);
    assert.ok(box.bottom > box.top && !box.clipped, `${box.id} is cut`);
    if (i > 0) assert.ok(box.top >= boxes[i - 1].bottom - 1, `${box.id} lies on ${boxes[i - 1].id}`);
  });
  assert.deepEqual(await colours(page), kBlackOnWhite);
}

for (const scheme of ['light', 'dark']) {
  scenario(`without scripts the static page prints, one side after the other (${scheme})`, {
    page: 'zh', scripts: false, width: 700, scheme,
  }, async ({ page, model }) => {
    await on_paper(page);
    await check_panes_on_paper(page, model);
  });
}

for (const render of ['canvas', 'text']) {
  scenario(`where the program gives no paper the panes are printed (${render})`, {
    page: 'zh', hash: `#render=${render}`, width: 700, before: () => {
      const append = Element.prototype.append;
      Element.prototype.append = function (...nodes) {
        if (nodes[0]?.classList?.contains('paper')) throw new Error('no paper');
        return append.apply(this, nodes);
      };
    }, allow: [/no paper/],
  }, async ({ page, model }) => {
    await on_paper(page);
    await check_panes_on_paper(page, model);
  });
}
