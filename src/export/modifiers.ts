import type { DnsRecord } from '../model/record.ts';
import type { FieldValue } from '../records/field.ts';
import { jsString } from './literal.ts';

/** The flag of a CAA record that forbids to issue when its tag is not understood (RFC 8659 section 4.1). */
const CAA_CRITICAL = 128;

/** How the fields that a word does not take are said after it, by type. */
const MODIFIERS: Readonly<Record<string, (fields: Readonly<Record<string, FieldValue>>) => string[]>> = {
  CAA: ({ flags }) => {
    if (flags === 0) return [];
    // No word sets the reserved bits, but a modifier may be a function of the record.
    return [flags === CAA_CRITICAL ? 'CAA_CRITICAL' : `function (r) { r.caaflag = ${flags}; }`];
  },
  R53_ALIAS: (fields) => {
    const zone = `R53_ZONE(${jsString(String(fields['zone_id']))})`;
    return fields['evaluate_target_health'] === 'true' ? [zone, 'R53_EVALUATE_TARGET_HEALTH(true)'] : [zone];
  },
};

/** Render what a record's word cannot take as arguments, its TTL apart. */
export function modifiersOf(record: DnsRecord): string[] {
  const render = MODIFIERS[record.type];
  if (render === undefined) return [];
  const { fields } = record.recordType;
  return render(Object.fromEntries(fields.map((field, i) => [field.name, record.rdata[i] ?? ''])));
}
