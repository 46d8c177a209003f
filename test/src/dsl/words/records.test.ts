import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateZone, failText, placeOf, recordLines } from '../../../support/evaluate-text.ts';

const accepted: readonly (readonly [source: string, line: string])[] = [
  ['A("www", "192.0.2.1")', 'www A 0 192.0.2.1'],
  ['A("n", IP("10.0.0.255") + 1)', 'n A 0 10.0.1.0'],
  ['AAAA("@", "2001:DB8::1", TTL("1h"))', '@ AAAA 3600 2001:DB8::1'],
  ['CNAME("W", "@", TTL("0"))', 'W CNAME 0 @'],
  ['MX("@", 0, ".")', '@ MX 0 0 .'],
  ['MX("@", 70000.5, "mail", TTL(60))', '@ MX 60 70000.5 mail'],
  ['SRV("_sip._tcp", 1, 2, 5060, "sip")', '_sip._tcp SRV 0 1 2 5060 sip'],
  ['CAA("@", "issue", "ca.test")', '@ CAA 0 0 issue ca.test'],
  ['CAA("@", "issue", "ca.test", CAA_CRITICAL, TTL(5))', '@ CAA 5 128 issue ca.test'],
  ['TXT("t", ["one ", "two"])', 't TXT 0 one two'],
  ['SOA("@", "ns", "mbox", 1, 2, 3, 4)', '@ SOA 0 ns mbox 0 1 2 3 4'],
  ['A("m", "192.0.2.1", [TTL(7), {k: "v"}])', 'm A 7 192.0.2.1'],
  ['A("c", "192.0.2.1", CAA_CRITICAL)', 'c A 0 192.0.2.1'],
];

for (const [source, line] of accepted) {
  test(`${source} declares "${line}"`, async () => {
    for (const modifiers of [source, `[${source}]`]) {
      assert.deepEqual(recordLines((await evaluateZone(modifiers)).records), [line]);
    }
  });
}

test('Values may hold quotes, backslashes, separators, NUL and half surrogates', async () => {
  const text = String.raw`a\"b\\c\x10\x1d\x1e\x1f\0\udc80é`;
  const records = (await evaluateZone(`TXT("@", "${text}"), TXT("\\x1f", "x", {m: "\\x1e"}), TXT("last", "z")`))
    .records;
  assert.deepEqual(
    records.map(({ name, values, meta }) => [name, ...values, meta?.['m']]),
    [
      ['@', 'a"b\\c\x10\x1d\x1e\x1f\0\udc80é', undefined],
      ['\x1f', 'x', '\x1e'],
      ['last', 'z', undefined],
    ],
  );
});

const refused: readonly (readonly [source: string, message: string])[] = [
  ['A("www")', 'A "www" takes 2 arguments (name, address), found 1'],
  ['A("www", undefined)', 'A "www" takes 2 arguments (name, address), found 1'],
  ['A()', 'A takes 2 arguments (name, address), found 0'],
  ['A(5, "192.0.2.1")', 'The name of A must be a text, found the number 5'],
  ['A("www", NaN)', 'The address of A "www" must be a text or IP(), found NaN'],
  ['A("www", {})', 'The address of A "www" must be a text or IP(), found an object'],
  ['CNAME("www", null)', 'The target of CNAME "www" must be a text, found null'],
  ['MX("@", "10", "mail")', 'The priority of MX "@" must be a number, found "10"'],
  ['MX("@", 10)', 'MX "@" takes 3 arguments (name, priority, target), found 2'],
  ['TXT("@", ["a", 1])', 'The text of TXT "@" must be a text or a list of texts, found a list'],
  ['A("www", "192.0.2.1", "x")', 'A "www" takes functions and objects as modifiers, found "x"'],
  ['A("www", "192.0.2.1", TTL("5 m"))', 'TTL takes whole seconds or a text such as "5m", "1h" or "1d", found "5 m"'],
  ['A("www", "192.0.2.1", TTL())', 'TTL takes whole seconds or a text such as "5m", "1h" or "1d", found undefined'],
];

for (const [source, message] of refused) {
  test(`${source} is refused where it stands`, async () => {
    const error = await failText(`var REG = NewRegistrar("none");\nD("ex.test", REG,\n  ${source});`);
    assert.equal(error.message, message);
    const column = source.includes('TTL(') ? 3 + source.indexOf('TTL(') : 3;
    assert.equal(placeOf(error), `dnsconfig.js:3:${column}`);
  });
}
