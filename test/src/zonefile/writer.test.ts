import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Name } from '../../../src/dns/name.ts';
import type { RecordSet } from '../../../src/model/record-set.ts';
import { renderZoneFile } from '../../../src/zonefile/writer.ts';
import { aliasSet, recordTypes, setOf } from '../../support/exported-zone.ts';

const ZONE = 'ex.test.' as Name;
const recordsOf = (...sets: RecordSet[]) => sets.flatMap((set) => set.records);

test('records are sorted, put into columns, and share a name that was just written', () => {
  const records = recordsOf(
    setOf('api.ex.test.', 'CNAME', 60, ['lb.ex.test.']),
    setOf('_sip._tcp.longname.ex.test.', 'SRV', 3600, ['10 20 5060 sip.ex.test.']),
    setOf(ZONE, 'MX', 300, ['10 mx1.ex.test.', '5 mx2.ex.test.']),
    setOf(ZONE, 'NS', 86_400, ['ns1.ex.test.']),
    setOf(ZONE, 'TXT', 300, ['"v=spf1 -all"']),
    setOf(ZONE, 'A', 300, ['192.0.2.10', '192.0.2.9']),
    setOf('*.ex.test.', 'A', 300, ['192.0.2.11']),
  );
  assert.deepEqual(renderZoneFile({ zone: ZONE, records }).split('\n'), [
    '$TTL 300',
    '@          86400 IN NS    ns1.ex.test.',
    '                 IN A     192.0.2.9',
    '                 IN A     192.0.2.10',
    '                 IN MX    5 mx2.ex.test.',
    '                 IN MX    10 mx1.ex.test.',
    '                 IN TXT   "v=spf1 -all"',
    '*                IN A     192.0.2.11',
    'api        60    IN CNAME lb.ex.test.',
    '_sip._tcp.longname 3600 IN SRV 10 20 5060 sip.ex.test.',
    '',
  ]);
});

test('a record after a commented line of its name shows its name again', () => {
  const records = recordsOf(
    setOf('a.ex.test.', 'A', 300, ['192.0.2.1']),
    setOf('cdn.ex.test.', 'A', 300, ['192.0.2.2']),
    setOf('cdn.ex.test.', 'TXT', 300, ['"x"', '"y"']),
  );
  const excluded = new Map(records.filter(({ text }) => text === '192.0.2.2').map((record) => [record, 'held']));
  assert.deepEqual(renderZoneFile({ zone: ZONE, records, excluded }).split('\n').slice(1, 5), [
    'a                IN A     192.0.2.1',
    ';cdn              IN A     192.0.2.2 ; held',
    'cdn              IN TXT   "x"',
    '                 IN TXT   "y"',
  ]);
});

test('the most common TTL becomes the default, the larger of two, and NS records do not count', () => {
  const ttlOf = (...sets: RecordSet[]) => renderZoneFile({ zone: ZONE, records: recordsOf(...sets) }).split('\n')[0];
  const ns = setOf(ZONE, 'NS', 172_800, ['ns1.ex.test.', 'ns2.ex.test.']);
  assert.equal(
    ttlOf(ns, setOf('a.ex.test.', 'A', 60, ['192.0.2.1']), setOf('b.ex.test.', 'A', 90, ['192.0.2.1'])),
    '$TTL 90',
  );
  assert.equal(ttlOf(ns), '$TTL 300');
  assert.equal(
    ttlOf(aliasSet('c.ex.test.', 'A', 'd.test.', 'Z'), setOf('a.ex.test.', 'A', 60, ['192.0.2.1'])),
    '$TTL 300',
  );
});

test('a TTL of 0 is written, for leaving it out would mean the default', () => {
  const records = recordsOf(setOf('a.ex.test.', 'A', 0, ['192.0.2.1']));
  assert.match(renderZoneFile({ zone: ZONE, records, defaultTtl: 60 }), /^\$TTL 60\na {10}0 {5}IN A {5}192/);
});

test('no remark can smuggle a line into the file', () => {
  const set = setOf('a.ex.test.', 'A', 300, ['192.0.2.1']);
  const excluded = new Map(set.records.map((record) => [record, 'because\nb 300 IN A 192.0.2.66']));
  const text = renderZoneFile({ zone: ZONE, records: set.records, excluded, comments: ['one\n\ntwo\rthree'] });
  assert.deepEqual(text.split('\n'), [
    '$TTL 300',
    '; one',
    '; two three',
    ';a                IN A     192.0.2.1 ; because b 300 IN A 192.0.2.66',
    '',
  ]);
});

test('names and texts that mean something in a master file are escaped', () => {
  const records = recordsOf(
    setOf('@.ex.test.', 'CNAME', 300, [String.raw`a\;b\(c.test.`]),
    setOf('t.ex.test.', 'TXT', 300, [String.raw`"say \"hi\" \\ \195\169 \009 \010 \255"`]),
  );
  assert.deepEqual(renderZoneFile({ zone: ZONE, records }).split('\n').slice(1, 3), [
    String.raw`\@               IN CNAME a\;b\(c.test.`,
    String.raw`t                IN TXT   "say \"hi\" \\ é ${'\t'} \010 \255"`,
  ]);
  for (const record of records) {
    const type = recordTypes.get(record.type);
    assert.deepEqual(type?.parse(type.format(record.rdata)), record.rdata);
  }
});
