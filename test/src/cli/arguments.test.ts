import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArguments } from '../../../src/cli/arguments.ts';
import { showUsage } from '../../../src/cli/usage.ts';
import type { Command, OptionSpec } from '../../../src/commands/command.ts';
import { propertyOf } from '../../../src/commands/option-values.ts';
import { wholeNumber } from '../../../src/commands/options.ts';
import { UsageError } from '../../../src/errors.ts';

const SPECS: readonly OptionSpec[] = [
  { flags: '--config <file>', description: '', defaultValue: 'dnsconfig.js' },
  { flags: '-v, --variable <x>', description: '', isRepeatable: true },
  { flags: '--time-limit <s>', description: '', parse: wholeNumber('--time-limit', 1) },
  { flags: '--full', description: '' },
  { flags: '-i', description: '' },
  { flags: '-n <n>', description: '' },
  { flags: '--no-populate', description: '' },
  { flags: '--colors', description: '' },
  { flags: '--no-colors', description: '' },
];
const DEFAULTS = { config: 'dnsconfig.js', variable: [], full: false, i: false, populate: true };

const IN_ORDER: readonly (readonly [
  tokens: string,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
])[] = [
  ['a', ['a'], {}],
  ['a b - c', ['a', 'b', '-', 'c'], {}],
  ['--config=x=y a', ['a'], { config: 'x=y' }],
  ['--config= a', ['a'], { config: '' }],
  ['--variable=a=1 a --variable=b=2', ['a'], { variable: ['a=1', 'b=2'] }],
  ['--time-limit=5 a', ['a'], { timeLimit: 5 }],
  ['--full -i -n 3 a', ['a'], { full: true, i: true, n: '3' }],
  ['--no-populate --no-colors a', ['a'], { populate: false, colors: false }],
  ['--no-colors --colors a', ['a'], { colors: true }],
  ['a -- --full -x', ['a', '--full', '-x'], {}],
];
for (const [tokens, args, options] of IN_ORDER) {
  test(`"${tokens}" is in order`, () => {
    const expected = { args, options: { ...DEFAULTS, ...options } };
    assert.deepEqual(readArguments(tokens.split(' '), SPECS, '<one> [more...]'), expected);
  });
}

const command: Command = {
  name: 'try',
  group: 'main',
  summary: 'Try',
  positionals: '<one> [two]',
  options: SPECS.filter(({ flags }) => !flags.includes('colors')),
  run: async () => 0,
};
const OUT_OF_ORDER: readonly (readonly [tokens: string, said: RegExp])[] = [
  ['', /^Missing required argument "one"$/],
  ['a b c', /^Too many arguments for "try"/],
  ['--bogus a', /^Unknown option "--bogus"$/],
  ['-x a', /^Unknown option "-x"$/],
  ['a --config', /^Option "--config <file>" argument missing$/],
  ['a -n', /^Option "-n <n>" argument missing$/],
];
for (const [line, said] of OUT_OF_ORDER) {
  test(`"${line}" is not in order, and is explained`, async () => {
    const tokens = line.split(' ').filter(Boolean);
    assert.equal(readArguments(tokens, SPECS, command.positionals), undefined);
    const world = { stdout: { write: () => assert.fail('nothing is printed') }, version: '1' };
    const known = { commands: [command], globalOptions: [] };
    const error: unknown = await showUsage(['try', ...tokens], known, world).catch((reason: unknown) => reason);
    assert.ok(error instanceof UsageError);
    assert.match(error.message, said);
  });
}

test('an option that refuses its value says so itself', () => {
  assert.throws(() => readArguments(['--time-limit=0'], SPECS, undefined), UsageError);
});

test('options set the properties that commander would name', () => {
  const names = ['--populate-on-preview', '--no-populate', '-i', '-v, --variable <x>', '--latency-ms <n>'];
  assert.deepEqual(
    names.map((flags) => propertyOf({ flags })),
    ['populateOnPreview', 'populate', 'i', 'variable', 'latencyMs'],
  );
});
