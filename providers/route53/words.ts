import { found, toText, WordError, type Guest } from '../../src/dsl/words/guest.ts';
import { ownModifier, type RecordModifier } from '../../src/dsl/words/modifiers.ts';
import type { DomainObject, RecordObject } from '../../src/dsl/words/objects.ts';
import { resourceWords } from './words/resources.ts';
import { routingWords } from './words/routing.ts';

/** Words of Route 53 besides its record types. */
export function route53Words(guest: Guest): Record<string, unknown> {
  return {
    R53_ZONE: r53Zone,
    R53_EVALUATE_TARGET_HEALTH: evaluateTargetHealth,
    ...routingWords(),
    ...resourceWords(guest),
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
