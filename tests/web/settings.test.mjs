// The comfort settings: each does what it says and leaves the line being read where it is; all are kept, and had by keyboard alone.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { copy, everywhere, scenario, scroll_apart, set_scheme, settle } from './drive/harness.mjs';

const kMostPx = 1;
const kPanes = ['interview', 'commentary'];

const open_settings = async (page) => {
  await page.getByRole('button', { name: '阅读设置' }).press('Enter');
  await page.getByRole('dialog', { name: '阅读设置' }).waitFor();
  await settle(page);
};
const group = (page, name) => page.getByRole('radiogroup', { name, exact: true });
const choose = async (page, name, option) => {
  await group(page, name).getByRole('radio', { name: option, exact: true }).press('Enter');
  await settle(page);
  assert.equal(await group(page, name).getByRole('radio', { name: option, exact: true }).getAttribute('aria-checked'), 'true');
};
const slide = async (page, name, key, times = 1) => {
  for (let i = 0; i < times; ++i) await page.getByRole('slider', { name }).press(key);
  await settle(page);
};
const turn = async (page, name) => {
  const control = page.getByRole('switch', { name });
  const before = await control.getAttribute('aria-checked');
  await control.press('Enter');
  await settle(page);
  assert.notEqual(await control.getAttribute('aria-checked'), before);
};

// The first line wholly in sight of each pane.
const lines_read = (page) => page.evaluate((sides) => sides.map((side) => {
  const { top } = probes.pane(side).getBoundingClientRect();
  for (const element of document.querySelectorAll(`#pane-${side} .unit`)) {
    const cluster = duidu.layout(element.dataset.unit).find(({ y }) => y >= top);
    if (cluster) return { unit: element.dataset.unit, start: cluster.start, y: cluster.y };
  }
  return null;
}), kPanes);
const heights_of = (page, lines) => page.evaluate((all) => all.map(({ unit, start }) =>
  duidu.layout(unit).find(({ end }) => end > start).y), lines);

// What a setting may change: the place of every cluster of some paragraphs, and what the page looks like.
const looks = (page) => page.evaluate(() => {
  const style = getComputedStyle(document.querySelector('.mounted .unit'));
  const paragraphs = [...document.querySelectorAll('.unit')].map((element) => duidu.layout(element.dataset.unit));
  const root = document.documentElement;
  return {
    places: paragraphs.map((clusters) => clusters.map(({ x, width }) => `${x.toFixed(1)}/${width.toFixed(1)}`).join(' ')).join('\n'),
    size: parseFloat(style.fontSize), leading: parseFloat(style.lineHeight), font: root.dataset.font ?? '',
    widest: Math.max(...paragraphs.flat().map(({ x, width }) => x + width)), narrowest: Math.min(...paragraphs.flat().map(({ x }) => x)),
    paper: getComputedStyle(document.body).backgroundColor, text: document.querySelector('[data-unit="t2.p1"]').textContent, aid: root.dataset.aid ?? '',
  };
});

