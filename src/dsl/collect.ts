import type { DeclaredConfig, DeclaredProvider, DeclaredZone } from '../model/ir.ts';
import { fieldsOf, type CollectOptions } from './collect-record.ts';
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
  const declared = providers.map((item) => fieldsOf(item, options));
  if (declared.some((fields) => fields.length !== 5)) return undefined;
  return { registrars: ofKind(MARK.registrar, declared), dnsProviders: ofKind(MARK.dnsProvider, declared), zones };
}

function ofKind(mark: string, items: readonly (readonly string[])[]): DeclaredProvider[] {
  const own = items.filter((fields) => fields[0] === mark);
  return own.map(([, name = '', type = '-', call, meta = '']) => {
    const entry = { name, type, call: Number(call) };
    return meta === '' ? entry : { ...entry, meta: JSON.parse(meta) as unknown };
  });
}
