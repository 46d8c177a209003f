import type { Rule } from '../rule.ts';

/** Every record is of a known type. */
export const recordType: Rule = {
  id: 'record-type',
  level: 'error',
  docs: 'Only record types of which the program knows the fields can be compared and written.',
  isFixed: true,
  check: ({ zone, config }, report) => {
    for (const record of zone.records) {
      if (config.recordTypes.has(record.type)) continue;
      report(`The record type ${record.type} is not supported`, { call: record.call });
    }
  },
};
