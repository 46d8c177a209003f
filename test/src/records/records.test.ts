import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Name } from '../../../src/dns/name.ts';
import { R53_ALIAS } from '../../../providers/route53/alias/r53-alias.ts';
import type { Rdata } from '../../../src/records/define.ts';
import { RECORD_TYPES } from '../../../src/records/index.ts';

const types = new Map([...RECORD_TYPES, R53_ALIAS].map((type) => [type.type, type]));
const origin = 'ex.test.' as Name;

function typeOf(name: string) {
  const type = types.get(name);
  assert.ok(type !== undefined, `no type ${name}`);
  return type;
}

/** One row a record type: master-file rdata, canonical values, comparison text, Route 53 value. */
const ROWS: readonly [type: string, text: string, values: Rdata, message: string, route53: string][] = [
  ['A', '192.0.2.1', ['192.0.2.1'], '192.0.2.1', '192.0.2.1'],
  ['AAAA', '2001:DB8::0:1', ['2001:db8::1'], '2001:db8::1', '2001:db8::1'],
  ['CAA', '0 ISSUE "ca.test; a=b"', [0, 'issue', 'ca.test; a=b'], '0 issue "ca.test; a=b"', '0 issue "ca.test; a=b"'],
  ['ALIAS', 'WWW', ['www.ex.test.'], 'www.ex.test.', 'www.ex.test.'],
  ['DHCID', 'AAIB Y2/A', ['AAIBY2/A'], 'AAIBY2/A', 'AAIBY2/A'],
  ['DNAME', 'Tree', ['tree.ex.test.'], 'tree.ex.test.', 'tree.ex.test.'],
  ['DNSKEY', '0257 3 13 AQID BA==', [257, 3, 13, 'AQIDBA=='], '257 3 13 AQIDBA==', '257 3 13 AQIDBA=='],
  ['DNSKEY', '0 0 0', [0, 0, 0, ''], '0 0 0', '0 0 0'],
  ['DS', '4711 13 2 ab12 CD', [4711, 13, 2, 'AB12CD'], '4711 13 2 AB12CD', '4711 13 2 AB12CD'],
  [
    'NAPTR',
    '1 2 u "E2U+sip" "!^\\\\+(.*)$!sip:\\\\1@x!" .',
    [1, 2, 'u', 'E2U+sip', '!^\\\\+(.*)$!sip:\\\\1@x!', '.'],
    '1 2 "u" "E2U+sip" "!^\\\\+(.*)$!sip:\\\\1@x!" .',
    '1 2 "u" "E2U+sip" "!^\\\\+(.*)$!sip:\\\\1@x!" .',
  ],
  [
    'NAPTR',
    '1 2 "" "" "\\195\\188" R',
    [1, 2, '', '', '\\195\\188', 'r.ex.test.'],
    '1 2 "" "" "\\195\\188" r.ex.test.',
    '1 2 "" "" "\\303\\274" r.ex.test.',
  ],
  ['OPENPGPKEY', 'mQEN BA==', ['mQENBA=='], 'mQENBA==', 'mQENBA=='],
  ['OPENPGPKEY', 'abcd', ['69b71d'], 'abcd', 'abcd'],
  [
    'RP',
    'adm.mail inf',
    ['adm.mail.ex.test.', 'inf.ex.test.'],
    'adm.mail.ex.test. inf.ex.test.',
    'adm.mail.ex.test. inf.ex.test.',
  ],
  ['RP', '. .', ['.', '.'], '. .', '. .'],
  ['SMIMEA', '3 1 0 AB cdEF', [3, 1, 0, 'abcdef'], '3 1 0 abcdef', '3 1 0 abcdef'],
  ['SPF', '"v=spf1" " -all"', ['v=spf1 -all'], '"v=spf1 -all"', '"v=spf1 -all"'],
  [
    'SSHFP',
    '1 1 da39a3ee5e6b4b0d3255bfef 95601890AFD80709',
    [1, 1, 'DA39A3EE5E6B4B0D3255BFEF95601890AFD80709'],
    '1 1 DA39A3EE5E6B4B0D3255BFEF95601890AFD80709',
    '1 1 DA39A3EE5E6B4B0D3255BFEF95601890AFD80709',
  ],
  ['TLSA', '3 1 1 AA11 bb', [3, 1, 1, 'aa11bb'], '3 1 1 aa11bb', '3 1 1 aa11bb'],
  ['CNAME', 'WWW', ['www.ex.test.'], 'www.ex.test.', 'www.ex.test.'],
  [
    'HTTPS',
    '1 Www port=08443 alpn="h3,h2"',
    [1, 'www.ex.test.', 'port=8443 alpn=h3,h2'],
    '1 www.ex.test. alpn=h3,h2 port=8443',
    '1 www.ex.test. port="8443" alpn="h3,h2"',
  ],
  [
    'LOC',
    '12 30 15.5 S 98 0 0 E -5.25 20 150 0',
    [12, 30, 15.5, 'S', 98, 0, 0, 'E', -5.25, 20, 100, 0],
    '12 30 15.500 S 98 00 0.000 E -5.25m 20m 100m 0.00m',
    '12 30 15.500 S 98 00 0.000 E -5.25m 20m 100m 0.00m',
  ],
  ['SVCB', '0 pool', [0, 'pool.ex.test.', ''], '0 pool.ex.test.', '0 pool.ex.test.'],
  ['MX', '010 Mail.ex.test.', [10, 'mail.ex.test.'], '10 mail.ex.test.', '10 mail.ex.test.'],
  ['MX', '0 .', [0, '.'], '0 .', '0 .'],
  ['NS', 'ns1.other.', ['ns1.other.'], 'ns1.other.', 'ns1.other.'],
  ['PTR', 'h', ['h.ex.test.'], 'h.ex.test.', 'h.ex.test.'],
  [
    'SOA',
    'ns1 admin 7 1 2 3 4',
    ['ns1.ex.test.', 'admin.ex.test.', 7, 1, 2, 3, 4],
    'ns1.ex.test. admin.ex.test. 1 2 3 4',
    'ns1.ex.test. admin.ex.test. 7 1 2 3 4',
  ],
  ['SRV', '1 2 3 @', [1, 2, 3, 'ex.test.'], '1 2 3 ex.test.', '1 2 3 ex.test.'],
  ['TXT', 'a "b c"', ['ab c'], '"ab c"', '"ab c"'],
  ['TXT', '"quote\\" back\\\\"', ['quote" back\\'], '"quote\\" back\\\\"', '"quote\\" back\\\\"'],
  ['TXT', '"gr\\195\\188n"', ['grün'], '"grün"', '"gr\\303\\274n"'],
  ['TXT', '""', [''], '""', '""'],
];

