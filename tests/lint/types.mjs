// The page's scripts keep to the types they name in comments (JSDoc), and to those of the wire (src/wire/wire.txt). Nothing is compiled.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generated_types, packages } from '../../web/tools/generated.mjs';

const kOptions = {
  allowJs: true, checkJs: true, noEmit: true, skipLibCheck: true, strict: false,
  target: 'es2022', module: 'es2022', moduleResolution: 'bundler', lib: ['es2023', 'dom', 'dom.iterable'], types: [],
};
const kError = /^(.+)\((\d+),\d+\): error (.*)$/;

function check(root, project) {
  const command = [join(packages, 'typescript/bin/tsc'), '--pretty', 'false', '--project', project];
  return new Promise((done) => {
    execFile(process.execPath, command, { cwd: root, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      done({ lines: stdout.split('\n').filter(Boolean), failure: error && !stdout ? stderr || error.message : '' });
    });
  });
}

export async function types_hold(tree) {
  const scripts = tree.matching(/^web\/(?!tools\/).*\.(js|d\.ts)$/);
  if (scripts.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'duidu-types-'));
  try {
    const [types, project] = ['generated.d.ts', 'tsconfig.json'].map((name) => join(folder, name));
    writeFileSync(types, generated_types());
    writeFileSync(project, JSON.stringify({ compilerOptions: kOptions, files: [types, ...scripts.map((path) => join(tree.root, path))] }));
    const { lines, failure } = await check(tree.root, project);
    if (failure) return [`web:1: the types cannot be checked: ${failure}`];
    return lines.map((line) => {
      const [, path, number, message] = kError.exec(line) ?? [null, 'web', 1, line.trim()];
      return `${path}:${number}: ${message}`;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
