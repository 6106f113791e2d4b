// The harness itself: a scenario that hangs loses its browser, and no other one does; what no scenario can ask for is refused.
import assert from 'node:assert/strict';
import { kChosen, perform, register, scenario } from './drive/harness.mjs';
import { add } from './drive/registry.mjs';
import { session_for } from './drive/sessions.mjs';

const kPage = { page: 'zh' };
const kHangMs = 500;
const kOther = { chromium: { least_font_size: 24 }, firefox: { density: 2 }, fallback: { density: 2 }, webkit: { density: 2 } };

for (const engine of kChosen) {
  register(`a scenario that hangs is ended with its browser, and the next one is played in another (${engine})`, engine, kPage, async (t) => {
    const [first, other] = [await session_for(engine, kPage), await session_for(engine, kOther[engine])];
    const end = new AbortController();
    const hang = async ({ page }) => {
      setTimeout(() => end.abort(), kHangMs);
      await page.evaluate(() => {
        for (;;) ;
      });
    };
    await assert.rejects(perform(engine, 'http', kPage, hang, t, end.signal), /ran out of time/);

    const look = async ({ page, model }) => assert.equal(await page.locator('.unit').count(), model.units.length);
    await perform(engine, 'http', kPage, look, t);
    assert.notEqual(await session_for(engine, kPage), first);
    assert.equal(await session_for(engine, kOther[engine]), other, 'a browser that did not hang was ended too');
  });
}

for (const engine of kChosen) {
  register(`a scenario that fails leaves the next one a browser of its own (${engine})`, engine, kPage, async (t) => {
    const first = await session_for(engine, kPage);
    const fail = () => Promise.reject(new Error('on purpose'));
    await assert.rejects(perform(engine, 'http', kPage, fail, t), /on purpose/);
    assert.notEqual(await session_for(engine, kPage), first);
  });
}

add({ name: 'an option that there is not is refused, by its name', session: '', skip: false, most_ms: 1000, async run() {
  assert.throws(() => scenario('x', { page: 'zh', ways: ['http'] }, () => {}), /asks for ways/);
  assert.throws(() => scenario('x', { width: 400 }, () => {}), /no page/);
} });
