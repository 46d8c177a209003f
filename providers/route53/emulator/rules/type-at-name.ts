import type { ChangeRule } from './rule.ts';
import { nameSet } from './rule.ts';

/** Refuse types at names that cannot have them: CNAME at the apex, SOA anywhere else, NS at a wildcard. */
export const typeAtName: ChangeRule = ({ action, set }, zone) => {
  if (action === 'DELETE') return [];
  const isApex = set.Name === zone.name;
  if (set.Type === 'CNAME' && isApex) return [`${nameSet(set)} is not permitted at apex in zone ${zone.name}`];
  if (set.Type === 'SOA' && !isApex) return [`${nameSet(set)} is only permitted at apex in zone ${zone.name}`];
  if (set.Type === 'NS' && set.Name.startsWith('\\052.'))
    return [`${nameSet(set)} is not permitted at a wildcard name`];
  return [];
};
