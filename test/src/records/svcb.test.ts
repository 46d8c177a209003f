import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HTTPS } from '../../../src/records/https.ts';
import { parseSvcParams } from '../../../src/records/svc-params.ts';
import { SVCB } from '../../../src/records/svcb.ts';

const hexOf = (text: string): string => Buffer.from(text, 'latin1').toString('hex');
const wireOf = (params: string): (string | undefined)[] =>
  parseSvcParams(params)
    .toSorted((a, b) => a.key - b.key)
    .map(({ key, wire }) => `${key}:${wire === undefined ? '?' : hexOf(wire)}`);

/** The parameters of RFC 9460 appendix D.2, what is on the wire, and how they are compared. */
const VECTORS: readonly [params: string, wire: readonly string[], text: string][] = [
  ['', [], ''],
  ['port=53', ['3:0035'], 'port=53'],
  ['key667=hello', ['667:68656c6c6f'], 'key667=hello'],
  ['key667="hello\\210qoo"', ['667:68656c6c6fd2716f6f'], 'key667="hello\\210qoo"'],
  [
    'ipv6hint="2001:db8::1,2001:db8::53:1"',
    ['6:20010db800000000000000000000000120010db8000000000000000000530001'],
    'ipv6hint=2001:db8::1,2001:db8::53:1',
  ],
  [
    'ipv6hint="2001:db8:122:344::192.0.2.33"',
    ['6:20010db80122034400000000c0000221'],
    'ipv6hint=2001:db8:122:344::c000:221',
  ],
  [
    'alpn=h2,h3-19 mandatory=ipv4hint,alpn ipv4hint=192.0.2.1',
    ['0:00010004', '1:0268320568332d3139', '4:c0000201'],
    'mandatory=alpn,ipv4hint alpn=h2,h3-19 ipv4hint=192.0.2.1',
  ],
  ['alpn="f\\\\\\\\oo\\\\,bar,h2"', ['1:08665c6f6f2c626172026832'], 'alpn="f\\\\\\\\oo\\\\,bar,h2"'],
  ['alpn=f\\\\\\092oo\\092,bar,h2', ['1:08665c6f6f2c626172026832'], 'alpn="f\\\\\\\\oo\\\\,bar,h2"'],
];

for (const [params, wire, text] of VECTORS) {
  test(`the parameters ${params || '(none)'} are on the wire as RFC 9460 appendix D.2 has them`, () => {
    assert.deepEqual(wireOf(params), wire);
    const rdata = SVCB.parse(`16 foo.example.org. ${params}`);
    assert.equal(SVCB.describe(rdata), `16 foo.example.org. ${text}`.trimEnd());
    assert.deepEqual(SVCB.parse(SVCB.format(rdata)), rdata);
  });
}

/** RFC 9460 appendix D.3 and more of the kind. */
const MALFORMED: readonly [params: string, message: RegExp][] = [
  ['key123=abc key123=def', /"key123" is given twice/],
  ['mandatory', /"mandatory" needs names of parameters/],
  ['alpn', /"alpn" needs protocol names/],
  ['port', /"port" must be a number/],
  ['ipv4hint', /"ipv4hint" needs IPv4 addresses/],
  ['ipv6hint', /"ipv6hint" needs IPv6 addresses/],
  ['no-default-alpn=abc', /"no-default-alpn" takes no value/],
  ['mandatory=key123', /mandatory parameter "key123" is missing/],
  ['mandatory=mandatory', /"mandatory" cannot list itself/],
  ['mandatory=key123,key123 key123=abc', /"mandatory" lists a key twice/],
  ['port=65536', /"port" must be a number from 0 to 65535/],
  ['alpn=a,,b', /protocol names of 1 to 255 octets/],
  ['alpn="a\\\\b"', /backslash/],
  ['ipv6hint=192.0.2.1', /not an IPv6 address/],
  ['ech=A', /"ech" must be base64/],
  ['ech=', /"ech" must be base64/],
  ['dohpath=/x', /variable "dns"/],
  ['key65535=x', /"key65535" is no parameter/],
  ['key07=x', /"key07" is no parameter/],
  ['key1=h2', /"key1" does not hold a value of "alpn"/],
  ['alpha=1', /"alpha" is no parameter/],
  ['port=1 =2', /cannot be read from "=2" on/],
  ['key9="a"b', /cannot be read/],
];

for (const [params, message] of MALFORMED) {
  test(`the parameters ${params} are a finding`, () => {
    assert.match(SVCB.check([1, '.', params]) ?? 'nothing', message);
    assert.throws(() => SVCB.parse(`1 . ${params}`), message);
  });
}

test('pitfall 27: quotes, order and spelling of parameters and targets are no difference', () => {
  const texts = [
    '1 WWW.Example.net. alpn=h2,h3 port=8443 no-default-alpn',
    '1 www.example.net. port="8443" no-default-alpn="" alpn="h2,h3"',
    '01 www.example.net.  key3=\\032\\251  key1="\\002h2\\002h3" key2',
  ];
  for (const text of texts) {
    assert.equal(HTTPS.describe(HTTPS.parse(text)), '1 www.example.net. alpn=h2,h3 no-default-alpn port=8443');
  }
});

test('parameters keep their order in files', () => {
  const rdata = HTTPS.parse('1 . port=53 key65400="two words" alpn=h2 no-default-alpn');
  assert.equal(HTTPS.format(rdata), '1 . port="53" key65400="two words" alpn="h2" no-default-alpn=""');
});

test('Route 53 gets escapes in octal, bare flags and numbers for the keys it does not know by name', () => {
  const rdata = SVCB.parse(
    '1 . mandatory=dohpath,alpn alpn=dot no-default-alpn dohpath=/q{?dns} key700="\\001\\255" ohttp',
  );
  const value = '1 . mandatory="alpn,key7" alpn="dot" no-default-alpn key7="/q{?dns}" key700="\\001\\377" key8';
  assert.equal(SVCB.format(rdata, 'route53'), value);
  assert.deepEqual(SVCB.parse(value, { radix: 8 }), rdata);
});

test('the service for an alias has no parameters and no blank behind its target', () => {
  assert.equal(HTTPS.format(HTTPS.parse('0 Pool.example. ')), '0 pool.example.');
});

test('ech=IGNORE takes the key that the zone has, first that of the same priority and target', () => {
  const wanted = HTTPS.parse('1 a. alpn=h2 ech=IGNORE');
  const [none, other, same] = ['1 a. alpn=h2', '2 b. ech=AQID', '1 a. ech="BAUG"'].map((text) => HTTPS.parse(text));
  assert.ok(none && other && same);
  const adopted = (...actual: (typeof none)[]): string => HTTPS.describe(HTTPS.adopt?.(wanted, actual) ?? []);
  assert.equal(adopted(), '1 a. alpn=h2', 'pitfall 27: no stray blank');
  assert.equal(adopted(none), '1 a. alpn=h2');
  assert.equal(adopted(same, other), '1 a. alpn=h2 ech=BAUG');
  assert.equal(adopted(none, other), '1 a. alpn=h2 ech=AQID');
  assert.equal(HTTPS.describe(wanted), '1 a. alpn=h2 ech=IGNORE');
  assert.equal(HTTPS.adopt?.(same, [other]), same);
});
