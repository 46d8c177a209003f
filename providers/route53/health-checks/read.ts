import type { HealthCheck, HealthCheckConfig } from '@aws-sdk/client-route-53';
import type { Client } from '../client/client.ts';
import { readPages } from '../resources/pages.ts';
import { fromNativeCheck } from './native.ts';
import type { CheckSettings } from './settings.ts';

/** A health check as the account holds it. */
export interface ActualCheck {
  readonly id: string;
  /** Its `Name` tag; empty without one. */
  readonly name: string;
  /** The zone it was made for, if this program made it. */
  readonly madeFor: string | undefined;
  readonly version: number;
  /** Undefined for what a configuration has no words for. */
  readonly settings: CheckSettings | undefined;
  /** Exactly what the service returned. */
  readonly native: HealthCheckConfig;
  /** True for a check that belongs to another service of AWS, which alone changes it. */
  readonly isForeign: boolean;
}

/** Tag that people see as the name of a check. */
export const NAME_TAG = 'Name';
/** Tag by which a check tells that this program made it, and for which zone. */
export const OWNER_TAG = 'zonewright:zone';

/** What the caller references of all checks begin with that this program made. */
export const OWN_REFERENCE = 'zonewright-';

/** The most checks a page holds, and the most whose tags one call tells. */
const PAGE = 1000;
const TAGGED = 10;

/**
 * Read listed health checks with their tags, which takes one call for ten of them.
 *
 * Those that this program certainly has not made may be left without their tags, which saves the calls for these.
 *
 * @throws {ProviderError}
 */
export async function readChecks(
  client: Client,
  natives: readonly HealthCheck[],
  tagged: 'all' | 'own' = 'all',
): Promise<readonly ActualCheck[]> {
  const wanted = tagged === 'all' ? natives : natives.filter(isOwn);
  const ids = wanted.flatMap(({ Id }) => Id ?? []);
  const groups = Array.from({ length: Math.ceil(ids.length / TAGGED) }, (_, i) =>
    ids.slice(i * TAGGED, (i + 1) * TAGGED),
  );
  const tags = new Map((await Promise.all(groups.map((group) => readTags(client, group)))).flat());
  return natives.map((native) => toActual(native, tags.get(native.Id ?? '') ?? new Map()));
}

function isOwn({ CallerReference: reference }: HealthCheck): boolean {
  return reference?.startsWith(OWN_REFERENCE) === true;
}

/** List the health checks of the account as the service has them: one call for a thousand. @throws {ProviderError} */
export async function listChecks(client: Client): Promise<HealthCheck[]> {
  const pages = await readPages((from) =>
    client.call({ operation: 'ListHealthChecks' }, (api) => api.listHealthChecks({ MaxItems: PAGE, ...from })),
  );
  return pages.flatMap(({ HealthChecks }) => HealthChecks ?? []);
}

type Tags = ReadonlyMap<string, string>;

async function readTags(client: Client, ids: readonly string[]): Promise<[id: string, tags: Tags][]> {
  const attempt = { operation: 'ListTagsForResources', resource: 'arn:aws:route53:::healthcheck/*' };
  const answer = await client.call(attempt, (api) =>
    api.listTagsForResources({ ResourceType: 'healthcheck', ResourceIds: [...ids] }),
  );
  return (answer.ResourceTagSets ?? []).map(({ ResourceId = '', Tags = [] }) => [
    ResourceId,
    new Map(Tags.map(({ Key = '', Value = '' }) => [Key, Value])),
  ]);
}

function toActual(native: HealthCheck, tags: Tags): ActualCheck {
  const config = native.HealthCheckConfig ?? { Type: undefined };
  return {
    id: native.Id ?? '',
    name: tags.get(NAME_TAG) ?? '',
    madeFor: tags.get(OWNER_TAG),
    version: native.HealthCheckVersion ?? 1,
    settings: fromNativeCheck(config),
    native: config,
    isForeign: native.LinkedService !== undefined,
  };
}
