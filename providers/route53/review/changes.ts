import type { Change } from '../../../src/diff/change.ts';
import { displayName, isInZone } from '../../../src/dns/name.ts';
import type { Objection } from '../../../src/model/objection.ts';
import { keyText, type RecordSet } from '../../../src/model/record-set.ts';
import type { ActualZone, HostedZone } from '../../../src/model/zone.ts';
import { isServiceZone, longestSuffix } from '../alias/service-zones.ts';
import { aliasOf } from '../native/to-native.ts';
import { reviewNeighbours } from './neighbours.ts';

/**
 * Say which changes Route 53 would refuse because of what the zone is and what it will hold.
 *
 * What stays counts, whoever it belongs to. An objection is certain where the documentation leaves no doubt and the zone
 * tells everything that matters.
 *
 * @see Route 53 Developer Guide, "Choosing between alias and non-alias records"
 */
export function reviewChanges(changes: readonly Change[], { zone, recordSets }: ActualZone): readonly Objection[] {
  const made = changes.flatMap(({ after }) => after ?? []);
  if (made.length === 0) return [];
  const standing = standingAfter(changes, recordSets);
  return [...reviewAliases(made, standing, zone), ...reviewPlaces(made, zone), ...reviewNeighbours(made, standing)];
}

/** What there is when the changes are made. */
function standingAfter(changes: readonly Change[], recordSets: readonly RecordSet[]): readonly RecordSet[] {
  const gone = new Set(changes.flatMap(({ before }) => (before === undefined ? [] : keyText(before))));
  return [...recordSets.filter((set) => !gone.has(keyText(set))), ...changes.flatMap(({ after }) => after ?? [])];
}

function reviewAliases(made: readonly RecordSet[], standing: readonly RecordSet[], zone: HostedZone): Objection[] {
  const aliases = made.flatMap((set) => {
    const alias = aliasOf(set);
    return alias === undefined ? [] : [{ set, rdata: alias.rdata.map(String) }];
  });
  if (aliases.length === 0) return [];
  const keys = new Set(standing.map(({ type, name }) => `${type} ${name}`));
  return aliases.flatMap(({ set, rdata: [, target = '', zoneId = ''] }): Objection[] => {
    const what = `${displayName(set.name)} ${set.type} cannot be an alias of "${displayName(target)}"`;
    if (zone.isPrivate && longestSuffix(target)?.suffix === 'cloudfront.net') {
      return [certain(`${what}: a private zone takes no aliases of CloudFront`)];
    }
    if (!isInZone(target, zone.name) || isServiceZone(zoneId)) return [];
    if (zoneId !== zone.id) {
      return [certain(`${what} in the hosted zone ${zoneId}: that name is in ${zone.id}, so leave R53_ZONE out`)];
    }
    if (keys.has(`${set.type} ${target}`)) return [];
    const message = `${what}, which has no ${set.type} record in the zone`;
    // Whether what a wildcard answers for counts as being there is written nowhere.
    return [{ message, isCertain: !wildcardsAbove(target, zone).some((name) => keys.has(`${set.type} ${name}`)) }];
  });
}

function certain(message: string): Objection {
  return { message, isCertain: true };
}

function wildcardsAbove(name: string, zone: HostedZone): string[] {
  const wildcards: string[] = [];
  for (let rest = name; rest !== zone.name && rest.includes('.');) {
    rest = rest.slice(rest.indexOf('.') + 1);
    wildcards.push(`*.${rest}`);
  }
  return wildcards;
}

/** Which policies a private zone has is documented; that it refuses the others is not. */
function reviewPlaces(made: readonly RecordSet[], { isPrivate }: HostedZone): Objection[] {
  const first = isPrivate ? made.find(({ routing }) => routing?.policy === 'geoproximity') : undefined;
  if (first === undefined) return [];
  const message = `${displayName(first.name)} ${first.type} has a place of geoproximity, by which no private zone is routed`;
  return [{ message, isCertain: false }];
}
