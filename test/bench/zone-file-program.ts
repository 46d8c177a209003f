/** Reads the zone file that is named, or reads and writes it: `read FILE`, `rewrite FILE OUTPUT`. Prints how many records there were. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { readChunks } from '../../providers/bind/folder.ts';
import type { Name } from '../../src/dns/name.ts';
import { indexRecordTypes } from '../../src/model/desired.ts';
import type { DnsRecord } from '../../src/model/record.ts';
import { RECORD_TYPES } from '../../src/records/index.ts';
import { problemLine } from '../../src/zonefile/problem.ts';
import { readZoneFile } from '../../src/zonefile/reader.ts';
import { renderZoneChunks } from '../../src/zonefile/writer.ts';

const ZONE = 'ex.test.' as Name;

function readAll(file: string): Iterable<DnsRecord> {
  return readZoneFile(
    { file, chunks: readChunks(file) },
    {
      zone: ZONE,
      recordTypes: indexRecordTypes(RECORD_TYPES),
      onProblem: (problem) => {
        throw new Error(problemLine(problem));
      },
    },
  );
}

function rewrite(file: string, output: string): number {
  const records = [...readAll(file)];
  const descriptor = openSync(output, 'w');
  for (const chunk of renderZoneChunks({ zone: ZONE, records })) writeSync(descriptor, chunk);
  closeSync(descriptor);
  return records.length;
}

function count(file: string): number {
  let records = 0;
  for (const _ of readAll(file)) records++;
  return records;
}

const [mode, file = '', output = ''] = process.argv.slice(2);
console.log(mode === 'rewrite' ? rewrite(file, output) : count(file));
