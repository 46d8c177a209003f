import { displayName, type Name } from '../dns/name.ts';
import type { RecordTypes } from '../model/desired.ts';
import { targetOf, type DnsRecord } from '../model/record.ts';
import type { RecordSet } from '../model/record-set.ts';
import { apexItems } from './apex-items.ts';
import { reasonToExclude, type ExportedZone } from './exported-zone.ts';
import { code, disabled, remark, type Item } from './item.ts';
import { labelPattern, typedLabel } from './label.ts';
import { jsString } from './literal.ts';
import { renderRecord } from './word.ts';

/** What `zoneItems` needs besides the zone. */
export interface ItemOptions {
  readonly recordTypes: RecordTypes;
  /** Name of the variable that holds the DNS provider. */
  readonly provider: string;
  readonly defaultTtl: number;
}

/**
 * List everything that `D` of a zone holds, such that a preview of it finds no difference.
 *
 * Records stand in the order of the provider. A set the language cannot say is a remark with the reason, and an IGNORE
 * where a preview would not leave it alone of itself or would miss it as a target.
 */
export function zoneItems(exported: ExportedZone, options: ItemOptions): Item[] {
  const { actual, zoneId } = exported;
  const { zone, recordSets, nameServers } = actual;
  const apexSet = recordSets.find(
    (set) => set.type === 'NS' && set.name === zone.name && set.heldBecause === undefined,
  );
  const apex = apexItems(apexSet, nameServers);
  const items: Item[] = [];
  if (nameServers.length === 0) items.push(code('{no_ns: "true"}'));
  items.push(code(`DnsProvider(${options.provider}${apex.ownServers === 0 ? ', 0' : ''})`), ...apex.settings);
  if (zoneId !== undefined) items.push(code(`R53_ZONE(${jsString(zoneId)})`));
  if (options.defaultTtl !== 300) items.push(code(`DefaultTTL(${options.defaultTtl})`));
  const scope: Scope = { ...options, zone: zone.name, targets: targetsOf(recordSets), ignored: new Set() };
  for (const set of recordSets) {
    const own = set === apexSet ? apex.servers : setItems(set, scope);
    for (const item of own) items.push(item);
  }
  return items;
}

interface Scope extends ItemOptions {
  readonly zone: Name;
  /** Names that records of the zone point at. */
  readonly targets: ReadonlySet<string>;
  /** The IGNORE rules there are already; several sets may need the same. */
  readonly ignored: Set<string>;
}

function targetsOf(recordSets: readonly RecordSet[]): ReadonlySet<string> {
  const pointers = recordSets.flatMap((set) => set.records.filter((record) => record.recordType.isPointer));
  return new Set(pointers.map(targetOf));
}

function setItems(set: RecordSet, scope: Scope): Item[] {
  const { zone, defaultTtl } = scope;
  if (set.type === 'SOA') return set.records.map((record) => disabled(renderRecord(record, '@', defaultTtl)));
  const reason = reasonToExclude(set, scope.recordTypes) ?? unsayable(set);
  if (reason !== undefined) return excludedItems(set, reason, scope);
  const { label, modifiers } = typedLabel(set.name, zone);
  return distinct(set.records).map((record) => code(renderRecord(record, label, defaultTtl, modifiers)));
}

/** Route 53 keeps two spellings of one value apart, which a configuration cannot declare and a preview does not see. */
function distinct(records: readonly DnsRecord[]): readonly DnsRecord[] {
  if (records.length < 2) return records;
  return [...new Map(records.map((record) => [record.text, record])).values()];
}

/** Say why a set that was read in full cannot be declared, or undefined when it can. */
function unsayable({ records, name }: RecordSet): string | undefined {
  const [first] = records;
  if (first === undefined) return 'it is empty';
  if (first.recordType.hasTtl && first.ttl === 0) return 'it has a TTL of 0, and TTL(0) means the default';
  const isRefusedLoop = first.type === 'CNAME' || !first.recordType.isStandard;
  if (isRefusedLoop && records.some((record) => targetOf(record) === name)) return 'it points at itself';
  return undefined;
}

function excludedItems(set: RecordSet, reason: string, { zone, targets, ignored }: Scope): Item[] {
  const identifier = set.setIdentifier === undefined ? '' : ` "${set.setIdentifier}"`;
  const items = [
    remark(`Left alone: ${displayName(set.name)} ${set.type}${identifier}: ${reason}`),
    ...set.records.map((record) => remark(`    ${record.type} ${record.text}${ttlText(record)}`)),
  ];
  const isLeftAlone = set.heldBecause !== undefined && !targets.has(set.name);
  const rule = `IGNORE(${jsString(labelPattern(set.name, zone))}, ${jsString(set.type)})`;
  if (isLeftAlone || ignored.has(rule)) return items;
  ignored.add(rule);
  return [...items, code(rule)];
}

function ttlText({ recordType, ttl }: DnsRecord): string {
  return recordType.hasTtl ? ` ttl=${ttl}` : '';
}
