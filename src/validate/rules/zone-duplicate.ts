import { uniqueKey } from '../facts.ts';
import type { Rule } from '../rule.ts';

/** No zone is declared twice. */
export const zoneDuplicate: Rule = {
  id: 'zone-duplicate',
  level: 'error',
  docs: 'Two declarations of one zone contradict each other, also in different spelling; tags tell views of a zone apart.',
  isFixed: true,
  check: ({ zone, config }, report) => {
    if (config.firstZones.get(uniqueKey(zone)) === zone) return;
    report(`The zone "${uniqueKey(zone)}" is declared twice`, {
      hint: 'Use D_EXTEND to add to a zone, or a tag (name!tag) for another view of it',
    });
  },
};
