// The layering rules: which layer may include which, and which files are the one door to a third party.

const kCore = ['wire', 'base', 'text', 'model'];
const kMiddle = ['import', 'align', 'search', 'layout', 'export'];
// Opening (import, align) is kept from what stands above the middle, so that it can move into another program.
const kApp = [...kCore, 'search', 'layout', 'export', 'store', 'edit'];

// Layer → the layers it may include besides itself.
const kSees = {
  wire: [],
  base: ['wire'],
  text: ['wire', 'base'],
  model: ['wire', 'base', 'text'],
  system: ['wire', 'base', 'text'],
  store: ['wire', 'base', 'text'],
  ...Object.fromEntries(kMiddle.map((layer) => [layer, kCore])),
  opening: [...kCore, 'import', 'align'],
  edit: kCore,
  check: [...kCore, 'import', 'align', 'opening', 'edit', 'export'],
  app: kApp,
  ui: [...kApp, 'app'],
  reader: [...kApp, 'app', 'ui'],
  platform: [...kApp, 'system', 'import', 'opening', 'app', 'ui', 'reader'],
  cli: [...kCore, ...kMiddle, 'system', 'opening', 'edit', 'check'],
};

// Room inside a layer → the rooms and headers of its layer that it may include besides its own. A layer's own folder sees them all.
// The include paths of CMake say the same to the compiler; this says it in one sentence, and for the headers too.
const kRooms = {
  'align/text': ['align/types.h'],
  'align/quotations': ['align/types.h', 'align/text'],
  'align/fidelity': ['align/types.h', 'align/text'],
  'align/topics': ['align/types.h', 'align/text'],
  'import/text': ['import/block.h'],
  'import/html': ['import/block.h'],
  'import/markdown': ['import/block.h', 'import/html', 'import/text'],
  'import/article_json': [],
  'import/structure': ['import/block.h', 'import/line_reason.h'],
  'import/encoding': [],
  'ui/kit': [],
  'ui/pane': ['ui/scene.h', 'ui/kit'],
  'ui/chrome': ['ui/scene.h', 'ui/kit'],
  'platform/opening': [],
  'platform/jobs': [],
  'platform/opener': ['platform/opening'],
  'platform/web': ['platform/jobs'],
  'platform/headless': ['platform/jobs', 'platform/opening'],
};

const kDoors = [
  { third_party: 'cmark', include: /^cmark/, door: /^src\/import\/markdown\// },
  { third_party: 'Gumbo', include: /^(gumbo|char_ref|utf8|parser|error)\.h$/, door: /^src\/import\/html\// },
  { third_party: 'nlohmann-json', include: /^nlohmann\//, door: /^src\/(import\/article_json|export)\/json|^src\/store\/codec/ },
  { third_party: 'uchardet', include: /^ns\w+Prober\.h/, door: /^src\/import\/encoding\/detect/ },
  { third_party: 'utf8proc', include: /^utf8proc/, door: /^$/ },  // only the oracle of tests/unit/text
  { third_party: 'zlib', include: /^zlib/, door: /^src\/cli\/carried_files/ },
  { third_party: 'Dear ImGui', include: /^(imgui|imstb|imconfig)/, door: /^src\/(ui|reader|platform)\// },
  { third_party: 'Emscripten', include: /^(emscripten|GLES|webgl)/, door: /^src\/platform\/(web|opener)\// },
];

const kSource = /^src\/.*\.(cc|h)$/;
const included = (line) => /^\s*#\s*include\s*[<"]([^>"]+)[>"]/.exec(line)?.[1];
const layer_of = (path) => path.split('/')[1];

const room_of = (path) => Object.keys(kRooms).find((room) => path.startsWith(`${room}/`));

function wrong_room(path, target) {
  const from = room_of(path.slice('src/'.length));
  const to = room_of(target);
  if (!from || from === to || kRooms[from].some((seen) => seen === target || seen === to)) return null;
  return `${from} may not include ${target}`;
}

export function include_arrow(tree) {
  return tree.scan(kSource, (path, line) => {
    const target = included(line);
    if (!target?.includes('/') || !(target.split('/')[0] in kSees)) return null;
    const from = layer_of(path);
    const to = target.split('/')[0];
    if (!(from in kSees)) return `unknown layer ${from}`;
    if (from === to) return wrong_room(path, target);
    if (kSees[from].includes(to)) return null;
    return `layer ${from} may not include ${target}`;
  });
}

export function one_door(tree) {
  return tree.scan(kSource, (path, line) => {
    const target = included(line);
    const door = target && kDoors.find(({ include }) => include.test(target));
    return door && !door.door.test(path) ? `${door.third_party} is used outside its door (${target})` : null;
  });
}

// What has no place in code that goes into the web program: it costs size, or needs exceptions.
export function plain_core(tree) {
  const heavy = /^\s*#\s*include\s*<(iostream|sstream|fstream|regex|format|locale|ranges|stdexcept)>/;
  return tree.scan(/^src\/(?!cli\/).*\.(cc|h)$/, (path, line) => {
    if (heavy.test(line)) return `${line.trim()} is for the command line only`;
    return /^\s*(throw\b|try\s*\{|.*\bdynamic_cast<)/.test(line) ? 'exceptions and RTTI are off' : null;
  });
}
