#!/usr/bin/env bash
# A Chinese page printed to PDF comes back with radicals for its commonest characters, and NFKC mends only some
#
# People keep an interview by printing the page to a PDF, and copy from there. Chromium prints a Chinese sentence here in a
# font that most free systems have for Chinese (Noto Sans CJK), and pdf.js, which shows PDFs in a browser, reads it back.
# Guess, written before the run: the text comes back as it was, for the printer knows it; if a character came back as a
#   radical, pdf.js or NFKC would turn it into the character again.
# Found: all three parts are wrong.
#   * Every character that is a radical, too, comes back as the radical: 人 as ⼈ (U+2F08), 一 as ⼀, 大 as ⼤, 长 as ⻓ (U+2ED3).
#     Font and printer go by glyphs, and the lowest code point with the glyph wins.
#   * pdf.js leaves them, with its normalization and without.
#   * NFKC turns Kangxi radicals (U+2F00 to U+2FD5) into characters, but of the supplement (U+2E80 to U+2EF3), where the
#     simplified ones are, only two of 115: 门 龙 长 见 风 飞 马 车 stay ⻔ ⻰ ⻓ ⻅ ⻛ ⻜ ⻢ ⻋. Unicode's list of equivalent
#     ideographs has them all.
# Why it matters: a quotation typed from such a page differs from the copied interview in every second character and looks the
#   same. A program that compares code points finds nothing, and one that applies NFKC calls true words changed.
#
# Exit code: 0 as found, 1 the behaviour has changed, 2 something that it needs is missing.
set -euo pipefail

for tool in node npm chromium fc-list; do
  command -v "$tool" >/dev/null && continue
  echo "no $tool: this needs node with npm, Chromium and fontconfig"
  exit 2
done
fc-list | grep -q NotoSansCJK || { echo "no Noto Sans CJK: this needs the font"; exit 2; }

# Everything runs in a temporary folder, which is removed at the end.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts pdfjs-dist@5.4.149 playwright-core@1.56.0

cat > print.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const said = '石头不怕人走，怕的是没有人管它。一个大门口，黑龙长大了，见了风也不飞，马车上的玉米面饼用手一拿就走。';
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
console.error(`Chromium ${browser.version()}, pdfjs-dist ${JSON.parse(readFileSync('node_modules/pdfjs-dist/package.json', 'utf8')).version}, ` +
  `Unicode ${process.versions.unicode} in Node.js`);

async function copied(disableNormalization) {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><html lang="zh-Hans"><body style="font-family: 'Noto Sans CJK SC'">${said}`);
  const data = new Uint8Array(await page.pdf());
  await page.close();
  const file = await getDocument({ data, verbosity: 0 }).promise;
  const { items } = await (await file.getPage(1)).getTextContent({ disableNormalization });
  return items.map((item) => item.str).join('');
}
const changed = (text) => [...said].filter((c, i) => /\p{Script=Han}/u.test(c) && [...text][i] !== c).length;
const read = await copied(true);
console.log(read);
console.log(`changed: ${changed(read)} of ${said.match(/\p{Script=Han}/gu).length} characters`);
console.log(`changed where pdf.js normalizes: ${changed(await copied(false))}`);
console.log(`changed behind NFKC: ${changed(read.normalize('NFKC'))}`);
const mended = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))
  .filter((c) => c.normalize('NFKC') !== c).length;
console.log(`NFKC has another form of ${mended(0x2f00, 0x2fd5)} Kangxi radicals, and of ${mended(0x2e80, 0x2ef3)} of the supplement`);
await browser.close();
JS

cat > wanted <<'TEXT'
⽯头不怕⼈⾛，怕的是没有⼈管它。⼀个⼤⻔⼝，⿊⻰⻓⼤了，⻅了⻛也不⻜，⻢⻋上的⽟⽶⾯饼⽤⼿⼀拿就⾛。
changed: 24 of 44 characters
changed where pdf.js normalizes: 24
changed behind NFKC: 8
NFKC has another form of 214 Kangxi radicals, and of 2 of the supplement
TEXT

CHROMIUM=$(command -v chromium) node print.mjs | tee found
diff wanted found || { echo "the behaviour has changed"; exit 1; }
echo "as found"
