import type { RecordTypes } from '../model/desired.ts';
import type { DeclaredConfig, DeclaredRecord, DeclaredZone } from '../model/ir.ts';
import { hostnameProblem } from '../records/hostname.ts';
import type { Finding } from '../validate/finding.ts';
import { normalizeRecord, type ReportProblem } from './record.ts';
import { createScope, type ZoneScope } from './scope.ts';

/**
 * Bring a declared configuration into its final spelling, in place, and return what cannot be.
 *
 * Nothing stops at the first problem; what is wrong stays as typed. Normalising twice is normalising once. A wrong
 * record that must not exist is only worth a warning: it cannot match anything.
 */
export function normalizeConfig(config: DeclaredConfig, recordTypes: RecordTypes): Finding[] {
  const findings: Finding[] = [];
  for (const zone of config.zones) normalizeZone(zone, recordTypes, findings);
  return findings;
}

function normalizeZone(zone: DeclaredZone, recordTypes: RecordTypes, findings: Finding[]): void {
  const scope = createScope(zone);
  normalizeNameservers(scope, findings);
  const reportError = reporter(zone, 'error', findings);
  for (const record of zone.records) normalizeRecord(record, recordTypes.get(record.type), scope, reportError);
  const reportWarning = reporter(zone, 'warning', findings);
  for (const record of zone.absent) normalizeRecord(record, recordTypes.get(record.type), scope, reportWarning);
}

/** Complete the names with the zone; they keep their final dot and their case, which only `print-ir` shows. */
function normalizeNameservers(scope: ZoneScope, findings: Finding[]): void {
  for (const server of scope.zone.nameservers) {
    const message = hostnameProblem(server.name, 'name server');
    if (message === undefined) server.name = completeNameserver(server.name, scope.origin);
    else findings.push(finding(scope.zone, 'nameserver', 'error', server.call, message));
  }
}

function completeNameserver(name: string, origin: string): string {
  if (name === '@') return origin;
  return name.endsWith('.') ? name : `${name}.${origin}`;
}

function reporter(zone: DeclaredZone, level: Finding['level'], findings: Finding[]): ReportProblem {
  return (rule: string, record: DeclaredRecord, message: string, hint?: string) => {
    const found = finding(zone, rule, level, record.call, message);
    findings.push(hint === undefined ? found : { ...found, hint });
  };
}

function finding(zone: DeclaredZone, rule: string, level: Finding['level'], call: number, message: string): Finding {
  return { rule, level, message, zone: zone.uniqueName, call };
}
