import type { HostFunction } from './engine.ts';

/** A request of a configuration. */
export interface FetchRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [name: string, values: readonly string[]])[];
  readonly body?: string;
}

/** What came back. */
export interface FetchResponse {
  readonly status: number;
  readonly statusText: string;
  /** Names in lower case; a name stands here as often as it was sent. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** Sends a request and reads the whole response. @throws {Error} whose message is shown to the configuration. */
export type FetchText = (request: FetchRequest) => Promise<FetchResponse>;

/** The requests of one evaluation that are under way. */
export interface FetchQueue {
  /** Send a request; the answer is its number. */
  readonly send: HostFunction;
  /** The outcome of the oldest request under way as JSON text, or undefined when there is none. */
  readonly next: () => Promise<string> | undefined;
}

/**
 * Make the queues of the evaluations of one configuration.
 *
 * A configuration may be evaluated several times, to find where calls stand: each request is sent once and later
 * evaluations get the same response. Responses arrive in the order of the requests, however long they take.
 */
export function createFetchQueues(fetchText: FetchText): () => FetchQueue {
  const sent = new Map<string, Promise<object>>();
  const send = async (request: string): Promise<object> => {
    try {
      return await fetchText(JSON.parse(request) as FetchRequest);
    } catch (error) {
      return { problem: error instanceof Error ? error.message : String(error) };
    }
  };
  return () => {
    const times = new Map<string, number>();
    const waiting: { id: string; outcome: Promise<object> }[] = [];
    let lastId = 0;
    return {
      send: (request = '') => {
        const time = (times.get(request) ?? 0) + 1;
        times.set(request, time);
        const key = `${time} ${request}`;
        const outcome = sent.get(key) ?? send(request);
        sent.set(key, outcome);
        const id = String(++lastId);
        waiting.push({ id, outcome });
        return id;
      },
      next: () => {
        const first = waiting.shift();
        return first?.outcome.then((outcome) => JSON.stringify({ id: first.id, ...outcome }));
      },
    };
  };
}
