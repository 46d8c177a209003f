import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import type { Change } from '../../../src/diff/change.ts';
import type { RecordSet } from '../../../src/model/record-set.ts';
import { placeOf } from '../../../src/model/routing.ts';
import { toNative } from '../native/to-native.ts';

/** What a request uses up of the two limits of ChangeResourceRecordSets. */
export interface Cost {
  readonly values: number;
  readonly characters: number;
}

/** What one request may hold at most (Route 53 Developer Guide, "Quotas"). */
export const LIMIT: Cost = Object.freeze({ values: 1000, characters: 32_000 });

/** What an empty request costs. */
export const NOTHING: Cost = Object.freeze({ values: 0, characters: 0 });

/** How a change is put to the service. */
export type Method = 'create' | 'delete' | 'swap' | 'upsert';

/**
 * Choose how to put a change to the service.
 *
 * A set is replaced by deleting exactly what was read and creating the new one in the same request: if somebody changed it
 * meanwhile, the request fails instead of overwriting. Only what must be overwritten, and a set so large that both
 * together do not fit, is; not even that where it takes another turn than before, since others may wait for its place.
 */
export function methodOf(change: Change, mustOverwrite: boolean): Method {
  if (change.kind === 'delete') return 'delete';
  if (mustOverwrite) return 'upsert';
  if (change.kind === 'create') return 'create';
  const { swap, upsert } = replacementCosts(change);
  return !fits(swap) && fits(upsert) && keepsItsTurn(change) ? 'upsert' : 'swap';
}

/** Tell whether a set is routed by the same policy and for the same place as before. */
function keepsItsTurn({ before, after }: Change): boolean {
  const [was, is] = [before?.routing, after?.routing];
  if (was === undefined || is === undefined) return was === is;
  return was.policy === is.policy && placeOf(was) === placeOf(is);
}

/**
 * Count what a change costs; an upsert counts twice, an alias is one value without characters.
 *
 * NS and SOA sets count as the dearer of both methods, since those at the apex may have to be overwritten.
 */
export function costOf(change: Change): Cost {
  const { swap, upsert } = replacementCosts(change);
  if (change.type === 'NS' || change.type === 'SOA') {
    return { values: Math.max(swap.values, upsert.values), characters: Math.max(swap.characters, upsert.characters) };
  }
  return methodOf(change, false) === 'upsert' ? upsert : swap;
}

function replacementCosts(change: Change): { swap: Cost; upsert: Cost } {
  const before = change.before === undefined ? NOTHING : weigh(nativeOf(change.before));
  const after = change.after === undefined ? NOTHING : weigh(toNative(change.after));
  return { swap: add(before, after), upsert: add(after, after) };
}

/** The set as the service returned it, or as it would be written if it was never read. */
export function nativeOf(set: RecordSet): ResourceRecordSet {
  return (set.native as ResourceRecordSet | undefined) ?? toNative(set);
}

function weigh(native: ResourceRecordSet): Cost {
  const values = native.ResourceRecords ?? [];
  if (values.length === 0) return { values: 1, characters: 0 };
  return { values: values.length, characters: values.reduce((sum, { Value = '' }) => sum + Value.length, 0) };
}

/** Add two costs. */
export function add(a: Cost, b: Cost): Cost {
  return { values: a.values + b.values, characters: a.characters + b.characters };
}

/** Tell whether a request of this cost is within the limits. */
export function fits(cost: Cost): boolean {
  return cost.values <= LIMIT.values && cost.characters <= LIMIT.characters;
}
