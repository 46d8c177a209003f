import type { Change } from '../../src/diff/change.ts';
import { displayName } from '../../src/dns/name.ts';
import { ProviderError, StaleError, type StaleSet } from '../../src/errors.ts';
import { describeSet, keyText, type RecordSet } from '../../src/model/record-set.ts';
import type { HostedZone } from '../../src/model/zone.ts';
import type { AppliedBatch, ChangeBatch, ProviderContext } from '../../src/provider.ts';
import type { Client } from './client/client.ts';
import { readSets } from './read.ts';

/** How often to ask whether an instance is gone, and how long to wait in between. */
const TRIES = 90;
const WAIT_MS = 2000;

/** Say where deleting an instance leaves a name without an answer until what is declared there is written. */
export function reviewInstances(changes: readonly Change[]): readonly string[] {
  const wanted = new Map<string, RecordSet[]>();
  for (const { after } of changes) {
    if (after === undefined) continue;
    const siblings = wanted.get(after.name);
    if (siblings === undefined) wanted.set(after.name, [after]);
    else siblings.push(after);
  }
  return changes.flatMap(({ before, name, type }) => {
    if (before?.owner === undefined || wanted.get(name)?.some((set) => takesPlace(set, type)) !== true) return [];
    return [
      `${displayName(name)} ${type} may be without an answer for a moment: Route 53 deletes the traffic policy ` +
        `instance ${before.owner} first, and what takes its place is written when that is done`,
    ];
  });
}

/** A CNAME is alone at its name (RFC 1034 section 3.6.2). */
function takesPlace(set: RecordSet, type: string): boolean {
  return set.type === type || set.type === 'CNAME' || type === 'CNAME';
}

/** Id of the traffic policy instance that a request deletes; undefined for a request of any other kind. */
export function instanceOf({ changes }: ChangeBatch): string | undefined {
  return changes.find(({ before }) => before?.owner !== undefined)?.before?.owner;
}

/** What deleting an instance takes. */
export interface InstanceRemoval {
  readonly client: Client;
  readonly zone: HostedZone;
  readonly batch: ChangeBatch;
  readonly context: Pick<ProviderContext, 'sleep' | 'onProgress'>;
}

/**
 * Delete a traffic policy instance, and wait until its record sets are gone.
 *
 * @throws {StaleError} when its sets are not what was read.
 * @throws {ProviderError} when Route 53 refuses, or is not done in time.
 */
export async function deleteInstance(id: string, removal: InstanceRemoval): Promise<AppliedBatch> {
  const { client, context } = removal;
  await requireUnchanged(removal);
  if (!(await isGone(() => client.call(attemptOf('DeleteTrafficPolicyInstance', id), deletion(id))))) {
    for (let tries = 1; !(await isGone(() => requireDeleting(id, client))); tries++) {
      if (tries === TRIES) throw notGone(id);
      context.onProgress(`Waiting until the traffic policy instance ${id} is deleted`);
      await context.sleep(WAIT_MS);
    }
  }
  return { notes: [`Deleted the traffic policy instance ${id}`] };
}

function attemptOf(operation: string, id: string) {
  const subject = `the traffic policy instance ${id}`;
  return { operation, subject, resource: `arn:aws:route53:::trafficpolicyinstance/${id}` };
}

function deletion(Id: string): Parameters<Client['call']>[1] {
  return (api) => api.deleteTrafficPolicyInstance({ Id });
}

/** Ask something about an instance; an instance that is not there any more is what is hoped for. */
async function isGone(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return false;
  } catch (error) {
    if (error instanceof ProviderError && error.code === 'NoSuchTrafficPolicyInstance') return true;
    throw error;
  }
}

async function requireDeleting(Id: string, client: Client): Promise<void> {
  const answer = await client.call(attemptOf('GetTrafficPolicyInstance', Id), (api) =>
    api.getTrafficPolicyInstance({ Id }),
  );
  const { State, Message } = answer.TrafficPolicyInstance ?? {};
  if (State !== 'Failed') return;
  throw new ProviderError(
    `Route 53 could not delete the traffic policy instance ${Id}: ${Message ?? 'no reason given'}`,
    {
      code: 'TrafficPolicyInstanceFailed',
      hint: 'Its record sets are still there. Delete it in the console of AWS, and run push again',
    },
  );
}

function notGone(id: string): ProviderError {
  const minutes = (TRIES * WAIT_MS) / 60_000;
  return new ProviderError(`The traffic policy instance ${id} was still being deleted after ${minutes} minutes`, {
    code: 'TrafficPolicyInstanceNotGone',
    hint: 'Run push again later: what takes its place is written once it is gone',
  });
}

/** Nobody's instance is deleted for what it was when the zone was read. */
async function requireUnchanged({ client, zone, batch }: InstanceRemoval): Promise<void> {
  const now = await readSets(client, zone, batch.changes);
  const changed = batch.changes.flatMap((change): StaleSet[] => {
    const set = now.get(keyText(change));
    if (set === undefined || isSame(set, change.before)) return [];
    const { name, type, setIdentifier } = change;
    return [{ name, type, ...(setIdentifier === undefined ? {} : { setIdentifier }), now: describeSet(set) }];
  });
  const [first] = changed;
  if (first === undefined) return;
  throw new StaleError(`${displayName(first.name)} ${first.type} is no longer what was read`, changed);
}

function isSame(set: RecordSet, before: RecordSet | undefined): boolean {
  return before !== undefined && set.owner === before.owner && describeSet(set) === describeSet(before);
}
