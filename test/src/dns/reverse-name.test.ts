import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createReverseNamer } from '../../../src/dns/reverse-name.ts';
import { UserError } from '../../../src/errors.ts';

/** The namer with what it has given notice of. */
function createNamer(): { name: (text: string) => string; setMode: (mode: string) => void; notices: string[] } {
  const notices: string[] = [];
  return { ...createReverseNamer((notice) => notices.push(notice)), notices };
}

const NAMES: readonly (readonly [network: string, name: string, rfc4183?: string])[] = [
  ['203.0.113.9', '9.113.0.203.in-addr.arpa'],
  ['203.0.113.9/32', '9.113.0.203.in-addr.arpa'],
  ['10.0.0.0/8', '10.in-addr.arpa'],
  ['10.64.0.0/10', '64-10.10.in-addr.arpa'],
  ['10.9.0.0/16', '9.10.in-addr.arpa'],
  ['10.9.192.0/18', '192-18.9.10.in-addr.arpa'],
  ['10.9.254.0/23', '254-23.9.10.in-addr.arpa'],
  ['198.51.100.0/24', '100.51.198.in-addr.arpa'],
  ['198.51.100.128/25', '128/25.100.51.198.in-addr.arpa', '128-25.100.51.198.in-addr.arpa'],
  ['198.51.100.6/31', '6/31.100.51.198.in-addr.arpa', '6-31.100.51.198.in-addr.arpa'],
  ['2001:db8::/32', '8.b.d.0.1.0.0.2.ip6.arpa'],
  ['2001:db8::/30', '8.b.d.0.1.0.0.2.ip6.arpa'],
  ['2001:db8:ab00::/40', 'b.a.8.b.d.0.1.0.0.2.ip6.arpa'],
  ['2a00::/8', 'a.2.ip6.arpa'],
  ['2001:db8::a', `a.${'0.'.repeat(23)}8.b.d.0.1.0.0.2.ip6.arpa`],
  ['::ffff:192.0.2.1', `1.0.2.0.0.0.0.c.f.f.f.f.${'0.'.repeat(20)}ip6.arpa`],
];

for (const [network, name, rfc4183 = name] of NAMES) {
  test(`REV("${network}") is "${name}"`, () => {
    assert.equal(createNamer().name(network), name);
    const namer = createNamer();
    namer.setMode('RFC4183');
    assert.equal(namer.name(network), rfc4183);
  });
}

const REFUSED: readonly (readonly [text: string, message: RegExp])[] = [
  ['198.51.100.5/24', /bits beyond its mask/],
  ['198.51.100.65/26', /bits beyond its mask/],
  ['2001:db8::1/64', /bits beyond its mask/],
  ['2001:db8:7::/45', /bits beyond its mask/],
  ['10.0.0.0/7', /at least 8/],
  ['::/0', /at least 8/],
  ['198.51.100', /takes an address or network, found "198\.51\.100"/],
  ['198.51.0100.1', /takes an address or network/],
  ['host.test', /takes an address or network/],
  ['', /takes an address or network/],
  ['198.51.100.1/33', /whole number up to 32, found "33"/],
  ['198.51.100.0/x', /found "x"/],
  ['198.51.100.0/', /found ""/],
  ['198.51.100.0/08', /found "08"/],
  ['2001:db8::/129', /up to 128/],
];

for (const [text, message] of REFUSED) {
  test(`REV("${text}") is refused`, () => {
    assert.throws(
      () => createNamer().name(text),
      (error) => error instanceof UserError && message.test(error.message),
    );
  });
}

test('The hint names the network that an address with host bits lies in', () => {
  assert.throws(() => createNamer().name('10.1.2.3/12'), { hint: 'The network is "10.0.0.0/12"' });
});

test('With RFC 4183 host bits are ignored', () => {
  const namer = createNamer();
  namer.setMode('4');
  assert.equal(namer.name('198.51.100.77/26'), '64-26.100.51.198.in-addr.arpa');
  assert.equal(namer.name('2001:db8::1/64'), '0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa');
});

test('Modes have several names and can be chosen once', () => {
  for (const mode of ['rfc2317', '2317', '2', 'OLD', 'rfc4183', '4183', '4']) createNamer().setMode(mode);
  const namer = createNamer();
  namer.setMode('2');
  assert.throws(() => namer.setMode('2'), /called before/);
});

test('A wrong mode counts as the one call', () => {
  const namer = createNamer();
  assert.throws(() => namer.setMode('toString'), /does not know the mode "toString"/);
  assert.throws(() => namer.setMode('rfc4183'), /called before/);
  assert.equal(namer.name('198.51.100.128/25'), '128/25.100.51.198.in-addr.arpa');
});

test('pitfall 60: a classless name without a chosen mode is given notice of', () => {
  const namer = createNamer();
  namer.name('198.51.100.0/24');
  assert.deepEqual(namer.notices, []);
  namer.name('198.51.100.128/25');
  assert.match(namer.notices.join(), /REVCOMPAT\("rfc2317"\)/);
  const chosen = createNamer();
  chosen.setMode('rfc2317');
  chosen.name('198.51.100.128/25');
  assert.deepEqual(chosen.notices, []);
});
