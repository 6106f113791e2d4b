#!/usr/bin/env bash
# Smart quotes in Chinese: both ends of a quotation become closing marks, or both opening ones
#
# Site generators turn the straight marks that people type into curved ones. Five typographers of npm, all made for text that
# parts its words by blanks, get Chinese commentaries here.
# Guess, written before the run: markdown-it leaves marks between Han characters straight, for it needs a blank or punctuation
#   on one side; the others count, so that the first mark opens and the second closes.
# Found: the guess about markdown-it holds until punctuation comes near; no typographer counts.
#   * 他说"石头不怕人走" gets two closing marks, ”石头不怕人走”, from retext-smartypants, smartquotes, smartypants and typogr.
#   * With the colon that announces speech and a full stop inside, 他说："石头不怕人走。"我信 gets two *opening* marks from
#     retext-smartypants, “石头不怕人走。“, and two closing ones from the others.
#   * An interrupted quotation comes out of markdown-it half straight and half curved.
#   * smartquotes takes a mark at the beginning of a Chinese paragraph for a double prime, ″.
#   * Blanks around the marks, which nobody types in Chinese, make all of them right but smartquotes.
# Why it matters: what stands between ” and ”, or “ and “, is a quotation on the pages of many sites. Who looks for “ and ” in
#   pairs finds none there, or takes the words between two quotations for one.
#
# Exit code: 0 as found, 1 the behaviour has changed, 2 something that it needs is missing.
set -euo pipefail

for tool in node npm; do
  command -v "$tool" >/dev/null && continue
  echo "no $tool: this needs node with npm"
  exit 2
done

# Everything runs in a temporary folder, which is removed at the end.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts \
  markdown-it@15.0.3 retext@9.0.0 retext-smartypants@6.2.0 smartquotes@2.3.2 smartypants@0.2.2 typogr@0.6.8

cat > curve.mjs <<'JS'
import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { retext } from 'retext';
import retext_smartypants from 'retext-smartypants';
import smartquotes from 'smartquotes';
import { smartypantsu } from 'smartypants';
import typogr from 'typogr';

const markdown = new MarkdownIt({ typographer: true });
const plain = (html) => html.replaceAll('&quot;', '"').replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
const typographers = {
  'markdown-it': (text) => plain(markdown.renderInline(text)),
  'retext-smartypants': async (text) => String(await retext().use(retext_smartypants).process(text)),
  smartquotes: (text) => smartquotes(text),
  smartypants: (text) => smartypantsu(text),
  typogr: (text) => plain(typogr.smartypants(text)),
};
for (const name of Object.keys(typographers)) {
  console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version}`);
}
const texts = {
  'between Han': '他说"石头不怕人走"，我信。',
  'behind a colon': '他说："石头不怕人走。"我信。',
  interrupted: '"石头不怕人走，"他说，"怕人不管。"',
  'opened again': '"石头不怕人走\n\n"怕人不管"',
  'with blanks': '他说 "石头不怕人走" 我信',
  English: 'Moss said "stone does not mind," and left.',
};
const marks_of = (text) => text.replace(/[^“”"″]/gu, '');
for (const [what, text] of Object.entries(texts)) {
  for (const [name, curve] of Object.entries(typographers)) console.log(`${what}, ${name}: ${marks_of(await curve(text))}`);
}
JS

cat > wanted <<'TEXT'
markdown-it 15.0.3
retext-smartypants 6.2.0
smartquotes 2.3.2
smartypants 0.2.2
typogr 0.6.8
between Han, markdown-it: ""
between Han, retext-smartypants: ””
between Han, smartquotes: ””
between Han, smartypants: ””
between Han, typogr: ””
behind a colon, markdown-it: ""
behind a colon, retext-smartypants: ““
behind a colon, smartquotes: ””
behind a colon, smartypants: ””
behind a colon, typogr: ””
interrupted, markdown-it: ""“”
interrupted, retext-smartypants: “““”
interrupted, smartquotes: ″”””
interrupted, smartypants: “”””
interrupted, typogr: “”””
opened again, markdown-it: "“”
opened again, retext-smartypants: ““”
opened again, smartquotes: ″””
opened again, smartypants: ““”
opened again, typogr: “"”
with blanks, markdown-it: “”
with blanks, retext-smartypants: “”
with blanks, smartquotes: ””
with blanks, smartypants: “”
with blanks, typogr: “”
English, markdown-it: “”
English, retext-smartypants: “”
English, smartquotes: “”
English, smartypants: “”
English, typogr: “”
TEXT

node curve.mjs | tee found
diff wanted found || { echo "the behaviour has changed"; exit 1; }
echo "as found"
