import { constraintFailure, knownFailure } from './failure.ts';
import type { Call } from './operation.ts';

const PAGE_LIMIT = 100;

/** A part of a list, and the token with which the next part is asked for. */
export interface TokenPage<T> {
  readonly items: readonly T[];
  readonly nextToken: string | undefined;
}

/**
 * Cut out the part of a list that a call asks for with `nexttoken` and `maxresults`.
 *
 * The token holds the key of the first item of the next page, so that pages stay right when items are added before it.
 *
 * @throws {ApiFailure} InvalidInput for a token that no answer has held.
 */
export function tokenPage<T>(call: Call, items: readonly T[], keyOf: (item: T) => string): TokenPage<T> {
  const size = readSize(call.query.get('maxresults') || undefined);
  const token = call.query.get('nexttoken') || undefined;
  const start = token === undefined ? undefined : Buffer.from(token, 'base64url').toString('utf8');
  const first = start === undefined ? 0 : items.findIndex((item) => keyOf(item) === start);
  if (first === -1) throw knownFailure('InvalidInput', { message: `The pagination token '${token}' is not valid` });
  const next = items[first + size];
  return {
    items: items.slice(first, first + size),
    nextToken: next === undefined ? undefined : Buffer.from(keyOf(next)).toString('base64url'),
  };
}

function readSize(asked: string | undefined): number {
  if (asked === undefined) return PAGE_LIMIT;
  if (!/^\d{1,9}$/.test(asked) || Number(asked) === 0) {
    throw constraintFailure('maxResults', asked, 'Member must have value greater than or equal to 1');
  }
  return Math.min(Number(asked), PAGE_LIMIT);
}
