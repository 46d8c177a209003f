import { createHash, createHmac } from 'node:crypto';
import { decodePercent, encodePercent } from '../wire.ts';
import type { WireRequest } from '../wire.ts';
import type { Authorization } from './authorization.ts';

/**
 * Compute the signature a request should carry.
 *
 * The region and the service come from the credential scope: clients with an endpoint of their own sign with their own
 * region.
 *
 * @see AWS Signature Version 4, "Create a signed AWS API request"
 */
export function computeSignature(
  request: WireRequest,
  authorization: Authorization,
  timestamp: string,
  secret: string,
): string {
  const { date, region, service } = authorization;
  const scope = `${date}/${region}/${service}/aws4_request`;
  const canonical = createHash('sha256').update(canonicalRequest(request, authorization)).digest('hex');
  const text = ['AWS4-HMAC-SHA256', timestamp, scope, canonical].join('\n');
  const key = [date, region, service, 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${secret}`);
  return hmac(key, text).toString('hex');
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function canonicalRequest(request: WireRequest, { signedHeaders }: Authorization): string {
  const headers = signedHeaders.map((name) => `${name}:${canonicalHeader(request.headers[name] ?? '')}\n`);
  return [
    request.method,
    canonicalPath(request.path),
    canonicalQuery(request.query),
    headers.join(''),
    signedHeaders.join(';'),
    createHash('sha256').update(request.body).digest('hex'),
  ].join('\n');
}

/** The path is encoded once more than on the wire, for every service but S3. */
function canonicalPath(path: string): string {
  return path.split('/').map(encodePercent).join('/');
}

/** Pairs are sorted by their encoded names, then values. */
function canonicalQuery(query: string): string {
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      const [name, value] = equals === -1 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
      return [encodePercent(decodePercent(name)), encodePercent(decodePercent(value))] as const;
    })
    .toSorted(([nameA, valueA], [nameB, valueB]) => compare(nameA, nameB) || compare(valueA, valueB))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function canonicalHeader(value: string): string {
  return value.trim().replace(/ +/g, ' ');
}
