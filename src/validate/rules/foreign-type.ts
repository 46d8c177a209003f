import { FOREIGN_ORIGINS, type ForeignOrigin } from '../../records/foreign.ts';
import { fullName, managingKinds, type ConfigFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

/** No record is of a type that belongs to another provider than the zone's. */
export const foreignType: Rule = {
  id: 'foreign-type',
  level: 'error',
  docs: 'Redirects, aliases and the like are services of one provider; another one has no place for such a record.',
  isFixed: true,
  check: ({ zone, config }, report) => {
    const kinds = managingKinds(zone, config);
    if (kinds.length === 0) return;
    for (const { type, name, call } of zone.records) {
      const origin = originOfType(type, config);
      if (origin === undefined) continue;
      for (const [entry, kind] of kinds) {
        if (kind.recordTypes.some((own) => own.type === type)) continue;
        report(
          `The ${origin.word} record "${fullName(name, zone)}" is for ${origin.provider}; the DNS provider "${entry}" (${kind.type}) cannot hold it`,
          { call, hint: origin.remedy },
        );
      }
    }
  },
};

/** Where a type is at home that is not DNS's own: with a provider we do not manage, or with one of ours. */
export function originOfType(type: string, config: ConfigFacts): ForeignOrigin | undefined {
  const foreign = FOREIGN_ORIGINS.get(type);
  if (foreign !== undefined || config.recordTypes.get(type)?.isStandard !== false) return foreign;
  for (const kind of config.kinds.values()) {
    if (!kind.recordTypes.some((own) => own.type === type)) continue;
    const remedy = `Use a plain record here, or give the zone no DNS provider but ${kind.type}`;
    return { provider: kind.type, word: type, remedy };
  }
  return undefined;
}
