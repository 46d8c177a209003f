import { ApiFailure } from './failure.ts';
import type { AccessKey } from './state.ts';
import type { Target } from './target.ts';

/**
 * Refuse an operation the owner of a key is not allowed; who one is may always be asked.
 *
 * @throws {ApiFailure} AccessDenied, naming the zone where the operation is about one.
 */
export function checkPermission(caller: AccessKey, { service, operation, zoneId }: Target): void {
  if (caller.allows === undefined || caller.allows.includes(operation) || operation === 'GetCallerIdentity') return;
  const action = `${service}:${operation}`;
  const resource = zoneId === undefined ? '' : ` on resource: arn:aws:route53:::hostedzone/${zoneId}`;
  throw new ApiFailure(
    'AccessDenied',
    `User: ${caller.arn} is not authorized to perform: ${action}${resource} because no identity-based policy allows the ` +
      `${action} action`,
  );
}
