import type { ListResourceRecordSetsCommandInput, ResourceRecordSet } from '@aws-sdk/client-route-53';
import { displayName } from '../../src/dns/name.ts';
import { keyText, type RecordSet, type RecordSetKey } from '../../src/model/record-set.ts';
import type { ActualZone, HostedZone } from '../../src/model/zone.ts';
import { octalName } from '../../src/records/octal.ts';
import type { Client } from './client/client.ts';
import { fromNative } from './native/from-native.ts';
import { delegationByApex, readDelegation } from './zones/delegation.ts';

/** The most sets a page holds. */
const PAGE = 300;

/** With more sets than this, reading the whole zone takes fewer calls than reading them one by one. */
const FEW_SETS = 3;

/**
 * Read a zone: all its sets in the service's order, without the SOA, which is the service's own.
 *
 * Takes one call for 300 sets, and one more only when the apex leaves the name servers in doubt.
 *
 * @throws {ProviderError}
 */
export async function readHostedZone(
  client: Client,
  zone: HostedZone,
  options: { readonly needsDelegation: boolean },
): Promise<ActualZone> {
  const recordSets = (await listSets(client, zone, {})).map(fromNative);
  return {
    zone,
    recordSets: recordSets.filter((set) => set.type !== 'SOA'),
    nameServers: await nameServersOf(client, zone, { recordSets, ...options }),
  };
}

async function nameServersOf(
  client: Client,
  zone: HostedZone,
  known: { readonly recordSets: readonly RecordSet[]; readonly needsDelegation: boolean },
): Promise<ActualZone['nameServers']> {
  if (zone.isPrivate) return [];
  const byApex = known.needsDelegation ? undefined : delegationByApex(known.recordSets, zone.name);
  return byApex ?? readDelegation(client, zone);
}

/**
 * Read single sets as they are now; a set that does not exist is missing from the map, whose keys are `keyText`.
 *
 * @throws {ProviderError}
 */
export async function readSets(
  client: Client,
  zone: HostedZone,
  keys: readonly RecordSetKey[],
): Promise<ReadonlyMap<string, RecordSet>> {
  const listings =
    keys.length > FEW_SETS ? [listSets(client, zone, {})] : keys.map((key) => listSet(client, zone, key));
  const sets = (await Promise.all(listings)).flat().map(fromNative);
  return new Map(sets.map((set) => [keyText(set), set]));
}

/** The first set at or after the key, which is another one when the set does not exist. */
async function listSet(client: Client, zone: HostedZone, key: RecordSetKey): Promise<ResourceRecordSet[]> {
  const start = {
    StartRecordName: octalName.encode(key.name),
    StartRecordType: key.type as NonNullable<ListResourceRecordSetsCommandInput['StartRecordType']>,
    ...(key.setIdentifier === undefined ? {} : { StartRecordIdentifier: key.setIdentifier }),
  };
  const page = await listPage(client, zone, { ...start, MaxItems: 1 });
  return page.ResourceRecordSets ?? [];
}

async function listSets(
  client: Client,
  zone: HostedZone,
  start: Partial<ListResourceRecordSetsCommandInput>,
): Promise<ResourceRecordSet[]> {
  const sets: ResourceRecordSet[] = [];
  let next: Partial<ListResourceRecordSetsCommandInput> | undefined = start;
  while (next !== undefined) {
    const page = await listPage(client, zone, { ...next, MaxItems: PAGE });
    for (const set of page.ResourceRecordSets ?? []) sets.push(set);
    next = page.IsTruncated === true ? continuation(page) : undefined;
  }
  return sets;
}

type Page = Awaited<ReturnType<typeof listPage>>;

function continuation(page: Page): Partial<ListResourceRecordSetsCommandInput> {
  return {
    StartRecordName: page.NextRecordName,
    StartRecordType: page.NextRecordType,
    ...(page.NextRecordIdentifier === undefined ? {} : { StartRecordIdentifier: page.NextRecordIdentifier }),
  };
}

function listPage(client: Client, zone: HostedZone, input: Partial<ListResourceRecordSetsCommandInput>) {
  const attempt = {
    operation: 'ListResourceRecordSets',
    subject: `${zone.id} (${displayName(zone.name)})`,
    resource: `arn:aws:route53:::hostedzone/${zone.id}`,
  };
  return client.call(attempt, (api) => api.listResourceRecordSets({ ...input, HostedZoneId: zone.id }));
}
