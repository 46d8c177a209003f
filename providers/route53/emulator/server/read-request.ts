import type { IncomingMessage } from 'node:http';
import type { WireRequest } from '../wire.ts';

/** Far above the largest batch Route 53 takes. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** Read a request to its end; undefined when its body is larger than any request needs. */
export async function readRequest(message: IncomingMessage): Promise<WireRequest | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  const [path = '/', ...query] = (message.url ?? '/').split('?');
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(',') : value;
  }
  return { method: message.method ?? 'GET', path, query: query.join('?'), headers, body: Buffer.concat(chunks) };
}
