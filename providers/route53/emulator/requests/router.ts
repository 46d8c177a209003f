import type { Operation } from '../operation.ts';
import { OPERATIONS } from '../operations/index.ts';
import { decodePercent } from '../wire.ts';

const VERSION = '/2013-04-01/';

/** An operation and the parts of the path it varies by. */
export interface Route {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
}

/** Find the operation a method and an encoded path mean; some clients end the path with a slash. */
export function findRoute(method: string, path: string): Route | undefined {
  if (!path.startsWith(VERSION)) return undefined;
  const given = path
    .slice(VERSION.length - 1)
    .replace(/\/$/, '')
    .split('/');
  for (const operation of OPERATIONS) {
    const params = operation.method === method ? matchPath(operation.path.split('/'), given) : undefined;
    if (params) return { operation, params };
  }
  return undefined;
}

function matchPath(template: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  if (template.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const text = given[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined ? part !== text : text === '') return undefined;
    if (name !== undefined) params[name] = decodePercent(text);
  }
  return params;
}
