import type { RecordTypes } from '../model/desired.ts';
import { targetOf } from '../model/record.ts';
import type { RecordSet } from '../model/record-set.ts';
import { apexItems, type ApexItems } from './apex-items.ts';
import type { ExportedZone } from './exported-zone.ts';
import { code, type Item } from './item.ts';
import { jsString } from './literal.ts';
import { reasonsToLeave } from './reasons-to-leave.ts';
import type { ResourceNames } from './resources.ts';
import { setItems, type SetScope } from './set-items.ts';

/** What `zoneContent` needs besides the zone. */
export interface ItemOptions {
  readonly recordTypes: RecordTypes;
  /** Name of the variable that holds the DNS provider. */
  readonly provider: string;
  readonly defaultTtl: number;
  /** Whether texts become calls of builders where these make the same texts. */
  readonly usesBuilders?: boolean | undefined;
  /** Sets that turned out not to come back as they were, and why. */
  readonly refused?: ReadonlyMap<RecordSet, string> | undefined;
  /** What the configuration declares besides zones, by id. */
  readonly names?: ResourceNames | undefined;
}

/** Everything that `D` of a zone holds. */
export interface ZoneContent {
  /** Provider, name servers' TTL, default TTL. */
  readonly settings: readonly Item[];
  readonly records: readonly Item[];
  /** The sets that are not declared, each with the reason; the SOA record is nobody's to declare. */
  readonly left: ReadonlyMap<RecordSet, string>;
}

/**
 * List everything that `D` of a zone holds, such that a preview of it finds no difference.
 *
 * Records stand in the order of the provider. A set the language cannot say is a remark with the reason, and an IGNORE
 * where a preview would not leave it alone of itself or would miss it as a target.
 */
export function zoneContent(exported: ExportedZone, options: ItemOptions): ZoneContent {
  const { zone, recordSets } = exported.actual;
  const reasons = reasonsToLeave(recordSets, options.recordTypes, options.refused);
  const isKept = (set: RecordSet): boolean => set.heldBecause !== undefined || options.refused?.has(set) === true;
  const apexSet = recordSets.find((set) => set.type === 'NS' && set.name === zone.name && !isKept(set));
  const apex = apexItems(apexSet, exported);
  const scope: SetScope = {
    zone: zone.name,
    zoneId: zone.id,
    defaultTtl: options.defaultTtl,
    usesBuilders: options.usesBuilders === true,
    targets: targetsOf(recordSets),
    reasons,
    ignored: new Set(),
    isImported: exported.isImported === true,
    names: options.names,
  };
  const records: Item[] = [];
  for (const set of recordSets) {
    const own = set === apexSet ? apex.servers : setItems(set, scope);
    for (const item of own) records.push(item);
  }
  const left = new Map(Array.from(reasons).filter(([set]) => set !== apexSet && set.type !== 'SOA'));
  return { settings: settingsOf(exported, apex, options), records, left };
}

function settingsOf({ actual, zoneId, isImported }: ExportedZone, apex: ApexItems, options: ItemOptions): Item[] {
  const settings: Item[] = [];
  if (actual.nameServers.length === 0 && isImported !== true) settings.push(code('{no_ns: "true"}'));
  settings.push(code(`DnsProvider(${options.provider}${apex.ownServers === 0 ? ', 0' : ''})`), ...apex.settings);
  if (zoneId !== undefined) settings.push(code(`R53_ZONE(${jsString(zoneId)})`));
  if (options.defaultTtl !== 300) settings.push(code(`DefaultTTL(${options.defaultTtl})`));
  return settings;
}

function targetsOf(recordSets: readonly RecordSet[]): ReadonlySet<string> {
  const pointers = recordSets.flatMap((set) => set.records.filter((record) => record.recordType.isPointer));
  return new Set(pointers.map(targetOf));
}
