import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Chalk } from 'chalk';
import type { Name } from '../../../src/dns/name.ts';
import type { PlanItem, PlanSection, ZonePlan } from '../../../src/plan/plan.ts';
import { zoneLines } from '../../../src/report/plan.ts';
import { previewIn } from '../../support/planning.ts';
import { declare, declareZone } from '../../support/declared.ts';
import { createMemoryProvider } from '../../support/memory-provider.ts';

const color = new Chalk({ level: 0 });
const info: PlanItem = { kind: 'info', lines: ['Something\u001b[2J is left', '    alone'] };
const create: PlanItem = { kind: 'create-zone', zone: 'shop.test.' as Name, providerType: 'MEMORY' };

function plan(...sections: PlanSection[]): ZonePlan {
  return {
    name: 'xn--bcher-kva.test',
    tag: 'eu',
    uniqueName: 'xn--bcher-kva.test!eu',
    title: 'xn--bcher-kva.test!eu (bücher.test)',
    sections,
    warnings: [],
  };
}

test('actions and notes are numbered apart, and nothing steers the terminal', () => {
  const section: PlanSection = {
    role: 'provider',
    entry: 'r53',
    isSkipped: false,
    items: [info, create, info, create],
    changeCount: 2,
  };
  assert.deepEqual(zoneLines(plan(section), { full: false, color }), [
    '******************** Domain: xn--bcher-kva.test!eu (bücher.test)',
    '2 corrections (r53)',
    'INFO#1: Something\\027[2J is left\n    alone',
    '#1: Ensuring zone "shop.test" exists in "r53"',
    'INFO#2: Something\\027[2J is left\n    alone',
    '#2: Ensuring zone "shop.test" exists in "r53"',
  ]);
});

test('every change line has its own colour', async () => {
  const provider = createMemoryProvider({ zones: [{ name: 'shop.test', records: ['a 60 A 192.0.2.1'] }] });
  const zone = declareZone('shop.test', [declare('A', 'b', ['192.0.2.1'], { ttl: 60 })]);
  const { out } = await previewIn({ zones: [zone], providers: [provider], level: 1 });
  assert.equal(
    out[2],
    '#1: \u001b[31m- DELETE a.shop.test A 192.0.2.1 ttl=60\u001b[39m\n\u001b[32m+ CREATE b.shop.test A 192.0.2.1 ttl=60\u001b[39m',
  );
});
