import type { Change } from '../../src/diff/change.ts';
import { displayName, isInZone } from '../../src/dns/name.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import type { ActualZone } from '../../src/model/zone.ts';
import { isServiceZone, longestSuffix } from './service-zones.ts';
import { aliasOf } from './to-native.ts';

/**
 * Say which new aliases Route 53 would refuse because of what the zone is and what it will hold.
 *
 * A name and type that stays, whoever it belongs to, is as good a target as one that is made.
 *
 * @see Route 53 Developer Guide, "Choosing between alias and non-alias records"
 */
export function reviewChanges(changes: readonly Change[], { zone, recordSets }: ActualZone): readonly string[] {
  const aliases = changes.flatMap(({ after }) => {
    const alias = after === undefined ? undefined : aliasOf(after);
    return after === undefined || alias === undefined ? [] : [{ set: after, rdata: alias.rdata.map(String) }];
  });
  if (aliases.length === 0) return [];
  const standing = standingAfter(changes, recordSets);
  return aliases.flatMap(({ set, rdata: [, target = '', zoneId = ''] }) => {
    const what = `${displayName(set.name)} ${set.type} cannot be an alias of "${displayName(target)}"`;
    if (zone.isPrivate && longestSuffix(target)?.suffix === 'cloudfront.net') {
      return [`${what}: a private zone takes no aliases of CloudFront`];
    }
    if (!isInZone(target, zone.name) || isServiceZone(zoneId)) return [];
    if (zoneId !== zone.id) {
      return [`${what} in the hosted zone ${zoneId}: that name is in ${zone.id}, so leave R53_ZONE out`];
    }
    return standing.has(`${set.type} ${target}`) ? [] : [`${what}, which has no ${set.type} record in the zone`];
  });
}

/** What there is when the changes are made, by type and name. */
function standingAfter(changes: readonly Change[], recordSets: readonly RecordSet[]): ReadonlySet<string> {
  const gone = new Set(changes.flatMap(({ before, after }) => (after === undefined ? (before ?? []) : [])));
  const made = changes.flatMap(({ after }) => after ?? []);
  const stays = recordSets.filter((set) => !gone.has(set));
  return new Set([...stays, ...made].map(({ type, name }) => `${type} ${name}`));
}
