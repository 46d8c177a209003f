import { countCall, type Guest } from './guest.ts';
import { CALL, type UnmanagedObject } from './objects.ts';
import { bareModifier, type DomainModifier } from './modifiers.ts';

/** Words about records that are not managed here. */
export function unmanagedWords(guest: Guest): Record<string, unknown> {
  return {
    IGNORE: (label: unknown = '*', types: unknown = '*', target: unknown = '*'): DomainModifier => {
      const call = countCall(guest);
      return (domain) => {
        const rule: UnmanagedObject = { label_pattern: label, rType_pattern: types, target_pattern: target };
        Object.defineProperty(rule, CALL, { value: call });
        domain.unmanaged.push(rule);
      };
    },
    DISABLE_IGNORE_SAFETY_CHECK: bareModifier('DISABLE_IGNORE_SAFETY_CHECK', (domain) => {
      domain.unmanaged_disable_safety_check = true;
    }),
  };
}
