import type { DeclaredRecord } from '../../model/ir.ts';
import { fullName, type ZoneFacts } from '../facts.ts';
import type { Report, Rule } from '../rule.ts';

const LOWEST = 30;
const HIGHEST = 7 * 24 * 60 * 60;

/** TTLs are long enough to be of use. */
export const ttlLow: Rule = {
  id: 'ttl-low',
  level: 'off',
  docs: 'A TTL below 30 seconds costs a query for nearly every use, and many resolvers do not go that low.',
  check: (facts, report) => {
    checkSets(facts, report, ({ ttl }) => ttl < LOWEST, `is below ${LOWEST} seconds`);
  },
};

/** TTLs are short enough for a mistake to be mended. */
export const ttlHigh: Rule = {
  id: 'ttl-high',
  level: 'off',
  docs: 'With a TTL above a week a change takes longer than most resolvers keep anything, and so does mending a mistake.',
  check: (facts, report) => {
    checkSets(facts, report, ({ ttl }) => ttl > HIGHEST, 'is above one week');
  },
};

/** One finding for each name and type, at the first record it holds for. */
function checkSets(
  { zone, config }: ZoneFacts,
  report: Report,
  isWrong: (record: DeclaredRecord) => boolean,
  what: string,
): void {
  const seen = new Set<string>();
  for (const record of zone.records) {
    if (!isWrong(record) || config.recordTypes.get(record.type)?.hasTtl !== true) continue;
    const key = `${record.type} ${record.name}`;
    if (seen.has(key)) continue;
    seen.add(key);
    report(`The TTL ${record.ttl} of "${fullName(record.name, zone)}" ${what}`, { call: record.call });
  }
}
