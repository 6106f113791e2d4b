// What `duidu check` gives to other programs: SARIF by its schema, an action for GitHub and a hook for pre-commit, both run as far as that
// goes without a network.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { packages } from '../../web/tools/generated.mjs';
import { kRoot } from '../../web/tools/sizes.mjs';

const require = createRequire(import.meta.url);
const Ajv = require(`${packages}/ajv`);
const add_formats = require(`${packages}/ajv-formats`);
const yaml = require(`${packages}/yaml`);
const kSchema = join(packages, '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const kProgram = join(kRoot, 'build/native/duidu');
const kAction = join(kRoot, '.github/actions/check');

const folder = mkdtempSync(join(tmpdir(), 'duidu-check-'));
after(() => rmSync(folder, { recursive: true }));

function write(name, content) {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
}
write('talks/a talk.md', '**Reporter:** What of the bell?\n\n**Ada:** Nobody ever asked us why the bell is silent, and two men still pull it.\n');
write('good.md', 'She says “Nobody ever asked us why the bell is silent”.\n');
write('bad | file.md', 'She says “Nobody ever asked us why the bell is loud, and ten men still pull it”.\n\n<!-- duidu: paraphrase, she agreed -->\n\nShe says “the bell was never there for you or for anybody else in this town”.\n\nShe adds: “it was never there for you or for anybody who sleeps in this town”.\n');

const check = (...options) => spawnSync(kProgram, ['check', ...options], { cwd: folder, encoding: 'utf8' });

function sarif_errors(text) {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  add_formats(ajv);
  // Its dialect is an older one, of which it uses nothing that is not in today's.
  const { $schema, id, ...schema } = JSON.parse(readFileSync(kSchema, 'utf8'));
  const validate = ajv.compile(schema);
  return validate(JSON.parse(text)) ? [] : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test('SARIF is valid by its schema, with and without findings, known ones among them', () => {
  assert.equal(check('bad | file.md', '--source', 'talks', '--write-baseline', 'known.json').status, 0);
  for (const options of [['good.md'], ['bad | file.md'], ['good.md', 'bad | file.md'], ['bad | file.md', '--baseline', 'known.json'], ['bad | file.md', '--language', 'zh']]) {
    const { stdout, status } = check(...options, '--source', 'talks', '--format', 'sarif');
    assert.ok(status <= 1);
    assert.deepEqual(sarif_errors(stdout), [], options.join(' '));
  }
  const { runs: [{ results }] } = JSON.parse(check('bad | file.md', '--source', 'talks', '--format', 'sarif').stdout);
  assert.equal(results.length, 3);
  assert.equal(results[0].locations[0].physicalLocation.artifactLocation.uri, 'bad%20%7C%20file.md');
  assert.deepEqual(results.filter(({ suppressions }) => suppressions).map(({ suppressions }) => suppressions), [[{ kind: 'inSource', justification: 'she agreed' }]]);
});

test('the schema refuses what is no SARIF', () => {
  assert.notDeepEqual(sarif_errors('{"version":"2.1.0"}'), []);
  assert.notDeepEqual(sarif_errors(check('bad | file.md', '--source', 'talks', '--format', 'sarif').stdout.replace('"startLine":1', '"startLine":0')), []);
});

test('the JSON report can be read, and the HTML report asks for nothing', () => {
  const report = JSON.parse(check('bad | file.md', '--source', 'talks', '--format', 'json').stdout);
  assert.deepEqual([report.format, report.version, report.quotations.length, report.counts.marked], ['duidu-check', 1, 3, 1]);
  const html = check('bad | file.md', '--source', 'talks', '--format', 'html').stdout;
  assert.match(html, /Content-Security-Policy" content="default-src 'none'/);
  assert.doesNotMatch(html, /<script|\b(src|href)=|url\(|@import|\son\w+=/);
});

// Runs the script of the action's step as GitHub does: expressions are replaced, the environment is set.
function run_action(inputs) {
  const action = yaml.parse(readFileSync(join(kAction, 'action.yml'), 'utf8'));
  const given = Object.fromEntries(Object.entries(action.inputs).map(([name, { default: value }]) => [name, inputs[name] ?? value ?? '']));
  const filled = (text) => text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name) => name === 'github.action_path' ? kAction : given[name.replace('inputs.', '')] ?? assert.fail(name));
  const [output, summary] = ['output', 'summary'].map((name) => join(folder, name));
  writeFileSync(output, '');
  writeFileSync(summary, '');
  let result;
  for (const { run, shell, env } of action.runs.steps) {
    assert.equal(shell, 'bash');
    assert.doesNotMatch(run, /\$\{\{/, 'an input would be a part of the command');
    const variables = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value)]));
    result = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', filled(run)],
      { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, ...variables } });
  }
  return { ...result, outputs: readFileSync(output, 'utf8'), summary: readFileSync(summary, 'utf8') };
}

