import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import { describeRouting, type Routing } from '../../../src/model/routing.ts';
import { isResourceId } from '../resources/id.ts';
import { routingProblem } from '../routing/problem.ts';

/** Everything of a set that this version reads and writes. */
const KNOWN_ATTRIBUTES: ReadonlySet<string> = new Set<keyof ResourceRecordSet>([
  ...(['Name', 'Type', 'SetIdentifier', 'TTL', 'ResourceRecords', 'AliasTarget', 'HealthCheckId'] as const),
  ...(['Weight', 'Region', 'Failover', 'GeoLocation', 'MultiValueAnswer', 'GeoProximityLocation'] as const),
  ...(['CidrRoutingConfig', 'TrafficPolicyInstanceId'] as const),
]);

/** What reading a set has come to. */
interface Readable {
  readonly routing: Routing | undefined;
  readonly isKnownType: boolean;
  readonly isRead: boolean;
}

/** Say why a set cannot be written in a configuration, or undefined when it can. */
export function holdReason(native: ResourceRecordSet, { routing, isKnownType, isRead }: Readable): string | undefined {
  const instance = native.TrafficPolicyInstanceId;
  if (instance !== undefined) return `it belongs to the traffic policy instance ${instance}`;
  if (routing !== undefined && !isSayable(routing)) {
    return `it has a routing policy that the configuration cannot say (${describeRouting(routing)})`;
  }
  if (routing === undefined && native.HealthCheckId !== undefined) return 'it has a health check';
  const unknown = unknownAttribute(native);
  if (unknown !== undefined) return `it has an attribute that this version does not know (${unknown})`;
  if (!isKnownType) return `the configuration has no word for type ${native.Type}`;
  if (!isRead) return 'a value of it cannot be read';
  return undefined;
}

/** A region or country that is new to this version is only a name, which a configuration may be allowed to have. */
function isSayable(routing: Routing): boolean {
  // The service has ids; a name would be looked for.
  if (routing.policy === 'cidr' && !isResourceId(routing.collection)) return false;
  const rule = routingProblem(routing)?.rule;
  return routing.policy !== 'other' && (rule === undefined || rule === 'routing-place');
}

/** What the service learns to say later must not be lost by replacing the set. */
function unknownAttribute(native: ResourceRecordSet): string | undefined {
  for (const name in native) {
    if (!KNOWN_ATTRIBUTES.has(name) && native[name as keyof ResourceRecordSet] !== undefined) return name;
  }
  return undefined;
}
