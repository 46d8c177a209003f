import type { Name } from '../../src/dns/name.ts';
import { indexRecordTypes } from '../../src/model/desired.ts';
import { RECORD_TYPES } from '../../src/records/index.ts';
import { problemLine } from '../../src/zonefile/problem.ts';
import { readZoneFile, type ReadZoneOptions } from '../../src/zonefile/reader.ts';

const recordTypes = indexRecordTypes(RECORD_TYPES);

/** Read a master file of `ex.test`; records as `name ttl type rdata`, problems as `line:column: message`. */
export function readText(
  text: string,
  options: Partial<ReadZoneOptions> = {},
): { readonly records: readonly string[]; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const all: ReadZoneOptions = {
    zone: 'ex.test.' as Name,
    recordTypes,
    onProblem: (problem) => problems.push(problemLine(problem).replace(/^zone:/, '')),
    ...options,
  };
  const records = Array.from(readZoneFile({ file: 'zone', chunks: [text] }, all), (record) =>
    [record.name, record.ttl, record.type, record.recordType.format(record.rdata)].join(' '),
  );
  return { records, problems };
}
