import { found, toText, WordError, type Guest } from './guest.ts';
import { panic } from './natives.ts';

/** What the host tells of a request that has ended. */
interface Answer {
  readonly id: string;
  /** Why there is no response. */
  readonly problem?: string;
  readonly status: number;
  readonly statusText: string;
  /** Names in lower case; a name stands here as often as it was sent. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

interface Waiting {
  readonly resolve: (response: unknown) => void;
  readonly reject: (error: Error) => void;
  /** Made at the call, so that its stack says where that was. */
  readonly error: Error;
}

/** Words that ask servers on the web; `fetch` itself is only there when the command line allows it. */
export function createFetch(guest: Guest): { words: Record<string, unknown>; deliver: (json: string) => void } {
  const send = guest.host.fetch;
  const waiting = new Map<string, Waiting>();
  const deliver = (json: string): void => {
    const answer = JSON.parse(json) as Answer;
    const request = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (request === undefined) return;
    if (answer.problem === undefined) request.resolve(toResponse(answer));
    else request.reject(Object.assign(request.error, { message: answer.problem }));
  };
  if (send === undefined) return { words: { FETCH: refuse }, deliver };
  const fetch = (url: unknown, options?: unknown): Promise<unknown> => {
    const request = describeRequest(url, options);
    const error = new Error('');
    return new Promise((resolve, reject) => {
      waiting.set(send(request), { resolve, reject, error });
    });
  };
  const FETCH = (url: unknown, options?: unknown): Promise<unknown> =>
    fetch(url, options).catch((error: Error) => panic(guest, error.message, error.stack));
  return { words: { fetch, FETCH }, deliver };
}

function refuse(): never {
  const hint = 'Start zonewright with --allow-fetch if this configuration may ask servers on the web';
  throw Object.assign(new WordError('FETCH', 'FETCH is not allowed in this run'), { hint });
}

function describeRequest(url: unknown, options: unknown = {}): string {
  if (typeof options !== 'object' || options === null) {
    throw new WordError('fetch', `fetch takes an object as its options, found ${found(options)}`);
  }
  const { method = 'GET', headers = {}, body } = options as Record<string, unknown>;
  if (typeof headers !== 'object' || headers === null) {
    throw new WordError('fetch', `fetch takes an object as its headers, found ${found(headers)}`);
  }
  const pairs = Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value : [value]] as const);
  return JSON.stringify({
    url: String(url),
    method: String(method),
    headers: pairs.map(([name, values]) => [name, values.map(toText)]),
    ...(body === undefined || body === null ? {} : { body: toText(body) }),
  });
}

function toResponse({ status, statusText, headers, body }: Answer): unknown {
  const getAll = (name: unknown): string[] => {
    const wanted = String(name).toLowerCase();
    return headers.filter((header) => header[0] === wanted).map((header) => header[1]);
  };
  return {
    ok: status >= 200 && status < 300,
    status,
    statusText,
    headers: {
      getAll,
      get: (name: unknown) => getAll(name)[0] ?? null,
      has: (name: unknown) => getAll(name).length > 0,
    },
    text: () => Promise.resolve(body),
    json: async () => JSON.parse(body) as unknown,
  };
}
