import { ApiFailure } from '../failure.ts';
import type { Change, RecordSet } from '../record-sets/record-set.ts';
import { policiesOf } from '../record-sets/routing.ts';
import { checkPlaces } from './places.ts';

const CONTENT = '[AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId]';
const ROUTING = '[Weight, Region, Failover, GeoLocation, MultiValueAnswer, GeoProximityLocation, or CidrRoutingConfig]';

/**
 * Refuse the first change whose fields do not go together.
 *
 * These come before anything about the zone's content, and show the name as it was sent.
 *
 * @throws {ApiFailure} InvalidInput.
 */
export function checkShape(changes: readonly Change[]): void {
  for (const change of changes) {
    const problem = contentProblem(change.ResourceRecordSet) ?? routingProblem(change.ResourceRecordSet);
    if (problem !== undefined) {
      throw new ApiFailure('InvalidInput', `Invalid request: ${problem} in Change with ${describeChange(change)}`);
    }
    checkPlaces(change.ResourceRecordSet);
  }
}

function contentProblem(set: RecordSet): string | undefined {
  const hasSome = set.TTL !== undefined || set.ResourceRecords !== undefined;
  const hasAll = set.TTL !== undefined && set.ResourceRecords !== undefined;
  const others = [set.AliasTarget, set.TrafficPolicyInstanceId].filter((field) => field !== undefined).length;
  return oneOfProblem(CONTENT, others + (hasAll || (hasSome && others > 0) ? 1 : 0));
}

function routingProblem(set: RecordSet): string | undefined {
  const count = policiesOf(set).length;
  if (set.SetIdentifier !== undefined) return oneOfProblem(ROUTING, count);
  return count === 0 ? undefined : `Missing field 'SetIdentifier'`;
}

function oneOfProblem(fields: string, count: number): string | undefined {
  if (count === 1) return undefined;
  return `Expected exactly one of ${fields}, but found ${count === 0 ? 'none' : 'more than one'}`;
}

function describeChange(change: Change): string {
  const { Name, Type, SetIdentifier } = change.ResourceRecordSet;
  return `[Action=${change.Action}, Name=${Name}, Type=${Type}, SetIdentifier=${SetIdentifier ?? 'null'}]`;
}
