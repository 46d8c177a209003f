import { countCall, found, WordError, type Guest } from './guest.ts';
import { CALL, type UnmanagedObject } from './objects.ts';
import { bareModifier, type DomainModifier } from './modifiers.ts';

/** Words about records that are not managed here. */
export function unmanagedWords(guest: Guest): Record<string, unknown> {
  return {
    IGNORE: (label?: unknown, types?: unknown, target?: unknown) => ignore(guest, label, types, target),
    IGNORE_NAME: (label?: unknown, types?: unknown) => ignore(guest, label, types),
    IGNORE_TARGET: (target?: unknown, types?: unknown) => ignore(guest, '*', types, target),
    IGNORE_EXTERNAL_DNS: ignoreExternalDns,
    DISABLE_IGNORE_SAFETY_CHECK: bareModifier('DISABLE_IGNORE_SAFETY_CHECK', (domain) => {
      domain.unmanaged_disable_safety_check = true;
    }),
  };
}

function ignore(guest: Guest, label: unknown = '*', types: unknown = '*', target: unknown = '*'): DomainModifier {
  const call = countCall(guest);
  return (domain) => {
    const rule: UnmanagedObject = { label_pattern: label, rType_pattern: types, target_pattern: target };
    Object.defineProperty(rule, CALL, { value: call });
    domain.unmanaged.push(rule);
  };
}

/** Leave alone what Kubernetes' external-dns has registered; a call without a prefix keeps that of an earlier one. */
function ignoreExternalDns(prefix: unknown = ''): DomainModifier {
  if (typeof prefix !== 'string') {
    throw new WordError('IGNORE_EXTERNAL_DNS', `IGNORE_EXTERNAL_DNS takes a prefix as text, found ${found(prefix)}`);
  }
  return (domain) => {
    domain.ignore_external_dns = true;
    if (prefix !== '') domain.external_dns_prefix = prefix;
  };
}
