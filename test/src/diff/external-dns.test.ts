import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ZoneDiff } from '../../../src/diff/index.ts';
import { diff, linesOf, rule } from '../../support/diffing.ts';

const note = (label: string): string => `${label} 300 TXT "heritage=external-dns,external-dns/owner=k8s"`;

/** What stays because of external-dns, as `TYPE name`. */
function ours({ kept }: ZoneDiff): string[] {
  return kept
    .filter(({ reason }) => reason === 'external-dns')
    .flatMap(({ records }) => records.map(({ type, name }) => `${type} ${name.replace('.ex.test.', '')}`));
}

/** Names and types that one TXT record protects, of all that might be meant. */
function owned(label: string, prefix: string, names: readonly string[]): string[] {
  const types = ['A 192.0.2.1', 'AAAA ::1', 'MX 1 m', 'SRV 1 2 3 s', 'NS n.', 'TXT "x"', 'CAA 0 issue "c"'];
  const actual = names.flatMap((name) => types.map((type) => `${name} 60 ${type}`));
  return ours(diff([note(label), ...actual], [], { externalDnsPrefix: prefix })).filter(
    (line) => line !== `TXT ${label}`,
  );
}

const ALL = ['A', 'AAAA', 'MX', 'SRV', 'NS'];

const CASES: readonly (readonly [label: string, prefix: string, names: string[], owned: string[]])[] = [
  ['a-shop', '', ['shop', 'a-shop'], ['A shop']],
  ['aaaa-shop', '', ['shop'], ['AAAA shop']],
  ['mx.x.y', '', ['x.y', 'y'], ['MX x.y']],
  ['ed-aaaa-api', 'ed-', ['api'], ['AAAA api']],
  ['ed-web', 'ed-', ['web', 'ed-web'], ALL.map((type) => `${type} web`)],
  ['web', '', ['web'], ALL.map((type) => `${type} web`)],
  ['web', 'ed-', ['web'], ALL.map((type) => `${type} web`)],
  ['ed-srv.x', 'ED-', ['x'], ['SRV x']],
  ['a', '', ['a'], ALL.map((type) => `${type} a`)],
  ['txt-t', '', ['t'], ['TXT t']],
];

describe('IGNORE_EXTERNAL_DNS', () => {
  for (const [label, prefix, names, expected] of CASES) {
    it(`takes the record "${label}" with the prefix "${prefix}" as a sign of ${expected.join(', ')}`, () => {
      assert.deepEqual(owned(label, prefix, names).toSorted(), expected.toSorted());
    });
  }

  it('knows records of the apex, but leaves the name servers of the zone alone', () => {
    const actual = ['@ 60 A 192.0.2.1', '@ 60 NS ns1.example.', '@ 60 MX 1 m'];
    const apex = (label: string, prefix: string) =>
      ours(diff([note(label), ...actual], [], { externalDnsPrefix: prefix })).slice(1);
    assert.deepEqual(apex('ed-a', 'ed-'), ['A ex.test.']);
    assert.deepEqual(apex('ed-', 'ed-'), ['A ex.test.', 'MX ex.test.']);
    const result = diff([note('@'), ...actual], ['@ 60 NS ns2.example.'], { externalDnsPrefix: '' });
    assert.deepEqual(linesOf(result), ['± MODIFY ex.test NS (ns1.example. ttl=60) -> (ns2.example. ttl=60)']);
    assert.deepEqual(result.contested, []);
  });

  it('pitfall 41: takes an alias for the type it stands for', () => {
    const actual = ['app - ALIAS A lb', 'app - ALIAS AAAA lb', note('a-app')];
    const result = diff(actual, [], { externalDnsPrefix: '' });
    assert.deepEqual(ours(result), ['R53_ALIAS app', 'TXT a-app']);
    assert.equal(linesOf(result).length, 1);
  });

  it('gives way to the configuration, and says so', () => {
    const actual = [note('web'), 'web 300 A 192.0.2.1', 'web 300 MX 1 m'];
    const result = diff(actual, ['web 300 A 192.0.2.99'], { externalDnsPrefix: '' });
    assert.deepEqual(linesOf(result), ['± MODIFY web A (192.0.2.1 ttl=300) -> (192.0.2.99 ttl=300)']);
    assert.deepEqual(ours(result), ['TXT web', 'A web', 'MX web']);
    assert.deepEqual(
      result.contested.map(({ text }) => text),
      ['192.0.2.1'],
    );
  });

  it('goes beside rules and NO_PURGE, which list its records too', () => {
    const actual = [note('a-web'), 'web 300 A 192.0.2.1', 'i 300 A 192.0.2.2', note('i')];
    const result = diff(actual, [], { externalDnsPrefix: '', keepsUnknown: true, rules: [rule('i')] });
    assert.deepEqual(linesOf(result), []);
    assert.deepEqual(
      result.kept.map(({ reason, records }) => `${reason} ${records.length}`),
      ['external-dns 4', 'no-purge 2', 'ignore 2'],
    );
  });

  it('blocks what cannot stand beside its records', () => {
    const result = diff([note('a-web'), 'web 300 A 192.0.2.1'], ['web 300 CNAME x'], { externalDnsPrefix: '' });
    assert.equal(result.blocked.length, 1);
    assert.deepEqual(linesOf(result), []);
  });

  it('is off unless asked for, and takes no other TXT record for its own', () => {
    const actual = [note('web'), 'web 300 A 192.0.2.1', 'note 300 TXT "external-dns"'];
    assert.equal(linesOf(diff(actual, [])).length, 3);
    assert.equal(linesOf(diff(actual, [], { externalDnsPrefix: '' })).length, 1);
  });
});
