import type { Rule } from '../rule.ts';

const SHARED_KEYS = [
  ['r53_weight', 'weight'],
  ['r53_health_check_id', 'health check'],
] as const;

/** The records of one routed set agree about its routing. */
export const weightedGroup: Rule = {
  id: 'weighted-group',
  level: 'error',
  docs: 'Weight and health check belong to a record set, so all records with one set identifier have the same.',
  check: ({ shared }, report) => {
    for (const { sets } of shared.values()) {
      for (const { name, type, setIdentifier, records } of sets) {
        if (setIdentifier === '') continue;
        for (const [key, what] of SHARED_KEYS) {
          const first = records[0]?.meta?.[key] ?? '';
          const other = records.find((record) => (record.meta?.[key] ?? '') !== first);
          if (other === undefined) continue;
          const values = `"${first}" and "${other.meta?.[key] ?? ''}"`;
          report(`The ${type} records "${setIdentifier}" of "${name}" have more than one ${what}: ${values}`, {
            call: other.call,
          });
        }
      }
    }
  },
};
