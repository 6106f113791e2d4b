#!/usr/bin/env bash
# A sentence that was moved in Word is read twice, or not at all
#
# An interview goes back to the person interviewed, who strikes out, adds and moves sentences with "Track changes" on, and the file is
# turned into text as it came. Four readers of .docx are asked for the words; markitdown-ts, which feeds language models, stands on mammoth.
# Guess, written before the run: all four give the text with every change accepted: what was struck out is gone, what was added is there,
#   what was moved stands once, at its new place; where the end of a paragraph was struck out, two paragraphs have become one with
#   a blank between them.
# Found: words struck out and added are as guessed in all four. A moved sentence is not:
#   * officeparser gives it once, at its new place;
#   * word-extractor gives it twice, at the old place and at the new one;
#   * mammoth and markitdown-ts give it at neither: the sentence is gone. mammoth warns of elements it does not know, w:moveTo among
#     them; markitdown-ts hands on a title and the text, no warning.
#   Where the end of a question was struck out, mammoth and markitdown-ts join it to the answer without a blank, "safe?A:", so
#   that the label of the answer stands within a line; the others keep two paragraphs.
# Why it matters: a quotation of the moved sentence is called invented, or found at a place where it was taken away from; and whoever
#   looks for labels at the beginning of a line loses a turn. A reader of Word files has to take w:moveTo as text, drop w:moveFrom, and
#   keep paragraphs apart whose labels differ.
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
  jszip@3.10.1 mammoth@1.11.0 markitdown-ts@0.0.10 officeparser@8.1.1 word-extractor@1.0.4

cat > make.mjs <<'JS'
// A valid .docx whose changes are tracked: w:del, w:ins, w:moveFrom and w:moveTo, and a deleted paragraph mark.
import { writeFileSync } from 'node:fs';
import JSZip from 'jszip';

const by = 'w:author="Otto Lind" w:date="2026-03-01T10:00:00Z"';
let last = 0;
const id = () => `w:id="${++last}"`;
const run = (words, tag = 't') => `<w:r><w:${tag} xml:space="preserve">${words}</w:${tag}></w:r>`;
const struck = (words) => `<w:del ${id()} ${by}>${run(words, 'delText')}</w:del>`;
const added = (words) => `<w:ins ${id()} ${by}>${run(words)}</w:ins>`;
const moved = (way, words) => {
  const range = id();
  return `<w:${way}RangeStart ${range} ${by} w:name="move1"/><w:${way} ${id()} ${by}>${run(words)}</w:${way}><w:${way}RangeEnd ${range}/>`;
};
const paragraph = (...parts) => `<w:p>${parts.join('')}</w:p>`;
const struck_end = () => `<w:pPr><w:rPr><w:del ${id()} ${by}/></w:rPr></w:pPr>`;

const body = [
  paragraph(run('Q: Will the nets hold?')),
  paragraph(run('A: We do '), struck('not '), run('think so'), added(', as far as we know'), run('.')),
  paragraph(run('Q: Who pays?')),
  paragraph(run('A: The town pays. '), moved('moveFrom', 'Nobody asked us. '), run('That is settled.')),
  paragraph(run('Q: And then?')),
  paragraph(run('A: Then we mend. '), moved('moveTo', 'Nobody asked us. ')),
  paragraph(struck_end(), run('Q: Is it safe?')),
  paragraph(run('A: It is safe.')),
].join('');

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'application/vnd.openxmlformats-';
const schemas = 'http://schemas.openxmlformats.org';
const zip = new JSZip();
zip.file('[Content_Types].xml', `${head}<Types xmlns="${schemas}/package/2006/content-types">
  <Default Extension="rels" ContentType="${office}package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
  <Override PartName="/word/document.xml" ContentType="${office}officedocument.wordprocessingml.document.main+xml"/></Types>`);
zip.file('_rels/.rels', `${head}<Relationships xmlns="${schemas}/package/2006/relationships">
  <Relationship Id="rId1" Type="${schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`);
zip.file('word/document.xml',
  `${head}<w:document xmlns:w="${schemas}/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`);
writeFileSync('interview.docx', await zip.generateAsync({ type: 'nodebuffer' }));
JS

cat > read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { MarkItDown } from 'markitdown-ts';
import { OfficeParser } from 'officeparser';
import WordExtractor from 'word-extractor';

const file = 'interview.docx';
const readers = {
  mammoth: async () => (await mammoth.extractRawText({ path: file })).value,
  'markitdown-ts': async () => (await new MarkItDown().convert(file)).markdown,
  officeparser: async () => (await OfficeParser.parseOffice(file)).content.map(({ text }) => text).join('\n'),
  'word-extractor': async () => (await new WordExtractor().extract(file)).getBody(),
};
const count = (text, words) => text.split(words).length - 1;
for (const [name, read] of Object.entries(readers)) {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  const text = await read();
  const lines = text.split('\n').map((line) => line.trim());
  const end = lines.includes('Q: Is it safe?') ? 'two paragraphs' : JSON.stringify(lines.find((line) => line.startsWith('Q: Is it safe?')));
  console.log(`${name} ${version}: struck out ${count(text, 'not think')}, added ${count(text, 'as far as we know')}, ` +
    `moved ${count(text, 'Nobody asked us')}, at its old place ${count(text, 'pays. Nobody')}; struck end: ${end}`);
}
const { messages } = await mammoth.extractRawText({ path: file });
console.log(`mammoth warns of w:moveTo: ${messages.some(({ message }) => /w:moveTo$/.test(message))}`);
console.log(`markitdown-ts hands on: ${Object.keys(await new MarkItDown().convert(file)).sort().join(', ')}`);
JS
node make.mjs

cat > wanted <<'TEXT'
mammoth 1.11.0: struck out 0, added 1, moved 0, at its old place 0; struck end: "Q: Is it safe?A: It is safe."
markitdown-ts 0.0.10: struck out 0, added 1, moved 0, at its old place 0; struck end: "Q: Is it safe?A: It is safe."
officeparser 8.1.1: struck out 0, added 1, moved 1, at its old place 0; struck end: two paragraphs
word-extractor 1.0.4: struck out 0, added 1, moved 2, at its old place 1; struck end: two paragraphs
mammoth warns of w:moveTo: true
markitdown-ts hands on: markdown, text_content, title
TEXT

node read.mjs | tee found
diff wanted found || { echo "the behaviour has changed"; exit 1; }
echo "as found"
