import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseZone, toHostedZone } from '../../../../providers/route53/zones/hosted-zones.ts';
import { toName } from '../../../../src/dns/idn.ts';
import { ProviderError } from '../../../../src/errors.ts';
import type { HostedZone } from '../../../../src/model/zone.ts';
import { withRoute53 } from '../../../support/route53.ts';

const zone = (id: string, name: string, isPrivate = false): HostedZone => ({ id, name: toName(name), isPrivate });
const ZONES = [
  zone('ZONE', 'one.test'),
  zone('ZPUB', 'split.test'),
  zone('ZPRIV', 'split.test', true),
  zone('ZA', 'twice.test'),
  zone('ZB', 'twice.test'),
  zone('ZIN1', 'inner.test', true),
  zone('ZIN2', 'inner.test', true),
  zone('ZHOME', 'home.test', true),
];

const choose = (name: string, zoneId?: string): string | undefined =>
  chooseZone(ZONES, { name, meta: zoneId === undefined ? {} : { zone_id: zoneId } }, 'creds.json "r53"')?.id;

test('A zone is found by its name, in any spelling', () => {
  assert.equal(choose('one.test'), 'ZONE');
  assert.equal(choose('ONE.test'), 'ZONE');
  assert.equal(choose('none.test'), undefined);
});

test('A private zone that is alone is the one that is meant', () => {
  assert.equal(choose('home.test'), 'ZHOME');
});

test('Of a public and a private zone the public one is meant', () => {
  assert.equal(choose('split.test'), 'ZPUB');
});

test('An id decides, with or without its prefix', () => {
  assert.equal(choose('split.test', 'ZPRIV'), 'ZPRIV');
  assert.equal(choose('twice.test', '/hostedzone/ZB'), 'ZB');
});

const REFUSED: readonly (readonly [name: string, id: string | undefined, message: RegExp, hint: RegExp])[] = [
  [
    'twice.test',
    undefined,
    /several hosted zones named "twice.test": ZA \(public\), ZB \(public\)/,
    /R53_ZONE\("ZA"\)/,
  ],
  ['inner.test', undefined, /ZIN1 \(private\), ZIN2 \(private\)/, /R53_ZONE/],
  ['one.test', 'ZNONE', /no hosted zone ZNONE in the account of creds\.json "r53"/, /"one\.test" is ZONE/],
  ['none.test', 'ZNONE', /no hosted zone ZNONE/, /never created/],
  ['one.test', 'ZPUB', /ZPUB is "split\.test", not "one\.test"/, /Correct the id/],
];

for (const [name, id, message, hint] of REFUSED) {
  test(`The zone ${name} with the id ${id ?? 'left out'} is refused: ${message.source}`, () => {
    assert.throws(
      () => choose(name, id),
      (error) =>
        error instanceof ProviderError &&
        message.test(error.message) &&
        error.hint !== undefined &&
        hint.test(error.hint),
    );
  });
}

test('Octal escapes in zone names are read', () => {
  const native = { Id: '/hostedzone/Z1', Name: '0\\05725.2.0.192.in-addr.arpa.', CallerReference: 'x' };
  assert.equal(toHostedZone(native).name, '0/25.2.0.192.in-addr.arpa.');
  assert.equal(toHostedZone(native).id, 'Z1');
});

test('Zones are listed once a run, a hundred with each call, in the order of their names', async () => {
  const load = Array.from({ length: 201 }, (_, i) => ({
    zone: `z${(i * 7919) % 1000}.test.`,
    id: `Z${i}`,
    private: i === 3,
    nameServers: [],
    sets: [],
  }));
  await withRoute53(
    async ({ provider, count }) => {
      const zones = await provider.listZones();
      const names = zones.map((listed) => listed.name);
      assert.equal(zones.length, 201);
      assert.deepEqual(names, names.toSorted());
      assert.equal(zones.filter((listed) => listed.isPrivate).length, 1);
      await provider.listZones();
      assert.equal((await provider.findZone({ name: 'z0.test', meta: {} }))?.id, 'Z0');
      assert.equal(count('ListHostedZones'), 3);
    },
    { load },
  );
});
