// `make install` into a scratch folder: what is put there works without the project, wherever it is copied to.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { kRoot } from '../../web/tools/sizes.mjs';

const kInstalled = {
  'opt/duidu/bin/duidu': 0o755,
  'opt/duidu/share/bash-completion/completions/duidu': 0o644,
  'opt/duidu/share/fish/vendor_completions.d/duidu.fish': 0o644,
  'opt/duidu/share/man/man1/duidu.1': 0o644,
  'opt/duidu/share/zsh/site-functions/_duidu': 0o644,
};
const kDeveloperProgram = join(kRoot, 'build/native/duidu');
const kFirstWords = ['import', 'pack', 'check', 'align', '--help', '--version'];

const folder = mkdtempSync(join(tmpdir(), 'duidu-install-'));
const root = join(folder, 'root');
const share = join(root, 'opt/duidu/share');
const program = join(folder, 'copied/elsewhere');
after(() => rmSync(folder, { recursive: true }));

const files_below = (path) => readdirSync(path, { recursive: true }).filter((name) => statSync(join(path, name)).isFile()).sort();
const has = (tool) => spawnSync(tool, ['--version']).error === undefined;

// A make inside a make takes its options from these.
const { MAKEFLAGS, MAKELEVEL, MFLAGS, ...environment } = process.env;

