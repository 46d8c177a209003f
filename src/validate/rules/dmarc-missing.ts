import { labelKey, type ConfigFacts, type ZoneFacts } from '../facts.ts';
import { closestZones, isComplete } from '../lookup.ts';
import type { Rule } from '../rule.ts';

const TARGET = 1;

/** A name that takes mail has a DMARC policy. */
export const dmarcMissing: Rule = {
  id: 'dmarc-missing',
  level: 'off',
  docs: 'Without a DMARC record at the name or at a domain above it (RFC 7489 section 6.6.3) others can send mail in its name.',
  check: (facts, report) => {
    if (!isComplete(facts.zone)) return;
    // One finding a zone: one record at its top mends all.
    const mail = facts.zone.records.find((record) => {
      if (record.type !== 'MX' || record.values[TARGET] === '.') return false;
      return !hasPolicy(labelKey(record.name), facts);
    });
    if (mail === undefined) return;
    report(`"${facts.zone.name}" takes mail, but has no DMARC record`, {
      call: mail.call,
      hint: 'Add DMARC_BUILDER({policy: "reject", …}) to the zone',
    });
  },
};

function hasPolicy(label: string, { zone, names, config }: ZoneFacts): boolean {
  return names.has('_dmarc') || names.has(`_dmarc.${label}`) || isCoveredAbove(zone.name, config);
}

/** A policy of a zone further up counts for what lies below it; one that may be there unknown to the configuration too. */
function isCoveredAbove(name: string, config: ConfigFacts): boolean {
  const dot = name.indexOf('.');
  const place = dot < 0 ? undefined : closestZones(`${name.slice(dot + 1)}.`, config);
  return place?.zones.some((facts) => facts.names.has('_dmarc') || !isComplete(facts.zone)) === true;
}
