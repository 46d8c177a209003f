import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RECORD_TYPES } from '../../../src/records/index.ts';
import type { FieldValue } from '../../../src/records/field.ts';
import { ALL_TYPES } from '../../support/declared.ts';

/** Values that pass, and one wrong value for each field that can be wrong, by its name. */
const CASES: Readonly<Record<string, { readonly fine: FieldValue[]; readonly wrong: Record<string, FieldValue> }>> = {
  A: { fine: ['192.0.2.1'], wrong: { address: '192.0.2' } },
  AAAA: { fine: ['2001:db8::1'], wrong: { address: '192.0.2.1' } },
  ALIAS: { fine: ['x.example.'], wrong: { target: 'x.example' } },
  CAA: { fine: [0, 'issue', 'ca.example'], wrong: { flags: 256, tag: 'issues' } },
  CNAME: { fine: ['x.example.'], wrong: { target: 'a b' } },
  DHCID: { fine: ['AAAA'], wrong: { digest: 'not base64' } },
  DNAME: { fine: ['x.example.'], wrong: { target: 'x/y' } },
  DNSKEY: { fine: [257, 3, 8, 'AAAA'], wrong: { flags: -1, protocol: 256, algorithm: 1.5, publickey: 'A' } },
  DS: { fine: [1, 8, 2, 'AA'], wrong: { keytag: 65_536, algorithm: 256, digesttype: -1, digest: 'ABC' } },
  HTTPS: { fine: [1, '.', ''], wrong: { priority: 65_536, target: 'a.b', alpn: 'alpn=' } },
  LOC: {
    fine: [52, 22, 23, 'N', 4, 53, 32, 'E', 0, 1, 10_000, 10],
    wrong: { d1: 91, m1: 60, s1: 60, ns: 'E', d2: 181, m2: 60, s2: -1, ew: 'N', altitude: 'high' },
  },
  MX: { fine: [10, 'mx'], wrong: { priority: 70_000, target: 'mx.example.com' } },
  NAPTR: {
    fine: [1, 1, 'u', 's', '', '.'],
    wrong: { order: 65_536, preference: -1, flags: 'x'.repeat(256), service: 'x'.repeat(256), target: 'a.b' },
  },
  NS: { fine: ['ns'], wrong: { target: '*.x.' } },
  OPENPGPKEY: { fine: ['AAAA'], wrong: { key: 'not base64!' } },
  PTR: { fine: ['x'], wrong: { target: 'a.b' } },
  SMIMEA: { fine: [3, 1, 1, 'AA'], wrong: { usage: 4, selector: 2, 'matching type': 3, certificate: 'xyz' } },
  SOA: {
    fine: ['ns', 'mail', 0, 1, 1, 1, 1],
    wrong: { ns: 'a.b', mbox: 'a@b', refresh: -1, retry: 2 ** 32, expire: 1.5, minttl: -1 },
  },
  SRV: { fine: [1, 1, 1, 'x'], wrong: { priority: -1, weight: 65_536, port: 1.5, target: 'a.b' } },
  SSHFP: { fine: [4, 2, 'ab'.repeat(32)], wrong: { algorithm: 256, type: -1, fingerprint: 'xyz' } },
  SVCB: { fine: [1, '.', ''], wrong: { priority: -1, target: 'a.b', port: 'port=many' } },
  TLSA: { fine: [3, 1, 1, 'AA'], wrong: { usage: 4, selector: 2, 'matching type': 3, certificate: 'x' } },
};

/** Fields whose name in messages is not that of the field. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'matching type': 'matchingtype',
  altitude: 'alt',
  alpn: 'params',
  port: 'params',
};

for (const [type, { fine, wrong }] of Object.entries(CASES)) {
  test(`what is wrong in ${type} is told with its name and what was found`, () => {
    const recordType = ALL_TYPES.get(type);
    assert.ok(recordType);
    assert.equal(recordType.check(fine), undefined);
    for (const [name, value] of Object.entries(wrong)) {
      const own = recordType.fields.findIndex((field) => field.name === name);
      const at = own < 0 ? recordType.fields.findIndex((field) => field.name === FIELD_OF[name]) : own;
      const message = recordType.check(fine.with(at, value)) ?? '';
      assert.match(message, new RegExp(`\\b${name}\\b`), `${type} ${name}: ${message}`);
      const shown = String(value).slice(0, 30).split('=').at(-1) ?? '';
      assert.ok(message.includes(shown), `${type} ${name}: ${message}`);
    }
  });
}

test('every type with a value that can be wrong is in the table', () => {
  const free = new Set(['RP', 'SPF', 'TXT']);
  const missing = RECORD_TYPES.filter(({ isStandard, type }) => isStandard && !free.has(type) && !(type in CASES));
  assert.deepEqual(
    missing.map(({ type }) => type),
    [],
  );
});
