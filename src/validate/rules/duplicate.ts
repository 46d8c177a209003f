import type { DeclaredRecord } from '../../model/ir.ts';
import type { DeclaredSet, ZoneFacts } from '../facts.ts';
import type { Report, Rule } from '../rule.ts';

/** No record is declared twice. */
export const duplicate: Rule = {
  id: 'duplicate',
  level: 'error',
  docs: 'A record set cannot hold a value twice; TTL and metadata make no difference.',
  check: (facts, report) => {
    for (const { sets } of facts.shared.values()) {
      for (const set of sets) if (set.records.length > 1) checkSet(set, facts, report);
    }
  },
};

function checkSet({ name, records }: DeclaredSet, facts: ZoneFacts, report: Report): void {
  const seen = new Set<string>();
  for (const record of records) {
    const text = describe(record, facts);
    // Two aliases of one set are refused whatever they say, by `alias-set`.
    if (text === undefined) continue;
    if (seen.has(text)) report(`The record is declared twice: ${name} ${text}`, { call: record.call });
    seen.add(text);
  }
}

function describe(record: DeclaredRecord, { config, origin }: ZoneFacts): string | undefined {
  const type = config.recordTypes.get(record.type);
  if (type === undefined || (!type.isStandard && type.isPointer)) return undefined;
  return `${record.type} ${type.describe(type.canonicalize(record.values, origin))}`;
}
