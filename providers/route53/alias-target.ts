import type { Field } from '../../src/records/field.ts';
import { hostname } from '../../src/records/fields.ts';
import { hostnameProblem } from '../../src/records/hostname.ts';

/**
 * The target of an alias: a host name whose final dot may be missing.
 *
 * AWS shows the names of load balancers and distributions without it, so that is how people paste them.
 */
export function aliasTarget<FieldName extends string>(name: FieldName): Field<FieldName> {
  const host = hostname(name);
  return Object.freeze({
    ...host,
    check: (value) => hostnameProblem(withDot(String(value)), name),
    canonicalize: (value, origin) => host.canonicalize(withDot(String(value)), origin),
  } satisfies Field<FieldName>);
}

function withDot(text: string): string {
  return text.includes('.') && !text.endsWith('.') ? `${text}.` : text;
}
