import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ColorWishes, createColor, wantsColor } from '../../../src/cli/colors.ts';

const CASES: readonly (readonly [name: string, wishes: Partial<ColorWishes>, expected: boolean])[] = [
  ['a terminal', { isTerminal: true }, true],
  ['a pipe', {}, false],
  ['--no-colors on a terminal', { isTerminal: true, colors: false }, false],
  ['--no-colors=false in a pipe', { colors: true }, true],
  ['NO_COLOR on a terminal', { isTerminal: true, env: { NO_COLOR: '1' } }, false],
  ['an empty NO_COLOR on a terminal', { isTerminal: true, env: { NO_COLOR: '' } }, true],
  ['NO_COLOR against --no-colors=false', { colors: true, env: { NO_COLOR: '1' } }, false],
  ['CI=true in a pipe', { env: { CI: 'true' } }, true],
  ['CI=1 in a pipe', { env: { CI: '1' } }, false],
  ['NO_COLOR against CI=true', { env: { CI: 'true', NO_COLOR: '1' } }, false],
  ['--no-colors against CI=true', { colors: false, env: { CI: 'true' } }, false],
  ['a dumb terminal', { isTerminal: true, env: { TERM: 'dumb' } }, false],
];
for (const [name, wishes, expected] of CASES) {
  test(`${name} means ${expected ? 'colours' : 'no colours'}`, async () => {
    const all = { colors: undefined, env: {}, isTerminal: false, ...wishes };
    assert.equal(wantsColor(all), expected);
    const color = await createColor(all);
    assert.equal(color.red('x') !== 'x', expected);
    assert.equal(color.bold.underline('x', 1) !== 'x 1', expected);
    assert.equal(color.level > 0, expected);
  });
}
