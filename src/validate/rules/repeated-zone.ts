import { toAscii } from '../../dns/idn.ts';
import { fullName } from '../facts.ts';
import type { Rule } from '../rule.ts';

/** No label repeats the name of its zone. */
export const repeatedZone: Rule = {
  id: 'repeated-zone',
  level: 'error',
  docs: 'Labels are relative: "www.example.com" in the zone example.com is www.example.com.example.com.',
  check: ({ zone }, report) => {
    const suffix = `.${zone.name}`;
    for (const record of zone.records) {
      const ascii = toAscii(record.name);
      if (!ascii.endsWith(suffix) && ascii !== zone.name) continue;
      if (record.isDerived === true || record.meta?.['skip_fqdn_check'] === 'true') continue;
      const short = ascii === zone.name ? '@' : ascii.slice(0, -suffix.length);
      report(`The name "${record.name}" repeats the zone: it means "${fullName(record.name, zone)}"`, {
        call: record.call,
        hint: `Write "${short}", or add DISABLE_REPEATED_DOMAIN_CHECK if that is what you want`,
      });
    }
  },
};
