import { displayName, isInZone, type Name } from '../dns/name.ts';
import type { ObservedHealth } from '../model/account.ts';
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

const NOTHING: ReadonlySet<string> = new Set();
const UNCHECKED: Health = { isHealthy: true, because: 'always healthy, as nothing checks it' };

/** What is known or assumed of the health of things. */
export interface Assumptions {
  /** Health checks by id or name, sets by identifier, targets by name. */
  readonly down: ReadonlySet<string>;
  readonly up?: ReadonlySet<string>;
  /** By id, or by name where there are no ids yet. */
  readonly observed?: ReadonlyMap<string, ObservedHealth>;
}

/**
 * Judge the sets of a zone, given what is down, what is up, and what the service has observed, in this order.
 *
 * A set without a health check is always healthy. An alias that evaluates its target is as healthy as the healthiest
 * set it leads to; what it leads to outside the zone is healthy unless it is said to be down.
 *
 * @see Route 53 Developer Guide, "How Amazon Route 53 chooses records when health checking is configured"
 */
export function createHealth(content: ZoneContent, assumptions: Assumptions): HealthOf {
  const { down, up = NOTHING } = assumptions;
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
    const check = judgeCheck(set, assumptions);
    if (check?.isHealthy === false) return check;
    const alias = aliasOf(set);
    const target = alias?.evaluatesTargetHealth === true ? judgeTarget(set, alias.target) : undefined;
    return target?.isHealthy === false ? target : (check ?? target ?? UNCHECKED);
  };

  const judgeTarget = ({ type, setIdentifier }: RecordSet, target: Name): Health => {
    const name = displayName(target);
    if (hasAny(down, [setIdentifier, name])) return { isHealthy: false, because: `its target ${name} is down` };
    const sets = isInZone(target, content.zone.name) ? content.setsAt(target, type) : [];
    if (sets.length === 0 || hasAny(up, [setIdentifier, name])) {
      return { isHealthy: true, because: `its target ${name} is taken to be healthy` };
    }
    if (sets.some((set) => healthOf(set).isHealthy)) {
      return { isHealthy: true, because: `its target ${name} is healthy` };
    }
    return { isHealthy: false, because: `no set of its target ${name} is healthy` };
  };

  return healthOf;
}

/** Judge a set by its own health check; undefined without one. */
function judgeCheck(set: RecordSet, { down, up = NOTHING, observed }: Assumptions): Health | undefined {
  const { healthCheckId: id, healthCheckName, setIdentifier } = set;
  const name = healthCheckName ?? id;
  if (name === undefined) return undefined;
  const names = [setIdentifier, healthCheckName, id];
  if (hasAny(down, names)) return { isHealthy: false, because: `health check "${name}" fails` };
  const seen = hasAny(up, names) ? undefined : observed?.get(id ?? name);
  if (seen === undefined) return { isHealthy: true, because: `health check "${name}" is taken to pass` };
  const { isHealthy = true, because } = seen;
  const verdict = seen.isHealthy === undefined ? 'is taken to pass' : isHealthy ? 'is healthy' : 'is unhealthy';
  return { isHealthy, because: `health check "${name}" ${verdict}: ${because}` };
}

function hasAny(names: ReadonlySet<string>, some: readonly (string | undefined)[]): boolean {
  return some.some((name) => name !== undefined && names.has(name));
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
