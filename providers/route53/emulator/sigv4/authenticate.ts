import { timingSafeEqual } from 'node:crypto';
import { ApiFailure, knownFailure } from '../failure.ts';
import type { AccessKey } from '../state.ts';
import type { WireRequest } from '../wire.ts';
import type { Service } from './authorization.ts';
import type { Authorization } from './authorization.ts';
import { parseAuthorization } from './authorization.ts';
import { computeSignature } from './canonical-request.ts';

const MAX_SKEW_MINUTES = 5;
const MINUTE_MS = 60_000;
const MISMATCH =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and ' +
  'signing method. Consult the service documentation for details.';

/** What a request is checked against. */
export interface Expected {
  readonly keys: readonly AccessKey[];
  readonly service: Service;
  readonly now: Date;
}

/**
 * Find out whose key signed a request, and that it did.
 *
 * @throws {ApiFailure} with one of the codes of the common AWS front end, status 403.
 */
export function authenticate(request: WireRequest, { keys, service, now }: Expected): AccessKey {
  const authorization = parseAuthorization(request.headers['authorization']);
  const timestamp = readTimestamp(request, authorization);
  const key = keys.find(({ accessKeyId }) => accessKeyId === authorization.accessKeyId);
  // A key that lasts has no token, and one that comes with a token all the same is refused too.
  if (!key || (key.sessionToken ?? '') !== (request.headers['x-amz-security-token'] ?? '')) {
    throw knownFailure('InvalidClientTokenId');
  }
  checkClock(timestamp, now);
  if (authorization.service !== service) {
    throw mismatch(`Credential should be scoped to correct service: '${service}'.`);
  }
  const expected = Buffer.from(computeSignature(request, authorization, timestamp, key.secretAccessKey));
  const given = Buffer.from(authorization.signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) throw mismatch(MISMATCH);
  if (key.expiresAt !== undefined && Date.parse(key.expiresAt) <= now.getTime()) {
    throw knownFailure('ExpiredToken');
  }
  return key;
}

/** The time and the host must be signed, else a request could be replayed elsewhere or for ever. */
function readTimestamp(request: WireRequest, { date, signedHeaders }: Authorization): string {
  const timestamp = request.headers['x-amz-date'] ?? '';
  if (!/^\d{8}T\d{6}Z$/.test(timestamp)) {
    throw new ApiFailure(
      'IncompleteSignature',
      `Authorization header requires a valid 'X-Amz-Date' header, found '${timestamp}'.`,
    );
  }
  const unsigned = ['host', 'x-amz-date'].find((name) => !signedHeaders.includes(name));
  if (unsigned !== undefined) throw mismatch(`'${unsigned}' must be a 'SignedHeader' in the AWS Authorization.`);
  if (!timestamp.startsWith(date)) {
    throw mismatch(
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${date}' != '${timestamp.slice(0, 8)}', from '${timestamp}'.`,
    );
  }
  return timestamp;
}

function checkClock(timestamp: string, now: Date): void {
  const signed = Date.parse(timestamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  const skew = MAX_SKEW_MINUTES * MINUTE_MS;
  const earliest = new Date(now.getTime() - skew);
  const latest = new Date(now.getTime() + skew);
  const moment = formatTimestamp(now);
  if (Number.isNaN(signed) || signed < earliest.getTime()) {
    const limit = formatTimestamp(earliest);
    throw mismatch(
      `Signature expired: ${timestamp} is now earlier than ${limit} (${moment} - ${MAX_SKEW_MINUTES} min.)`,
    );
  }
  if (signed > latest.getTime()) {
    const limit = formatTimestamp(latest);
    throw mismatch(
      `Signature not yet current: ${timestamp} is still later than ${limit} (${moment} + ${MAX_SKEW_MINUTES} min.)`,
    );
  }
}

function formatTimestamp(date: Date): string {
  return `${date.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function mismatch(message: string): ApiFailure {
  return new ApiFailure('SignatureDoesNotMatch', message);
}
