import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../support/zone-text.ts';

const raw = String.raw;
const hex = (text: string): string => Buffer.from(text, 'latin1').toString('hex');
const NAME = `01${hex('a')}02${hex('b.')}00`;

/** Type, octets in hex, the usual text. */
const GENERIC: readonly (readonly [type: string, octets: string, text: string])[] = [
  ['TYPE1', 'c0000201', 'A 192.0.2.1'],
  ['TYPE28', '20010db8000000000000000000000001', 'AAAA 2001:db8::1'],
  ['TYPE2', NAME, raw`NS a.b\..`],
  ['TYPE5', '00', 'CNAME .'],
  ['MX', `000a${NAME}`, raw`MX 10 a.b\..`],
  ['TYPE16', `03${hex('a"b')}02${hex('\xc3\xa9')}`, raw`TXT "a\"bé"`],
  ['TYPE33', '0001000200030168 00', 'SRV 1 2 3 h.'],
  ['TYPE6', `00 00 00000001 00000002 00000003 00000004 00000005`, 'SOA . . 1 2 3 4 5'],
  ['TYPE257', `80 05${hex('issue')}${hex('ca.test; x="y"')}`, raw`CAA 128 issue "ca.test; x=\"y\""`],
  ['TYPE43', `0001 08 02 aabb`, 'DS 1 8 2 AABB'],
  ['TYPE65', '0001 00', 'HTTPS 1 .'],
  ['TYPE65', `0001 00 0001 0006 02${hex('h2')}02${hex('h3')} 0003 0002 20fb`, 'HTTPS 1 . alpn="h2,h3" port="8443"'],
  [
    'TYPE64',
    `0001 00 0004 0008 c0000201c0000202 0006 0010 20010db8000000000000000000000001`,
    'SVCB 1 . ipv4hint="192.0.2.1,192.0.2.2" ipv6hint="2001:db8::1"',
  ],
  ['TYPE65', '0001 00 0008 0000', 'HTTPS 1 . key8=""'],
  ['TYPE64', `0001 00 029b 0003 ${hex('"\\,')}`, raw`SVCB 1 . key667="\"\\,"`],
  ['TYPE17', `03${hex('"t"')}00 01${hex(';')}00`, raw`RP \"t\". \;.`],
  ['TYPE29', '00 12 16 13 8b0d2c8c 7f34aaa0 00989680', 'LOC 51 30 12.748 N 03 42 5.664 W 0m 1m 10000m 10m'],
  [
    'LOC',
    '00 00 00 99 6cb02700 a69fb200 ffffffff',
    'LOC 90 00 0.000 S 180 00 0.000 E 42849672.95m 0.00m 0.00m 90000000m',
  ],
  ['TLSA', 'ff ff ff aa', 'TLSA 255 255 255 aa'],
  ['CAA', `00 03${hex('tbs')}${hex('x y')}`, 'CAA 0 tbs "x y"'],
  ['TYPE65280', 'ABCD', raw`TYPE65280 \# 2 abcd`],
  ['TYPE65281', '', raw`TYPE65281 \# 0`],
  ['CERT', '0102', raw`CERT \# 2 0102`],
];

for (const [type, octets, text] of GENERIC) {
  test(`generic rdata is read: ${type} as ${text}`, () => {
    const length = octets.replaceAll(' ', '').length / 2;
    const { records, problems } = readText(`$TTL 60\nx ${type} \\# ${length} ${octets}\n`);
    assert.deepEqual(problems, []);
    assert.deepEqual(records, [`x.ex.test. 60 ${text}`]);
  });
}

test('generic rdata that is broken is told', () => {
  const cases: [string, RegExp][] = [
    ['A \\# 3 c00002', /ends too early/],
    ['A \\# 5 c000020100', /1 octets too long/],
    ['A \\# 4 c00002', /has 3 octets and says it had 4/],
    ['A \\# x c0000201', /The length "x" of the generic rdata is no number/],
    ['A \\# 1 zz', /"zz" is not hex/],
    ['NS \\# 2 c00c', /compressed name/],
    ['LOC \\# 16 01121613800000008000000000989680', /the version 1/],
    ['LOC \\# 16 00f21613800000008000000000989680', /the precision 242/],
    ['LOC \\# 16 00121613ffffffff8000000000989680', /latitude/],
    ['HTTPS \\# 10 000100 0003 0003 20fb00', /does not hold a value of "port"/],
    ['SVCB \\# 8 000100 0003 0004 20', /ends too early/],
    [`CNAME \\# 257 ${'3f'.padEnd(128, '61').repeat(4)}00`, /257 octets long/],
  ];
  for (const [record, problem] of cases) assert.match(readText(`$TTL 60\nx ${record}\n`).problems.join(), problem);
});
