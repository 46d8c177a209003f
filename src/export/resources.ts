import type { AccountContent, AccountResource } from '../model/account.ts';
import { jsString } from './literal.ts';
import type { Line } from './line.ts';

/** Names of what sets refer to, by id. */
export type ResourceNames = ReadonlyMap<string, string>;

/** Name what a written configuration declares besides zones, by id. */
export function resourceNames({ healthChecks, cidrCollections }: AccountContent): ResourceNames {
  return new Map([...healthChecks, ...cidrCollections].map(({ id, name }) => [id, name]));
}

/** Write what declares the health checks and CIDR collections that sets refer to. */
export function resourceLines({ healthChecks, cidrCollections }: AccountContent): Line[] {
  return [
    ...healthChecks.map((resource) => declaration('HealthCheck', resource)),
    ...cidrCollections.map((resource) => declaration('CidrCollection', resource)),
  ];
}

function declaration(word: string, { name, options }: AccountResource): Line {
  return { text: `${word}(${jsString(name)}, ${jsValue(options)});` };
}

/** A key that needs no quotes; capitals have them, so that no word is taken for one. */
const PLAIN_KEY = /^[a-z_]\w*$/;

function jsValue(value: unknown): string {
  if (typeof value === 'string') return jsString(value);
  if (Array.isArray(value)) return `[${value.map(jsValue).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = Object.entries(value).map(
    ([key, member]) => `${PLAIN_KEY.test(key) ? key : jsString(key)}: ${jsValue(member)}`,
  );
  return `{ ${parts.join(', ')} }`;
}
