import type { DeclaredRecord, DeclaredZone } from '../model/ir.ts';
import type { Finding } from '../validate/finding.ts';
import type { ReportProblem } from './record.ts';

/** Make the function that notes what cannot be normalised in the records of a zone. */
export function recordReporter(zone: DeclaredZone, level: Finding['level'], findings: Finding[]): ReportProblem {
  return (rule: string, record: DeclaredRecord, message: string, hint?: string) => {
    const found = zoneFinding(zone, rule, level, record.call, message);
    findings.push(hint === undefined ? found : { ...found, hint });
  };
}

/** Make a finding about a call in a zone. */
export function zoneFinding(
  zone: DeclaredZone,
  rule: string,
  level: Finding['level'],
  call: number,
  message: string,
): Finding {
  return { rule, level, message, zone: zone.uniqueName, call };
}
