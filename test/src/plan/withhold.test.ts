import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AccountChange } from '../../../src/model/account.ts';
import type { PlanItem, PlanSection, ZonePlan } from '../../../src/plan/plan.ts';
import { withholdPreparations } from '../../../src/plan/withhold.ts';

const PROBLEM: PlanItem = { kind: 'problem', lines: ['Too large'] };
const BATCH: PlanItem = { kind: 'batch', changes: [] };

function zone(name: string, items: readonly PlanItem[], more: Partial<PlanSection> = {}): ZonePlan {
  const section = { role: 'provider', entry: 'r53', isSkipped: false, items, changeCount: 0, ...more } as const;
  return { name, tag: '', uniqueName: name, title: name, sections: [section], warnings: [] };
}

function isWithheld(zones: readonly ZonePlan[], neededBy: readonly string[] | undefined, kind: AccountChange['kind']) {
  const change: AccountChange = {
    kind,
    resource: 'health check',
    name: 'web',
    settings: [],
    paid: [],
    data: {},
    ...(neededBy !== undefined && { neededBy }),
  };
  const [account] = withholdPreparations([zone('r53', [{ kind: 'account', change }])], zones);
  const [item] = account?.sections[0]?.items ?? [];
  return item?.kind === 'account' && item.isWithheld === true;
}

const ZONES = [
  zone('refused.test', [BATCH], { refusals: ['Impossible'] }),
  zone('unplanned.test', [PROBLEM]),
  zone('partial.test', [PROBLEM, BATCH]),
  zone('fine.test', []),
  zone('elsewhere.test', [BATCH], { refusals: ['Impossible'], entry: 'other' }),
];

for (const [neededBy, kind, expected] of [
  [['refused.test'], 'create', true],
  [['refused.test'], 'modify', true],
  [['unplanned.test'], 'create', true],
  // What it is now may be what the records of the zone go by.
  [['unplanned.test'], 'modify', false],
  [['refused.test', 'unplanned.test'], 'create', true],
  [['refused.test', 'fine.test'], 'create', false],
  [['partial.test'], 'create', false],
  [['elsewhere.test'], 'create', false],
  [undefined, 'create', false],
] as const) {
  test(`what is to ${kind} for ${neededBy?.join(' and ') ?? 'no zone'} is ${expected ? '' : 'not '}withheld`, () => {
    assert.equal(isWithheld(ZONES, neededBy, kind), expected);
  });
}
