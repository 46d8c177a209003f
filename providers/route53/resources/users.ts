import { displayName } from '../../../src/dns/name.ts';
import type { SetChange } from '../../../src/model/account.ts';
import { keyText, type RecordSet, type RecordSetKey } from '../../../src/model/record-set.ts';
import type { SetAttributes } from '../../../src/model/routing.ts';

/** What the sets of a zone refer to by id. */
export type Reference = (attributes: SetAttributes) => string | undefined;

/** The sets of zones that refer to something, by zone id. */
export type Referrers = ReadonlyMap<string, readonly RecordSet[]>;

/** What refers to things, as far as it is known, and the way to know all of it, which takes calls. */
export interface ReferrerReading {
  readonly known: Referrers;
  /** @throws {ProviderError} */
  readonly readAll: () => Promise<Referrers>;
}

/** The id of a set's health check. */
export const checkOf: Reference = ({ healthCheckId }) => healthCheckId;

/** The id of the CIDR collection that a set is routed by. */
export const collectionOf: Reference = ({ routing }) => (routing?.policy === 'cidr' ? routing.collection : undefined);

/** The CIDR collection and the location that a set is routed by; a blank is in neither. */
export const locationOf: Reference = ({ routing }) =>
  routing?.policy === 'cidr' ? `${routing.collection} ${routing.location}` : undefined;

/** Keep the sets that refer to anything. */
export function referrersAmong(sets: readonly RecordSet[]): readonly RecordSet[] {
  return sets.filter((set) => checkOf(set) !== undefined || collectionOf(set) !== undefined);
}

/** Tell for each id what refers to it once a run's changes are made, in words. */
export function usersAfter(
  referrers: Referrers,
  changes: ReadonlyMap<string, readonly SetChange[]>,
  reference: Reference,
): Map<string, string> {
  const users = new Map<string, string>();
  const note = (key: RecordSetKey, id: string | undefined): void => {
    if (id !== undefined && !users.has(id)) users.set(id, `${displayName(key.name)} ${key.type}`);
  };
  for (const [zone, sets] of referrers) {
    const changed = new Set((changes.get(zone) ?? []).map(keyText));
    for (const set of sets) if (!changed.has(keyText(set))) note(set, reference(set));
  }
  for (const change of [...changes.values()].flat()) {
    if (change.after !== undefined) note(change, reference(change.after));
  }
  return users;
}

/** Tell whether any set refers to anything. */
export function hasUser(referrers: Referrers, reference: Reference): boolean {
  return [...referrers.values()].flat().some((set) => reference(set) !== undefined);
}

/** Tell whether a run takes a reference away from anything. */
export function hasRelease(changes: ReadonlyMap<string, readonly SetChange[]>, reference: Reference): boolean {
  return [...changes.values()].flat().some(({ before, after }) => {
    const id = before === undefined ? undefined : reference(before);
    return id !== undefined && (after === undefined || reference(after) !== id);
  });
}
