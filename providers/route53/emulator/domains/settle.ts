import type { State } from '../state.ts';
import type { DomainNameServer, DomainOperation } from './domain.ts';

/** Registries take their time, but not for ever: clients that never ask would otherwise wait for nothing. */
const LONGEST_MS = 30_000;
const UNKNOWN = 'One or more of the specified name servers are not known to the domain registry.';

/** End the operations that have run long enough; only then does the domain have its new name servers. */
export function settleOperations(state: State, now: Date): State {
  const ended = [...state.domainOperations.values()].filter((operation) => hasEnded(operation, now));
  if (ended.length === 0) return state;
  const domains = new Map(state.domains);
  const operations = new Map(state.domainOperations);
  const updatedAt = now.toISOString();
  for (const operation of ended) {
    const domain = domains.get(operation.domain);
    const isRefused = operation.nameServers.some(isUnknown);
    if (domain && !isRefused) {
      domains.set(domain.name, { ...domain, nameServers: operation.nameServers, updatedAt });
    }
    operations.set(operation.id, {
      ...operation,
      status: isRefused ? 'FAILED' : 'SUCCESSFUL',
      updatedAt,
      ...(isRefused ? { message: UNKNOWN } : {}),
    });
  }
  return { ...state, domains, domainOperations: operations };
}

/** Bring the end of an operation one look nearer. */
export function countPoll(state: State, operation: DomainOperation): State {
  if (operation.status !== 'IN_PROGRESS') return state;
  const next = { ...operation, pendingPolls: operation.pendingPolls - 1 };
  return { ...state, domainOperations: new Map(state.domainOperations).set(operation.id, next) };
}

function hasEnded(operation: DomainOperation, now: Date): boolean {
  const age = now.getTime() - Date.parse(operation.submittedAt);
  return operation.status === 'IN_PROGRESS' && (operation.pendingPolls <= 0 || age >= LONGEST_MS);
}

/** No registry knows a host below `.invalid` (RFC 6761 section 6.4), which lets tests make an operation fail. */
function isUnknown({ name }: DomainNameServer): boolean {
  return name.endsWith('.invalid');
}
