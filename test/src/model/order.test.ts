import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toName } from '../../../src/dns/idn.ts';
import { compareNames, compareTypes, sortByName, sortRecords } from '../../../src/model/order.ts';
import { record, ZONE } from '../../support/zone-file-records.ts';

const SORTED = `@ * 00 0 2 010 10 100 1a 9z _x._tcp a *.a b.a *.b.a z.b.a a-b aa c.b *.z x.*.z 9.z 10.z`
  .split(' ')
  .map((label) => toName(label, ZONE));

describe('order', () => {
  it('puts parents, wildcards and numbers first among names', () => {
    assert.deepEqual(
      sortByName(SORTED.toReversed(), (name) => name),
      SORTED,
    );
  });

  it('gives each two names one order', () => {
    for (const [i, a] of SORTED.entries())
      for (const [j, b] of SORTED.entries()) assert.equal(Math.sign(compareNames(a, b)), Math.sign(i - j), `${a} ${b}`);
  });

  it('keeps the order of items with equal names', () => {
    const items = [3, 1, 2].map((id) => ({ id, name: toName('a', ZONE) }));
    assert.deepEqual(
      sortByName(items, ({ name }) => name),
      items,
    );
  });

  it('sorts the types that lead and all others by their letters', () => {
    const types = ['TXT', 'CAA', 'SOA', 'R53_ALIAS', 'AAAA', 'PTR', 'A', 'CNAME', 'NS', 'SRV', 'MX', 'HTTPS'];
    assert.deepEqual(types.toSorted(compareTypes), [
      'SOA',
      'NS',
      'CNAME',
      'A',
      'AAAA',
      'MX',
      'SRV',
      'TXT',
      'CAA',
      'HTTPS',
      'PTR',
      'R53_ALIAS',
    ]);
  });

  for (const [title, lines] of [
    ['addresses by value', ['@ 1 A 192.0.2.9', '@ 1 A 192.0.2.10', '@ 1 AAAA 2001:db8::9', '@ 1 AAAA 2001:db8::10']],
    ['MX by preference and target', ['@ 1 MX 9 b', '@ 1 MX 10 a', '@ 1 MX 10 b']],
    ['SRV by port, priority and weight', ['@ 1 SRV 9 9 80 a', '@ 1 SRV 1 2 443 a', '@ 1 SRV 2 1 443 a']],
    ['CAA by tag, critical ones first', ['@ 1 CAA 128 issue "z"', '@ 1 CAA 0 issue "a"', '@ 1 CAA 0 issuewild "a"']],
    ['TXT by quoted text', ['@ 1 TXT "a b"', '@ 1 TXT "a"', '@ 1 TXT "b"']],
    ['names before types', ['@ 1 TXT "a"', 'a 1 NS ns', 'a 1 A 192.0.2.1', 'b 1 NS ns']],
  ] as const) {
    it(`sorts ${title}`, () => {
      const sorted = sortRecords(lines.map((line) => record(line)).toReversed());
      assert.deepEqual(
        sorted,
        lines.map((line) => record(line)),
      );
    });
  }

  it('puts what is no address after all addresses', () => {
    const [address, other] = [record('@ 1 A 192.0.2.1'), { ...record('@ 1 A 192.0.2.1'), text: 'nonsense' }];
    assert.deepEqual(sortRecords([other, address]), [address, other]);
  });
});
