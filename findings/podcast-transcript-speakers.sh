#!/usr/bin/env bash
# A podcast's transcript: one colon makes a speaker who says the rest, and most WebVTT is refused as SRT
#
# The npm package transcriptator reads the transcripts that podcasts publish beside their feeds (WebVTT, SRT, JSON, HTML) and
# gives segments with speakers.
# Guess, written before the run: it reads WebVTT with voice tags, notes and cue settings; in SRT it takes a short beginning
#   before a colon for a speaker, so "One thing: never" is one, and "记者：" with its wide colon is none.
# Found: the guess about the colon holds and falls short, that about WebVTT is wrong.
#   * A cue without a label is said by whoever was named last. So the speaker "One thing" says not only its own cue but all
#     that follow until somebody else is named, here a Chinese question and its label among them.
#   * A second label in one cue is part of the words: the answer belongs to the one who asked.
#   * WebVTT goes to the reader of SRT once its first word is cut off. A note, a style, a cue's name, a cue's setting, a header
#     with more than one word, Kind: and Language: as a well-known video site writes them: each is refused, with
#     "not valid SRT format". The same cues without them are read.
#   * Of a voice tag the beginning is taken off and </v> is left in the words; with a class it is no voice tag at all; of two
#     voices in a cue the second one's tag is text. &amp; and &lt; stay as they are.
# Why it matters: a transcript that was published once is converted again and again, and the mistake is not in the words but in
#   whose they are. Who compares a quotation with such a transcript finds it word for word, said by the wrong person.
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
npm install --silent --no-audit --no-fund --ignore-scripts transcriptator@1.1.4

cat > read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import transcriptator from 'transcriptator';

console.error = console.warn = () => {};
console.log(`transcriptator ${JSON.parse(readFileSync('node_modules/transcriptator/package.json', 'utf8')).version}`);

function told(name, text) {
  let found;
  try {
    found = transcriptator.convertFile(text).map(({ speaker, body }) => `${speaker || '-'} | ${body.replaceAll('\n', '\\n')}`);
  } catch (error) {
    found = [`refused: ${error.message}`];
  }
  for (const line of found) console.log(`${name}: ${line}`);
}

const said = ['Reporter: Why nets?', 'Lind: We mended them all winter.', 'One thing: never in the dark.', 'It was half past five.', '记者：渔网呢？',
  'Reporter: And then?\nLind: Salt.'];
told('SRT', said.map((words, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i + 1},000\n${words}\n`).join('\n'));

const time = '00:00:01.000 --> 00:00:04.000';
const label = 'Reporter: Why nets?';
told('plain', `WEBVTT\n\n${time}\n${label}\n`);
told('voice', `WEBVTT\n\n${time}\n<v Reporter>Why nets?</v>\n`);
told('voice with class', `WEBVTT\n\n${time}\n<v.loud Reporter>Why nets?\n`);
told('two voices', `WEBVTT\n\n${time}\n<v Reporter>Why nets?</v>\n<v Lind>Salt.</v>\n`);
told('escapes', `WEBVTT\n\n${time}\n<v Lind>Rope &amp; salt, 3 &lt; 4\n`);
told('setting', `WEBVTT\n\n${time} align:start\n${label}\n`);
told('name', `WEBVTT\n\nopening\n${time}\n${label}\n`);
told('note', `WEBVTT\n\nNOTE by hand\n\n${time}\n${label}\n`);
told('header', `WEBVTT - Salt and Rope\n\n${time}\n${label}\n`);
told('kind', `WEBVTT\nKind: captions\nLanguage: en\n\n${time}\n${label}\n`);
told('style', `WEBVTT\n\nSTYLE\n::cue { color: red }\n\n${time}\n${label}\n`);
JS

cat > wanted <<'TEXT'
transcriptator 1.1.4
SRT: Reporter | Why nets?
SRT: Lind | We mended them all winter.
SRT: One thing | never in the dark.
SRT: One thing | It was half past five.
SRT: One thing | 记者：渔网呢？
SRT: Reporter | And then?\nLind: Salt.
plain: Reporter | Why nets?
voice: Reporter | Why nets?</v>
voice with class: - | <v.loud Reporter>Why nets?
two voices: Reporter | Why nets?</v>\n<v Lind>Salt.</v>
escapes: Lind | Rope &amp; salt, 3 &lt; 4
setting: refused: Data is not valid SRT format
name: refused: Data is not valid SRT format
note: refused: Data is not valid SRT format
header: refused: Data is not valid SRT format
kind: refused: Data is not valid SRT format
style: refused: Data is not valid SRT format
TEXT

node read.mjs | tee found
diff wanted found || { echo "the behaviour has changed"; exit 1; }
echo "as found"
