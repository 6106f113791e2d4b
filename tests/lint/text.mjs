// Rules a line of text can break.

const kCode = /\.(cc|h|c|js|mjs|css|html|sh|cmake)$|(^|\/)(CMakeLists\.txt|Makefile)$|^\.ci\//;
const kLint = /^tests\/lint\//;
const kProse = /\.(md|txt)$/;

export function no_leftovers(tree) {
  return tree.scan(kCode, (path, line) => {
    if (kLint.test(path)) return null;
    const mark = /\b(TODO|FIXME|XXX|HACK)\b/.exec(line);
    return mark ? `${mark[1]} left in the code` : null;
  });
}

// User text must never become an ImGui label, id or format string: views go through the controls.
export function no_raw_imgui_text(tree) {
  const raw = new RegExp(
    'ImGui::(Text\\w*|BulletText\\w*|LabelText\\w*|SeparatorText|\\w*Button|Selectable|MenuItem|BeginMenu|Checkbox\\w*|' +
    'InputText\\w*|SetTooltip\\w*|SetItemTooltip\\w*|TreeNode\\w*|CollapsingHeader|BeginTabItem|BeginCombo|Combo|ListBox|' +
    'Slider\\w+|Drag\\w+|Input(Float|Int|Double)\\w*)\\(');
  return tree.scan(/^src\/(?!ui\/kit\/(type|controls)\.).*\.(cc|h)$/, (path, line) => {
    const call = raw.exec(line);
    return call && call[1] !== 'InvisibleButton' ? `raw ${call[0]}…): use ui/kit/controls` : null;
  });
}

export function no_markup_from_strings(tree) {
  return tree.scan(/^web\/.*\.(js|mjs|html)$/, (path, line) => {
    const sink = /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write\w*|srcdoc)\b|\beval\(|\bnew Function\b/.exec(line);
    return sink ? `${sink[0]} makes markup or code from a string` : null;
  });
}

const kTopLevel = new Set([
  'CMakeLists.txt', 'CMakePresets.json', 'LICENSE', 'Makefile', 'README.md', 'SECURITY.md', 'assets', 'cmake', 'findings', 'src',
  'tests', 'web',
]);

export function top_level(tree) {
  const entries = new Set(tree.files.map((path) => path.split('/')[0]));
  return [...entries]
    .filter((entry) => !kTopLevel.has(entry) && !entry.startsWith('.'))
    .map((entry) => `${entry}:1: does not belong at the top level`);
}

// Addresses that are names of a standard, of an upstream repository, or are reserved for examples; every other one would
// tie the project to a host. Articles, documentation for readers and the texts of test cases may name what they like.
const kKnownHosts = new Set([
  'github.com', 'codeberg.org', 'www.freedesktop.org', 'localhost', '127.0.0.1', 'www.w3.org', 'www.tei-c.org', 'www.unicode.org',
  'unicode.org', 'schema.org', 'schemas.openxmlformats.org',
]);
const is_example = (host) => /(^|\.)example(\.(com|org|net))?$|\.(invalid|test)$/.test(host);

export function no_hosts_or_paths(tree) {
  const machine_path = /(^|[\s"'=(:])\/(work|home|root|tmp|Users)\/\w/;
  return tree.scan(/./, (path, line) => {
    if (/\.(png|ico|wasm|woff2?|jpg)$/.test(path) || path.startsWith('assets/articles/') || kLint.test(path)) return null;
    if (machine_path.test(line) && !path.startsWith('tests/cases/')) return `a path of one machine: ${machine_path.exec(line)[0].trim()}`;
    if (/^tests\/(unit|cases)\//.test(path)) return null;
    for (const [, host] of line.matchAll(/https?:\/\/([\w.-]+)/g)) {
      const named = host.toLowerCase().replace(/\.+$/, '');
      if (named.includes('.') && !kKnownHosts.has(named) && !is_example(named) && !(kProse.test(path) && path.startsWith('assets/'))) {
        return `the host ${named} is not known to the lint`;
      }
    }
    return null;
  });
}
