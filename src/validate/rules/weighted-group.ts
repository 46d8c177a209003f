import { ROUTING_KEYS } from '../../model/declared-routing.ts';
import type { Rule } from '../rule.ts';

const SHARED_KEYS = [
  [ROUTING_KEYS.weight, 'weight'],
  [ROUTING_KEYS.healthCheckId, 'health check'],
  [ROUTING_KEYS.healthCheckName, 'health check'],
  [ROUTING_KEYS.region, 'region'],
  [ROUTING_KEYS.role, 'failover role'],
  [ROUTING_KEYS.continent, 'continent'],
  [ROUTING_KEYS.country, 'country'],
  [ROUTING_KEYS.subdivision, 'subdivision'],
  [ROUTING_KEYS.isMultivalue, 'routing policy'],
  [ROUTING_KEYS.nearRegion, 'region'],
  [ROUTING_KEYS.nearLocalZoneGroup, 'local zone group'],
  [ROUTING_KEYS.latitude, 'latitude'],
  [ROUTING_KEYS.longitude, 'longitude'],
  [ROUTING_KEYS.bias, 'bias'],
  [ROUTING_KEYS.collection, 'CIDR collection'],
  [ROUTING_KEYS.location, 'CIDR location'],
] as const;

/** The records of one routed set agree about its routing. */
export const weightedGroup: Rule = {
  id: 'weighted-group',
  level: 'error',
  docs: 'Routing and health check belong to a record set, so all records with one set identifier have the same.',
  check: ({ shared }, report) => {
    for (const { sets } of shared.values()) {
      for (const { name, type, setIdentifier, records } of sets) {
        if (setIdentifier === '' || records.length === 1) continue;
        for (const [key, what] of SHARED_KEYS) {
          const first = records[0]?.meta?.[key] ?? '';
          const other = records.find((record) => (record.meta?.[key] ?? '') !== first);
          if (other === undefined) continue;
          const values = `${shown(first)} and ${shown(other.meta?.[key] ?? '')}`;
          report(`The ${type} records "${setIdentifier}" of "${name}" have more than one ${what}: ${values}`, {
            call: other.call,
            hint: 'Give each set an identifier of its own',
          });
        }
      }
    }
  },
};

function shown(value: string): string {
  return value === '' ? 'none' : `"${value}"`;
}
