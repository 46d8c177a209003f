import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import { displayName } from '../../../src/dns/name.ts';
import { ProviderError } from '../../../src/errors.ts';
import type { RecordSet } from '../../../src/model/record-set.ts';
import type { ChangeBatch } from '../../../src/provider.ts';

/** Codes by which Route 53 refuses what a request says, as opposed to who sends it and when. */
const REFUSALS = new Set(['InvalidChangeBatch', 'InvalidInput']);

/** Tell whether the service refused a request for what it says. */
export function isRefusal(error: unknown): error is ProviderError {
  return error instanceof ProviderError && REFUSALS.has(error.code);
}

/**
 * Name the sets of a refused request that were deleted without being understood, since they may be the reason.
 *
 * A request without any fails as it did.
 */
export function explainOpaque(error: ProviderError, { changes }: ChangeBatch): ProviderError {
  const opaque = changes.flatMap(({ before }) => (before?.heldBecause === undefined ? [] : [before]));
  const [first] = opaque;
  if (first === undefined) return error;
  const others = opaque.length === 1 ? '' : ` and ${opaque.length - 1} more`;
  const what = `${displayName(first.name)} ${first.type} (${first.heldBecause})${others}`;
  return new ProviderError(error.message, {
    code: error.code,
    hint:
      `Nothing of the request was carried out. It deletes ${what}, which this version cannot express: where that is what ` +
      'Route 53 refuses, delete it in the console of AWS, or leave it alone',
    cause: error,
  });
}

/** Tell whether a set that this version cannot express is still what was read, to the letter. */
export function isUnchanged(before: RecordSet | undefined, now: RecordSet | undefined): boolean {
  if (before?.heldBecause === undefined || now === undefined) return false;
  return textOf(before.native) === textOf(now.native);
}

/** What Route 53 returned, with its members in one order. */
function textOf(native: unknown): string {
  const entries = Object.entries((native ?? {}) as ResourceRecordSet);
  return JSON.stringify(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
