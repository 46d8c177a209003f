// Not 'node:fs/promises', which takes every start two milliseconds to load.
import { promises } from 'node:fs';
import { resolve } from 'node:path';
import { toSpfDomain } from '../dns/spf.ts';
import { osReason } from './os-reason.ts';

/** The file with the SPF records of others that stand in for live ones, in the working directory. */
export const SPF_CACHE_FILE = 'spfcache.json';
/** The file that a run leaves beside it when live records differ. */
export const SPF_UPDATE_FILE = 'spfcache.updated.json';

/** What the cache file says. */
export interface SpfCache {
  /** Whether there is a file at all, even an empty one. */
  readonly isThere: boolean;
  /** Texts by domain in lower-case punycode; none of them is empty. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Read the cache; a text is what is wrong with it. */
export async function readSpfCache(cwd: string): Promise<SpfCache | string> {
  let content: string;
  try {
    content = await promises.readFile(resolve(cwd, SPF_CACHE_FILE), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { isThere: false, texts: new Map() };
    }
    return `${SPF_CACHE_FILE} cannot be read: ${osReason(error)}`;
  }
  if (content.trim() === '') return { isThere: true, texts: new Map() };
  try {
    return readEntries(JSON.parse(content));
  } catch {
    return `${SPF_CACHE_FILE} is not JSON`;
  }
}

function readEntries(json: unknown): SpfCache | string {
  const texts = new Map<string, string>();
  if (!isObject(json)) return `${SPF_CACHE_FILE} is no object of domains`;
  for (const [domain, entry] of Object.entries(json)) {
    const text = isObject(entry) ? (entry['SPF'] ?? '') : undefined;
    if (typeof text !== 'string') return `${SPF_CACHE_FILE} has no {"SPF": "v=spf1 …"} for "${domain}"`;
    if (text !== '') texts.set(toSpfDomain(domain), text);
  }
  return { isThere: true, texts };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Write the file that is to replace the cache; a text is why that failed. */
export async function writeSpfUpdate(cwd: string, texts: ReadonlyMap<string, string>): Promise<string | undefined> {
  const sorted = [...texts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const json = JSON.stringify(Object.fromEntries(sorted.map(([domain, text]) => [domain, { SPF: text }])), null, 2);
  try {
    await promises.writeFile(resolve(cwd, SPF_UPDATE_FILE), json);
    return undefined;
  } catch (error) {
    return `${SPF_UPDATE_FILE} cannot be written: ${osReason(error)}`;
  }
}
