import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as fc from 'fast-check';
import type { DnsRecord } from '../../src/model/record.ts';
import { groupRecords } from '../../src/model/record-set.ts';
import { ProviderError } from '../../src/errors.ts';
import type { DnsProvider } from '../../src/provider.ts';
import { createCore } from '../support/core.ts';
import { LAW_RUNS } from '../support/law-runs.ts';
import { alias, changesFor, record, routed, weighted } from '../support/route53-records.ts';
import { liveZone, WIRE_ZONE_ID } from '../support/wire-zones.ts';

/** Aliases lead to later names only, so that none leads back to itself. */
const LABELS = ['*', 'a', 'b', 'c', 'd'] as const;
const latency = { policy: 'latency', region: 'eu-west-1' } as const;

function contentAt(at: number): fc.Arbitrary<readonly DnsRecord[]> {
  const label = LABELS[at] ?? '';
  const plain: readonly DnsRecord[] = [
    record(`${label} 60 A 192.0.2.1`),
    record(`${label} 60 AAAA 2001:db8::1`),
    record(`${label} 60 CNAME elsewhere.test.`),
    weighted(`${label} 60 A 192.0.2.1`, 1, 'one'),
    weighted(`${label} 60 A 192.0.2.2`, 2, 'two'),
    routed(`${label} 60 A 192.0.2.3`, latency, 'three'),
    routed(`${label} 60 A 192.0.2.4`, latency, 'four'),
  ];
  const aliases = LABELS.slice(at + 1).flatMap((target) => [
    alias(label, 'A', target),
    alias(label, 'A', target, 'Z0OTHER'),
    weighted(alias(label, 'A', target), 1, 'three'),
  ]);
  const lists = fc.subarray([...plain, ...aliases], { maxLength: 2 });
  return fc.oneof(fc.constant([]), fc.subarray([...plain], { minLength: 1, maxLength: 1 }), lists);
}

const contents = fc.tuple(...LABELS.map((_, at) => contentAt(at))).map((lists) => lists.flat());

/** Bring the zone to a state, as far as that goes, and tell whether all of it was accepted and what was said before. */
async function attempt(provider: DnsProvider, desired: readonly DnsRecord[]) {
  const [zone] = await provider.listZones();
  assert.ok(zone !== undefined);
  const changes = await changesFor(provider, zone, oneOfEach(desired));
  const objections = provider.reviewChanges?.(changes, await provider.readZone(zone, { needsDelegation: false })) ?? [];
  try {
    for (const batch of provider.toBatches(changes)) await provider.apply(zone, batch);
    return { objections, isAccepted: true };
  } catch (error) {
    assert.ok(error instanceof ProviderError);
    return { objections, isAccepted: false };
  }
}

/** An alias and values are the same set, of which there can only be one. */
function oneOfEach(records: readonly DnsRecord[]) {
  return groupRecords(records).map((set) => ({ ...set, records: set.records.slice(0, 1) }));
}

it('what is certain to be refused is, and what is refused was doubted', async () => {
  const core = createCore();
  const provider = core.connect();
  const seen = { certain: 0, accepted: 0 };
  await fc.assert(
    fc.asyncProperty(contents, contents, async (before, after) => {
      core.reset(liveZone([]));
      await attempt(provider, before);
      const { objections, isAccepted } = await attempt(provider, after);
      const isCertain = objections.some((objection) => objection.isCertain);
      assert.ok(!(isCertain && isAccepted), `${JSON.stringify(objections)} is accepted in ${WIRE_ZONE_ID}`);
      assert.ok(isAccepted || objections.length > 0, 'what is refused was doubted');
      seen.certain += Number(isCertain);
      seen.accepted += Number(isAccepted);
    }),
    { numRuns: LAW_RUNS * 3, includeErrorInReport: true },
  );
  assert.ok(seen.certain > 0 && seen.accepted > 0, JSON.stringify(seen));
});