for (const [type, text, values, message, route53] of ROWS) {
  test(`${type} reads ${text} and writes it in every style`, () => {
    const recordType = typeOf(type);
    const rdata = recordType.parse(text, { origin });
    assert.deepEqual(rdata, values);
    assert.equal(recordType.describe(rdata), message);
    assert.equal(recordType.format(rdata, 'route53'), route53);
    assert.deepEqual(recordType.parse(recordType.format(rdata)), values);
    assert.deepEqual(recordType.parse(recordType.format(rdata, 'route53'), { radix: 8 }), values);
    assert.deepEqual(recordType.canonicalize(rdata), values, 'canonical values stay as they are');
  });
}

test('every standard type has a row here', () => {
  const rows = new Set(ROWS.map(([type]) => type));
  assert.deepEqual(
    RECORD_TYPES.filter((type) => !rows.has(type.type)).map((type) => type.type),
    [],
  );
});

const BAD: readonly [type: string, values: Rdata, message: RegExp][] = [
  ['A', ['192.0.2.300'], /"192\.0\.2\.300" is not an IPv4 address/],
  ['A', ['192.0.02.1'], /not an IPv4/],
  ['AAAA', ['192.0.2.1'], /not an IPv6/],
  ['AAAA', ['1::2::3'], /not an IPv6/],
  ['MX', [70_000, 'x'], /priority must be a whole number from 0 to 65535/],
  ['MX', [10, 'mail.ex'], /must end with a dot/],
  ['CNAME', ['a b'], /invalid character " "/],
  ['CNAME', [''], /target is empty/],
  ['CNAME', ['1/2.x.'], /invalid character "\/"/],
  ['CAA', [0, 'issu', 'x'], /tag "issu" is not one of/],
  ['CAA', [256, 'issue', 'x'], /flags must be/],
  ['SVCB', [1, '.', 'ipv4hint=192.0.2'], /"192\.0\.2", which is not an IPv4 address/],
  ['HTTPS', [1, '', ''], /target is empty/],
  ['LOC', [95, 0, 0, 'N', 0, 0, 0, 'E', 0, 0, 0, 0], /degrees of the latitude \(d1\) must be a whole number/],
  ['SRV', [1.5, 2, 3, 'x'], /priority must be a whole number/],
  ['DS', [1, 8, 2, 'abc'], /digest "abc" must be pairs of hexadecimal digits/],
  ['DS', [65_536, 8, 2, 'ab'], /keytag must be a whole number from 0 to 65535/],
  ['DHCID', ['AAI'], /digest "AAI" is not base64/],
  ['DHCID', [''], /digest is empty/],
  ['DNSKEY', [257, 3, 256, ''], /algorithm must be/],
  ['NAPTR', [1, 1, 'u'.repeat(256), '', '', '.'], /flags "u+…" is 256 octets long, the limit is 255/],
  ['NAPTR', [1, 1, '', '', '', 'x.y'], /must end with a dot/],
  ['OPENPGPKEY', ['abc'], /"abc" is neither hexadecimal of one case nor base64/],
  ['OPENPGPKEY', ['AAA A'], /neither hexadecimal of one case nor base64/],
  ['RP', ['', 'x'], /mbox is empty; use "\." for none/],
  ['RP', ['a..b', 'x'], /mbox "a\.\.b" has an empty label/],
  ['SMIMEA', [4, 0, 0, 'ab'], /usage must be a whole number from 0 to 3, not 4/],
  ['TLSA', [3, 2, 0, 'ab'], /selector must be a whole number from 0 to 1, not 2/],
  ['TLSA', [3, 1, 3, 'ab'], /matching type must be a whole number from 0 to 2, not 3/],
  ['TLSA', [3, 1, 1, ''], /certificate "" must be pairs/],
  ['SSHFP', [1, 1, 'abcd'], /type 1 has 40 hexadecimal digits, this one has 4/],
  ['SSHFP', [1, 2, 'ab'.repeat(20)], /type 2 has 64 hexadecimal digits, this one has 40/],
  ['R53_ALIAS', ['NS', 'x', '', 'false'], /cannot be of type "NS"/],
];