const moves = (before, after) => assert.ok(after.places !== before.places, 'nothing moves');
const kSettings = {
  'letters': {
    '字号': [(page) => slide(page, '字号', 'ArrowRight', 4), (before, after) => assert.equal(after.size, before.size + 4)],
    '字体：楷体': [(page) => choose(page, '字体', '楷体'), (before, after) => assert.deepEqual([before.font, after.font], ['', 'kai'])],
    '简繁：繁体': [(page) => choose(page, '简繁', '繁体'), (before, after) => {
      assert.equal(after.text.length, before.text.length);
      assert.notEqual(after.text, before.text);
    }],
  },
  'lines': {
    '行距': [(page) => slide(page, '行距', 'ArrowRight', 4), (before, after) => assert.ok(after.leading > before.leading)],
    '行长': [(page) => slide(page, '行长', 'ArrowLeft', 14), (before, after) => assert.ok(after.widest < before.widest - 18)],
    '页边': [(page) => slide(page, '页边', 'End'), (before, after) => assert.ok(after.narrowest > before.narrowest + 40)],
    '段落：段间空行': [(page) => choose(page, '段落', '段间空行'), moves],
    '行末：不对齐': [(page) => choose(page, '行末', '不对齐'), moves],
  },
  'marks': {
    '标点挤压：不挤': [(page) => choose(page, '标点挤压', '不挤'), moves],
    '避头尾：不限': [async (page) => {
      await choose(page, '标点挤压', '不挤');  // more marks reach the ends of lines
      await slide(page, '行长', 'ArrowLeft', 14);
      const before = await looks(page);
      await choose(page, '避头尾', '不限');
      moves(before, await looks(page));
    }, moves],
    '行末标点悬挂': [(page) => turn(page, '行末标点悬挂'), moves],
    '汉字与字母之间留空': [(page) => turn(page, '汉字与字母、数字之间留空'), moves],
  },
  'colours and aids': {
    '颜色：米黄': [(page) => choose(page, '颜色', '米黄'), (before, after) => assert.equal(after.paper, 'rgb(245, 236, 217)')],
    '导读：阅读尺': [(page) => choose(page, '导读', '阅读尺'), (before, after) => assert.equal(after.aid, 'ruler')],
  },
};

for (const [what, settings] of Object.entries(kSettings)) {
  everywhere(`settings of ${what}: each does what it says, and the lines being read stay`, { no_canvas: what === 'colours and aids', page: 'zh', height: 620, width: 1400 }, async ({ page }) => {
    await page.evaluate(() => probes.bring('t8.p1', 40));
    await page.evaluate(() => probes.bring('c1.b9', 30));
    await open_settings(page);
    const before = await looks(page);
    const lines = await lines_read(page);
    for (const [name, [change, check]] of Object.entries(settings)) {
      const check_heights = async () => (await heights_of(page, lines)).forEach((y, i) =>
        assert.ok(Math.abs(y - lines[i].y) <= kMostPx, `${name}: ${kPanes[i]}: ${lines[i].y} → ${y}`));
      await change(page);
      check(before, await looks(page));
      await check_heights();
      await page.getByRole('button', { name: '恢复默认' }).press('Enter');
      await settle(page);
      assert.deepEqual(await looks(page), { ...before, font: '' }, name);
      await check_heights();
    }
  });
}

everywhere('the settings survive a reload', { smoke: true, page: 'zh', files: 'chromium' }, async ({ page }) => {
  await open_settings(page);
  await slide(page, '字号', 'ArrowRight', 5);
  await choose(page, '颜色', '深色');
  await choose(page, '字体', '黑体');
  await choose(page, '简繁', '繁体');
  await turn(page, '行末标点悬挂');
  const before = await looks(page);
  await page.reload();
  await page.waitForFunction(() => !!window.duidu);
  await settle(page);
  assert.deepEqual(await looks(page), before);
  await open_settings(page);
  await page.getByRole('button', { name: '恢复默认' }).press('Enter');
  await settle(page);
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
});

everywhere('what was kept is seen before the program has started', { page: 'zh', starts: false, hash: '',
  before: () => localStorage.setItem('duidu:settings', 'v1;theme=dark;font=kai') }, async ({ page }) => {
  await page.waitForFunction(() => document.documentElement.dataset.theme);
  assert.deepEqual(await page.evaluate(() => ({ ...document.documentElement.dataset })), { theme: 'dark', font: 'kai' });
  await page.waitForFunction(() => !!window.duidu);
  await settle(page);
});

const kBroken = {
  'is garbage': () => localStorage.setItem('duidu:settings', 'v1;size=-4;theme=%00;;=;font=own;{"a":1}'),
  'is of another version': () => localStorage.setItem('duidu:settings', 'v9;size=40'),
  'may not be read or written': () => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } }),
};
for (const [what, before] of Object.entries(kBroken)) {
  everywhere(`a storage that ${what} leaves the defaults, and settings work`, { page: 'zh', before, files: 'chromium' }, async ({ page }) => {
    assert.equal((await looks(page)).size, 18);
    await open_settings(page);
    await slide(page, '字号', 'ArrowRight', 2);
    assert.equal((await looks(page)).size, 20);
  });
}

