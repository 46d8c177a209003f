import type { Field, FieldValue } from './field.ts';

/** What a check is made of, and a record type stated with. */
interface Checked {
  readonly fields: readonly Field[];
  readonly check?: (rdata: readonly FieldValue[]) => string | undefined;
}

/**
 * Make the check of a record type: every field by itself, then all together.
 *
 * The rules for host names are for what people type: a name that a service or file holds is taken as it is.
 */
export function deriveCheck(
  spec: Checked,
): (rdata: readonly FieldValue[], origin?: 'typed' | 'read') => string | undefined {
  const { fields } = spec;
  return (rdata, origin = 'typed') => {
    for (let i = 0; i < fields.length; i++) {
      const field = fields[i];
      if (field === undefined || (origin === 'read' && field.isHostname)) continue;
      const problem = field.check(rdata[i] ?? '');
      if (problem !== undefined) return problem;
    }
    return spec.check?.(rdata);
  };
}
