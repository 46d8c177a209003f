import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ensureZones, type Place } from '../../../../src/commands/create-domains/ensure-zones.ts';
import { toName } from '../../../../src/dns/idn.ts';
import { ProviderError } from '../../../../src/errors.ts';
import type { DeclaredZone } from '../../../../src/model/ir.ts';
import type { HostedZone } from '../../../../src/model/zone.ts';
import type { DnsProvider } from '../../../../src/provider.ts';

const context = { signal: new AbortController().signal, now: () => 0, status: () => undefined };

function placesAt(provider: Partial<DnsProvider>, count: number): Place[] {
  return Array.from({ length: count }, (_, i) => ({
    zone: { name: `zone${i}.test`, uniqueName: `zone${i}.test`, tag: '', meta: {} } as unknown as DeclaredZone,
    provider: { entry: 'r53', findZone: async () => undefined, ...provider } as DnsProvider,
  }));
}

const hosted = (name: string): HostedZone => ({ id: `Z-${name}`, name: toName(name), isPrivate: false });

test('eight zones are created at once, and told in their order though the last are ready first', async () => {
  let under = 0;
  let most = 0;
  const ready: (() => void)[] = [];
  const places = placesAt(
    {
      createZone: async (name) => {
        most = Math.max(most, ++under);
        await new Promise<void>((resolve) => {
          ready.push(resolve);
          // As soon as nobody else is let in, the one that came last is let go first.
          setImmediate(() => ready.pop()?.());
        });
        under -= 1;
        return hosted(name);
      },
      nameServers: async () => [],
    },
    20,
  );
  const outcomes = await ensureZones(places, context);
  assert.equal(most, 8);
  assert.deepEqual(
    outcomes.map(({ zone, state, id }) => `${zone.name} ${state} ${id}`),
    places.map(({ zone }) => `${zone.name} created Z-${zone.name}.`),
  );
});

test('a zone whose name servers cannot be asked for counts as created, with the reason', async () => {
  const denied = new ProviderError('Not allowed');
  const [outcome] = await ensureZones(
    placesAt({ createZone: async (name) => hosted(name), nameServers: () => Promise.reject(denied) }, 1),
    context,
  );
  assert.deepEqual([outcome?.state, outcome?.id, outcome?.error], ['created', 'Z-zone0.test.', denied]);
});

test('a bug is thrown and not taken for a zone that failed', async () => {
  const bug = new TypeError('oops');
  await assert.rejects(ensureZones(placesAt({ createZone: () => Promise.reject(bug) }, 2), context), bug);
  await assert.rejects(ensureZones(placesAt({ findZone: () => Promise.reject(bug) }, 2), context), bug);
});

test('a zone of which it cannot be told whether it is there by now is not created a second time', async () => {
  const ambiguous = new ProviderError('Several zones may be meant');
  const created: string[] = [];
  const [place] = placesAt(
    {
      findZone: async () => {
        if (created.length > 0) throw ambiguous;
        return undefined;
      },
      createZone: async (name) => {
        created.push(name);
        return hosted(name);
      },
      nameServers: async () => [],
    },
    1,
  );
  assert.ok(place);
  const outcomes = await ensureZones([place, { ...place }], context);
  assert.deepEqual(created, ['zone0.test.']);
  assert.deepEqual(
    outcomes.map(({ state, error }) => [state, error]),
    [
      ['created', undefined],
      ['failed', ambiguous],
    ],
  );
});
