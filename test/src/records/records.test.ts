import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Name } from '../../../src/dns/name.ts';
import { R53_ALIAS } from '../../../providers/route53/r53-alias.ts';
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
  ['CNAME', 'WWW', ['www.ex.test.'], 'www.ex.test.', 'www.ex.test.'],
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
  ['SRV', [1.5, 2, 3, 'x'], /priority must be a whole number/],
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
