// Selecting and copying work as in any page, and what is copied is the model's exact text.
import assert from 'node:assert/strict';
import { copy, everywhere } from './drive/harness.mjs';

const kDragSteps = 12;

// The middle of the left edge of the unit's cluster that begins at `offset`.
async function point_at(page, address, offset) {
  return page.evaluate(([unit, start]) => {
    const cluster = duidu.layout(unit).find((each) => each.start >= start);
    return { x: cluster.x + 1, y: cluster.y + cluster.height / 2 };
  }, [address, offset]);
}

async function drag(page, from, to) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: kDragSteps });
  await page.mouse.up();
}

const selected = (page) => page.evaluate(() => String(document.getSelection()));
const sides_selected = (page) => page.evaluate(() => ['interview', 'commentary'].filter((side) => {
  const selection = document.getSelection();
  return !selection.isCollapsed && selection.containsNode(probes.pane(side).querySelector('.content'), true);
}));

// A unit's text as it is copied when it is taken from its beginning: with speaker and list ordinal.
function whole({ text, speaker, ordinal }, language) {
  const label = speaker ? `${speaker}${language.startsWith('zh') ? '：' : ': '}` : '';
  return `${label}${ordinal ? `${ordinal} ` : ''}${text}`;
}
const whole_side = (units, { article }) => units.map((unit) => whole(unit, article.language)).join('\n\n');

for (const article of ['zh', 'en']) {
  everywhere(`${article}: a mouse drag over paragraphs copies the exact text between its ends`, { smoke: article === 'zh', no_canvas: true, page: article, files: 'chromium' }, async ({ page, model }) => {
    const [first, second, third] = ['t2.p1', 't2.p2', 't3.p1'].map((id) => model.units.find((unit) => unit.id === id));
    await page.evaluate((id) => probes.bring(id, 20), first.id);
    const from = article === 'zh' ? 5 : first.text.indexOf(' ') + 1;
    const to = article === 'zh' ? 4 : third.text.indexOf(' ');
    await drag(page, await point_at(page, first.id, from), await point_at(page, third.id, to));
    assert.equal(await copy(page), [first.text.slice(from), second.text, whole({ ...third, text: third.text.slice(0, to) },
      model.article.language)].join('\n\n'));
  });

  everywhere(`${article}: a drag inside a paragraph copies no line ends of the layout`, { no_canvas: true, page: article }, async ({ page, model }) => {
    const { text } = model.units.find(({ id }) => id === 't2.p1');
    await page.evaluate(() => probes.bring('t2.p1'));
    const last = text.length - 8;
    await drag(page, await point_at(page, 't2.p1', 2), await point_at(page, 't2.p1', last));
    assert.equal(await copy(page), text.slice(2, last));
    assert.deepEqual(await sides_selected(page), ['interview']);
  });
}

everywhere('the browser’s own text of a selection has no line ends of the layout either', { no_canvas: true, page: 'zh' }, async ({ page, model }) => {
  const { text } = model.units.find(({ id }) => id === 't2.p1');
  const found = await page.evaluate((end) => {
    const range = probes.range_of('t2.p1', 0, end);
    document.getSelection().removeAllRanges();
    document.getSelection().addRange(range);
    return [String(range), String(document.getSelection())];
  }, text.length);
  assert.equal(found[0], text);
});

everywhere('a double click selects the word under it', { no_canvas: true, page: 'en', files: 'all' }, async ({ page, model }) => {
  const { text } = model.units.find(({ id }) => id === 't2.p1');
  const word = /\b[a-z]{5,}\b/.exec(text);
  await page.evaluate(() => probes.bring('t2.p1'));
  const { x, y } = await point_at(page, 't2.p1', word.index + 2);
  await page.mouse.dblclick(x, y);
  assert.equal((await selected(page)).trim(), word[0]);
});

for (const side of ['interview', 'commentary']) {
  everywhere(`Ctrl+A in the ${side} selects and copies that side, whole and alone`, { no_canvas: true, page: 'zh', files: 'all' }, async ({ page, model }) => {
    const unit = model[side][0].id;
    const { x, y } = await point_at(page, unit, 1);
    await page.mouse.click(x, y);
    await page.keyboard.press('Control+A');
    assert.deepEqual(await sides_selected(page), [side]);
    assert.equal(await copy(page), whole_side(model[side], model));
  });
}

everywhere('without a click before, Ctrl+A selects the interview, where the focus starts', { no_canvas: true, page: 'en', files: 'all' }, async ({ page, model }) => {
  await page.keyboard.press('Control+A');
  assert.deepEqual(await sides_selected(page), ['interview']);
  assert.equal(await copy(page), whole_side(model.interview, model));
});

for (const [where, reach] of [['over the other pane', 700], ['in the gutter', 0]]) {
  everywhere(`a drag that ends ${where} selects to the end of that line in its own pane`, { no_canvas: true, page: 'zh' }, async ({ page, model }) => {
    const { id, text } = model.interview[1];
    const clusters = await page.evaluate((unit) => duidu.layout(unit), id);
    const third_line = [...new Set(clusters.map(({ y }) => y))][2];
    const line = clusters.filter(({ y }) => y === third_line);
    const { width } = page.viewportSize();
    await drag(page, await point_at(page, id, 3), { x: width / 2 + reach / 2, y: third_line + line[0].height / 2 });
    assert.deepEqual(await sides_selected(page), ['interview']);
    assert.equal(await copy(page), text.slice(3, line.at(-1).end));
  });
}

everywhere('pressing a button of the toolbar keeps the selection', { no_canvas: true, page: 'zh' }, async ({ page }) => {
  await page.evaluate(() => probes.bring('t2.p1'));
  await drag(page, await point_at(page, 't2.p1', 2), await point_at(page, 't2.p1', 30));
  const before = await selected(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开' }).click();
  await chooser;
  assert.ok(before.length > 0);
  assert.equal(await selected(page), before);
});

everywhere('a selection is shown, and its letters are not drawn twice', { page: 'zh' }, async ({ page }) => {
  const style = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(probes.unit('t2.p1'), '::selection');
    return { color, backgroundColor };
  });
  assert.match(style.color, /rgba\(0, 0, 0, 0\)|transparent/);
  assert.doesNotMatch(style.backgroundColor, /rgba\(0, 0, 0, 0\)|transparent/);
});
