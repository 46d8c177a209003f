import type { Field } from '../../../src/records/field.ts';
import { hostname } from '../../../src/records/fields.ts';
import { hostnameProblem } from '../../../src/records/hostname.ts';

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

/** Names of load balancers, of either generation. */
const LOAD_BALANCER = /\.(?:elb\.[a-z\d-]+|[a-z\d-]+\.elb)\.amazonaws\.com(?:\.cn)?\.$/;
const DUAL_STACK = 'dualstack.';

/**
 * Tell whether two canonical targets are the same.
 *
 * The console of AWS puts `dualstack.` before the name of a load balancer, which answers the same without it.
 */
export function isSameTarget(a: string, b: string): boolean {
  return a === b || (LOAD_BALANCER.test(a) && withoutStack(a) === withoutStack(b));
}

function withoutStack(target: string): string {
  return target.startsWith(DUAL_STACK) ? target.slice(DUAL_STACK.length) : target;
}
