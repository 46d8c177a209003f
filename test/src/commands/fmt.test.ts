import assert from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fmt, type FmtOptions } from '../../../src/commands/fmt.ts';
import { UsageError, UserError } from '../../../src/errors.ts';
import { createWorkplace } from '../../support/cli.ts';
import { runCommand } from '../../support/command-context.ts';

const MESSY = 'var   a=1';
const TIDY = 'var a = 1\n';

function setup(t: TestContext, files: Readonly<Record<string, string>>) {
  const { folder, remove } = createWorkplace(files);
  t.after(remove);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const run = (flags: Partial<FmtOptions> = {}, args: readonly string[] = [], input = '') =>
    runCommand(fmt, { cwd: folder, input }, { args, flags });
  return { folder, read, run };
}

test('the configuration is formatted in place, keeps its mode, and is named only when it changes', async (t) => {
  const { folder, read, run } = setup(t, { 'dnsconfig.js': MESSY });
  chmodSync(join(folder, 'dnsconfig.js'), 0o640);
  assert.deepEqual(await run(), { code: 0, out: '', err: 'dnsconfig.js (formatted)\n', asked: [] });
  assert.equal(read('dnsconfig.js'), TIDY);
  assert.equal(statSync(join(folder, 'dnsconfig.js')).mode & 0o777, 0o640);
  assert.equal((await run()).err, '');
  assert.equal((await run({ verbose: true })).err, 'dnsconfig.js (unchanged)\n');
  assert.deepEqual(readdirSync(folder), ['dnsconfig.js']);
});

test('a configuration in TypeScript is found and formatted too', async (t) => {
  const { read, run } = setup(t, { 'dnsconfig.ts': 'const   a:Array<number>=[]' });
  assert.equal((await run()).err, 'dnsconfig.ts (formatted)\n');
  assert.equal(read('dnsconfig.ts'), 'const a: Array<number> = []\n');
});

test('an empty name is standard input or output', async (t) => {
  const { run } = setup(t, { 'dnsconfig.js': MESSY });
  assert.equal((await run({ output: '' })).out, TIDY);
  assert.deepEqual(await run({ input: '', output: '' }, [], MESSY), { code: 0, out: TIDY, err: '', asked: [] });
});

test('pitfall 89: another file is written although its source is as it should be, as readable as any', async (t) => {
  const { folder, read, run } = setup(t, { 'dnsconfig.js': TIDY });
  assert.equal((await run({ input: 'dnsconfig.js', output: 'other.js' })).err, 'other.js (formatted)\n');
  assert.equal(read('other.js'), TIDY);
  assert.equal(statSync(join(folder, 'other.js')).mode & 0o111, 0);
  assert.equal((await run({ input: 'dnsconfig.js', output: 'other.js' })).err, '');
});

test('without a name the output is dnsconfig.js, but never over one that is not what is formatted', async (t) => {
  const { folder, read, run } = setup(t, { 'draft.js': MESSY });
  assert.equal((await run({ input: 'draft.js' })).err, 'dnsconfig.js (formatted)\n');
  assert.equal(read('dnsconfig.js'), TIDY);
  writeFileSync(join(folder, 'dnsconfig.js'), 'precious');
  await assert.rejects(run({ input: 'draft.js' }), (error: UsageError) => {
    assert.equal(error.exitCode, 2);
    assert.match(error.hint ?? '', /zonewright fmt draft\.js/);
    return true;
  });
  assert.equal(read('dnsconfig.js'), 'precious');
});

test('several files are formatted in place, none if one of them cannot be read', async (t) => {
  const { folder, read, run } = setup(t, { 'a.js': MESSY, 'b.js': MESSY });
  await assert.rejects(run({}, ['a.js', 'nope.js']), new UserError('Cannot read "nope.js": there is no such file'));
  assert.equal(read('a.js'), MESSY);
  assert.equal((await run({}, ['a.js', 'b.js'])).err, 'a.js (formatted)\nb.js (formatted)\n');
  assert.equal(existsSync(join(folder, 'dnsconfig.js')), false);
});

test('--check names what is not formatted, exits with 1 and writes nothing', async (t) => {
  const { read, run } = setup(t, { 'dnsconfig.js': TIDY, 'a.js': MESSY, 'b.js': TIDY });
  assert.deepEqual(await run({ check: true }), { code: 0, out: '', err: '', asked: [] });
  const { code, out, err } = await run({ check: true, verbose: true }, ['a.js', 'b.js']);
  assert.deepEqual([code, out], [1, 'a.js\n']);
  assert.equal(err, 'b.js (unchanged)\n1 file not formatted; run: zonewright fmt a.js\n');
  assert.equal(read('a.js'), MESSY);
  assert.deepEqual((await run({ check: true, input: '' }, [], MESSY)).out, 'standard input\n');
});

test('flags that contradict each other are usage errors', async (t) => {
  const { run } = setup(t, { 'dnsconfig.js': MESSY });
  await assert.rejects(run({ check: true, output: 'x.js' }), UsageError);
  await assert.rejects(run({ input: 'dnsconfig.js' }, ['dnsconfig.js']), UsageError);
});

test('what is no UTF-8 is not touched', async (t) => {
  const { folder, run } = setup(t, {});
  const bytes = Buffer.from([0x61, 0xff, 0x62]);
  writeFileSync(join(folder, 'dnsconfig.js'), bytes);
  await assert.rejects(run(), new UserError('Cannot format "dnsconfig.js": it is not UTF-8 text'));
  assert.deepEqual(readFileSync(join(folder, 'dnsconfig.js')), bytes);
});
