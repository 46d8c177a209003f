import assert from 'node:assert/strict';
import { test } from 'node:test';
import { healthCheckFromLive } from '../../../../../providers/route53/emulator/health-checks/json.ts';
import type { HealthCheckConfig } from '../../../../../providers/route53/emulator/health-checks/health-check.ts';
import { isHealthCheckHealthy } from '../../../../../providers/route53/emulator/health-checks/health.ts';

const calculated = (HealthThreshold: number, ...ChildHealthChecks: readonly string[]): HealthCheckConfig => ({
  Type: 'CALCULATED',
  HealthThreshold,
  ChildHealthChecks,
});
const CONFIGS: Readonly<Record<string, HealthCheckConfig>> = {
  up: { Type: 'TCP' },
  down: { Type: 'TCP' },
  inverted: { Type: 'TCP', Inverted: true },
  disabled: { Type: 'TCP', Disabled: true },
  both: { Type: 'TCP', Disabled: true, Inverted: true },
  oneOfTwo: calculated(1, 'up', 'down'),
  twoOfTwo: calculated(2, 'up', 'down'),
  moreThanAll: calculated(3, 'up', 'oneOfTwo'),
  none: calculated(0),
  parent: calculated(1, 'twoOfTwo', 'oneOfTwo'),
  circle: calculated(1, 'circle'),
  orphan: calculated(1, 'gone'),
  orphanDown: calculated(1, 'goneDown'),
};

test('A check is as healthy as what it looks at, unless it is disabled, inverted or calculated', () => {
  const state = {
    healthChecks: new Map(Object.entries(CONFIGS).map(([id, config]) => [id, healthCheckFromLive({ id, config })])),
    observations: new Map(['down', 'disabled', 'goneDown'].map((id) => [id, { isHealthy: false }])),
  };
  const healthy = [...Object.keys(CONFIGS), 'gone', 'goneDown'].filter((id) => isHealthCheckHealthy(state, id));
  assert.deepEqual(healthy, ['up', 'disabled', 'oneOfTwo', 'none', 'parent', 'circle', 'orphan', 'gone']);
});