test('the action is a composite one whose outputs come from its step', () => {
  const action = yaml.parse(readFileSync(join(kAction, 'action.yml'), 'utf8'));
  assert.equal(action.runs.using, 'composite');
  assert.deepEqual(Object.entries(action.inputs).filter(([, { required }]) => required).map(([name]) => name), ['commentary']);
  const ids = action.runs.steps.map(({ id }) => id);
  for (const { value } of Object.values(action.outputs)) assert.ok(ids.includes(/steps\.(\w+)\.outputs/.exec(value)[1]), value);
});

test('the action fails where words differ, writes the report and shows it', () => {
  const bad = run_action({ commentary: 'bad | file.md\ngood.md', sources: 'talks\n', report: 'report.sarif', program: kProgram });
  assert.equal(bad.status, 1, bad.stderr);
  assert.match(bad.stdout, /bad \| file\.md:1/);
  assert.deepEqual(sarif_errors(readFileSync(join(folder, 'report.sarif'), 'utf8')), []);
  assert.equal(bad.outputs, 'report=report.sarif\nexit-code=1\n');
  assert.match(bad.summary, /^### /);
});

test('the action passes where all agree, and takes its inputs literally', () => {
  const good = run_action({ commentary: '  good.md  ', sources: 'talks', program: kProgram });
  assert.equal(good.status, 0, good.stderr);
  assert.equal(good.outputs, 'exit-code=0\n');
  const none = run_action({ commentary: 'bad | file.md', sources: 'talks', 'fail-on': 'none', summary: 'false', program: kProgram });
  assert.deepEqual([none.status, none.summary], [0, '']);
  const hostile = run_action({ commentary: '$(touch hit); `touch hit`', sources: '--help\n"; touch hit', program: kProgram });
  assert.equal(hostile.status, 3);
  assert.match(hostile.stderr, /touch hit/);
  assert.equal(spawnSync('ls', ['hit'], { cwd: folder }).status, 2);
});

test('the action uses the program of its checkout, if none is named', () => {
  assert.equal(run_action({ commentary: 'good.md', sources: 'talks' }).status, 0);
});

test('the hook of pre-commit names a command that takes the files behind it', () => {
  const [hook] = yaml.parse(readFileSync(join(kRoot, '.pre-commit-hooks.yaml'), 'utf8'));
  for (const key of ['id', 'name', 'entry', 'language', 'files']) assert.ok(hook[key], key);
  const run = (files, args = hook.args) => {
    const command = hook.entry.split(' ').map((word, i) => i === 0 ? kProgram : word);
    return spawnSync(command[0], [...command.slice(1), ...args, ...files], { cwd: folder, encoding: 'utf8' });
  };
  const files = ['good.md', 'bad | file.md', 'picture.png'].filter((name) => new RegExp(hook.files).test(name));
  assert.deepEqual(files, ['good.md', 'bad | file.md']);
  assert.equal(run(files, ['--source', 'talks']).status, 1);
  assert.equal(run(['good.md'], ['--source', 'talks']).status, 0);
  assert.equal(run(['good.md']).status, 3, 'the sources of its example are not here');
});
