import type { JsonCheck } from '../json.ts';
import { asBoolean, asList, asObject, asString } from '../json.ts';
import { canonicalName } from '../names.ts';
import { problemOf } from '../problem.ts';
import { checkRecordSet } from '../record-sets/json.ts';
import type { RecordSet } from '../record-sets/record-set.ts';
import { createRecordSets } from '../record-sets/record-sets.ts';
import type { Tag } from '../tag.ts';
import type { Vpc, Zone } from './zone.ts';

/** A zone with everything in it, as it is loaded and dumped; record sets have the shape SDKs give them. */
export interface LiveZone {
  readonly zone: string;
  readonly id: string;
  readonly private: boolean;
  /** Host names without trailing dots. */
  readonly nameServers: readonly string[];
  readonly sets: readonly RecordSet[];
  readonly callerReference?: string;
  readonly comment?: string;
  readonly delegationSetId?: string;
  readonly vpcs?: readonly Vpc[];
  readonly tags?: readonly Tag[];
}

/** Check that a value of unknown origin is a live zone. */
export const checkLiveZone: JsonCheck<LiveZone> = asObject(
  { zone: asString, id: asString, private: asBoolean, nameServers: asList(asString), sets: asList(checkRecordSet) },
  {
    callerReference: asString,
    comment: asString,
    delegationSetId: asString,
    vpcs: asList(asObject({ VPCRegion: asString, VPCId: asString }, {})),
    tags: asList(asObject({ Key: asString, Value: asString }, {})),
  },
);

/** Make a zone of a live one. No rule is applied: what is there is there. */
export function zoneFromLive(live: LiveZone): Zone {
  const { comment, delegationSetId } = live;
  const id = live.id.replace(/^\/hostedzone\//, '');
  return {
    id,
    name: nameAsStored(live.zone),
    callerReference: live.callerReference ?? `loaded-${id}`,
    isPrivate: live.private,
    vpcs: live.vpcs ?? [],
    nameServers: live.nameServers.map((name) => name.replace(/\.$/, '')),
    tags: live.tags ?? [],
    sets: createRecordSets(live.sets.map(setAsStored)),
    ...(comment === undefined ? {} : { comment }),
    ...(delegationSetId === undefined ? {} : { delegationSetId }),
  };
}

/** Write a zone as a live one. */
export function liveFromZone(zone: Zone): LiveZone {
  const { comment, delegationSetId } = zone;
  return {
    zone: zone.name,
    id: zone.id,
    private: zone.isPrivate,
    nameServers: zone.nameServers,
    sets: zone.sets.sorted,
    callerReference: zone.callerReference,
    ...(comment === undefined ? {} : { comment }),
    ...(delegationSetId === undefined ? {} : { delegationSetId }),
    ...(zone.vpcs.length === 0 ? {} : { vpcs: zone.vpcs }),
    ...(zone.tags.length === 0 ? {} : { tags: zone.tags }),
  };
}

function setAsStored(set: RecordSet): RecordSet {
  const { ResourceRecords: records, ...rest } = set;
  const named = { ...rest, Name: nameAsStored(set.Name) };
  return records && records.length > 0 ? { ...named, ResourceRecords: records } : named;
}

/** Even a name Route 53 would refuse must be found again, so it is at least folded to lower case. */
function nameAsStored(name: string): string {
  if (problemOf(() => canonicalName(name)) === undefined) return canonicalName(name);
  return `${name.toLowerCase().replace(/\.$/, '')}.`;
}
