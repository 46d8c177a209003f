import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexCalculated } from '../../../src/routing/calculated.ts';

const ID = '11111111-1111-4111-8111-111111111111';
const calculated = (threshold: number, children: readonly string[], more: object = {}) => ({
  type: 'CALCULATED',
  threshold,
  children,
  ...more,
});
const CHECKS = indexCalculated([
  { name: 'web', options: { type: 'TCP', ip: '192.0.2.1', port: 80 } },
  { name: 'any', options: calculated(1, ['web', ID]) },
  { name: 'all', options: calculated(2, ['any', 'api']) },
  { name: 'inverted', options: calculated(2, ['web', 'api'], { inverted: true }) },
  { name: 'disabled', options: calculated(2, ['web', 'api'], { disabled: true }) },
  { name: 'circle', options: calculated(1, ['circle', 'api']) },
  { name: 'broken', options: undefined },
]);

test('what a check is calculated from is found over any number of steps', () => {
  assert.deepEqual([...CHECKS.descendantsOf('all')], ['any', 'api', 'web', ID]);
  assert.deepEqual([...CHECKS.descendantsOf('web')], []);
});

for (const [down, expected] of [
  [[], {}],
  [
    ['web'],
    {
      any: 'healthy, 1 of its 2 checks is healthy, it takes 1',
      all: 'healthy, 2 of its 2 checks are healthy, it takes 2',
      inverted: 'healthy, 1 of its 2 checks is healthy, it takes 2, and it is inverted',
      disabled: 'healthy, it is disabled',
    },
  ],
  [
    ['web', ID],
    {
      any: 'unhealthy, 0 of its 2 checks are healthy, it takes 1',
      all: 'unhealthy, 1 of its 2 checks is healthy, it takes 2',
      inverted: 'healthy, 1 of its 2 checks is healthy, it takes 2, and it is inverted',
      disabled: 'healthy, it is disabled',
    },
  ],
  [['any'], { all: 'unhealthy, 1 of its 2 checks is healthy, it takes 2' }],
] as const) {
  test(`with ${down.join(' and ') || 'nothing'} down the calculated checks that it matters to are judged`, () => {
    const judged = Array.from(CHECKS.judge(new Set(down)), ([name, { isHealthy, because }]) => [
      name,
      `${isHealthy === true ? 'healthy' : 'unhealthy'}, ${because}`,
    ]);
    assert.deepEqual(Object.fromEntries(judged), expected);
  });
}

test('a check that is calculated from itself is judged all the same', () => {
  assert.equal(CHECKS.judge(new Set(['api'])).get('circle')?.isHealthy, true);
});
