import type { Change as NativeChange } from '@aws-sdk/client-route-53';
import type { Change } from '../../src/diff/change.ts';
import { displayName } from '../../src/dns/name.ts';
import { ProviderError, StaleError, type StaleSet } from '../../src/errors.ts';
import { describeSet, keyText, type RecordSet, type RecordSetKey } from '../../src/model/record-set.ts';
import type { HostedZone } from '../../src/model/zone.ts';
import type { AppliedBatch, ChangeBatch } from '../../src/provider.ts';
import { toNativeChanges } from './batches/native-changes.ts';
import type { Client } from './client/client.ts';
import { followsDoubt } from './failures/failure.ts';
import { readConflict, splitMessages } from './failures/invalid-change-batch.ts';
import { explainOpaque, isRefusal, isUnchanged } from './failures/opaque-refusal.ts';
import { readSets } from './read.ts';

/**
 * Carry out one request, all of it or nothing.
 *
 * @throws {StaleError} when a set is not what was read.
 * @throws {ProviderError} for any other refusal.
 */
export async function applyBatch(client: Client, zone: HostedZone, batch: ChangeBatch): Promise<AppliedBatch> {
  const attempt = {
    operation: 'ChangeResourceRecordSets',
    subject: `${zone.id} (${displayName(zone.name)})`,
    resource: `arn:aws:route53:::hostedzone/${zone.id}`,
  };
  const send = (Changes: NativeChange[]) =>
    client.call(attempt, (api) => api.changeResourceRecordSets({ HostedZoneId: zone.id, ChangeBatch: { Changes } }));
  try {
    const answer = await send(toNativeChanges(batch.changes)).catch((error: unknown) => {
      if (!isApexKept(error)) throw error;
      return send(toNativeChanges(batch.changes, zone.name));
    });
    return answer.ChangeInfo?.Id === undefined ? {} : { changeId: answer.ChangeInfo.Id.replace('/change/', '') };
  } catch (error) {
    const conflicts = conflictsIn(error);
    if (conflicts.length === 0) throw isRefusal(error) ? explainOpaque(error, batch) : error;
    return settleConflicts(conflicts, { client, zone, batch, error });
  }
}

/**
 * Tell whether a request was refused for nothing but taking away, if only for a moment, what a zone must keep.
 *
 * Route 53 judges what a request comes to; what judges its changes one by one can only be made to overwrite.
 */
function isApexKept(error: unknown): boolean {
  const messages = messagesOf(error);
  return messages.length > 0 && messages.every((message) => message.startsWith('A HostedZone must contain '));
}

/** What a refused request was refused for; empty when it failed in another way. */
function messagesOf(error: unknown): string[] {
  if (!(error instanceof ProviderError) || error.code !== 'InvalidChangeBatch') return [];
  return error.cause instanceof Error ? splitMessages(error.cause.message) : [];
}

/** The sets that a refusal says are not what was read, each once; empty when it was refused for anything else. */
function conflictsIn(error: unknown): RecordSetKey[] {
  const conflicts = messagesOf(error)
    .map(readConflict)
    .filter((conflict) => conflict !== undefined);
  return Array.from(new Map(conflicts.map((conflict) => [keyText(conflict), conflict])).values());
}

interface Refusal {
  readonly client: Client;
  readonly zone: HostedZone;
  readonly batch: ChangeBatch;
  readonly error: unknown;
}

/**
 * Look at what the service holds after a refusal.
 *
 * When an answer was lost and the request repeated, the repetition is refused although everything is done: then all sets
 * are as they shall be, and that is a success.
 */
async function settleConflicts(conflicts: readonly RecordSetKey[], refusal: Refusal): Promise<AppliedBatch> {
  const { client, zone, batch } = refusal;
  const mayBeDone = conflicts.length >= batch.changes.filter((change) => change.type !== 'NS').length;
  const keys = mayBeDone ? batch.changes : conflicts;
  const now = await readSets(client, zone, keys).catch((error: unknown) => {
    // Without knowing what is there now, what the service said is the best that can be told.
    throw error instanceof ProviderError ? refusal.error : error;
  });
  if (mayBeDone && batch.changes.every((change) => isDone(change, now.get(keyText(change))))) return {};
  // The lost request may have been carried out before somebody else changed what it had made.
  if (refusal.error instanceof Error && followsDoubt(refusal.error.cause)) throw refusal.error;
  const changes = new Map(batch.changes.map((change) => [keyText(change), change]));
  // What is still what was read and cannot be deleted all the same was not understood when it was read.
  const isOpaque = conflicts.every((key) => isUnchanged(changes.get(keyText(key))?.before, now.get(keyText(key))));
  if (isOpaque && refusal.error instanceof ProviderError) throw explainOpaque(refusal.error, batch);
  const stale = conflicts.map((key): StaleSet => {
    const set = now.get(keyText(key));
    return { ...key, ...(set === undefined ? {} : { now: describeSet(set) }) };
  });
  throw new StaleError(describeStale(stale), stale, { cause: refusal.error });
}

function describeStale(stale: readonly StaleSet[]): string {
  const [first, ...others] = stale;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return `${displayName(first?.name ?? '')} ${first?.type} is no longer what was read${more}`;
}

function isDone(change: Change, now: RecordSet | undefined): boolean {
  if (change.after === undefined || now === undefined) return change.after === undefined && now === undefined;
  return now.heldBecause === undefined && describeSet(now) === describeSet(change.after);
}
