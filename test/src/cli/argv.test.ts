import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCommand, normalizeArguments } from '../../../src/cli/argv.ts';
import { UsageError } from '../../../src/errors.ts';

const OPTIONS = [
  { flags: '--config <file>', hiddenAlias: '--js <file>' },
  { flags: '-v, --variable <name=value>' },
  { flags: '--full' },
  { flags: '-i' },
  { flags: '--reportmax <n>' },
  { flags: '--no-populate' },
  { flags: '--no-colors', whenFalse: '--colors' },
];

const CASES: readonly (readonly [tokens: string, expected: string])[] = [
  ['--config x', '--config=x'],
  ['--config=x=y', '--config=x=y'],
  ['--config=', '--config='],
  ['-config x', '--config=x'],
  ['-config=x', '--config=x'],
  ['--js x', '--config=x'],
  ['-js=x', '--config=x'],
  ['-v a=b', '--variable=a=b'],
  ['-v=a=b', '--variable=a=b'],
  ['--v a=b', '--v a=b'],
  ['-va=b', '-va=b'],
  ['--reportmax -1', '--reportmax=-1'],
  ['--config --full', '--config=--full'],
  ['--config', '--config'],
  ['--full', '--full'],
  ['--full=true -full=1 --full=T', '--full --full --full'],
  ['--full=false a --full=0', 'a'],
  ['-i', '-i'],
  ['-i=false', ''],
  ['--no-populate', '--no-populate'],
  ['--no-colors=false', '--colors'],
  ['--no-colors=true', '--no-colors'],
  ['zone - other', 'zone - other'],
  ['--unknown -x y', '--unknown -x y'],
  ['a -- --config x', 'a -- --config x'],
  ['---full', '---full'],
];
for (const [tokens, expected] of CASES) {
  test(`"${tokens}" is understood as "${expected}"`, () => {
    assert.equal(normalizeArguments(tokens.split(' '), OPTIONS).join(' '), expected);
  });
}

test('a flag that is on or off takes no other value', () => {
  assert.throws(() => normalizeArguments(['--full=maybe'], OPTIONS), UsageError);
});

test('an empty value after a flag is kept', () => {
  assert.deepEqual(normalizeArguments(['--config', '', 'x'], OPTIONS), ['--config=', 'x']);
});

const COMMANDS: readonly (readonly [argv: string, index: number])[] = [
  ['preview', 0],
  ['--debug preview', 1],
  ['--config x.js preview --full', 2],
  ['get-zones preview', 0],
  ['prevew x', 0],
  ['--debug', -1],
  ['-- preview', -1],
];
for (const [argv, index] of COMMANDS) {
  test(`the command of "${argv}" is ${index === -1 ? 'missing' : `word ${index}`}`, () => {
    assert.equal(
      findCommand(argv.split(' '), (word) => word === 'preview' || word === 'get-zones'),
      index,
    );
  });
}
