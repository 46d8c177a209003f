import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemOf } from '../../../../../providers/route53/emulator/problem.ts';
import { checkValue, comparableValue } from '../../../../../providers/route53/emulator/values/index.ts';

const SHA1 = 'ab'.repeat(20);
const SHA256 = 'ab'.repeat(32);

test('Values of every type are accepted in the form Route 53 documents', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['A', ['192.0.2.1', '0.0.0.0']],
    ['AAAA', ['::', '2001:DB8::1', '::ffff:192.0.2.1', '1:2:3:4:5:6:7:8']],
    ['CAA', ['0 issue "ca.test; account=1"', '128 issuewild ";"', '0 iodef ""']],
    ['CNAME', ['a.test', '_x.*.Test.', 'a\\052b.test']],
    ['DS', [`12345 13 2 ${SHA256}`, '1 2 3 AB CD']],
    ['HTTPS', ['1 . alpn="h3,h2" port=8443 ipv4hint="192.0.2.1,192.0.2.2" ipv6hint="2001:db8::1"', '0 svc.test']],
    ['MX', ['10 mail.test', '0 .']],
    ['NAPTR', ['100 10 "u" "sip+E2U" "!^.*$!sip:a@b.test!" .', '1 2 "" "" "\\\\" a.test']],
    ['NS', ['ns.test.']],
    ['PTR', ['host.test']],
    ['SOA', ['ns.test. admin.test. 1 7200 900 1209600 86400']],
    ['SPF', ['"v=spf1 -all"']],
    ['SRV', ['0 0 0 .', '1 2 65535 a.test']],
    ['SSHFP', [`1 1 ${SHA1}`, `4 2 ${SHA256}`]],
    ['SVCB', ['2 a.test mandatory=port port=53 key65000="x y" ech=AAAA no-default-alpn alpn=h2']],
    ['TLSA', [`3 1 1 ${SHA256}`, '0 0 0 abcd', `3 1 1 ${'ab'.repeat(16)} ${'cd'.repeat(16)}`]],
    [
      'TXT',
      ['""', '"a" "b"', '"a""b"', '"\\303\\251"', '"\\"\\\\"', `"${'x'.repeat(255)}"`, `"${'\\303'.repeat(255)}"`],
    ],
  ];
  for (const [type, values] of cases) {
    for (const value of values)
      assert.equal(
        problemOf(() => checkValue(type, value)),
        undefined,
        `${type} ${value}`,
      );
  }
});

