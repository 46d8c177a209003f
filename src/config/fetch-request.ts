import * as http from 'node:http';
import * as https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { FetchRequest, FetchResponse } from './fetch-queue.ts';

/** What holds for one request. */
export interface RequestLimits {
  readonly lookup: LookupFunction;
  readonly signal: AbortSignal;
  readonly maxBytes: number;
}

/** Headers that belong to the connection. */
const OURS = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
  'expect',
]);

/** Send one request over a connection of its own and read the whole response. */
export function sendRequest(url: URL, request: FetchRequest, limits: RequestLimits): Promise<FetchResponse> {
  const { lookup, signal, maxBytes } = limits;
  const own = request.headers.filter(([name]) => !OURS.has(name.toLowerCase()));
  const headers = {
    'accept-encoding': 'identity',
    ...Object.fromEntries(own.map(([name, values]) => [name, [...values]])),
  };
  const send = url.protocol === 'https:' ? https.request : http.request;
  return new Promise((resolve, reject) => {
    const sent = send(url, { method: request.method, headers, lookup, signal, agent: false }, (response) => {
      readText(response, maxBytes).then(
        (body) =>
          resolve({
            status: response.statusCode ?? 0,
            statusText: response.statusMessage ?? '',
            headers: pairsOf(response.rawHeaders),
            body,
          }),
        reject,
      );
    });
    sent.on('error', reject);
    sent.end(request.body);
  });
}

async function readText(response: http.IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) throw new Error(`the response is longer than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function pairsOf(raw: readonly string[]): [name: string, value: string][] {
  const pairs: [string, string][] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) pairs.push([(raw[i] ?? '').toLowerCase(), raw[i + 1] ?? '']);
  return pairs;
}