const focused = (page) => page.evaluate(() => {
  const { dataset, id } = document.activeElement;
  return dataset.control ?? id;
});

everywhere('by keyboard alone: in, through in reading order, changed, out again', { smoke: true, page: 'zh' }, async ({ page }) => {
  for (let i = 0; i < 12 && await focused(page) !== 'toolbar.settings'; ++i) await page.keyboard.press('Shift+Tab');
  assert.equal(await focused(page), 'toolbar.settings');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.dataset.control === 'settings.size');
  await page.keyboard.press('ArrowUp');
  await settle(page);
  assert.equal(await page.getByRole('slider', { name: '字号' }).getAttribute('aria-valuetext'), '19 像素');
  const order = [];
  for (let id = 'settings.size'; id.startsWith('settings.'); id = await focused(page)) {
    order.push({ id, y: await page.evaluate(() => document.activeElement.getBoundingClientRect().top +
      document.querySelector('.scroller').scrollTop) });
    assert.ok(order.length < 40, 'the Tab key leaves the panel');
    await page.keyboard.press('Tab');
  }
  // What there is to say of voices stands only where the browser has one.
  const always = order.map(({ id }) => id).filter((id) => !['settings.rate', 'settings.voices.one'].includes(id));
  assert.deepEqual(always, ['settings.size', 'settings.theme.system', 'settings.font.auto', 'settings.font.file', 'settings.leading',
    'settings.measure', 'settings.margin', 'settings.script.original', 'settings.paragraphs.auto', 'settings.ends.auto', 'settings.squeeze.both',
    'settings.prohibition.strict', 'settings.hanging', 'settings.gap', 'settings.aid.none', 'settings.heard.quotations', 'settings.motion.system', 'settings.single.on',
    'settings.scrolling.follow', 'settings.split', 'settings.keys', 'settings.restore']);
  assert.deepEqual(order, [...order].sort((a, b) => a.y - b.y), 'from top to bottom');
  for (let i = 0; i < 6; ++i) await page.keyboard.press('Shift+Tab');
  assert.equal(await focused(page), 'settings.motion.system');
  await page.keyboard.press('ArrowRight');
  await settle(page);
  assert.equal(await focused(page), 'settings.motion.off');
  assert.equal(await page.evaluate(() => document.activeElement.ariaChecked), 'true');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.equal(await focused(page), 'toolbar.settings');
});

everywhere('what is focused is in sight, also in a low window', { page: 'zh', width: 400, height: 420 }, async ({ page }) => {
  await open_settings(page);
  await page.keyboard.press('Tab');  // the button that closes it, above what scrolls
  for (let i = 0; i < 16; ++i) {
    await page.keyboard.press('Tab');
    await settle(page);
    const [box, view] = await page.evaluate(() => [document.activeElement, document.querySelector('.scroller')]
      .map((element) => element.getBoundingClientRect().toJSON()));
    assert.ok(box.top >= view.top - 1 && box.bottom <= view.bottom + 1, `${await focused(page)}: ${box.top}–${box.bottom} in ${view.top}–${view.bottom}`);
  }
});

everywhere('the pointer: a slider is dragged, an option clicked, the text beside stays in reach', { page: 'zh' }, async ({ page }) => {
  const button = await page.getByRole('button', { name: '阅读设置' }).boundingBox();
  await page.mouse.click(button.x + 16, button.y + 16);
  await page.getByRole('dialog').waitFor();
  await settle(page);
  const slider = await page.getByRole('slider', { name: '字号' }).boundingBox();
  await page.mouse.move(slider.x + 40, slider.y + slider.height / 2);
  await page.mouse.down();
  await page.mouse.move(slider.x + slider.width - 8, slider.y + slider.height / 2);
  await settle(page);
  await page.mouse.up();
  await settle(page);
  assert.equal((await looks(page)).size, 40);
  const sepia = await page.getByRole('radio', { name: '米黄' }).boundingBox();
  await page.mouse.click(sepia.x + 20, sepia.y + 12);
  await settle(page);
  assert.equal((await looks(page)).paper, 'rgb(245, 236, 217)');
  await page.mouse.move(300, 400);
  await page.mouse.wheel(0, 300);
  await page.waitForFunction(() => probes.pane('interview').scrollTop > 0);  // the browser scrolls in its own time
  await settle(page);
  assert.equal(await page.getByRole('dialog').count(), 1, 'it stays while the text is read');
  const before = await page.evaluate(() => probes.pane('commentary').scrollTop);
  await page.mouse.move(1200, 300);
  await page.evaluate(() => addEventListener('wheel', () => { window.has_turned = true; }, { capture: true, passive: true, once: true }));
  await page.mouse.wheel(0, 200);
  await page.waitForFunction(() => window.has_turned);
  await settle(page);
  assert.equal(await page.evaluate(() => probes.pane('commentary').scrollTop), before, 'over the panel the panel scrolls');
});

