import { displayName, isInZone, type Name } from '../dns/name.ts';
import { keyText, type RecordSet } from '../model/record-set.ts';
import { aliasOf } from './alias.ts';
import type { ZoneContent } from './zone-content.ts';

/** Whether the service holds a set for healthy, and why. */
export interface Health {
  readonly isHealthy: boolean;
  readonly because: string;
}

/** Tells the health of a set of the zone. */
export type HealthOf = (set: RecordSet) => Health;

const UNCHECKED: Health = { isHealthy: true, because: 'always healthy, as nothing checks it' };

/**
 * Judge the sets of a zone, given what is down: health checks by id or name, sets by identifier, targets by name.
 *
 * A set without a health check is always healthy. An alias that evaluates its target is as healthy as the healthiest
 * set it leads to; what it leads to outside the zone is healthy unless it is said to be down.
 *
 * @see Route 53 Developer Guide, "How Amazon Route 53 chooses records when health checking is configured"
 */
export function createHealth(content: ZoneContent, down: ReadonlySet<string>): HealthOf {
  const known = new Map<string, Health>();

  const healthOf = (set: RecordSet): Health => {
    const key = keyText(set);
    const before = known.get(key);
    if (before !== undefined) return before;
    // Aliases in a circle lead nowhere; none of them makes another one unhealthy.
    known.set(key, UNCHECKED);
    const health = judge(set);
    known.set(key, health);
    return health;
  };

  const judge = (set: RecordSet): Health => {
    const check = set.healthCheckName ?? set.healthCheckId;
    const isMeant = set.setIdentifier !== undefined && down.has(set.setIdentifier);
    if (check !== undefined && (isMeant || isDown(set.healthCheckName) || isDown(set.healthCheckId))) {
      return { isHealthy: false, because: `health check "${check}" fails` };
    }
    const alias = aliasOf(set);
    const target = alias?.evaluatesTargetHealth === true ? judgeTarget(alias.target, set.type, isMeant) : undefined;
    if (target?.isHealthy === false) return target;
    if (check !== undefined) return { isHealthy: true, because: `health check "${check}" is taken to pass` };
    return target ?? UNCHECKED;
  };

  const judgeTarget = (target: Name, type: string, isMeant: boolean): Health => {
    const name = displayName(target);
    if (isMeant || down.has(name)) return { isHealthy: false, because: `its target ${name} is down` };
    const sets = isInZone(target, content.zone.name) ? content.setsAt(target, type) : [];
    if (sets.length === 0) return { isHealthy: true, because: `its target ${name} is taken to be healthy` };
    if (sets.some((set) => healthOf(set).isHealthy)) {
      return { isHealthy: true, because: `its target ${name} is healthy` };
    }
    return { isHealthy: false, because: `no set of its target ${name} is healthy` };
  };

  const isDown = (id: string | undefined): boolean => id !== undefined && down.has(id);

  return healthOf;
}

/** List the sets that are said to be down although nothing checks them, so that they keep answering. */
export function uncheckedAmong(sets: readonly RecordSet[], down: ReadonlySet<string>): readonly RecordSet[] {
  return sets.filter(
    (set) =>
      set.setIdentifier !== undefined &&
      down.has(set.setIdentifier) &&
      set.healthCheckId === undefined &&
      set.healthCheckName === undefined &&
      aliasOf(set)?.evaluatesTargetHealth !== true,
  );
}