before(() => {
  execFileSync('make', ['-s', 'install', 'PREFIX=/opt/duidu', `DESTDIR=${root}`], { cwd: kRoot, env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync('mkdir', [join(folder, 'copied')]);
  copyFileSync(join(root, 'opt/duidu/bin/duidu'), program);
});

test('exactly these files are installed, and nothing is written elsewhere', () => {
  assert.deepEqual(files_below(root), Object.keys(kInstalled).sort());
  for (const [name, mode] of Object.entries(kInstalled)) assert.equal(statSync(join(root, name)).mode & 0o777, mode, name);
});

test('the program tells the version of the project', () => {
  const [, version] = /^project\(duidu VERSION (\S+)/m.exec(readFileSync(join(kRoot, 'CMakeLists.txt'), 'utf8'));
  assert.equal(execFileSync(program, ['--version'], { encoding: 'utf8' }), `duidu ${version}\n`);
});

for (const sample of ['sample-zh.md', 'sample-en.md']) {
  test(`copied elsewhere, it packs ${sample} as the developer's program does`, () => {
    const article = join(kRoot, 'assets/articles', sample);
    const pack = (path, out) => {
      const { status, stderr } = spawnSync(path, ['pack', article, '-o', join(folder, out)], { cwd: folder, env: {}, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
    };
    for (const [path, out] of [[program, 'installed'], [kDeveloperProgram, 'developer']]) {
      pack(path, `${out}.html`);
      pack(path, out);
    }
    const same = (a, b) => assert.ok(readFileSync(join(folder, a)).equals(readFileSync(join(folder, b))), `${a} and ${b} differ`);
    same('installed.html', 'developer.html');
    const names = files_below(join(folder, 'developer'));
    assert.ok(names.includes('duidu.wasm'), names.join());
    assert.deepEqual(files_below(join(folder, 'installed')), names);
    for (const name of names) same(`installed/${name}`, `developer/${name}`);
  });
}

test('a folder named by --reader is preferred to what the program carries', () => {
  const { status, stderr } = spawnSync(program, ['pack', join(kRoot, 'assets/articles/sample-en.md'), '-o', 'x.html', '--reader', 'nowhere'],
    { cwd: folder, encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /^nowhere\/onefile\.html: /m);
});

const kReaders = [
  ['man', ['--warnings', '-E', 'UTF-8', '-l']],
  ['mandoc', ['-T', 'utf8', '-W', 'warning']],
  ['groff', ['-man', '-ww', '-T', 'utf8']],
];
const reader = kReaders.find(([tool]) => has(tool));

test('the manual page is set without a warning', { skip: !reader && 'nothing here sets manual pages' }, () => {
  const [tool, options] = reader;
  const { status, stdout, stderr } = spawnSync(tool, [...options, join(share, 'man/man1/duidu.1')],
    { encoding: 'utf8', env: { ...environment, MANWIDTH: '80', MANROFFOPT: '' } });
  assert.equal(stderr, '');
  assert.equal(status, 0);
  const text = stdout.replace(/.\x08|\x1b\[[\d;]*m/g, '');
  for (const word of [...kFirstWords, '--commentary', '--reader', '--dump', '--source', '--fail-on', '--baseline', '--batch', 'EXAMPLES']) assert.ok(text.includes(word), word);
});

test('bash completes commands, options, and files where a value is wanted', { skip: !has('bash') && 'no bash here' }, () => {
  const complete = (...words) => {
    const script = `source "$1"; shift; COMP_WORDS=(duidu "$@"); COMP_CWORD=$#; _duidu; echo "\${COMPREPLY[*]}"`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script, 'bash', join(share, 'bash-completion/completions/duidu'), ...words], { encoding: 'utf8' });
    assert.equal(stderr, '');
    return stdout.trim().split(' ').filter(Boolean);
  };
  assert.deepEqual(complete(''), kFirstWords);
  assert.deepEqual(complete('p'), ['pack']);
  assert.deepEqual(complete('--v'), ['--version']);
  assert.deepEqual(complete('pack', '-'), ['--commentary', '--encoding', '-o', '--reader']);
  assert.deepEqual(complete('pack', 'a.md', '--r'), ['--reader']);
  assert.deepEqual(complete('check', '-'), ['--source', '--commentary', '--encoding', '--format', '-o', '--fail-on', '--baseline', '--write-baseline', '--color', '--language']);
  assert.deepEqual(complete('check', 'a.md', '--format', 's'), ['sarif']);
  assert.deepEqual(complete('check', 'a.md', '--color', ''), ['auto', 'always', 'never']);
  assert.deepEqual(complete('check', 'a.md', '--source', 'a'), []);
  // Nothing offered: the shell goes on with the names of files.
  assert.deepEqual(complete('pack', 'a'), []);
  assert.deepEqual(complete('pack', 'a.md', '-o', '-'), []);
});

test('fish completes commands and options', { skip: !has('fish') && 'no fish here' }, () => {
  const complete = (line) => {
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', 'source $argv[1]; complete -C $argv[2]', join(share, 'fish/vendor_completions.d/duidu.fish'), line],
      { encoding: 'utf8', cwd: join(folder, 'copied') });
    assert.equal(stderr, '');
    return stdout.split('\n').map((row) => row.split('\t')[0]).filter(Boolean).sort();
  };
  assert.deepEqual(complete('duidu '), ['align', 'check', 'import', 'pack']);
  assert.deepEqual(complete('duidu --'), ['--help', '--version']);
  assert.deepEqual(complete('duidu pack a --'), ['--commentary', '--encoding', '--reader']);
  assert.deepEqual(complete('duidu align --'), ['--batch']);
  assert.deepEqual(complete('duidu check --color '), ['always', 'auto', 'never']);
  assert.deepEqual(complete('duidu pack --commentary '), ['elsewhere']);
});

// A shell in a terminal of its own is typed at. It lists only while nothing more is typed, so each word is waited for.
const kTypeInZsh = `zmodload zsh/zpty
zpty shell TERM=dumb zsh -f -i
zpty -w shell "PS1='> '; cd $2; fpath=($1 \\$fpath); autoload -U compinit; compinit -u -D; setopt no_auto_menu no_list_ambiguous; print REA''DY"
zpty -r shell shown '*READY*'
zpty -w -n shell "$3"$'\\t'
shown=
for word in $@[4,-1]; do
  [[ $shown = *$word* ]] || { zpty -r shell more "*$word*"; shown+=$more }
done
print -r -- "$shown"`;

test('zsh completes commands and options', { skip: !has('zsh') && 'no zsh here' }, () => {
  const assert_offered = (line, words, others = []) => {
    const { stdout, stderr, error } = spawnSync('zsh', ['-f', '-c', kTypeInZsh, 'zsh', join(share, 'zsh/site-functions'), join(folder, 'copied'), line, ...words],
      { encoding: 'utf8', timeout: 20000 });
    assert.equal(error, undefined, `${line}: ${words.join(' ')} not offered`);
    assert.equal(stderr, '');
    for (const word of others) assert.ok(!stdout.includes(word), `${line}: ${word} in ${stdout}`);
  };
  assert_offered('duidu ', ['import', 'pack', 'check', 'align'], ['elsewhere']);
  assert_offered('duidu --', ['--help', '--version'], ['import']);
  assert_offered('duidu pack -', ['--commentary', '-o', '--reader'], ['--dump']);
  assert_offered('duidu pack a --r', ['--reader']);
  assert_offered('duidu check --commentary ', ['elsewhere']);
  assert_offered('duidu check --color ', ['auto', 'always', 'never'], ['elsewhere']);
});
