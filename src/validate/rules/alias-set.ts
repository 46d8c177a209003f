import type { RecordType } from '../../records/define.ts';
import type { DeclaredSet } from '../facts.ts';
import type { Report, Rule } from '../rule.ts';

/** An alias is the only record of its set. */
export const aliasSet: Rule = {
  id: 'alias-set',
  level: 'error',
  docs: 'An alias of type A is the A record set of its name, so there is no room for a second alias or for plain records.',
  isFixed: true,
  check: ({ shared, config }, report) => {
    for (const { sets } of shared.values()) {
      for (const set of sets) {
        if (set.records.some((record) => isAlias(config.recordTypes.get(record.type)))) checkSet(set, report);
      }
    }
  },
};

/** Pseudo types that point nowhere, such as redirects, may have several records. */
function isAlias(type: RecordType | undefined): boolean {
  return type?.isStandard === false && type.isPointer;
}

/** Told at each of the records, since either may be the one too many. */
function checkSet({ name, type, records }: DeclaredSet, report: Report): void {
  if (records.length < 2) return;
  const plain = records.filter((record) => record.type === type);
  const several = plain.length === 0 ? `alias of type ${type}` : type;
  const isMixed = plain.length > 0 && plain.length < records.length;
  const problem = isMixed
    ? `An alias of type ${type} and plain ${type} records cannot both stand at "${name}"`
    : `There is more than one ${several} at "${name}"`;
  const hint = 'They would be one record set: keep one of them';
  for (const record of records) report(problem, { call: record.call, hint });
}
