// How long files and functions may be, and that everything is built and every test is run.
import { dirname, basename } from 'node:path';

const kCode = /\.(cc|h|js|mjs|css|sh|cmake)$|(^|\/)CMakeLists\.txt$/;
const kFileLines = 400;
const kHardFileLines = 600;
const kFunctionLines = 80;

export function file_length(tree) {
  return tree.matching(kCode).flatMap((path) => {
    const count = tree.lines(path).length - 1;
    if (count > kFileLines && count <= kHardFileLines) console.log(`  note: ${path} has ${count} lines, over ${kFileLines}`);
    return count > kHardFileLines ? [`${path}:1: ${count} lines, over ${kHardFileLines}`] : [];
  });
}

// The text with comments and literals blanked out (line breaks stay), so that braces can be counted.
function blank_literals(text) {
  const literal = /R"(\w*)\([\s\S]*?\)\1"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g;
  return text.replace(literal, (match, _, offset) => {
    if (match[0] === "'" && /[0-9a-fA-F]/.test(text[offset - 1] ?? '')) return match;
    return match.replace(/[^\n]/g, ' ');
  });
}

// [{line, length}] of the outermost functions. A block is a function's if what stands before its brace ends like a
// function head; blocks of namespaces, classes and describe() are looked into.
export function functions_of(text) {
  const found = [];
  const stack = [];
  let head = '';
  let line = 1;
  for (const c of blank_literals(text)) {
    if (c === '\n') line += 1;
    if (c === '{') {
      const inside = stack.some((block) => block.is_function);
      const container = /\b(namespace|class|struct|enum|union|extern)\b[^;()]*$|\bdescribe\(/.test(head);
      const is_function = !inside && !container && /(\)|=>|\b(const|noexcept|override|final))\s*(->[^{]*)?$|\)\s*:[^{]*$/.test(head.trimEnd());
      stack.push({ is_function, line: line - (head.trimStart().match(/\n/g) ?? []).length });
      head = '';
    } else if (c === '}') {
      const block = stack.pop();
      if (block?.is_function) found.push({ line: block.line, length: line - block.line + 1 });
      head = '';
    } else if (c === ';') {
      head = '';
    } else {
      head += c;
    }
  }
  return found;
}

export function function_length(tree) {
  return tree.matching(/\.(cc|h|js|mjs)$/).flatMap((path) =>
    functions_of(tree.read(path))
      .filter(({ length }) => length > kFunctionLines)
      .map(({ line, length }) => `${path}:${line}: a function of ${length} lines, over ${kFunctionLines}`));
}

const list_near = (tree, path) => {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const list = `${folder}/CMakeLists.txt`;
    if (tree.files.includes(list)) return { list, text: tree.read(list), name: path.slice(folder.length + 1) };
    if (folder === '.') return { list: 'CMakeLists.txt', text: '', name: path };
  }
};

const is_listed = (tree, path) => {
  const { text, name } = list_near(tree, path);
  return text.replace(/#.*/g, '').split(/[\s()]+/).some((word) => word === name || word === name.replace(/\.cc$/, ''));
};

function unused_case_folders(tree) {
  const readers = tree.matching(/^tests\/.*\.(cc|h|mjs)$/).map((path) => tree.read(path)).join('\n');
  const folders = new Set(tree.matching(/^tests\/cases\/[^/]+\//).map((path) => path.split('/')[2]));
  return [...folders]
    .filter((folder) => !new RegExp(`["'/]${folder}["'/]`).test(readers))
    .map((folder) => `tests/cases/${folder}:1: no test reads these cases`);
}

export function registered(tree) {
  const unlisted = tree.matching(/^(src|tests)\/.*\.cc$/)
    .filter((path) => !is_listed(tree, path))
    .map((path) => `${path}:1: not in ${list_near(tree, path).list}`);
  const unnamed = tree.matching(/^tests\/.*\.mjs$/)
    .filter((path) => /from 'node:test'/.test(tree.read(path)) && !/^tests\/(web|size|lint|wasm|install|unit\/web)\/[^/]+\.test\.mjs$/.test(path) &&
      /^(test|it)\(/m.test(tree.read(path)))
    .map((path) => `${path}:1: ${basename(path)} is not found by the runner (tests/web/*.test.mjs and the like)`);
  return [...unlisted, ...unnamed, ...unused_case_folders(tree)];
}
