import type { HostedZone as NativeZone } from '@aws-sdk/client-route-53';
import { toName } from '../../../src/dns/idn.ts';
import { displayName, type Name } from '../../../src/dns/name.ts';
import { ProviderError } from '../../../src/errors.ts';
import type { DeclaredZone } from '../../../src/model/ir.ts';
import type { HostedZone } from '../../../src/model/zone.ts';
import { octalName } from '../../../src/records/octal.ts';
import type { Client } from '../client/client.ts';
import { bareId } from '../resources/id.ts';
import { readPages } from '../resources/pages.ts';

/** The most zones a page holds. */
const PAGE = 100;

/**
 * List all hosted zones of the account as the service returns them, in no particular order.
 *
 * @throws {ProviderError}
 */
export async function listAllZones(client: Client): Promise<readonly NativeZone[]> {
  const pages = await readPages((from) =>
    client.call({ operation: 'ListHostedZones' }, (api) => api.listHostedZones({ MaxItems: PAGE, ...from })),
  );
  return pages.flatMap(({ HostedZones }) => HostedZones ?? []);
}

/** Read a zone as the service returns it. */
export function toHostedZone(native: NativeZone): HostedZone {
  return Object.freeze({
    id: bareId(native.Id ?? ''),
    name: toName(octalName.decode(native.Name ?? '')),
    isPrivate: native.Config?.PrivateZone === true,
    ...(native.ResourceRecordSetCount === undefined ? {} : { recordSetCount: native.ResourceRecordSetCount }),
  });
}

/** Order zones by name and id. */
export function compareZones(a: HostedZone, b: HostedZone): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/**
 * Choose the hosted zone that a declared zone means: the one with its `zone_id`, else the one with its name.
 *
 * Of several zones with the name the only public one is meant; a name alone never decides between equals.
 *
 * @throws {ProviderError} when the id is unknown or of another zone, or when several zones may be meant.
 */
export function chooseZone(
  zones: readonly HostedZone[],
  declared: Pick<DeclaredZone, 'name' | 'meta'>,
  place: string,
): HostedZone | undefined {
  const name = toName(declared.name);
  const id = declared.meta['zone_id'];
  if (id !== undefined && id !== '') return zoneWithId(zones, { id: bareId(id), name, place });
  const namesakes = zones.filter((zone) => zone.name === name);
  if (namesakes.length < 2) return namesakes[0];
  const publicOnes = namesakes.filter((zone) => !zone.isPrivate);
  if (publicOnes.length === 1) return publicOnes[0];
  const list = namesakes.map((zone) => `${zone.id} (${zone.isPrivate ? 'private' : 'public'})`).join(', ');
  throw new ProviderError(`Route 53 has several hosted zones named "${displayName(name)}": ${list}`, {
    code: 'AmbiguousZone',
    hint: `Say which one with R53_ZONE("${namesakes[0]?.id}") in D()`,
  });
}

function zoneWithId(zones: readonly HostedZone[], wanted: { id: string; name: Name; place: string }): HostedZone {
  const { id, name, place } = wanted;
  const zone = zones.find((candidate) => candidate.id === id);
  if (zone === undefined) {
    const namesakes = zones.filter((candidate) => candidate.name === name).map((candidate) => candidate.id);
    throw new ProviderError(`Route 53 has no hosted zone ${id} in the account of ${place}`, {
      code: 'NoSuchHostedZone',
      hint:
        namesakes.length === 0
          ? 'Correct R53_ZONE() or the credentials; a zone named by its id is never created'
          : `The hosted zone of "${displayName(name)}" is ${namesakes.join(' or ')}`,
    });
  }
  if (zone.name === name) return zone;
  throw new ProviderError(`The hosted zone ${id} is "${displayName(zone.name)}", not "${displayName(name)}"`, {
    code: 'NoSuchHostedZone',
    hint: 'Correct the id in R53_ZONE()',
  });
}
