import { randomUUID } from 'node:crypto';
import { displayName, type Name } from '../../../src/dns/name.ts';
import { ProviderError } from '../../../src/errors.ts';
import type { HostedZone } from '../../../src/model/zone.ts';
import { octalName } from '../../../src/records/octal.ts';
import type { Client } from '../client/client.ts';
import { doubtError } from '../failures/explain.ts';
import { serversIn } from './delegation.ts';
import { compareZones, listAllZones, toHostedZone } from './hosted-zones.ts';

/** The hosted zones of an account during one run. */
export interface AccountZones {
  /** All zones; asked of the service once, and kept up with what this run creates. */
  readonly list: () => Promise<readonly HostedZone[]>;
  /** Create a public zone; asking twice for one name in a run never makes two. @throws {ProviderError} */
  readonly create: (name: Name) => Promise<HostedZone>;
  /** Tell whether this run created the zone, so that parts of the service may not know it yet. */
  readonly isFresh: (zone: HostedZone) => boolean;
  /** The name servers that the service has told of a zone when this run created it; they never change. */
  readonly toldServers: (zone: HostedZone) => readonly Name[] | undefined;
}

/** Keep track of the hosted zones of an account. */
export function createAccountZones(client: Client, delegationSet: string | undefined): AccountZones {
  const run = randomUUID();
  const references = new Map<Name, string>();
  const created = new Map<string, HostedZone>();
  const servers = new Map<string, readonly Name[]>();
  let listing: Promise<readonly HostedZone[]> | undefined;
  let merged: readonly HostedZone[] | undefined;

  const keep = (zone: HostedZone): HostedZone => {
    created.set(zone.id, zone);
    merged = undefined;
    return zone;
  };

  // The service never makes a second zone for the same reference, also when an answer is lost and the request repeated.
  const referenceOf = (name: Name): string => {
    const reference = references.get(name) ?? `zonewright-${run}-${references.size + 1}`;
    references.set(name, reference);
    return reference;
  };
  const create = async (name: Name): Promise<HostedZone> => {
    const reference = referenceOf(name);
    try {
      const { zone, nameServers } = await requestZone(client, { name, reference, delegationSet });
      if (nameServers.length > 0) servers.set(zone.id, nameServers);
      return keep(zone);
    } catch (error) {
      if (!(error instanceof ProviderError) || error.code !== 'HostedZoneAlreadyExists') throw error;
      const native = (await listAgain(client, name)).find((zone) => zone.CallerReference === reference);
      if (native === undefined) throw error;
      return keep(toHostedZone(native));
    }
  };
  return {
    list: async () => {
      listing ??= listAllZones(client).then((natives) => natives.map(toHostedZone));
      const listed = await listing;
      merged ??= merge(listed, created);
      return merged;
    },
    create,
    isFresh: (zone) => created.has(zone.id),
    toldServers: (zone) => servers.get(zone.id),
  };
}

function merge(listed: readonly HostedZone[], created: ReadonlyMap<string, HostedZone>): readonly HostedZone[] {
  const known = new Set(listed.map((zone) => zone.id));
  return [...listed, ...Array.from(created.values()).filter((zone) => !known.has(zone.id))].toSorted(compareZones);
}

/** List after a refusal that a lost answer explains: without the list, nobody knows whether the zone is there. */
async function listAgain(client: Client, name: Name): ReturnType<typeof listAllZones> {
  try {
    return await listAllZones(client);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    throw doubtError({ operation: 'CreateHostedZone', subject: displayName(name) }, client.account, error);
  }
}

async function requestZone(
  client: Client,
  wanted: { name: Name; reference: string; delegationSet: string | undefined },
): Promise<{ readonly zone: HostedZone; readonly nameServers: readonly Name[] }> {
  const { name, reference, delegationSet } = wanted;
  const attempt = { operation: 'CreateHostedZone', subject: displayName(name) };
  const answer = await client.call(attempt, (api) =>
    api.createHostedZone({
      Name: octalName.encode(name),
      CallerReference: reference,
      ...(delegationSet === undefined ? {} : { DelegationSetId: delegationSet }),
    }),
  );
  if (answer.HostedZone === undefined)
    throw new ProviderError(`Route 53 did not say which zone it made for ${displayName(name)}`);
  return { zone: toHostedZone(answer.HostedZone), nameServers: serversIn(answer.DelegationSet) };
}
