import { policyOf } from '../record-sets/routing.ts';
import { REGIONS } from '../regions.ts';
import type { ChangeRule } from './rule.ts';
import { nameRoutedSet } from './rule.ts';

const NEVER_ROUTED = new Set(['NS', 'SOA', 'DS']);

/** Refuse routing for types, aliases and regions that cannot have it, and a primary nobody watches. */
export const routingType: ChangeRule = ({ action, set }) => {
  const policy = policyOf(set);
  if (action === 'DELETE' || !policy) return [];
  const region = REGIONS.find((known) => known === set.Region);
  const isForMultivalue = set.Type !== 'CNAME' && !set.AliasTarget;
  if (NEVER_ROUTED.has(set.Type) || (policy.field === 'MultiValueAnswer' && !isForMultivalue)) {
    const what = set.AliasTarget ? 'for an alias' : `for type ${set.Type}`;
    return [`${nameRoutedSet(set)} cannot be created as ${policy.word} routing is not supported ${what}.`];
  }
  if (set.Region !== undefined && region === undefined) {
    return [`Cannot find region '${set.Region}'. No changes made.`];
  }
  if (set.Failover === 'PRIMARY' && !set.AliasTarget && set.HealthCheckId === undefined) {
    return ['A non-alias primary ResourceRecordSet must have an associated health check. No changes made.'];
  }
  return [];
};
