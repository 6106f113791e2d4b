// The files a lint run looks at: those of git (tracked or new, not ignored), or every file of a folder without git.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function walk(root) {
  return readdirSync(root, { recursive: true, withFileTypes: false })
    .filter((path) => statSync(join(root, path)).isFile())
    .sort();
}

function list_files(root) {
  if (!existsSync(join(root, '.git'))) return walk(root);
  const output = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  return output.split('\0').filter((path) => path && existsSync(join(root, path))).sort();
}

export class Tree {
  #texts = new Map();

  constructor(root) {
    this.root = root;
    this.files = list_files(root);
  }

  matching(pattern) {
    return this.files.filter((path) => pattern.test(path));
  }

  read(path) {
    if (!this.#texts.has(path)) this.#texts.set(path, readFileSync(join(this.root, path), 'utf8'));
    return this.#texts.get(path);
  }

  lines(path) {
    return this.read(path).split('\n');
  }

  // Calls visit(path, line number from 1, line) for every line of the files whose path matches; collects what it returns.
  scan(pattern, visit) {
    const problems = [];
    for (const path of this.matching(pattern)) {
      this.lines(path).forEach((line, index) => {
        const message = visit(path, line, index + 1);
        if (message) problems.push(`${path}:${index + 1}: ${message}`);
      });
    }
    return problems;
  }
}
