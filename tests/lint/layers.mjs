// The layering rules: which layer may include which, and which files are the one door to a third party.

const kCore = ['base', 'model'];
const kMiddle = ['import', 'align', 'search', 'layout', 'export'];
const kApp = [...kCore, ...kMiddle, 'store'];

// Layer → the layers it may include besides itself.
const kSees = {
  base: [],
  model: ['base'],
  store: ['base'],
  ...Object.fromEntries(kMiddle.map((layer) => [layer, kCore])),
  app: kApp,
  ui: [...kApp, 'app'],
  platform: [...kApp, 'app', 'ui'],
  cli: [...kApp, 'app'],
};

const kDoors = [
  { third_party: 'cmark', include: /^cmark/, door: /^src\/import\/markdown/ },
  { third_party: 'nlohmann-json', include: /^nlohmann\//, door: /^src\/(import|export)\/json|^src\/store\/codec/ },
  { third_party: 'utf8proc', include: /^utf8proc/, door: /^$/ },  // only the oracle of tests/unit/base
  { third_party: 'zlib', include: /^zlib/, door: /^src\/cli\/carried_files/ },
  { third_party: 'Dear ImGui', include: /^(imgui|imstb|imconfig)/, door: /^src\/(ui|platform)\// },
  { third_party: 'Emscripten', include: /^(emscripten|GLES|webgl)/, door: /^src\/platform\/web\// },
];

const kSource = /^src\/.*\.(cc|h)$/;
const included = (line) => /^\s*#\s*include\s*[<"]([^>"]+)[>"]/.exec(line)?.[1];
const layer_of = (path) => path.split('/')[1];

export function include_arrow(tree) {
  return tree.scan(kSource, (path, line) => {
    const target = included(line);
    if (!target?.includes('/') || !(target.split('/')[0] in kSees)) return null;
    const from = layer_of(path);
    const to = target.split('/')[0];
    if (!(from in kSees)) return `unknown layer ${from}`;
    if (path.startsWith('src/platform/') && /^src\/platform\/[^/]+$/.test(path) && /^platform\/(web|headless)\//.test(target)) {
      return `platform's common part may not include ${target}`;
    }
    if (from === to || kSees[from].includes(to)) return null;
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
