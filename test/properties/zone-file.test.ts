import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Name } from '../../src/dns/name.ts';
import type { DnsRecord } from '../../src/model/record.ts';
import { problemLine } from '../../src/zonefile/problem.ts';
import { readZoneFile } from '../../src/zonefile/reader.ts';
import { renderZoneFile } from '../../src/zonefile/writer.ts';
import { arbitraryZone } from '../support/arbitrary-zone.ts';
import { recordTypes } from '../support/exported-zone.ts';

/** Read a master file that comes in pieces of some size, all of it without a problem. */
function readAll(text: string, zone: Name, size = text.length): DnsRecord[] {
  const chunks = text.match(new RegExp(`[^]{1,${Math.max(1, size)}}`, 'g')) ?? [];
  const onProblem = (problem: Parameters<typeof problemLine>[0]): void =>
    assert.fail(`${problemLine(problem)}\n${text}`);
  return [...readZoneFile({ file: 'zone', chunks }, { zone, recordTypes, onProblem })];
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
      assert.deepEqual(readAll(text, zone).map(toLine).toSorted(), written.map(toLine).toSorted(), text);
    }),
  );
});

test('it makes no difference in which pieces a master file comes', () => {
  fc.assert(
    fc.property(arbitraryZone, fc.integer({ min: 1, max: 50 }), ({ zone, recordSets }, size) => {
      const records = recordSets
        .filter((set) => set.heldBecause === undefined)
        .flatMap((set) => set.records.filter((record) => record.recordType.isStandard));
      const text = renderZoneFile({ zone, records });
      assert.deepEqual(readAll(text, zone, size).map(toLine), readAll(text, zone).map(toLine));
    }),
  );
});

test('whatever a master file holds, reading it ends, and each problem has a place in it', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '"',
      '(',
      ')',
      ';',
      '\\',
      '\n',
      ' ',
      '\t',
      '$',
      '@',
      '.',
      '$TTL 60\n',
      '$ORIGIN a\n',
      '$GENERATE 1-3 ',
    ),
    fc.constantFrom(
      'a IN A 192.0.2.1\n',
      'TXT "x',
      '\\# 2 ',
      'TYPE1 ',
      '${0,2,n}',
      '$INCLUDE x\n',
      '1h30m ',
      'MX 10 @\n',
    ),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const lines = text.split('\n');
      const places: [number, number][] = [];
      const onProblem = ({ position }: Parameters<typeof problemLine>[0]): void =>
        void places.push([position.line, position.column]);
      Array.from(readZoneFile({ file: 'zone', chunks: [text] }, { zone: 'ex.test.' as Name, recordTypes, onProblem }));
      for (const [line, column] of places) {
        assert.ok(line >= 1 && line <= lines.length && column >= 1, `${line}:${column} in ${JSON.stringify(text)}`);
        assert.ok(column <= (lines[line - 1]?.length ?? 0) + 1, `${line}:${column} in ${JSON.stringify(text)}`);
      }
    }),
    { numRuns: 300 },
  );
});
