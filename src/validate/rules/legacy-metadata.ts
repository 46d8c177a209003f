import type { Rule } from '../rule.ts';

/** No record carries metadata that used to mean something else. */
export const legacyMetadata: Rule = {
  id: 'legacy-metadata',
  level: 'error',
  docs: 'IGNORE_NAME_DISABLE_SAFETY_CHECK belonged to a record; the check is now switched off for a zone.',
  check: ({ zone }, report) => {
    for (const { meta, call } of zone.records) {
      if (meta?.['ignore_name_disable_safety_check'] === undefined) continue;
      const hint = 'Use DISABLE_IGNORE_SAFETY_CHECK for the whole zone';
      report('The metadata "ignore_name_disable_safety_check" has no effect any more', { call, hint });
    }
  },
};
