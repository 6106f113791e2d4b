#!/usr/bin/env bash
# A clipped page ends at a line that says "Comments", but not at a heading that says so
#
# Defuddle finds the main text of a page; a much used clipper of web pages into notes is built on it. An interview with an
# essay about it on the same page is clipped here, the essay under one word.
# Guess, written before the run: a heading <h2>Comments</h2> ends the article, because what stands below is mostly what visitors
#   wrote; a plain paragraph of that word is text like any other; Readability keeps both, having no class names to go by.
# Found: Readability keeps both; of Defuddle the contrary holds.
#   * Below a heading of any level the essay is kept. Below a paragraph, a bold line or a div that says only "Comments",
#     "Comment" or "COMMENTS", everything to the end of the page is gone, without a word.
#   * "Comments:", "Commentary", "Comments on the interview", "评论" and "点评" end nothing.
#   * An answer can do it, too: asked what was written on the door, somebody says "Comments", and the rest of the interview is
#     not in the note. An answer "Share" is gone alone.
# Why it matters: people keep interviews by clipping them. A bold line is how most pages head a second part, so just the text
#   about the interview is missing, and the quotations in it cannot be checked by anybody who trusts the note.
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
npm install --silent --no-audit --no-fund --ignore-scripts defuddle@0.19.4 @mozilla/readability@0.6.0 jsdom@26.1.0

cat > clip.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { JSDOM } from 'jsdom';

for (const name of ['defuddle', '@mozilla/readability']) {
  console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version}`);
}
const things = ['nets', 'sails', 'boats', 'ropes'];
const answer = (thing) => `We had mended ${thing} all winter, the tide came up to the second step, and nobody in the harbour wanted to be the ` +
  'first to say that it was finished, so we went on for a while.';
const remark = (thing) => `When Lind says that they mended ${thing} all winter, he says less than he knows, and one has to hear the tide behind the words.`;
const turn = (question, words) => `<p><strong>${question}</strong></p><p>${words}</p>`;
const turns = things.map((thing) => turn(`Why ${thing}?`, answer(thing)));
const essay = things.map((thing) => `<p>${remark(thing)}</p>`).join('');
const page = (body) => new JSDOM(`<!doctype html><html lang="en"><head><title>Salt and Rope – Harbour Weekly</title></head><body><main><article>
  <h1>Salt and Rope</h1><p>Otto Lind has mended nets for forty years. We met him on the quay on a grey morning, when the boats were
  out.</p>${body}</article></main></body></html>`, { url: 'https://example.org/a' }).window.document;
const words_of = (html) => new JSDOM(html ?? '').window.document.body.textContent.replace(/\s+/g, ' ');

async function clipped(name, body, wanted) {
  const by_defuddle = words_of((await Defuddle(page(body), 'https://example.org/a', {})).content);
  const by_readability = words_of(new Readability(page(body)).parse()?.content);
  const kept = (text) => wanted.filter((words) => text.includes(words)).length;
  console.log(`${name}: of ${wanted.length} paragraphs Defuddle keeps ${kept(by_defuddle)}, Readability ${kept(by_readability)}`);
}

const remarks = things.map(remark);
for (const [name, line] of [
  ['heading Comments', '<h2>Comments</h2>'],
  ['small heading Comments', '<h4>Comments</h4>'],
  ['paragraph Comments', '<p>Comments</p>'],
  ['bold line Comments', '<p><strong>Comments</strong></p>'],
  ['div Comment', '<div>Comment</div>'],
  ['paragraph COMMENTS', '<p>COMMENTS</p>'],
  ['paragraph Comments:', '<p>Comments:</p>'],
  ['paragraph Commentary', '<p>Commentary</p>'],
  ['paragraph Comments on the interview', '<p>Comments on the interview</p>'],
  ['paragraph 评论', '<p>评论</p>'],
  ['paragraph 点评', '<p>点评</p>'],
]) {
  await clipped(name, turns.join('') + line + essay, remarks);
}
const behind = [turns[0], turns[1], turn('What stood on the door?', 'Comments'), turns[2], turns[3]].join('');
await clipped('answer Comments', behind, things.map(answer));
await clipped('answer Share', behind.replace('>Comments<', '>Share<'), [...things.map(answer), 'Share']);
JS

cat > wanted <<'TEXT'
defuddle 0.19.4
@mozilla/readability 0.6.0
heading Comments: of 4 paragraphs Defuddle keeps 4, Readability 4
small heading Comments: of 4 paragraphs Defuddle keeps 4, Readability 4
paragraph Comments: of 4 paragraphs Defuddle keeps 0, Readability 4
bold line Comments: of 4 paragraphs Defuddle keeps 0, Readability 4
div Comment: of 4 paragraphs Defuddle keeps 0, Readability 4
paragraph COMMENTS: of 4 paragraphs Defuddle keeps 0, Readability 4
paragraph Comments:: of 4 paragraphs Defuddle keeps 4, Readability 4
paragraph Commentary: of 4 paragraphs Defuddle keeps 4, Readability 4
paragraph Comments on the interview: of 4 paragraphs Defuddle keeps 4, Readability 4
paragraph 评论: of 4 paragraphs Defuddle keeps 4, Readability 4
paragraph 点评: of 4 paragraphs Defuddle keeps 4, Readability 4
answer Comments: of 4 paragraphs Defuddle keeps 2, Readability 4
answer Share: of 5 paragraphs Defuddle keeps 4, Readability 5
TEXT

node clip.mjs | tee found
diff wanted found || { echo "the behaviour has changed"; exit 1; }
echo "as found"
