import type { ResourceRecordSet } from '@aws-sdk/client-route-53';

/**
 * Every element of a listing that the SDK reads.
 *
 * It passes over all others without a word, so that a set would look like one that is known in full.
 */
const READ_ELEMENTS = [
  ...(['ListResourceRecordSetsResponse', 'ResourceRecordSets', 'ResourceRecordSet'] as const),
  ...(['Name', 'Type', 'SetIdentifier', 'TTL', 'ResourceRecords', 'ResourceRecord', 'Value'] as const),
  ...(['AliasTarget', 'HostedZoneId', 'DNSName', 'EvaluateTargetHealth', 'HealthCheckId'] as const),
  ...(['Weight', 'Region', 'Failover', 'MultiValueAnswer', 'TrafficPolicyInstanceId'] as const),
  ...(['GeoLocation', 'ContinentCode', 'CountryCode', 'SubdivisionCode'] as const),
  ...(['CidrRoutingConfig', 'CollectionId', 'LocationName'] as const),
  ...(['GeoProximityLocation', 'AWSRegion', 'LocalZoneGroup', 'Coordinates', 'Latitude', 'Longitude', 'Bias'] as const),
];

const UNREAD = new RegExp(`<(?![/?!]|(?:${READ_ELEMENTS.join('|')})[\\s/>])([^\\s/>]+)`, 'g');

const SET = /<ResourceRecordSet(?:\s[^>]*)?>(.*?)<\/ResourceRecordSet>/gs;

/** Where a set keeps its own text; under a name that no member of the API has. */
const TEXT = 'xml';

/**
 * Find the sets of a listing that hold elements the SDK does not read, by their place in it.
 *
 * Each comes with the names of these elements as members, and with its text as it was sent.
 */
export function unreadMembers(listing: string): ReadonlyMap<number, Readonly<Record<string, string>>> {
  const found = new Map<number, Readonly<Record<string, string>>>();
  if (listing.search(UNREAD) < 0) return found;
  let place = 0;
  for (const [, text = ''] of listing.matchAll(SET)) {
    const names = Array.from(text.matchAll(UNREAD), ([, name = '']) => name);
    if (names.length > 0) {
      found.set(place, Object.fromEntries([...names.map((name) => [name, '']), [TEXT, text]]));
    }
    place++;
  }
  return found;
}

/**
 * Put the own text of sets into the body of a request in the place of what the SDK made of them.
 *
 * `sets` are those of the body, in its order.
 */
export function withOwnTexts(body: string, sets: readonly (ResourceRecordSet | undefined)[]): string {
  const texts = sets.map(ownText);
  if (texts.every((text) => text === undefined)) return body;
  let place = 0;
  return body.replace(SET, (whole) => {
    const text = texts[place++];
    return text === undefined ? whole : `<ResourceRecordSet>${text}</ResourceRecordSet>`;
  });
}

function ownText(set: ResourceRecordSet | undefined): string | undefined {
  if (set === undefined || !(TEXT in set)) return undefined;
  return typeof set[TEXT] === 'string' ? set[TEXT] : undefined;
}
