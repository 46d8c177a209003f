import { toAscii } from '../../dns/idn.ts';
import type { ZoneFacts } from '../facts.ts';
import { closestZones, isComplete } from '../lookup.ts';
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
      // What a DNAME leads to are the names below its target.
      if (type?.isPointer !== true || record.type === 'DNAME') continue;
      const target = String(record.values[type.target] ?? '');
      if (!target.endsWith('.') || target.length === 1) continue;
      // Most targets are in the same zone and there, which is quickly found out.
      if (target.endsWith(suffix) && names.has(target.slice(0, -suffix.length))) continue;
      const place = closestZones(toAscii(target), config);
      if (place === undefined || place.zones.some((facts) => mayHold(place.label, facts))) continue;
      report(`"${target}" is not in this config`, { call: record.call });
    }
  },
};

/** Whether a zone has the name, by a wildcard or delegation too, or may have it unknown to the configuration; its top it has. */
function mayHold(label: string, facts: ZoneFacts): boolean {
  const { zone, names } = facts;
  if (label === '@' || names.has(label) || names.has('*') || !isComplete(zone)) return true;
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
