import { toName } from '../../dns/idn.ts';
import type { Name } from '../../dns/name.ts';
import { RdataError } from '../../dns/tokens.ts';
import type { RecordTypes } from '../../model/desired.ts';
import { createRecord, type DnsRecord } from '../../model/record.ts';
import { opaqueRecord } from '../../records/opaque.ts';
import { isMapping, rdataText, type YamlValue } from './octodns-values.ts';

/** What octoDNS gives records that have no TTL. */
const DEFAULT_TTL = 3600;
const MAX_TTL = 2_147_483_647;

/** A record of an octoDNS file, with all its values. */
export interface OctodnsRecord {
  readonly type: string;
  readonly records: readonly DnsRecord[];
  /** Why it cannot be declared, for what octoDNS does besides serving values. */
  readonly heldBecause: string | undefined;
}

/** Read a record. @throws {RangeError | RdataError} saying what is wrong with it. */
export function readOctodnsRecord(
  label: string,
  value: YamlValue,
  { zone, recordTypes }: { readonly zone: Name; readonly recordTypes: RecordTypes },
): OctodnsRecord {
  if (!isMapping(value)) throw new RangeError('a record is a mapping with "type" and "value" or "values"');
  const { type, ttl = String(DEFAULT_TTL) } = value;
  if (typeof type !== 'string') throw new RangeError('it lacks "type"');
  const seconds = typeof ttl === 'string' && /^\d+$/.test(ttl) ? Number(ttl) : Number.NaN;
  if (!(seconds <= MAX_TTL)) throw new RangeError(`the ttl is no number of seconds: ${JSON.stringify(ttl)}`);
  const name = label === '' || label === '@' ? zone : toName(label, zone);
  const records = valuesOf(value).map((one) => readValue(one, { name, type, ttl: seconds }, recordTypes));
  return { type, records, heldBecause: reasonToHold(value) };
}

function valuesOf({ value, values }: Readonly<Record<string, YamlValue>>): readonly YamlValue[] {
  if (Array.isArray(values)) return values;
  const only = values ?? value;
  if (only === undefined) throw new RangeError('it has neither "value" nor "values"');
  return [only];
}

function readValue(
  value: YamlValue,
  { name, type, ttl }: { readonly name: Name; readonly type: string; readonly ttl: number },
  recordTypes: RecordTypes,
): DnsRecord {
  const recordType = recordTypes.get(type);
  if (recordType === undefined) {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return createRecord(opaqueRecord(type), { name, ttl, rdata: [text] });
  }
  return createRecord(recordType, { name, ttl, rdata: recordType.parse(rdataText(type, value)) });
}

/** Settings of octoDNS that make something else of a record than its values. */
function reasonToHold({ dynamic, geo, octodns }: Readonly<Record<string, YamlValue>>): string | undefined {
  if (dynamic !== undefined) return 'octoDNS chooses its answers by rules ("dynamic")';
  if (geo !== undefined) return 'octoDNS chooses its answers by place ("geo")';
  if (!isMapping(octodns)) return undefined;
  if (octodns['ignored'] === 'true') return 'octoDNS leaves it alone ("ignored")';
  return octodns['included'] === undefined && octodns['excluded'] === undefined
    ? undefined
    : 'octoDNS has it at some providers only ("included", "excluded")';
}

/** Tell whether an error says what is wrong with a record, and is no bug. */
export function isRecordError(error: unknown): error is Error {
  return error instanceof RangeError || error instanceof RdataError;
}
