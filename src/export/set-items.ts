import { displayName, isInZone, type Name } from '../dns/name.ts';
import { createRecord, type DnsRecord } from '../model/record.ts';
import type { RecordSet } from '../model/record-set.ts';
import { builderCalls } from './builder-calls.ts';
import { idnNote } from './idn-note.ts';
import { code, disabled, remark, type Item } from './item.ts';
import { labelPattern, typedLabel } from './label.ts';
import { jsString } from './literal.ts';
import { routingModifiers } from './modifiers.ts';
import type { ResourceNames } from './resources.ts';
import { renderRecord } from './word.ts';

/** What the items of one set depend on besides the set. */
export interface SetScope {
  readonly zone: Name;
  /** The provider's id of the zone. */
  readonly zoneId: string;
  readonly defaultTtl: number;
  readonly usesBuilders: boolean;
  /** Names that records of the zone point at. */
  readonly targets: ReadonlySet<string>;
  /** Why sets cannot be declared, for those that cannot. */
  readonly reasons: ReadonlyMap<RecordSet, string>;
  /** The IGNORE rules there are already; several sets may need the same. */
  readonly ignored: Set<string>;
  /** True where no provider keeps its hands off what it cannot express. */
  readonly isImported: boolean;
  /** What the configuration declares besides zones, by id. */
  readonly names?: ResourceNames | undefined;
}

/** List what declares a set, or remarks with the reason and a rule that protects it where it cannot be declared. */
export function setItems(set: RecordSet, scope: SetScope): Item[] {
  const { zone, defaultTtl } = scope;
  if (set.type === 'SOA') {
    return set.records.map((record) => withNote(disabled(renderRecord(record, '@', defaultTtl)), record, '@'));
  }
  const reason = scope.reasons.get(set);
  if (reason !== undefined) return excludedItems(set, reason, scope);
  const { label, modifiers } = typedLabel(set.name, zone);
  const more = [...routingModifiers(set, scope.names), ...modifiers];
  const records = distinct(set.records).map((record) => abridged(record, scope));
  const calls = scope.usesBuilders && more.length === 0 ? builderCalls(records, label, defaultTtl) : undefined;
  if (calls !== undefined) return calls.map((call) => ({ ...code(call), set }));
  return records.map((record) => ({
    ...withNote(code(renderRecord(record, label, defaultTtl, more)), record, label),
    set,
  }));
}

function withNote(item: Item, record: DnsRecord, label: string): Item {
  const note = idnNote(record, label);
  return note === undefined ? item : { ...item, note };
}

/** Route 53 keeps two spellings of one value apart, which a configuration cannot declare and a preview does not see. */
function distinct(records: readonly DnsRecord[]): readonly DnsRecord[] {
  if (records.length < 2) return records;
  return [...new Map(records.map((record) => [record.text, record])).values()];
}

/** Leave out what a preview fills in again, such as the zone id of an alias: it is shorter, and right in another account. */
function abridged(record: DnsRecord, { zone, zoneId }: SetScope): DnsRecord {
  const rdata = record.recordType.abridge?.(record.rdata, { id: zoneId, name: zone });
  return rdata === undefined || rdata === record.rdata ? record : createRecord(record.recordType, { ...record, rdata });
}

function excludedItems(set: RecordSet, reason: string, { zone, targets, ignored, isImported }: SetScope): Item[] {
  const identifier = set.setIdentifier === undefined ? '' : ` "${set.setIdentifier}"`;
  const items = [
    remark(`Left alone: ${displayName(set.name)} ${set.type}${identifier}: ${reason}`),
    ...set.records.map((record) => remark(`    ${record.type} ${record.text}${ttlText(record)}`)),
  ];
  const isLeftAlone = set.heldBecause !== undefined && !targets.has(set.name) && !isImported;
  const isReachable = isInZone(set.name, zone);
  const rule = `IGNORE(${jsString(labelPattern(set.name, zone))}, ${jsString(set.type)})`;
  if (isLeftAlone || !isReachable || ignored.has(rule)) return items;
  ignored.add(rule);
  return [...items, code(rule)];
}

function ttlText({ recordType, ttl }: DnsRecord): string {
  return recordType.hasTtl ? ` ttl=${ttl}` : '';
}