test('Values that are not of their type are refused with the code Route 53 gives', () => {
  const strings = 'InvalidCharacterString (Value should be enclosed in quotation marks)';
  const cases: readonly (readonly [string, string, string])[] = [
    ['A', '192.0.2', 'ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address)'],
    ['A', '192.0.02.1', 'ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address)'],
    ['A', '192.0.2.1 192.0.2.2', 'ARRDATANotSingleField (Value contains spaces)'],
    ['AAAA', '192.0.2.1', 'AAAARRDATAIllegalIPv6Address (Value is not a valid IPv6 address)'],
    ['AAAA', 'fe80::1%eth0', 'AAAARRDATAIllegalIPv6Address (Value is not a valid IPv6 address)'],
    ['CAA', '0 issue ca.test', strings],
    ['CAA', '0 issue', 'CAARRDATANotThreeFields (Value does not contain 3 fields)'],
    ['CAA', '0 issue "a" "b"', 'CAARRDATANotThreeFields (Value does not contain 3 fields)'],
    ['CAA', '256 issue "a"', 'CAARRDATAIllegalNumber (Value is not a number between 0 and 255)'],
    ['CAA', '0 is-sue "a"', 'CAARRDATAIllegalTag (Value contains a tag that is not made of letters and digits)'],
    ['CNAME', 'a b', 'RRDATANotSingleField (Value contains spaces)'],
    ['CNAME', '', 'DomainNameEmpty (Domain name is empty)'],
    ['CNAME', 'a..b', 'DomainLabelEmpty (Domain label is empty)'],
    ['DS', '1 2 3', 'DSRRDATANotFourFields (Value does not contain 4 fields)'],
    ['DS', '1 2 3 xyz', 'DSRRDATAIllegalHex (Value does not contain pairs of hexadecimal digits)'],
    ['HTTPS', '0 a.test port=1', 'SVCBRRDATAAliasWithParameters (Value of priority 0 cannot have parameters)'],
    ['HTTPS', '1', 'SVCBRRDATANotTwoFields (Value does not contain a priority and a target)'],
    ['HTTPS', '1 . port=1 port=2', 'SVCBRRDATADuplicateParameter (Value contains the parameter port twice)'],
    ['HTTPS', '1 . port=99999', 'SVCBRRDATAIllegalParameter (Value contains an illegal parameter port)'],
    ['HTTPS', '1 . mandatory=port', 'SVCBRRDATAMissingParameter (Value lacks the mandatory parameter port)'],
    ['HTTPS', '1 . Port=1', 'SVCBRRDATAIllegalParameter (Value contains a parameter that cannot be read)'],
    ['HTTPS', '1 . key01=a', 'SVCBRRDATAIllegalParameter (Value contains an illegal parameter key01)'],
    ['MX', '10', 'MXRRDATANotTwoFields (Value does not contain 2 fields)'],
    ['MX', '65536 a.test', 'MXRRDATAIllegalNumber (Value is not a number between 0 and 65535)'],
    ['NAPTR', '1 2 "u" "s" "r"', 'NAPTRRRDATANotSixFields (Value does not contain 6 fields)'],
    ['NAPTR', '1 2 u s r .', 'NAPTRRRDATANotSixFields (Value does not contain 6 fields)'],
    ['SOA', 'a. b. 1 2 3 4', 'SOARRDATANotSevenFields (Value does not contain 7 fields)'],
    ['SRV', '1 2 a.test', 'SRVRRDATANotFourFields (Value does not contain 4 fields)'],
    ['SSHFP', `5 1 ${SHA1}`, 'SSHFPRRDATAIllegalNumber (Value contains an unknown algorithm or fingerprint type)'],
    ['SSHFP', `1 1 ${SHA256}`, 'SSHFPRRDATAIllegalHex (Value does not contain 40 hexadecimal digits)'],
    ['TLSA', '4 0 0 ab', 'TLSARRDATAIllegalNumber (Value is not a number between 0 and 3)'],
    ['TLSA', '3 1 1 ab', 'TLSARRDATAIllegalHex (Value does not contain 64 hexadecimal digits)'],
    ['TXT', 'abc', strings],
    ['TXT', '', strings],
    ['TXT', '"abc', strings],
    ['TXT', '"abc\\', strings],
    ['TXT', '"a" b', strings],
    ['TXT', `"${'x'.repeat(256)}"`, 'CharacterStringTooLong (Value is too long)'],
    ['TXT', '"a\tb"', 'UnsupportedCharacter (Value contains unsupported characters)'],
    ['TXT', '"a\u007f"', 'UnsupportedCharacter (Value contains unsupported characters)'],
    ['CAA', '0 issue "é"', 'UnsupportedCharacter (Value contains unsupported characters)'],
    ['TXT', '"é"', 'UnsupportedCharacter (Value contains unsupported characters)'],
  ];
  for (const [type, value, problem] of cases) {
    const message = problemOf(() => checkValue(type, value)) ?? 'accepted';
    assert.equal(message, `FATAL problem: ${problem} encountered with '${value}'`);
  }
});

test('Spellings that DNS cannot tell apart compare equal, and others do not', () => {
  const equal: readonly (readonly [string, string, string])[] = [
    ['AAAA', '2001:db8:0:0::1', '2001:DB8::0001'],
    ['AAAA', '::ffff:192.0.2.1', '::FFFF:C000:201'],
    ['CNAME', 'A.test', 'a.test.'],
    ['MX', '010 a.test', '10 A.TEST.'],
    ['TXT', '"\\141"', '"a"'],
    ['TXT', '"a""b"', '"a"  "b"'],
    ['DS', '1 2 3 ABCD', '1 2 3 ab cd'],
    ['HTTPS', '1 . port=1 alpn=h2', '1 . alpn="h2" port="1"'],
    ['TXT', 'not valid', 'not valid'],
  ];
  for (const [type, left, right] of equal) assert.equal(comparableValue(type, left), comparableValue(type, right));
  const different: readonly (readonly [string, string, string])[] = [
    ['TXT', '"a" "b"', '"ab"'],
    ['TXT', '"a"', '"A"'],
    ['CAA', '0 issue "a.test"', '0 issue "A.test"'],
    ['A', '192.0.2.1', '192.0.2.2'],
  ];
  for (const [type, left, right] of different)
    assert.notEqual(comparableValue(type, left), comparableValue(type, right));
});
