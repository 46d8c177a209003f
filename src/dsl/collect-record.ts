import { placeLabel } from '../dns/label.ts';
import type { DeclaredRecord } from '../model/ir.ts';
import type { RecordType } from '../records/define.ts';
import type { FieldValue } from '../records/field.ts';
import type { LiteralRun } from './literal-reader.ts';
import { FIELD, MARK, unescapeField } from './wire.ts';

/** How the text of an evaluation is to be read. */
export interface CollectOptions {
  readonly recordTypes: ReadonlyMap<string, RecordType>;
  /** Whether every field is escaped. */
  readonly isCareful: boolean;
  readonly runs: readonly LiteralRun[];
  /** Told of the records of each run, which take no room in the sandbox. @throws {ConfigError} for too many. */
  readonly countRecords?: (count: number) => void;
}

/** What records take from the place where they were added. */
export interface RecordScope {
  ttl: number;
  subdomain: string;
}

/** Read one record, or undefined when its fields do not count up, because one of them holds a separator. */
export function collectRecord(item: string, scope: RecordScope, options: CollectOptions): DeclaredRecord | undefined {
  if (item.startsWith(MARK.rich)) return collectRich(item, options);
  const fields = item.split(FIELD);
  const isTimed = item.startsWith(MARK.timed);
  const typeName = fields[0] ?? '';
  const recordType = options.recordTypes.get(isTimed ? typeName.slice(1) : typeName);
  if (recordType === undefined) return undefined;
  const { args } = recordType;
  if (fields.length !== args.length + (isTimed ? 4 : 3)) return undefined;
  if (options.isCareful) for (let i = 2; i < fields.length; i++) fields[i] = unescapeField(fields[i] ?? '');
  const subdomain = recordType.ignoresSubdomain ? '' : scope.subdomain;
  return {
    type: recordType.type,
    name: placeLabel(fields[2] ?? '', subdomain),
    ttl: isTimed ? Number(fields[fields.length - 1]) : scope.ttl,
    values: valuesOf(recordType, fields),
    meta: undefined,
    subdomain,
    call: callNumber(fields[1]),
  };
}

/** Take an item apart. */
export function fieldsOf(item: string, options: CollectOptions): string[] {
  const fields = item.split(FIELD);
  return options.isCareful ? fields.map(unescapeField) : fields;
}

/** The number of a call; what is none counts as made by the user's own code, which has no number. */
export function callNumber(text: string | undefined): number {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
}

/** Make the records of a run, which stand in one scope and have consecutive call numbers. */
export function collectRun(item: string, scope: RecordScope, options: CollectOptions): DeclaredRecord[] | undefined {
  const [number, first, ...rest] = item.slice(1).split(FIELD);
  const run = options.runs[Number(number)];
  if (run === undefined || rest.length > 0) return undefined;
  options.countRecords?.(run.calls.length);
  const start = callNumber(first);
  const isUsed = run.firsts.length > 0;
  run.firsts.push(start);
  return run.calls.map(({ recordType, name, values, ttl = scope.ttl }, i) => ({
    type: recordType.type,
    name: placeLabel(name, scope.subdomain),
    ttl,
    values: isUsed ? values.slice() : values,
    meta: undefined,
    subdomain: scope.subdomain,
    call: start + i,
  }));
}

function valuesOf(recordType: RecordType, fields: readonly string[]): FieldValue[] {
  const only = recordType.fields[0];
  if (recordType.fields.length === 1 && only?.kind !== 'number') return [fields[3] ?? ''];
  const values = recordType.defaults.slice();
  for (const [i, field] of recordType.args.entries()) values[field] = valueOf(recordType, field, fields[3 + i] ?? '');
  return values;
}

function collectRich(item: string, options: CollectOptions): DeclaredRecord | undefined {
  const fields = fieldsOf(item, options);
  const [typeName = '', size, call, subdomain = '', name = '', ttl, ...rest] = fields;
  const recordType = options.recordTypes.get(typeName.slice(1));
  if (recordType === undefined || Number(size) !== fields.length - 2) return undefined;
  const count = recordType.fields.length;
  const meta: Record<string, string> = {};
  for (let i = count; i + 1 < rest.length; i += 2) meta[rest[i] ?? ''] = rest[i + 1] ?? '';
  return {
    type: recordType.type,
    name,
    ttl: Number(ttl),
    values: recordType.fields.map((_, i) => valueOf(recordType, i, rest[i] ?? '')),
    meta: rest.length > count ? meta : undefined,
    subdomain,
    call: callNumber(call),
  };
}

/** A number where the field holds one; what is no number stays text, for the field's own check to refuse. */
function valueOf(recordType: RecordType, field: number, text: string): FieldValue {
  if (recordType.fields[field]?.kind !== 'number') return text;
  const number = Number(text);
  return Number.isNaN(number) || text === '' ? text : number;
}
