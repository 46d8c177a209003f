import type { DeclaredConfig, DeclaredProvider, DeclaredResource, DeclaredZone } from '../model/ir.ts';
import { callNumber, fieldsOf, type CollectOptions } from './collect-record.ts';
import { collectZone } from './collect-zone.ts';
import { ITEM, MARK, ZONE } from './wire.ts';

/**
 * Read what an evaluation wrote.
 *
 * Returns undefined when separators stand in the user's own text: then the evaluation is to be repeated with every
 * field escaped. They are seen by counting, since a type tells how many fields and a zone how many items there are.
 */
export function collectConfig(text: string, options: CollectOptions): DeclaredConfig | undefined {
  const [head = '', ...zoneTexts] = text.split(ZONE);
  const [count, ...providers] = head.split(ITEM);
  if (Number(count) !== zoneTexts.length) return undefined;
  const zones: DeclaredZone[] = [];
  for (const zoneText of zoneTexts) {
    const zone = collectZone(zoneText, options);
    if (zone === undefined) return undefined;
    zones.push(zone);
  }
  const declared = providers.map((item) => readProvider(fieldsOf(item, options)));
  if (declared.includes(undefined)) return undefined;
  const ofKind = (kind: string): DeclaredProvider[] =>
    declared.flatMap((entry) => (entry?.mark === kind ? [entry.provider] : []));
  const resources = (kind: string): DeclaredResource[] =>
    ofKind(kind).map(({ name, meta, call }) => ({ name, options: meta, call }));
  const [healthChecks, cidrCollections] = [resources(MARK.healthCheck), resources(MARK.cidrCollection)];
  return {
    registrars: ofKind(MARK.registrar),
    dnsProviders: ofKind(MARK.dnsProvider),
    ...(healthChecks.length > 0 && { healthChecks }),
    ...(cidrCollections.length > 0 && { cidrCollections }),
    zones,
  };
}

/** Read the declaration of a provider, or of what stands in the same fields; undefined when it is none. */
function readProvider(fields: readonly string[]): { mark: string; provider: DeclaredProvider } | undefined {
  const [mark = '', name = '', type = '-', call, meta = ''] = fields;
  const entry = { name, type, call: callNumber(call) };
  if (fields.length !== 5) return undefined;
  if (meta === '') return { mark, provider: entry };
  try {
    const value: unknown = JSON.parse(meta);
    // The words write JSON, but with functions that the configuration may have replaced: it may even be too deep.
    JSON.stringify(value);
    return { mark, provider: { ...entry, meta: value } };
  } catch {
    return undefined;
  }
}
