import { masterName } from '../dns/master-name.ts';
import { displayName, type Name } from '../dns/name.ts';
import type { RecordTypes } from '../model/desired.ts';
import type { DnsRecord } from '../model/record.ts';
import type { RecordSet } from '../model/record-set.ts';
import { describeRouting } from '../model/routing.ts';
import { renderZoneFile } from '../zonefile/writer.ts';
import { reasonToExclude, type ExportedZone } from './exported-zone.ts';

/** Settings of `renderZone`. */
export interface ZoneOptions {
  readonly recordTypes: RecordTypes;
  /** `$TTL`; the most common one unless told otherwise. */
  readonly defaultTtl?: number | undefined;
}

/** Render a zone as a master file with `$ORIGIN`; what the file cannot say is a remark with the reason. */
export function renderZone(exported: ExportedZone, options: ZoneOptions): string {
  const { title, actual } = exported;
  const { zone, recordSets } = actual;
  const excluded = new Map<DnsRecord, string>();
  const comments: string[] = [];
  for (const set of recordSets) {
    const reason = reasonToShow(set, options.recordTypes);
    if (reason === undefined) continue;
    for (const record of set.records) excluded.set(record, reason);
    if (set.records.length === 0) comments.push(`${displayName(set.name)} ${set.type}: ${reason}`);
  }
  const body = renderZoneFile({
    zone: zone.name,
    records: recordSets.flatMap((set) => set.records),
    excluded,
    comments,
    ...(options.defaultTtl === undefined ? {} : { defaultTtl: options.defaultTtl }),
  });
  return `$ORIGIN ${masterName(originOf(title, zone.name))}\n${body}\n`;
}

/** The name as it was typed, without tag, as far as a master file can hold it. */
function originOf(title: string, zone: Name): string {
  const [typed = ''] = title.split('!');
  const origin = `${typed}.`;
  return origin.toLowerCase() === zone ? origin : zone;
}

/** Say why a record set is only shown in a master file, or undefined when it is part of it. */
function reasonToShow(set: RecordSet, recordTypes: RecordTypes): string | undefined {
  const { routing, records } = set;
  // A master file has no place for routing: its plain records would be other answers, or none (RFC 2181 section 10.1).
  if (routing !== undefined) return set.heldBecause ?? `it has a routing policy (${describeRouting(routing)})`;
  const isWordless = records.length > 0 && records.every((record) => lacksOnlyWord(record, recordTypes));
  return isWordless ? undefined : reasonToExclude(set, recordTypes);
}

/** What a configuration has no word for, a master file may hold all the same; text of an unknown type is as it was read. */
function lacksOnlyWord({ type, recordType, text }: DnsRecord, recordTypes: RecordTypes): boolean {
  const known = recordTypes.get(type);
  return known === undefined ? !/\p{Cc}/u.test(text) : known === recordType && known.isStandard && !known.hasWord;
}
