import { isIP, type LookupFunction } from 'node:net';
import { UserError } from '../errors.ts';
import { createAddressGuard, type AddressGuard } from './fetch-address.ts';
import type { FetchRequest, FetchResponse, FetchText } from './fetch-queue.ts';
import { createGuardedLookup, refuseAddress, type LookupAll } from './fetch-lookup.ts';
import { sendRequest } from './fetch-request.ts';

export { createAddressGuard } from './fetch-address.ts';

/** How requests are sent. */
export interface FetchOptions {
  /** Which addresses may be asked; public ones unless told otherwise. */
  readonly isAllowed?: AddressGuard;
  /** Replaces the resolver of the system in tests. */
  readonly lookupAll?: LookupAll;
  readonly timeLimitMs?: number;
  readonly maxBytes?: number;
}

const TIME_LIMIT_MS = 30_000;
const MAX_BYTES = 10 * 1024 ** 2;
const MAX_REDIRECTS = 5;
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
/** Headers that say who is asking, which are for the server that was meant only. */
const PERSONAL = new Set(['authorization', 'cookie', 'proxy-authorization']);

/**
 * Make the function behind the word `fetch`.
 *
 * A configuration can come from anywhere, so it gets no further than the web: http and https only, and the address is
 * checked after it was resolved, where the connection is made, for each redirect too.
 */
export function createFetchText(options: FetchOptions = {}): FetchText {
  const isAllowed = options.isAllowed ?? createAddressGuard();
  const lookup = createGuardedLookup(isAllowed, options.lookupAll);
  const { timeLimitMs = TIME_LIMIT_MS, maxBytes = MAX_BYTES } = options;
  return async (request) => {
    const signal = AbortSignal.timeout(timeLimitMs);
    try {
      return await follow(request, { isAllowed, lookup, signal, maxBytes });
    } catch (error) {
      if (error instanceof UserError) throw error;
      const reason = signal.aborted
        ? `no answer within ${timeLimitMs / 1000} seconds`
        : error instanceof Error
          ? error.message
          : String(error);
      throw new UserError(`${shown(request.url)} cannot be fetched: ${reason}`, { cause: error });
    }
  };
}

interface Way {
  readonly isAllowed: AddressGuard;
  readonly lookup: LookupFunction;
  readonly signal: AbortSignal;
  readonly maxBytes: number;
}

async function follow(first: FetchRequest, way: Way): Promise<FetchResponse> {
  let request: FetchRequest = { ...first, method: first.method.toUpperCase() };
  if (!METHODS.has(request.method)) throw new UserError(`fetch does not know the method "${first.method}"`);
  for (let redirects = 0; ; redirects++) {
    const url = parseUrl(request.url, way.isAllowed);
    const response = await sendRequest(url, request, way);
    const location = response.headers.find(([name]) => name === 'location')?.[1];
    if (location === undefined || ![301, 302, 303, 307, 308].includes(response.status)) return response;
    if (redirects === MAX_REDIRECTS) {
      throw new UserError(`${shown(first.url)} leads on and on: more than ${MAX_REDIRECTS} redirects`);
    }
    request = redirected(request, url, new URL(location, url), response.status);
  }
}

function parseUrl(text: string, isAllowed: AddressGuard): URL {
  if (!URL.canParse(text)) throw new UserError(`fetch takes an absolute URL, found "${text}"`);
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new UserError(`fetch takes URLs of http and https, found "${shown(text)}"`);
  }
  // An address is not resolved, so nobody else looks at it.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isAllowed(host)) throw refuseAddress(host, host);
  return url;
}

function redirected(request: FetchRequest, from: URL, to: URL, status: number): FetchRequest {
  if (from.protocol === 'https:' && to.protocol === 'http:') {
    throw new UserError(`${shown(from.href)} redirects to http, which anybody on the way can read`);
  }
  const { body, ...rest } = request;
  const isAnswer = status === 303 ? request.method !== 'HEAD' : status < 303 && request.method === 'POST';
  const headers = request.headers.filter(([name]) => {
    const lower = name.toLowerCase();
    return !(isAnswer && lower.startsWith('content-')) && (to.origin === from.origin || !PERSONAL.has(lower));
  });
  if (isAnswer) return { ...rest, headers, url: to.href, method: 'GET' };
  return { ...rest, ...(body === undefined ? {} : { body }), headers, url: to.href };
}

/** A URL as messages may show it: what is secret stands before the host or in the query. */
function shown(text: string): string {
  if (!URL.canParse(text)) return text;
  const { origin, pathname, protocol } = new URL(text);
  return origin === 'null' ? `${protocol}…` : origin + pathname;
}
