import type { LocatedZone } from './locate.ts';
import type { DesiredNameServers } from './name-servers.ts';
import { info } from './notes.ts';
import type { PlanItem } from './plan.ts';

/** Plan what the registrar of a zone has to do; all there is to say so far is why it is left alone. */
export function registrarItems({ zone, locations }: LocatedZone, nameServers: DesiredNameServers): PlanItem[] {
  if (nameServers.status === 'failed') {
    const { entry, error } = nameServers;
    return [
      { kind: 'problem', lines: [`DetermineNS: zone "${zone.name}"; provider "${entry}"; Error: ${error.message}`] },
    ];
  }
  // Nobody delegates to a private zone, so the lack of name servers is no omission.
  const isPrivate = [...locations.values()].some((location) => location.status === 'found' && location.zone.isPrivate);
  if (isPrivate || nameServers.isPartial || nameServers.names.length > 0 || zone.meta['no_ns'] === 'true') return [];
  return [
    info(
      `Skipping registrar "${zone.registrar}": No nameservers declared for domain "${zone.name}". Add {no_ns: 'true'} to force`,
    ),
  ];
}
