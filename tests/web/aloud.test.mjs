// Reading aloud, over voices that only take notes: a machine that tests may have none.
import assert from 'node:assert/strict';
import { everywhere, settle } from './drive/harness.mjs';

// window.voice: {said: [{text, lang, voice, rate}], end(): the sentence being said is over}, window.screen_locks: how many are held
const fake_voices = () => {
  const said = [];
  let now = null;
  const voices = [['Lan', 'zh-CN'], ['Bo', 'zh-CN'], ['Ann', 'en-GB']].map(([name, lang]) => ({ name, lang, localService: true, voiceURI: name, default: false }));
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: {
    getVoices: () => voices,
    addEventListener() {},
    speak(utterance) {
      now = utterance;
      said.push({ text: utterance.text, lang: utterance.lang, voice: utterance.voice.name, rate: utterance.rate });
    },
    cancel() { now = null; },
  } });
  window.voice = { said, is_silent: () => now === null, end: () => now.onend() };
  window.screen_locks = 0;
  class Lock {
    released = false;
    release() {
      this.released = true;
      window.screen_locks -= 1;
    }
  }
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { async request() {
    window.screen_locks += 1;
    return new Lock();
  } } });
};
const no_voices = () => {
  Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: { getVoices: () => [], addEventListener() {} } });
};
const kWith = { page: 'zh', before: fake_voices };

const said = (page) => page.evaluate(() => voice.said);
const press = async (page, name) => {
  await page.getByRole('button', { name, exact: true }).click();
  await settle(page);
};
const end_sentence = async (page) => {
  await page.evaluate(() => voice.end());
  await settle(page);
};

everywhere('sentence after sentence from here, by a voice of the language', { smoke: true, ...kWith, files: 'all' }, async ({ page, model }) => {
  await press(page, '从这里朗读');
  assert.equal(await page.getByRole('toolbar', { name: '正在朗读' }).count(), 1);
  const [{ text, voice, lang, rate }] = await said(page);
  assert.ok(text.endsWith(/^.*?[。？！]/.exec(model.interview[0].text)[0]), text);
  assert.deepEqual([voice, lang, rate], ['Lan', 'zh-CN', 1]);
  await end_sentence(page);
  assert.equal((await said(page)).length, 2);
  await page.locator('[data-control="read.stop"]').click();
  await settle(page);
  assert.equal(await page.evaluate(() => voice.is_silent()), true);
});

everywhere('pause, next, previous, speed; Esc ends it', kWith, async ({ page }) => {
  await press(page, '从这里朗读');
  const [first] = await said(page);
  await press(page, '暂停');
  assert.equal(await page.evaluate(() => voice.is_silent()), true);
  await page.waitForFunction(() => screen_locks === 0);
  await press(page, '继续');
  await press(page, '下一句');
  await page.waitForFunction(() => screen_locks === 1);
  await press(page, '上一句');
  assert.deepEqual((await said(page)).map(({ text }) => text === first.text), [true, true, false, true]);
  await press(page, '语速 1×');
  assert.equal((await said(page)).at(-1).rate, 1.2);
  await page.keyboard.press('Escape');
  await settle(page);
  assert.equal(await page.evaluate(() => voice.is_silent()), true);
  await page.waitForFunction(() => screen_locks === 0);
  assert.match(await page.evaluate(() => localStorage.getItem('duidu:settings')), /rate=120/);
});

everywhere('each speaker may have a voice', { ...kWith, hash: '#render=text' }, async ({ page }) => {
  await page.getByRole('button', { name: '阅读设置' }).click();
  const radio = page.getByRole('radio', { name: '每人一个' });
  await radio.evaluate((element) => element.scrollIntoView());
  await radio.evaluate((element) => element.click());
  await settle(page);
  await page.keyboard.press('Escape');
  await settle(page);
  await press(page, '从这里朗读');
  for (let i = 0; i < 4; ++i) await end_sentence(page);
  assert.deepEqual([...new Set((await said(page)).map(({ voice }) => voice))].sort(), ['Bo', 'Lan']);
});

everywhere('what is said is marked and kept in sight', { ...kWith, hash: '#render=text', height: 500 }, async ({ page }) => {
  await press(page, '从这里朗读');
  const marked = () => page.evaluate(() => [...CSS.highlights.get('spoken')].map((range) => {
    return { text: String(range).replaceAll('\n', ''), top: range.getBoundingClientRect().top };
  }));
  for (let i = 0; i < 14; ++i) {
    const [{ text, top }] = await marked();
    assert.ok((await said(page)).at(-1).text.endsWith(text), text);
    assert.ok(top > 44 && top < 440, `“${text}” at ${top}`);
    await end_sentence(page);
  }
  assert.ok(await page.evaluate(() => probes.pane('interview').scrollTop) > 0);
});

everywhere('a chosen link is read as a pair', kWith, async ({ page, model }) => {
  const link = model.links.find(({ level }) => level === 'exact');
  const place = link.interview[0];
  await page.evaluate((id) => document.querySelector(`#pane-interview .number[data-link="${id}"]`).click(), link.id);
  await settle(page);
  await press(page, '朗读引文和评论');
  const quoted = model.units.find(({ id }) => id === place.unit).text.slice(place.start, place.end);
  assert.ok(quoted.startsWith((await said(page))[0].text), quoted);
});

everywhere('a selection is read', kWith, async ({ page }) => {
  await page.evaluate(() => {
    const range = probes.range_of('t2.p1', 2, 6);
    document.getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  });
  await page.waitForFunction(() => !!document.querySelector('[data-control="selection.read"]'));
  await press(page, '朗读');
  assert.equal((await said(page))[0].text, await page.evaluate(() => String(probes.range_of('t2.p1', 2, 6))));
});

everywhere('without voices there is no button', { page: 'zh', before: no_voices }, async ({ page }) => {
  assert.equal(await page.locator('[data-control="toolbar.read"]').count(), 0);
});

everywhere('a language without a voice is said plainly', { ...kWith, before: () => {
  window.SpeechSynthesisUtterance = class {};
  Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: {
    getVoices: () => [{ name: 'Ann', lang: 'en-GB', localService: true }], addEventListener() {}, cancel() {},
  } });
} }, async ({ page }) => {
  await press(page, '从这里朗读');
  await page.waitForFunction(() => /没有这种语言的声音/.test(document.querySelector('[role="alert"]')?.textContent ?? ''));
});
