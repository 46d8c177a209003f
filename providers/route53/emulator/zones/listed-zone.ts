import type { JsonCheck } from '../json.ts';
import { asBoolean, asList, asObject, asString } from '../json.ts';
import { checkRecordSet } from '../record-sets/json.ts';
import type { RecordSet } from '../record-sets/record-set.ts';
import type { LiveZone } from './live-zone.ts';
import { checkLiveZone } from './live-zone.ts';

/** A zone put together from the answers of an SDK, as scripts that save zones tend to write it. */
export interface ListedZone {
  readonly Name: string;
  readonly Id: string;
  readonly PrivateZone?: boolean;
  readonly NameServers?: readonly string[];
  readonly ResourceRecordSets: readonly RecordSet[];
}

const checkListedZone: JsonCheck<ListedZone> = asObject(
  { Name: asString, Id: asString, ResourceRecordSets: asList(checkRecordSet) },
  { PrivateZone: asBoolean, NameServers: asList(asString) },
);

/** Check that a value of unknown origin is a zone in either form, and return it as a live one. */
export const checkLoadedZone: JsonCheck<LiveZone> = (value, path) => {
  const isListed = typeof value === 'object' && value !== null && 'ResourceRecordSets' in value;
  return isListed ? liveFromListed(checkListedZone(value, path)) : checkLiveZone(value, path);
};

function liveFromListed(listed: ListedZone): LiveZone {
  return {
    zone: listed.Name,
    id: listed.Id,
    private: listed.PrivateZone ?? false,
    nameServers: listed.NameServers ?? [],
    sets: listed.ResourceRecordSets,
  };
}
