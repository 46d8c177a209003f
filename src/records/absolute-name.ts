import { toName } from '../dns/idn.ts';
import { nameProblem } from '../dns/name.ts';
import type { Field } from './field.ts';
import { hostname } from './fields.ts';

/**
 * A name that is no host: what has no final dot is completed with the zone, dots or not, also below D_EXTEND.
 *
 * The IR has it in its canonical form.
 */
export function absoluteName<FieldName extends string>(name: FieldName): Field<FieldName> {
  return Object.freeze({
    ...hostname(name, { ir: name }),
    isHostname: false,
    isCompletedInIr: true,
    check: (value) => {
      if (value === '') return `The ${name} is empty; use "." for none`;
      const problem = value === '@' ? undefined : nameProblem(toName(String(value)));
      return problem === undefined ? undefined : `The ${name} "${value}" ${problem}`;
    },
    normalize: (value, origin) => toName(String(value), origin),
  } satisfies Field<FieldName>);
}
