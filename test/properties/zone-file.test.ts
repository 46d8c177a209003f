import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { toName } from '../../src/dns/idn.ts';
import type { Name } from '../../src/dns/name.ts';
import { createRecord, type DnsRecord } from '../../src/model/record.ts';
import { renderZoneFile } from '../../src/zonefile/writer.ts';
import { arbitraryZone } from '../support/arbitrary-zone.ts';
import { recordTypes } from '../support/exported-zone.ts';

/** Read the lines of a master file that are neither directives nor remarks, as far as the writer makes use of the format. */
function readLines(text: string, zone: Name): DnsRecord[] {
  const defaultTtl = Number(/^\$TTL (\d+)$/m.exec(text)?.[1]);
  let name = zone;
  return text.split('\n').flatMap((line) => {
    const match = /^(\S*) +(?:(\d+) +)?IN (\S+) +(.*)$/.exec(line);
    if (match === null || line.startsWith(';')) return [];
    const [, label = '', ttl, type = '', rdata = ''] = match;
    if (label !== '') name = toName(label, zone);
    const recordType = recordTypes.get(type);
    assert.ok(recordType !== undefined, line);
    return [createRecord(recordType, { name, ttl: Number(ttl ?? defaultTtl), rdata: recordType.parse(rdata) })];
  });
}

const toLine = ({ name, ttl, type, text }: DnsRecord): string => `${name} ${ttl} ${type} ${text}`;

test('every record of a master file reads back as it was, and remarks hold no record', () => {
  fc.assert(
    fc.property(arbitraryZone, ({ zone, recordSets }) => {
      const records = recordSets.flatMap((set) => set.records);
      const excluded = new Map(
        recordSets.flatMap((set) =>
          set.heldBecause === undefined ? [] : set.records.map((r) => [r, set.heldBecause ?? ''] as const),
        ),
      );
      const written = records.filter((record) => !excluded.has(record) && record.recordType.isStandard);
      const text = renderZoneFile({ zone, records, excluded, comments: [...excluded.values()] });
      assert.deepEqual(readLines(text, zone).map(toLine).toSorted(), written.map(toLine).toSorted(), text);
    }),
  );
});
