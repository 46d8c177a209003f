import { toAscii } from '../dns/idn.ts';
import type { Name } from '../dns/name.ts';
import { setIdentifierOf } from '../model/declared-routing.ts';
import { originOf, type RecordTypes } from '../model/desired.ts';
import type { DeclaredConfig, DeclaredRecord, DeclaredZone } from '../model/ir.ts';
import type { RecordType } from '../records/define.ts';
import type { Finding } from './finding.ts';
import type { RuleInfo } from './rule-info.ts';

/** What validation asks of a kind of provider; every `ProviderKind` has it. */
export interface ProviderFacts {
  readonly type: string;
  readonly recordTypes: readonly Pick<RecordType, 'type'>[];
  readonly supportedTypes?: readonly string[];
  readonly managesDnssec?: boolean;
  readonly hasRouting?: boolean;
  readonly audit?: (zone: DeclaredZone) => readonly Finding[];
  readonly auditConfig?: (config: DeclaredConfig, mayKeepZones: boolean) => readonly Finding[];
  /** The rules that `audit` and `auditConfig` check. */
  readonly rules?: readonly RuleInfo[];
}

/** What rules may ask of the whole configuration. */
export interface ConfigFacts {
  readonly recordTypes: RecordTypes;
  readonly registrars: ReadonlySet<string>;
  /** Types of the declared DNS providers by name; undefined where only creds.json knows. */
  readonly dnsProviders: ReadonlyMap<string, string | undefined>;
  readonly kinds: ReadonlyMap<string, ProviderFacts>;
  /** All rules there are, by id, those that are checked elsewhere included. */
  readonly rules: ReadonlyMap<string, RuleInfo>;
  /** The first zone of each unique name, an empty tag being no tag. */
  readonly firstZones: ReadonlyMap<string, DeclaredZone>;
  /** Zones by name; several when they have tags. */
  readonly zonesByName: ReadonlyMap<string, readonly ZoneFacts[]>;
}

/** A zone with its records indexed, made once for all rules. */
export interface ZoneFacts {
  readonly zone: DeclaredZone;
  readonly origin: Name;
  readonly config: ConfigFacts;
  /** The first record of each name, by label in punycode. */
  readonly names: ReadonlyMap<string, DeclaredRecord>;
  /** The names with more than one record; all rules about sets are about these. */
  readonly shared: ReadonlyMap<string, SharedName>;
}

/** A name with more than one record. */
export interface SharedName {
  /** The name as messages show it. */
  readonly name: string;
  readonly sets: readonly DeclaredSet[];
}

/** The declared records of one name, type and set identifier; an alias counts as the type it stands for. */
export interface DeclaredSet {
  readonly name: string;
  readonly type: string;
  readonly setIdentifier: string;
  readonly records: DeclaredRecord[];
}

/** Index a zone's records by name. */
export function createZoneFacts(zone: DeclaredZone, config: ConfigFacts): ZoneFacts {
  const names = new Map<string, DeclaredRecord>();
  const groups = new Map<string, DeclaredRecord[]>();
  for (const record of zone.records) {
    const label = labelKey(record.name);
    const first = names.get(label);
    if (first === undefined) {
      names.set(label, record);
      continue;
    }
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [first, record]);
    else group.push(record);
  }
  const shared = new Map<string, SharedName>();
  for (const [label, records] of groups) shared.set(label, createSharedName(records, { zone, config }));
  return { zone, origin: originOf(zone), config, names, shared };
}

/** The label in punycode by which names are indexed. An escaped `@` is a label like any other, only the bare one is the zone. */
export function labelKey(name: string): string {
  const ascii = toAscii(name);
  return ascii === '@' && name !== '@' ? '\\064' : ascii;
}

function createSharedName(
  records: readonly DeclaredRecord[],
  { zone, config }: Pick<ZoneFacts, 'zone' | 'config'>,
): SharedName {
  const name = fullName(records[0]?.name ?? '@', zone);
  const sets = new Map<string, DeclaredSet>();
  for (const record of records) {
    const type = setTypeOf(record, config.recordTypes);
    const setIdentifier = setIdentifierOf(record);
    const key = setIdentifier === '' ? type : `${type} ${setIdentifier}`;
    const set = sets.get(key);
    if (set === undefined) sets.set(key, { name, type, setIdentifier, records: [record] });
    else set.records.push(record);
  }
  return { name, sets: [...sets.values()] };
}

/** The type of the record set that a declared record belongs to. */
export function setTypeOf(record: DeclaredRecord, recordTypes: RecordTypes): string {
  return recordTypes.get(record.type)?.setType(record.values) ?? record.type;
}

/** The name of a label as messages show it: as typed, with the zone, without the final dot. */
export function fullName(label: string, zone: Pick<DeclaredZone, 'name'>): string {
  return label === '@' ? zone.name : `${label}.${zone.name}`;
}

/** The zone's DNS providers whose kind is known and manages zones, by the name of their entry. */
export function managingKinds(
  zone: Pick<DeclaredZone, 'dnsProviders'>,
  config: ConfigFacts,
): readonly (readonly [entry: string, kind: ProviderFacts])[] {
  return zone.dnsProviders.flatMap(([entry]) => {
    const kind = config.kinds.get(config.dnsProviders.get(entry) ?? '');
    return kind?.supportedTypes === undefined ? [] : [[entry, kind] as const];
  });
}

/** The unique name of a zone, where an empty tag is no tag. */
export function uniqueKey(zone: Pick<DeclaredZone, 'name' | 'tag'>): string {
  return zone.tag === '' ? zone.name : `${zone.name}!${zone.tag}`;
}
