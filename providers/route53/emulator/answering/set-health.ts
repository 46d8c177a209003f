import type { HealthState } from '../health-checks/health.ts';
import { isHealthCheckHealthy } from '../health-checks/health.ts';
import { isWithin } from '../names.ts';
import type { RecordSet } from '../record-sets/record-set.ts';
import { setsAt } from '../record-sets/record-sets.ts';
import type { Zone } from '../zones/zone.ts';

/**
 * Create the test whether a record set of a zone may answer as far as health goes.
 *
 * Its health check must be healthy, and if it is an alias that looks at its target, so must some set of the target be.
 * What AWS services would say of themselves is taken for healthy. Each target is looked at once, so that aliases of
 * aliases cost no more than others, and those that lead back to themselves come to an end.
 */
export function createSetHealth(zone: Zone, state: HealthState): (set: RecordSet) => boolean {
  const targets = new Map<string, boolean>();
  const isTargetHealthy = (name: string, type: string): boolean => {
    const key = `${name} ${type}`;
    const known = targets.get(key);
    if (known !== undefined) return known;
    targets.set(key, true);
    const sets = setsAt(zone.sets, name).filter((set) => set.Type === type);
    const isSome = sets.length === 0 || sets.some(isHealthy);
    targets.set(key, isSome);
    return isSome;
  };
  const isHealthy = (set: RecordSet): boolean => {
    if (set.HealthCheckId !== undefined && !isHealthCheckHealthy(state, set.HealthCheckId)) return false;
    const target = set.AliasTarget;
    const isLookedAt = target?.EvaluateTargetHealth === true && isWithin(target.DNSName, zone.name);
    return !isLookedAt || isTargetHealthy(target.DNSName, set.Type);
  };
  return isHealthy;
}
