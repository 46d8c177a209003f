import { labelIn, type Name } from '../dns/name.ts';
import { UserError } from '../errors.ts';
import type { UnmanagedRule } from '../model/ir.ts';
import { targetOf, type DnsRecord } from '../model/record.ts';
import { compileGlob } from './glob.ts';

/** Tells whether a record is one the rules protect. */
export type RecordTest = (record: DnsRecord) => boolean;

/**
 * Make one test of all IGNORE rules of a zone: a record passes when any rule matches label, type and target.
 *
 * An alias is known by its own type and by the one it stands for, so that `IGNORE("www", "A")` protects an alias too.
 *
 * @throws {UserError} when a pattern cannot be read.
 */
export function compileRules(rules: readonly UnmanagedRule[], zone: Name): RecordTest {
  const tests = rules.map(compileRule);
  if (tests.length === 0) return () => false;
  return (record) => {
    const label = labelIn(record.name, zone);
    return tests.some((test) => test(record, label));
  };
}

function compileRule(rule: UnmanagedRule): (record: DnsRecord, label: string) => boolean {
  const matchesLabel = compilePattern(rule, 'label');
  const matchesTarget = compilePattern(rule, 'target');
  const types = isAny(rule.types) ? undefined : rule.types.split(',').map((type) => type.trim());
  return (record, label) =>
    (types === undefined || types.includes(record.type) || types.includes(record.recordType.setType(record.rdata))) &&
    (matchesLabel === undefined || matchesLabel(label)) &&
    (matchesTarget === undefined || matchesTarget(targetOf(record)));
}

function compilePattern(rule: UnmanagedRule, part: 'label' | 'target'): ((text: string) => boolean) | undefined {
  if (isAny(rule[part])) return undefined;
  try {
    return compileGlob(rule[part]);
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    throw new UserError(`${describeRule(rule)} has a malformed ${part}: ${cause.message}`, { hint: cause.hint, cause });
  }
}

function isAny(pattern: string): boolean {
  return pattern === '' || pattern === '*';
}

/** Write a rule as the configuration would. */
function describeRule(rule: UnmanagedRule): string {
  const args = [rule.label || '*', rule.types, rule.target];
  while (args.length > 1 && args.at(-1) === '') args.pop();
  return `IGNORE(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
}
