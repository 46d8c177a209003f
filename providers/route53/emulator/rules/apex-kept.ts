import { valuesOf } from '../record-sets/record-set.ts';
import type { WorkingCopy } from '../record-sets/working-copy.ts';
import type { Zone } from '../zones/zone.ts';
import type { Candidate } from './rule.ts';

/** Check that a batch that touches them leaves the zone its own name servers and its SOA record. */
export function checkApexKept(candidates: readonly Candidate[], zone: Zone, copy: WorkingCopy): readonly string[] {
  const isTouched = (type: string): boolean =>
    candidates.some(({ set }) => set.Name === zone.name && set.Type === type);
  const countValues = (type: string): number =>
    copy
      .at(zone.name)
      .filter((set) => set.Type === type)
      .flatMap(valuesOf).length;
  return [
    ...(isTouched('NS') && countValues('NS') === 0
      ? ['A HostedZone must contain at least one NS record for the zone itself.']
      : []),
    ...(isTouched('SOA') && countValues('SOA') !== 1 ? ['A HostedZone must contain exactly one SOA record.'] : []),
  ];
}
