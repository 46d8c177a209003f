import type { DeclaredResource, DeclaredResources } from './ir.ts';
import { items, property, text, type JsonReader } from './json-reader.ts';

/** Where the IR, which has no place for them in DNSControl, holds each kind. */
const KEYS = { healthChecks: 'health_checks', cidrCollections: 'cidr_collections' } as const;
const KINDS = Object.keys(KEYS) as (keyof typeof KEYS)[];

/** Write what is declared besides zones for the IR; nothing where there is none. */
export function resourcesJson(config: DeclaredResources): Readonly<Record<string, unknown>> {
  const json: Record<string, unknown> = {};
  for (const kind of KINDS) {
    const resources = config[kind] ?? [];
    if (resources.length > 0) json[KEYS[kind]] = resources.map(({ name, options }) => ({ name, options }));
  }
  return json;
}

/**
 * Read what `resourcesJson` wrote.
 *
 * @throws {ConfigError} naming the JSON path of a value of the wrong kind.
 */
export function readResources(top: JsonReader, nextCall: () => number): DeclaredResources {
  const declared: { healthChecks?: DeclaredResource[]; cidrCollections?: DeclaredResource[] } = {};
  for (const kind of KINDS) {
    const resources = items(property(top, KEYS[kind])).map((item) => ({
      name: text(property(item, 'name')),
      options: property(item, 'options').value,
      call: nextCall(),
    }));
    if (resources.length > 0) declared[kind] = resources;
  }
  return declared;
}