for (const [type, values, message] of BAD) {
  test(`${type} refuses ${JSON.stringify(values)}`, () => {
    assert.match(typeOf(type).check(values) ?? 'nothing', message);
  });
}

const UNREADABLE: readonly [type: string, text: string, message: RegExp][] = [
  ['A', '192.0.2.1 x', /Unexpected "x"/],
  ['MX', '10', /target is missing/],
  ['MX', 'ten mail.', /priority must be/],
  ['TXT', '"open', /Quote without an end/],
  ['TXT', '"a" b\\', /Backslash at the end/],
  ['CAA', '0 issue', /value is missing/],
  ['DS', '1 8 2', /digest is missing/],
  ['SSHFP', '1 1 xy', /pairs of hexadecimal digits/],
  ['TLSA', '4 1 1 aa', /usage must be/],
  ['NAPTR', '1 2 "u" "s" "r"', /target is missing/],
  ['OPENPGPKEY', 'A', /neither hexadecimal/],
];

for (const [type, text, message] of UNREADABLE) {
  test(`${type} says why ${text} cannot be read`, () => {
    assert.throws(() => typeOf(type).parse(text, { origin }), message);
  });
}

test('names with other bytes keep them between Route 53 and here', () => {
  const rdata = typeOf('CNAME').parse('a\\100b\\056c.x\\040y.', { radix: 8 });
  assert.deepEqual(rdata, ['a@b\\046c.x\\032y.']);
  assert.equal(typeOf('CNAME').format(rdata, 'route53'), 'a@b\\056c.x\\040y.');
});

test('an alias is a set of the type it stands for and has no TTL', () => {
  const alias = typeOf('R53_ALIAS');
  const rdata = alias.canonicalize(['AAAA', 'Cdn', '/hostedzone/Z1', 'true'], origin);
  assert.equal(alias.setType(rdata), 'AAAA');
  assert.equal(alias.hasTtl, false);
  assert.equal(alias.describe(rdata), 'cdn.ex.test. atype=AAAA zone_id=Z1 evaluate_target_health=true');
  assert.deepEqual(alias.fromIr?.(alias.toIr?.(rdata) ?? {}), rdata);
});

test('long text is cut into strings of 255 octets and read back whole', () => {
  const text = 'ä'.repeat(300);
  const written = typeOf('TXT').format([text], 'route53');
  assert.equal(written.split('" "').length, 3);
  assert.deepEqual(typeOf('TXT').parse(written, { radix: 8 }), [text]);
});

test('text that is not UTF-8 survives', () => {
  const rdata = typeOf('TXT').parse('"\\377x\\303"', { radix: 8 });
  assert.equal(typeOf('TXT').format(rdata, 'route53'), '"\\377x\\303"');
});

test('an empty NAPTR replacement is the root', () => {
  const naptr = typeOf('NAPTR');
  assert.equal(naptr.check([1, 1, '', '', '', '']), undefined);
  assert.deepEqual(naptr.canonicalize([1, 1, '', '', '', '']), [1, 1, '', '', '', '.']);
});

test('a regular expression of NAPTR may be typed as a master file has it or with its own backslashes only', () => {
  const naptr = typeOf('NAPTR');
  const typed = (regexp: string) => naptr.describe(naptr.canonicalize([1, 1, 'u', 's', regexp, '.']));
  assert.equal(typed('!\\\\d(.)!\\\\1@x!'), typed('!\\d(.)!\\1@x!'));
  assert.equal(typed('say "x"'), typed('say \\"x\\"'));
});

test('a whole certificate is broken up, because words of a master file have an end', () => {
  const data = 'ab'.repeat(1100);
  const written = typeOf('SMIMEA').format([3, 0, 0, data]);
  assert.deepEqual(
    written.split(' ').map(({ length }) => length),
    [1, 1, 1, 1024, 1024, 152],
  );
});

test('a quote in a host name is escaped for Route 53', () => {
  assert.equal(typeOf('CNAME').format(['a"b.x.'], 'route53'), 'a\\042b.x.');
});
