// That a name means one thing.
const kType = new RegExp('^(?:struct|class|enum class|enum|union) (\\w+)(?: final)?(?: :[^;{]*)? \\{');

// The linker takes what two files call by one name for one thing: a vector of one type is then handled by code made for the other, without a
// word of it. Types inside a class or a namespace of their file are not meant.
export function one_type_a_name(tree) {
  const first = new Map();  // name → where it is defined
  return tree.matching(/^src\/.*\.(cc|h)$/).flatMap((path) => {
    let is_own = false;
    return tree.lines(path).flatMap((line, i) => {
      if (line.startsWith('namespace {')) is_own = true;
      if (line === '}  // namespace') is_own = false;
      const name = kType.exec(line)?.[1];
      if (!name || is_own) return [];
      if (first.has(name)) return [`${path}:${i + 1}: ${name} is also what ${first.get(name)} defines`];
      first.set(name, `${path}:${i + 1}`);
      return [];
    });
  });
}