// The colour of the tile where no ink is.
const tile = (page) => page.evaluate(() => [...document.querySelector('#pane-interview .tile').getContext('2d').getImageData(2, 2, 1, 1).data].slice(0, 3).join());

everywhere('a chosen theme stays whatever the system says; following it goes both ways', { page: 'zh' }, async ({ page }) => {
  await open_settings(page);
  for (const [name, paper] of [['米黄', '245,236,217'], ['深色', '23,24,27'], ['高反差', '0,0,0'], ['浅色', '252,251,248']]) {
    await choose(page, '颜色', name);
    assert.equal(await tile(page), paper);
    assert.equal((await looks(page)).paper.replace(/[^\d,]/g, ''), paper, 'canvas and page agree');
  }
  await set_scheme(page, 'dark');
  assert.equal(await tile(page), '252,251,248');
  await choose(page, '颜色', '随系统');
  assert.equal(await tile(page), '23,24,27');
});

scenario('a system that asks for more contrast has it, on dark and on light paper', { page: 'zh' }, async ({ page }) => {
  for (const [scheme, theme, paper] of [['dark', 'contrast', '0,0,0'], ['light', 'bright', '255,255,255']]) {
    await page.emulateMedia({ colorScheme: scheme, contrast: 'more' });
    await page.waitForFunction((name) => document.documentElement.dataset.theme === name, theme);
    await settle(page);
    assert.equal(await tile(page), paper);
  }
});

everywhere('shown in the other script: every character in its place, what is copied is the source text', { page: 'zh' }, async ({ page, model }) => {
  await open_settings(page);
  await choose(page, '简繁', '繁体');
  await page.keyboard.press('Escape');
  const texts = await page.locator('.unit').allTextContents();
  assert.deepEqual(texts.map((text) => text.length), model.units.map(({ text }) => text.length));
  assert.ok(texts.filter((text, i) => text !== model.units[i].text).length > model.units.length / 2);
  const away = await page.evaluate(async () => {
    await probes.bring('t4.p1');
    return Math.max(...duidu.layout('t4.p1').map(({ start, end, x }) =>
      Math.abs(probes.range_of('t4.p1', start, end).getBoundingClientRect().left - x)));
  });
  assert.ok(away <= kMostPx, `a character ${away} px away`);
  await page.evaluate(() => {
    const range = probes.range_of('t4.p1', 0, 12);
    document.getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  });
  assert.equal(await copy(page), model.units.find(({ id }) => id === 't4.p1').text.slice(0, 12));
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-Hant');
  await page.locator('#pane-interview .number').first().click();
  await settle(page);
  assert.ok(await page.locator('#pane-commentary [data-links].lit').count() > 0, 'links lead where they led');
});

