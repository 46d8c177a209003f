import { toAscii } from '../../dns/idn.ts';
import type { ConfigFacts, ZoneFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

/** Targets in a zone of this configuration exist there. */
export const missingTarget: Rule = {
  id: 'missing-target',
  level: 'warning',
  docs: 'A target in a zone whose records are all declared here leads nowhere when the zone has no such name.',
  check: ({ zone, names, config }, report) => {
    const suffix = `.${zone.name}.`;
    for (const record of zone.records) {
      const type = config.recordTypes.get(record.type);
      if (type?.isPointer !== true) continue;
      const target = String(record.values[type.target] ?? '');
      if (!target.endsWith('.') || target.length === 1) continue;
      // Most targets are in the same zone and there, which is quickly found out.
      if (target.endsWith(suffix) && names.has(target.slice(0, -suffix.length))) continue;
      const zones = findZones(toAscii(target), config);
      if (zones === undefined || zones.facts.some((facts) => mayHold(zones.label, facts))) continue;
      report(`"${target}" is not in this config`, { call: record.call });
    }
  },
};

/** The closest zone around a name; undefined at its top, which always exists, and outside all zones. */
function findZones(name: string, config: ConfigFacts): { label: string; facts: readonly ZoneFacts[] } | undefined {
  for (let at = 0; at < name.length - 1; at = name.indexOf('.', at) + 1) {
    const facts = config.zonesByName.get(name.slice(at, -1));
    if (facts !== undefined) return at === 0 ? undefined : { label: name.slice(0, at - 1), facts };
  }
  return undefined;
}

/** Whether a zone has the name, by a wildcard or delegation too, or may have it unknown to the configuration. */
function mayHold(label: string, facts: ZoneFacts): boolean {
  const { zone, names } = facts;
  if (names.has(label) || names.has('*')) return true;
  if (zone.keepsUnknown || zone.ignoresExternalDns || zone.unmanaged.length > 0 || zone.dnsProviders.length === 0)
    return true;
  for (let at = label.indexOf('.') + 1; at > 0; at = label.indexOf('.', at) + 1) {
    const parent = label.slice(at);
    if (names.has(`*.${parent}`) || isDelegated(parent, facts)) return true;
  }
  return false;
}

function isDelegated(label: string, { names, shared }: ZoneFacts): boolean {
  if (names.get(label)?.type === 'NS') return true;
  return shared.get(label)?.sets.some((set) => set.type === 'NS') === true;
}
