import { toAscii } from '../dns/idn.ts';
import type { DeclaredRecord } from '../model/ir.ts';
import type { RecordType } from '../records/define.ts';
import { completeHost } from './host.ts';
import { normalizeLabel } from './label.ts';
import { reverseLabel } from './reverse-label.ts';
import type { ZoneScope } from './scope.ts';

/** TTL in seconds of records that were given none. */
export const DEFAULT_TTL = 300;

/** Told what cannot be normalised; such parts stay as typed. */
export type ReportProblem = (rule: string, record: DeclaredRecord, message: string, hint?: string) => void;

/**
 * Bring a record into the spelling of the normalised IR, in place.
 *
 * Names become short and lower-case, targets absolute for the types that the IR completes; Unicode stays (punycode is
 * made in `desiredRecords`). Doing it twice is doing it once.
 */
export function normalizeRecord(
  record: DeclaredRecord,
  recordType: RecordType | undefined,
  scope: ZoneScope,
  report: ReportProblem,
): void {
  if (record.ttl === 0) record.ttl = DEFAULT_TTL;
  normalizeName(record, recordType, scope, report);
  if (recordType === undefined) return;
  if (!recordType.isStandard && !recordType.isGeneric && record.meta?.['orig_custom_type'] !== record.type) {
    record.meta = { ...record.meta, orig_custom_type: record.type };
  }
  const problem = recordType.check(record.values);
  if (problem === undefined) normalizeValues(record, recordType, scope);
  else report('record-value', record, problem);
}

function normalizeName(
  record: DeclaredRecord,
  recordType: RecordType | undefined,
  scope: ZoneScope,
  report: ReportProblem,
): void {
  const label = normalizeLabel(record.name, scope);
  if (label === undefined) {
    const hint = 'Labels are relative to the zone: leave the final dot out, or declare the record in its own zone';
    report('label-outside-zone', record, `The name "${record.name}" lies outside the zone "${scope.zone.name}"`, hint);
    return;
  }
  // The IR of DS and RP has the name in punycode already, and the typed one beside it.
  if (recordType?.wire !== undefined) record.rawName ??= record.name;
  record.name = recordType?.wire === undefined ? label : asciiLabel(label);
  if (record.type !== 'PTR' || scope.reverse === undefined) return;
  const reversed = reverseLabel(label, scope);
  if (reversed !== undefined) record.name = reversed;
  else report('reverse-address', record, `The address ${label} does not belong to the zone "${scope.zone.name}"`);
}

/** A label that is an "@" stays escaped, since the sign by itself is the zone. */
function asciiLabel(label: string): string {
  const ascii = toAscii(label);
  return ascii === '@' && label !== '@' ? '\\064' : ascii;
}

function normalizeValues(record: DeclaredRecord, recordType: RecordType, scope: ZoneScope): void {
  const { fields } = recordType;
  const { values } = record;
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i];
    const value = values[i];
    if (field === undefined || value === undefined || (typeof value === 'number' && field.kind === 'number')) continue;
    if (field.normalize !== undefined) values[i] = field.normalize(value, scope.origin);
    else if (!field.isHostname) values[i] = field.canonicalize(value);
    else if (!field.isCompletedInIr) values[i] = String(value).toLowerCase();
    else values[i] = completeHost(String(value), originFor(record, scope));
  }
}

function originFor(record: DeclaredRecord, scope: ZoneScope): string {
  return record.subdomain === '' ? scope.origin : `${record.subdomain}.${scope.origin}`;
}
