import { compareText } from '../names.ts';
import { comparableValue } from '../values/index.ts';
import type { RecordSet } from './record-set.ts';
import { valuesOf } from './record-set.ts';
import { describeRouting } from './routing.ts';

/**
 * Tell whether two record sets with one key are the same as far as DNS can see.
 *
 * Order and spelling of values do not count: trailing dots and letter case of host names, spellings of an IPv6
 * address. Time to live, alias target, routing and health check do.
 */
export function isSameSet(left: RecordSet, right: RecordSet): boolean {
  return (
    left.TTL === right.TTL &&
    left.HealthCheckId === right.HealthCheckId &&
    left.FutureAttribute === right.FutureAttribute &&
    describeAlias(left) === describeAlias(right) &&
    describeRouting(left) === describeRouting(right) &&
    describeValues(left) === describeValues(right)
  );
}

function describeAlias(set: RecordSet): string {
  const alias = set.AliasTarget;
  if (!alias) return '';
  return `${alias.HostedZoneId} ${comparableValue('CNAME', alias.DNSName)} ${alias.EvaluateTargetHealth}`;
}

function describeValues(set: RecordSet): string {
  return valuesOf(set)
    .map((value) => comparableValue(set.Type, value))
    .toSorted(compareText)
    .join('\n');
}
