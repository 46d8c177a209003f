import { found, toText, WordError } from '../../src/dsl/words/guest.ts';
import { ownModifier, type RecordModifier } from '../../src/dsl/words/modifiers.ts';
import type { DomainObject, RecordObject } from '../../src/dsl/words/objects.ts';

/** Names of the words that are loaded when one of them is first said. */
export const ROUTE53_LATE_WORDS: readonly string[] = [
  'R53_WEIGHT',
  'R53_LATENCY',
  'R53_FAILOVER',
  'R53_GEO',
  'R53_GEOPROXIMITY',
  'R53_MULTIVALUE',
  'R53_CIDR',
  'R53_HEALTH_CHECK',
  'R53_HEALTH_CHECK_ID',
  'HealthCheck',
  'CidrCollection',
];

/** Words of Route 53 besides its record types that are there from the start. */
export function route53Words(): Record<string, unknown> {
  return {
    R53_ZONE: r53Zone,
    R53_EVALUATE_TARGET_HEALTH: evaluateTargetHealth,
  };
}

/** Name a hosted zone: that of an alias target on a record, that of the domain itself on a domain. */
function r53Zone(id: unknown): (target: RecordObject | DomainObject) => void {
  if (typeof id !== 'string' || id === '') {
    throw new WordError('R53_ZONE', `R53_ZONE takes the id of a hosted zone, found ${found(id)}`);
  }
  return ownModifier((target: RecordObject) => {
    if (Array.isArray(target['nameservers'])) target.meta['zone_id'] = id;
    else aliasOf(target)['zone_id'] = id;
  }) as (target: RecordObject | DomainObject) => void;
}

function evaluateTargetHealth(isWanted: unknown): RecordModifier {
  if (isWanted === undefined || isWanted === null) {
    throw new WordError(
      'R53_EVALUATE_TARGET_HEALTH',
      `R53_EVALUATE_TARGET_HEALTH takes true or false, found ${found(isWanted)}`,
    );
  }
  return ownModifier((record) => {
    aliasOf(record)['evaluate_target_health'] = toText(isWanted);
  });
}

function aliasOf(record: RecordObject): Record<string, unknown> {
  return (record['r53_alias'] ??= {}) as Record<string, unknown>;
}
