import type { AccountChange } from '../../../src/model/account.ts';
import { childrenOf, type Resolution } from './plan.ts';
import type { ActualCheck } from './read.ts';

/** What decides which health checks are deleted. */
export interface RemovalInput {
  readonly actual: readonly ActualCheck[];
  /** Names that the configuration declares or refers to. */
  readonly spoken: ReadonlySet<string>;
  /** What names stand for, as far as this run has looked. */
  readonly resolutions: ReadonlyMap<string, Resolution>;
  /** Names of the configuration's zones at the account. */
  readonly zones: ReadonlySet<string>;
  /** What checks will look at after the run, where that is not what it is now, by id. */
  readonly children: ReadonlyMap<string, readonly string[]>;
}

/**
 * List the checks that were made for the configuration's zones and that it speaks of no longer, or that others take the
 * place of.
 */
export function unwantedChecks({ actual, spoken, resolutions, zones }: RemovalInput): ActualCheck[] {
  return actual.filter(({ id, name, madeFor, isForeign }) => {
    if (madeFor === undefined || !zones.has(madeFor) || isForeign) return false;
    if (!spoken.has(name)) return true;
    const resolution = resolutions.get(name);
    return resolution?.status === 'pending' || (resolution?.status === 'known' && resolution.id !== id);
  });
}

/**
 * Plan the deletion of checks that nothing refers to: calculated ones before what they were calculated from.
 *
 * Those that something refers to stay, each with a note.
 */
export function planRemoval(
  unwanted: readonly ActualCheck[],
  users: ReadonlyMap<string, string>,
  { actual, children }: RemovalInput,
): { changes: AccountChange[]; notes: string[] } {
  const deletable = new Map(unwanted.filter(({ id }) => !users.has(id)).map((check) => [check.id, check]));
  const parents = new Map<string, string>();
  // What stays keeps what it is calculated from, which may itself be calculated.
  let isSettled = false;
  while (!isSettled) {
    isSettled = true;
    for (const check of actual) {
      if (deletable.has(check.id)) continue;
      for (const child of children.get(check.id) ?? childrenOf(check.settings)) {
        if (!deletable.delete(child)) continue;
        parents.set(child, check.name === '' ? check.id : check.name);
        isSettled = false;
      }
    }
  }
  const notes = unwanted.flatMap(({ id, name }) => {
    const user = users.get(id) ?? (parents.has(id) ? `the health check "${parents.get(id)}"` : undefined);
    return user === undefined ? [] : [`The health check "${name}" (${id}) is kept: ${user} still refers to it`];
  });
  return { changes: parentsFirst(deletable).map(toDeletion), notes };
}

function parentsFirst(checks: ReadonlyMap<string, ActualCheck>): ActualCheck[] {
  const ordered: ActualCheck[] = [];
  const seen = new Set<string>();
  const place = (check: ActualCheck | undefined): void => {
    if (check === undefined || seen.has(check.id)) return;
    seen.add(check.id);
    for (const child of childrenOf(check.settings)) place(checks.get(child));
    ordered.unshift(check);
  };
  for (const check of checks.values()) place(check);
  return ordered;
}

function toDeletion({ id, name, settings }: ActualCheck): AccountChange {
  const type = settings === undefined ? [] : [`type=${settings.type}`];
  return { kind: 'delete', resource: 'health check', name, id, settings: type, paid: [], data: {} };
}
