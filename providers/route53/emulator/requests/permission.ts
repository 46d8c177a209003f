import { ApiFailure } from '../failure.ts';
import type { AccessKey } from '../state.ts';
import type { Target } from './target.ts';

/** What may always be asked: who one is, and what everybody may know. */
const OPEN: ReadonlySet<string> = new Set([
  'GetCallerIdentity',
  'GetCheckerIpRanges',
  'GetGeoLocation',
  'ListGeoLocations',
]);

/**
 * Refuse an operation the owner of a key is not allowed.
 *
 * @throws {ApiFailure} AccessDenied, naming the resource where the operation is about one.
 */
export function checkPermission(caller: AccessKey, { service, operation, resource }: Target): void {
  if (caller.allows === undefined || caller.allows.includes(operation) || OPEN.has(operation)) return;
  const action = `${service}:${operation}`;
  const about = resource === undefined ? '' : ` on resource: arn:aws:route53:::${resource}`;
  throw new ApiFailure(
    'AccessDenied',
    `User: ${caller.arn} is not authorized to perform: ${action}${about} because no identity-based policy allows the ` +
      `${action} action`,
  );
}