for (const hash of ['#render=canvas', '#render=text']) {
  everywhere(`${hash}: the ruler and the paragraph follow the pointer`, { no_canvas: true, page: 'zh', hash }, async ({ page }) => {
    const aid = () => page.evaluate(() => {
      const { top, bottom } = document.querySelector('#pane-interview .aid').getBoundingClientRect();
      return { top, bottom };
    });
    await open_settings(page);
    await choose(page, '导读', '阅读尺');
    for (const y of [200, 420, 600]) {
      await page.mouse.move(300, y);
      await settle(page);
      const { top, bottom } = await aid();
      assert.ok(top < y && y < bottom && bottom - top < 120, `${top}–${bottom} for ${y}`);
    }
    await choose(page, '导读', '只亮一段');
    await page.evaluate(() => probes.bring('t6.p1', 300));
    const box = await page.locator('[data-unit="t6.p1"]').boundingBox();
    await page.mouse.move(300, box.y + 20);
    await settle(page);
    const { top, bottom } = await aid();
    assert.ok(Math.abs(top - box.y) <= 1 && Math.abs(bottom - box.y - box.height) <= 1);
    await choose(page, '导读', '不用');
    assert.equal(await page.locator('.aid').locator('visible=true').count(), 0);
  });
}

everywhere('without a canvas the panel is seen and works', { page: 'zh', hash: '#render=text' }, async ({ page }) => {
  await open_settings(page);
  const is_seen = (locator) => locator.evaluate((element) => !/rgba\(.*, 0\)/.test(getComputedStyle(element).color));
  assert.ok(await is_seen(page.getByRole('radio', { name: '米黄' })));
  assert.ok(await is_seen(page.getByText('字号', { exact: true })));
  await choose(page, '颜色', '深色');
  assert.equal((await looks(page)).paper, 'rgb(23, 24, 27)');
  await slide(page, '字号', 'ArrowRight', 3);
  assert.equal((await looks(page)).size, 21);
});

const kFontFile = (() => {
  try {
    return execFileSync('fc-match', ['-f', '%{file}', 'monospace:fontformat=TrueType'], { encoding: 'utf8' });
  } catch {
    return '';
  }
})();

everywhere('a font file is used, named among the fonts, and gone after a reload', { page: 'en' }, async ({ page, t }) => {
  if (!/\.(ttf|otf)$/.test(kFontFile)) return t.skip('no font file on this machine');
  await page.getByRole('button', { name: 'Reading settings' }).press('Enter');
  const before = await looks(page);
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Use a font file…' }).press('Enter');
  await (await chosen).setFiles({ name: 'Garden.ttf', mimeType: 'font/ttf', buffer: readFileSync(kFontFile) });
  await page.getByRole('radio', { name: 'Garden' }).waitFor();
  await settle(page);
  const after = await looks(page);
  assert.equal(after.font, 'own');
  assert.notEqual(after.places, before.places, 'measured anew');
  assert.equal(await page.getByRole('radio', { name: 'Garden' }).getAttribute('aria-checked'), 'true');
  await page.reload();
  await page.waitForFunction(() => !!window.duidu);
  await settle(page);
  assert.equal((await looks(page)).font, '');
});

everywhere('what is no font is refused, with a sentence', { page: 'zh' }, async ({ page }) => {
  await open_settings(page);
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选用字体文件…' }).press('Enter');
  await (await chosen).setFiles({ name: 'broken.ttf', mimeType: 'font/ttf', buffer: Buffer.from('not a font') });
  await page.getByRole('alert').waitFor();
  assert.match(await page.getByRole('alert').textContent(), /broken\.ttf/);
  assert.equal((await looks(page)).font, '');
});

everywhere('with motion off a jump is one step', { page: 'zh', height: 500 }, async ({ page }) => {
  await scroll_apart(page);
  await open_settings(page);
  await choose(page, '动画', '关闭');
  await page.keyboard.press('Escape');
  const positions = await page.evaluate(async () => {
    await probes.bring('t12.p1', 300);
    const let_go = probes.take_clock(1000 / 60);
    const scroller = probes.pane('commentary');
    const seen = new Set([scroller.scrollTop]);
    document.querySelector('#pane-interview .number[data-link="l5"]').click();
    for (let quiet = 0; quiet < 10; ++quiet) {
      await probes.next_frame();
      if (!seen.has(scroller.scrollTop)) quiet = 0;
      seen.add(scroller.scrollTop);
    }
    let_go();
    return seen.size;
  });
  assert.equal(positions, 2);
});
