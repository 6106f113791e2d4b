// Each check finds what it is for: a small tree that breaks the rule, and one that keeps it.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';

import { kChecks } from './lint.mjs';
import { functions_of } from './shape.mjs';
import { Tree } from './tree.mjs';

const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function tree_of(files) {
  const root = mkdtempSync(join(tmpdir(), 'duidu-lint-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return new Tree(root);
}

const long = (count, line) => `${line}\n`.repeat(count);

const kWire = 'const icon_prefix: string = "icon:"\nenum ThemeKind\n  light sepia dark\n';

// Check → [files that break it, where; files that keep it].
const kFixtures = {
  include_arrow: [
    { 'src/align/a.cc': '#include "align/a.h"\n#include "layout/layout.h"\n' }, 'src/align/a.cc:2:',
    { 'src/app/a.cc': '#include "layout/layout.h"\n#include <vector>\n' }],
  one_door: [
    { 'src/model/a.cc': '#include <cmark.h>\n' }, 'src/model/a.cc:1:',
    { 'src/import/markdown/markdown.cc': '#include <cmark.h>\n', 'src/ui/chrome/view.cc': '#include <imgui.h>\n' }],
  plain_core: [
    { 'src/model/a.cc': '#include <string>\n#include <sstream>\n' }, 'src/model/a.cc:2:',
    { 'src/cli/main.cc': '#include <iostream>\n', 'src/model/a.cc': 'int retry() { return 1; }\n' }],
  headers_stand_alone: [
    { 'src/model/a.h': '#pragma once\nstd::string name();\n' }, 'src/model/a.h:1:',
    { 'src/model/a.h': '#pragma once\n#include <string>\nstd::string name();\n' }],
  registered: [
    { 'tests/unit/model/a_test.cc': '', 'tests/unit/model/CMakeLists.txt': '# a_test.cc\nduidu_unit_test(model)\n' },
    'tests/unit/model/a_test.cc:1:',
    { 'tests/unit/model/a_test.cc': '', 'tests/unit/model/CMakeLists.txt': 'duidu_unit_test(model SOURCES a_test.cc)\n' }],
  file_length: [
    { 'src/model/a.cc': long(601, '//') }, 'src/model/a.cc:1:',
    { 'src/model/a.cc': long(399, '//') }],
  one_type_a_name: [
    { 'src/align/a.h': 'namespace duidu {\nstruct Place {\n};\n}\n', 'src/import/a.h': 'namespace duidu {\nenum class Place : uint8_t {\n};\n}\n' }, 'src/import/a.h:2:',
    { 'src/align/a.h': 'struct Place;\nstruct Place {\n};\n', 'src/import/a.cc': 'namespace {\n\nstruct Place {\n};\n\n}  // namespace\n' }],
  function_length: [
    { 'src/model/a.cc': `namespace n {\nint f() {\n${long(80, '  g();')}}\n}\n` }, 'src/model/a.cc:2:',
    { 'src/model/a.cc': `namespace n {\nint f() {\n${long(78, '  g();')}}\n${long(80, 'int x();')}}\n` }],
  types_hold: [
    { 'web/page.js': "/** @type {import('duidu:wire').Side} */\nexport const side = 'left';\n" }, 'web/page.js:2:',
    { 'web/page.js': "/** @type {import('duidu:wire').Side} */\nexport const side = 'interview';\n" }],
  no_mirrored_facts: [
    { 'src/wire/wire.txt': kWire, 'web/host.js': "const kThemes = ['light', 'sepia', 'dark'];\n" }, 'web/host.js:1:',
    { 'src/wire/wire.txt': kWire, 'web/host.js': "import { ThemeKind } from 'duidu:wire';\nconst is_light = (theme) => theme === 'light';\n" }],
  no_raw_imgui_text: [
    { 'src/ui/chrome/view.cc': 'ImGui::TextUnformatted(text);\n' }, 'src/ui/chrome/view.cc:1:',
    { 'src/ui/kit/controls.cc': 'ImGui::Button("x");\n', 'src/ui/chrome/view.cc': 'ImGui::InvisibleButton("x", size);\n' }],
  no_markup_from_strings: [
    { 'web/page.mjs': 'node.innerHTML = text;\n' }, 'web/page.mjs:1:',
    { 'web/page.mjs': 'node.textContent = text;\n' }],
  no_leftovers: [
    { 'src/model/a.cc': '// TODO: later\n' }, 'src/model/a.cc:1:',
    { 'src/model/a.cc': '// Nothing is left.\n' }],
  top_level: [
    { 'notes.txt': '' }, 'notes.txt:1:',
    { Makefile: '', 'src/a.cc': '', '.gitignore': '' }],
  no_hosts_or_paths: [
    { 'cmake/a.cmake': 'set(mirror http://mirror.somewhere.net/x)\n' }, 'cmake/a.cmake:1:',
    { 'src/a.cc': '// https://www.example.com/x and http://localhost:8080/\n' }],
};

test('every check has a fixture', () => {
  assert.deepEqual(Object.keys(kFixtures).sort(), Object.keys(kChecks).sort());
});

for (const [name, [broken, where, kept]] of Object.entries(kFixtures)) {
  test(`${name} fails on a tree that breaks it, and only there`, async () => {
    const problems = await kChecks[name](tree_of(broken));
    assert.equal(problems.length, 1);
    assert.ok(problems[0].startsWith(where), problems[0]);
    assert.deepEqual(await kChecks[name](tree_of(kept)), []);
  });
}

// Breaches that one fixture per check does not show.
const kMore = {
  'a machine path': ['no_hosts_or_paths', { 'src/a.cc': 'open("/home/somebody/x");\n' }],
  'a case folder no test reads': ['registered', { 'tests/cases/lost/a.md': '' }],
  'a source no list names': ['registered', { 'src/model/a.cc': '', 'src/model/CMakeLists.txt': 'duidu_room(model SOURCES b.cc)\n' }],
  'a fuzz target no list names': ['registered', { 'tests/fuzz/a.cc': '', 'tests/fuzz/CMakeLists.txt': 'duidu_fuzz(b)\n' }],
  'a browser test with a name the runner does not find': [
    'registered', { 'tests/web/links.mjs': "import { test } from 'node:test';\ntest('x', () => {});\n" }],
  'evaluated text': ['no_markup_from_strings', { 'web/page.js': 'eval(text);\n' }],
  'an upward include': ['include_arrow', { 'src/base/a.h': '#include "model/article.h"\n' }],
  'a room that looks into its sister': ['include_arrow', { 'src/align/topics/topics.cc': '#include "align/quotations/seeds.h"\n' }],
  'a room that looks up': ['include_arrow', { 'src/import/text/plain_text.cc': '#include "import/import.h"\n' }],
  'a reader that knows its browser': ['include_arrow', { 'src/reader/reader.cc': '#include "platform/web/bridge.h"\n' }],
  'the oracle in the program': ['one_door', { 'src/text/unicode.cc': '#include <utf8proc.h>\n' }],
  'unpacking outside its door': ['one_door', { 'src/export/pack.cc': '#include <zlib.h>\n' }],
  'words of an enumeration in one string': ['no_mirrored_facts', { 'src/wire/wire.txt': kWire, 'src/app/a.cc': 'constexpr char kNames[] = "light sepia dark";\n' }],
  'words of an enumeration in a pattern': ['no_mirrored_facts', { 'src/wire/wire.txt': kWire, 'web/a.js': 'const is_theme = (name) => /^(light|sepia|dark)$/.test(name);\n' }],
  'an enumerator by its number': ['no_mirrored_facts', { 'src/wire/wire.txt': kWire, 'src/app/a.cc': 'const auto theme = static_cast<ThemeKind>(2);\n' }],
  'a prefix that is written twice': ['no_mirrored_facts', { 'src/wire/wire.txt': kWire, 'web/a.js': "const is_icon = (text) => text.startsWith('icon:');\n" }],
  'a constant that is also on the other side': ['no_mirrored_facts', { 'src/wire/wire.txt': kWire, 'web/a.js': 'const kWidth = 11;  // as in src/reader/text_wire.h\n' }],
  'an option that no function takes': ['types_hold', { 'web/a.js': "/** @param {{ side: string }} options */\nconst open = (options) => options;\nopen({ side: 'left', ways: 2 });\n" }],
  'exceptions': ['plain_core', { 'src/import/a.cc': '  throw 1;\n' }],
};

for (const [what, [name, files]] of Object.entries(kMore)) {
  test(`${name} finds ${what}`, async () => {
    assert.equal((await kChecks[name](tree_of(files))).length, 1);
  });
}

test('functions are measured past braces in literals, classes and lambdas', () => {
  const text = 'class A {\n  int f() const {\n    call([] { return "}"; });\n  }\n};\nA::A() : x_(1) {\n}\nstruct B { int y = {}; };\n';
  assert.deepEqual(functions_of(text), [{ line: 2, length: 3 }, { line: 6, length: 2 }]);
});
