import type { RecordTypes } from '../model/desired.ts';
import type { DeclaredConfig, DeclaredZone } from '../model/ir.ts';
import { hostnameProblem } from '../records/hostname.ts';
import type { Finding } from '../validate/finding.ts';
import { expandImports } from './import-transform.ts';
import { transformRecords } from './record-transform.ts';
import { normalizeRecord, type ReportProblem } from './record.ts';
import { recordReporter, zoneFinding } from './reporter.ts';
import { createScope, type ZoneScope } from './scope.ts';
import type { SpfAnswers } from './spf-sources.ts';
import { normalizeSpf } from './spf.ts';
import { createTableReader } from './transform-table.ts';

/**
 * Bring a declared configuration into its final spelling, in place, and return what cannot be.
 *
 * Nothing stops at the first problem; what is wrong stays as typed. Normalising twice is normalising once. A wrong
 * record that must not exist is only worth a warning: it cannot match anything. `spf` holds what the SPF records that are
 * to be flattened or split lead to; without it they stay as they are.
 */
export function normalizeConfig(config: DeclaredConfig, recordTypes: RecordTypes, spf?: SpfAnswers): Finding[] {
  const findings: Finding[] = [];
  for (const zone of config.zones) normalizeZone(zone, recordTypes, findings);
  if (spf !== undefined) findings.push(...normalizeSpf(config, spf));
  applyTransforms(config, findings);
  return findings;
}

/** Imports come first, so that what they bring is transformed too. */
function applyTransforms(config: DeclaredConfig, findings: Finding[]): void {
  const readTable = createTableReader();
  const reportIn = (zone: DeclaredZone): ReportProblem => recordReporter(zone, 'error', findings);
  expandImports(config, readTable, reportIn);
  for (const zone of config.zones) transformRecords(zone, readTable, reportIn(zone));
}

function normalizeZone(zone: DeclaredZone, recordTypes: RecordTypes, findings: Finding[]): void {
  const scope = createScope(zone);
  normalizeNameservers(scope, findings);
  const reportError = recordReporter(zone, 'error', findings);
  for (const record of zone.records) normalizeRecord(record, recordTypes.get(record.type), scope, reportError);
  const reportWarning = recordReporter(zone, 'warning', findings);
  for (const record of zone.absent) normalizeRecord(record, recordTypes.get(record.type), scope, reportWarning);
}

/** Complete the names with the zone; they keep their final dot and their case, which only `print-ir` shows. */
function normalizeNameservers(scope: ZoneScope, findings: Finding[]): void {
  for (const server of scope.zone.nameservers) {
    const message = hostnameProblem(server.name, 'name server');
    if (message === undefined) server.name = completeNameserver(server.name, scope.origin);
    else findings.push(zoneFinding(scope.zone, 'nameserver', 'error', server.call, message));
  }
}

function completeNameserver(name: string, origin: string): string {
  if (name === '@') return origin;
  return name.endsWith('.') ? name : `${name}.${origin}`;
}
