import { toName } from '../../../src/dns/idn.ts';
import { labelsOf, type Name } from '../../../src/dns/name.ts';
import type { RecordSet } from '../../../src/model/record-set.ts';
import { targetOf } from '../../../src/model/record.ts';
import type { HostedZone } from '../../../src/model/zone.ts';
import type { Client } from '../client/client.ts';

const SERVERS_OF_A_SET = 4;

/**
 * Tell the name servers of a zone by what is at its apex, or undefined when that leaves a doubt.
 *
 * The apex records can be edited, but four servers of Route 53 of which one is the origin in the SOA record are what it
 * made itself. This saves a call for nearly every zone.
 */
export function delegationByApex(recordSets: readonly RecordSet[], apex: Name): readonly Name[] | undefined {
  const at = (type: string): readonly string[] =>
    recordSets.find((set) => set.name === apex && set.type === type)?.records.map(targetOf) ?? [];
  const servers = at('NS');
  const [origin] = at('SOA');
  if (servers.length !== SERVERS_OF_A_SET || origin === undefined) return undefined;
  if (!servers.every(isRoute53Server) || !servers.includes(origin)) return undefined;
  return servers.map((server) => toName(server));
}

/** `ns-1234.awsdns-56.co.uk.` and its kin under com, net and org. */
function isRoute53Server(server: string): boolean {
  const [host = '', domain = ''] = labelsOf(server);
  return /^ns-\d+$/.test(host) && /^awsdns-\d\d$/.test(domain);
}

/**
 * Ask the service for the name servers of a zone; a private zone has none.
 *
 * @throws {ProviderError}
 */
export async function readDelegation(client: Client, zone: HostedZone): Promise<readonly Name[]> {
  if (zone.isPrivate) return [];
  const attempt = { operation: 'GetHostedZone', subject: zone.id, resource: `arn:aws:route53:::hostedzone/${zone.id}` };
  const answer = await client.call(attempt, (api) => api.getHostedZone({ Id: zone.id }));
  return serversIn(answer.DelegationSet);
}

/** The servers of a delegation set, in one spelling with everything else. */
export function serversIn(set: { readonly NameServers?: string[] | undefined } | undefined): readonly Name[] {
  return (set?.NameServers ?? []).map((server) => toName(server));
}
