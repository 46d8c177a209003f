import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Name } from '../../../src/dns/name.ts';
import { renderFirstConfig } from '../../../src/export/first-config.ts';
import type { RecordSet } from '../../../src/model/record-set.ts';
import { apexNs, NAME_SERVERS, recordTypes, setOf } from '../../support/exported-zone.ts';

const OPTIONS = {
  recordTypes,
  provider: { entry: 'my r53', type: 'ROUTE53' },
  registrar: { entry: 'none', type: 'NONE' },
};

function render(recordSets: readonly RecordSet[], nameServers = NAME_SERVERS): string {
  const zone = { id: 'Z1', name: 'shop.test.' as Name, isPrivate: false };
  const exported = { title: 'shop.test', actual: { zone, recordSets, nameServers } };
  return renderFirstConfig([{ title: 'shop.test', exported }], OPTIONS).split('\n\n')[2] ?? '';
}

test('records stand as in a zone file, without what the provider has of its own', () => {
  const soa = setOf('shop.test.', 'SOA', 900, ['ns-1.awsdns-01.com. hostmaster.shop.test. 1 7200 900 1209600 86400']);
  const sets = [
    setOf('www.shop.test.', 'A', 300, ['192.0.2.2']),
    apexNs('shop.test.'),
    soa,
    setOf('shop.test.', 'TXT', 300, ['"x"']),
  ];
  assert.equal(
    render([...sets, setOf('shop.test.', 'A', 60, ['192.0.2.1'])]),
    `D("shop.test", REG_NONE, DnsProvider(DNS_ROUTE53),
    A("@", "192.0.2.1", TTL(60)),
    TXT("@", "x"),
    A("www", "192.0.2.2"),
);
`,
  );
});

test('a zone without records of its own begins with one that is commented out', () => {
  const empty = 'D("shop.test", REG_NONE, DnsProvider(DNS_ROUTE53),\n    // A("@", "192.0.2.1"),\n);\n';
  assert.equal(render([apexNs('shop.test.')]), empty);
  assert.equal(renderFirstConfig([{ title: 'shop.test' }], OPTIONS).split('\n\n')[2], empty);
});

test('a zone nobody else serves keeps its settings, and what cannot be said is a comment', () => {
  const text = render([setOf('shop.test.', 'CERT', 600, ['1 2 3 AA=='])], []);
  assert.match(text, /^D\("shop\.test", REG_NONE, \{no_ns: "true"\}, DnsProvider\(DNS_ROUTE53\),$/m);
  assert.match(text, /^ {4}\/\/ Left alone: shop\.test CERT/m);
});

test('the entries are named as they are in creds.json', () => {
  assert.match(renderFirstConfig([], OPTIONS), /^var DNS_ROUTE53 = NewDnsProvider\("my r53"\);$/m);
});

test('the records of a very large zone stand in lists, which a call has room for', () => {
  const sets = Array.from({ length: 10_001 }, (_, index) => setOf(`h${index}.shop.test.`, 'A', 300, ['192.0.2.1']));
  const text = render(sets);
  assert.equal(text.match(/^ {4}\[$/gm)?.length, 2);
  assert.equal(text.match(/^ {8}A\(/gm)?.length, 10_001);
  assert.equal(text.match(/^ {4}\],$/gm)?.length, 2);
});
