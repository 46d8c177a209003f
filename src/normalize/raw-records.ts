import type { RecordTypes } from '../model/desired.ts';
import type { DeclaredConfig } from '../model/ir.ts';
import type { Finding } from '../validate/finding.ts';
import { recordReporter } from './reporter.ts';
import { normalizeRecord } from './record.ts';
import { createScope } from './scope.ts';

/**
 * Bring the DS and RP records of a declared configuration into the form that even its raw IR has, in place.
 *
 * Only their TTLs stay as declared. What is wrong with them is returned.
 */
export function normalizeRawRecords(config: DeclaredConfig, recordTypes: RecordTypes): Finding[] {
  const findings: Finding[] = [];
  for (const zone of config.zones) {
    const scope = createScope(zone);
    const report = recordReporter(zone, 'error', findings);
    for (const record of [...zone.records, ...zone.absent]) {
      const recordType = recordTypes.get(record.type);
      if (recordType?.wire === undefined) continue;
      const { ttl } = record;
      normalizeRecord(record, recordType, scope, report);
      record.ttl = ttl;
    }
  }
  return findings;
}
