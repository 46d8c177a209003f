import { countCall, found, WordError, type Guest } from './guest.ts';
import type { DomainModifier } from './modifiers.ts';
import { RULES } from './objects.ts';

/** Words about the rules that a domain is checked by. */
export function ruleWords(guest: Guest): Record<string, unknown> {
  return { RULE: (...args: unknown[]) => setRule(guest, args) };
}

/** Say how bad the findings of a rule are in this domain; the last call for a rule counts. */
function setRule(guest: Guest, args: readonly unknown[]): DomainModifier {
  const call = countCall(guest);
  const [rule, level] = args;
  if (typeof rule !== 'string') throw new WordError('RULE', `RULE takes the id of a rule, found ${found(rule)}`);
  if (args.length !== 2 || (level !== 'off' && level !== 'warning' && level !== 'error')) {
    const given = args.length > 2 ? `${args.length} arguments` : found(level);
    throw new WordError('RULE', `RULE takes "off", "warning" or "error" after the id "${rule}", found ${given}`);
  }
  return (domain) => {
    (domain[RULES] ??= []).push({ rule, level, call });
  };
}
