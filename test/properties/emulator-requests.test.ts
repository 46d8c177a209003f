import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as fc from 'fast-check';
import { liveFromZone } from '../../providers/route53/emulator/zones/live-zone.ts';
import { createState, type State } from '../../providers/route53/emulator/state.ts';
import { perform, requestDocument, signed } from '../providers/route53/emulator/signed-request.ts';
import { batchBody, draftBatch, element, fitBatch, type DraftChange } from '../support/emulator-batches.ts';
import { assertSoundZone } from '../support/emulator-invariants.ts';
import { LAW_RUNS } from '../support/law-runs.ts';

const ROOT = '/2013-04-01';

/** A request that is still to be pointed at one of the zones there are. */
type Step =
  | { readonly kind: 'create'; readonly name: string; readonly reference: string }
  | { readonly kind: 'delete' | 'empty' | 'get'; readonly pick: number }
  | { readonly kind: 'comment'; readonly pick: number; readonly comment: string }
  | { readonly kind: 'change'; readonly pick: number; readonly draft: readonly DraftChange[] }
  | { readonly kind: 'garbage'; readonly method: string; readonly path: string; readonly body: string };

const pick = fc.nat(7);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('change'), pick, draft: draftBatch }) },
  fc.record({
    kind: fc.constant('create'),
    name: fc.constantFrom('shop.test', 'shop.test.', 'sub.shop.test', '2.0.192.in-addr.arpa', 'x..y', 'com'),
    reference: fc.stringMatching(/^[a-e]$/),
  }),
  fc.record({ kind: fc.constantFrom('delete', 'empty', 'get'), pick }),
  fc.record({ kind: fc.constant('comment'), pick, comment: fc.string({ maxLength: 300 }) }),
  fc.record({
    kind: fc.constant('garbage'),
    method: fc.constantFrom('GET', 'POST', 'DELETE', 'PUT'),
    path: fc.constantFrom('/hostedzone', '/hostedzone/ZONE', '/hostedzone/ZONE/rrset', '/delegationset', '/nothing'),
    body: fc.constantFrom('', '<', '<a/>', '<ChangeResourceRecordSetsRequest/>', '\u0000', '<!DOCTYPE a>'),
  }),
);

it('no sequence of requests breaks what must hold of the service', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 4 }), (steps, pageSize) => {
      let state = ask(createState('requests'), 'POST', '/hostedzone', creation('shop.test', 'first')).state;
      for (const each of steps) {
        const before = everything(state);
        const next = take(state, each);
        assert.ok(next.response.status < 500, next.response.body);
        assert.equal(everything(state), before, 'the state before is never written to');
        if (next.code !== undefined) assert.equal(everything(next.state), before, `${next.code} changes nothing`);
        assertSound(next.state);
        state = next.state;
      }
      for (const { id, sets } of zonesOf(state)) {
        const keys = (sets as readonly { Name: string; Type: string }[]).map(({ Name, Type }) => `${Name} ${Type}`);
        assert.deepEqual(listing(state, id, pageSize), keys);
      }
    }),
    { numRuns: LAW_RUNS, includeErrorInReport: true },
  );
});

function zonesOf(state: State) {
  return Array.from(state.zones.values(), liveFromZone);
}

function everything(state: State): string {
  return JSON.stringify([zonesOf(state), [...state.zoneReferences], [...state.changes.values()], state.sequence]);
}

function assertSound(state: State): void {
  const zones = zonesOf(state);
  zones.forEach(assertSoundZone);
  for (const [id, zone] of state.zones) assert.equal(zone.id, id);
  const references = zones.map(({ callerReference }) => callerReference);
  assert.equal(new Set(references).size, references.length, 'no reference makes two zones');
  for (const reference of references) assert.ok(state.zoneReferences.has(reference ?? ''), 'a reference stays used');
  for (const name of new Set(zones.map(({ zone }) => zone))) {
    const servers = zones.filter(({ zone }) => zone === name).flatMap(({ nameServers }) => nameServers);
    assert.equal(new Set(servers).size, servers.length, 'zones of one name share no name server');
  }
}

function take(state: State, each: Step) {
  const zones = Array.from(state.zones.values());
  const zone = 'pick' in each ? zones[each.pick % Math.max(1, zones.length)] : zones[0];
  const path = `/hostedzone/${zone?.id ?? 'Z0NOBODY'}`;
  const sets = zone?.sets.sorted ?? [];
  switch (each.kind) {
    case 'create':
      return ask(state, 'POST', '/hostedzone', creation(each.name, each.reference));
    case 'delete':
      return ask(state, 'DELETE', path);
    case 'get':
      return ask(state, 'GET', path);
    case 'empty': {
      const rest = sets.filter(({ Name, Type }) => Name !== zone?.name || (Type !== 'NS' && Type !== 'SOA'));
      return change(state, path, batchBody(rest.map((set) => ({ Action: 'DELETE', ResourceRecordSet: { ...set } }))));
    }
    case 'comment':
      return ask(
        state,
        'POST',
        path,
        requestDocument('UpdateHostedZoneCommentRequest', element('Comment', each.comment)),
      );
    case 'change': {
      const target = { id: zone?.id ?? '', name: zone?.name ?? 'shop.test.', sets };
      return change(state, path, batchBody(fitBatch(each.draft, target)));
    }
    case 'garbage':
      return ask(state, each.method, each.path.replace('ZONE', zone?.id ?? ''), each.body);
  }
}

function creation(name: string, reference: string): string {
  return requestDocument('CreateHostedZoneRequest', element('Name', name) + element('CallerReference', reference));
}

function change(state: State, path: string, body: string) {
  return ask(state, 'POST', `${path}/rrset`, requestDocument('ChangeResourceRecordSetsRequest', body));
}

function ask(state: State, method: string, target: string, body = '') {
  return perform(state, signed(method, ROOT + target, { body }));
}

/** List a zone page by page as clients do, and return the names and types. */
function listing(state: State, id: string, pageSize: number): string[] {
  const found: string[] = [];
  let start = '';
  for (let pages = 0; pages < 100; pages++) {
    const { body } = ask(state, 'GET', `/hostedzone/${id}/rrset?${start}maxitems=${pageSize}`).response;
    const sets = body.matchAll(/<ResourceRecordSet><Name>(.*?)<\/Name><Type>(.*?)<\/Type>/g);
    found.push(...Array.from(sets, ([, name, type]) => `${name} ${type}`));
    if (!body.includes('<IsTruncated>true</IsTruncated>')) return found;
    start = ['Identifier', 'Name', 'Type']
      .map((part) => [part.toLowerCase(), new RegExp(`<NextRecord${part}>(.*?)</`).exec(body)?.[1]] as const)
      .flatMap(([part, value]) => (value === undefined ? [] : `${part}=${encodeURIComponent(value)}&`))
      .join('');
  }
  throw new Error('The listing has no end');
}
