// What stands in the page is the article, character by character.
import assert from 'node:assert/strict';
import { everywhere } from './drive/harness.mjs';

const texts_in_page = (page) => page.evaluate(() =>
  [...document.querySelectorAll('.unit')].map((element) => ({ id: element.dataset.unit, text: element.textContent })));

for (const article of ['zh', 'en', 'real']) {
  everywhere(`${article}: the text layer holds the model's text, unit by unit`, { smoke: article === 'zh', page: article, hash: '', files: 'all' }, async ({ page, model }) => {
    const expected = model.units.map(({ id, text }) => ({ id, text }));
    assert.deepEqual(await texts_in_page(page), expected);
  });

  everywhere(`${article}: every unit is in the page once, also far away`, { no_canvas: true, page: article, height: 400, files: 'all' }, async ({ page, model }) => {
    const last = model.units.at(-1).id;
    await page.evaluate((id) => probes.bring(id), last);
    assert.deepEqual(await texts_in_page(page), model.units.map(({ id, text }) => ({ id, text })));
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map((element) => element.id));
    assert.equal(new Set(ids).size, ids.length);
  });
}

everywhere('units have the addresses of the format, as id and as data-unit', { page: 'zh', files: 'all' }, async ({ page }) => {
  const wrong = await page.evaluate(() => [...document.querySelectorAll('[data-unit]')]
    .filter((element) => element.id !== element.dataset.unit || !/^(t\d+\.p\d+|c\d+\.b\d+)$/.test(element.id)).length);
  assert.equal(wrong, 0);
  for (const [side, name] of [['interview', '访谈'], ['commentary', '评论']]) {
    assert.equal(await page.getByRole('region', { name }).getAttribute('id'), `pane-${side}`);
  }
});
