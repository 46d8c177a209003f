import { createHash } from 'node:crypto';
import type { CidrCollectionChange } from '@aws-sdk/client-route-53';
import { ProviderError } from '../../../src/errors.ts';
import type { AccountChange } from '../../../src/model/account.ts';
import type { Client } from '../client/client.ts';
import { byLocation, keyOf } from './plan.ts';
import { readNetworks } from './read.ts';
import type { NetworkChanges } from './steps.ts';

/** How many references are tried: that of a collection that was deleted may be used up. */
const REFERENCES = 5;

/**
 * Carry out one change of a CIDR collection; returns the id of the collection.
 *
 * @throws {ProviderError}
 */
export async function applyCollectionChange(client: Client, change: AccountChange): Promise<string> {
  const { kind, name, data } = change;
  const id = change.id ?? (await createCollection(client, name));
  const changes = data['changes'] as NetworkChanges;
  const version = data['version'] as number | undefined;
  await changeNetworks(client, { id, name, version }, changes);
  if (kind === 'delete') await deleteCollection(client, id, name);
  return id;
}

async function createCollection(client: Client, name: string): Promise<string> {
  const attempt = { operation: 'CreateCidrCollection', subject: `the CIDR collection "${name}"` };
  // The same reference gives the same collection, so that a repeated push never makes a second one.
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 32);
  for (let count = 1; ; count++) {
    const reference = `zonewright-${digest}${count === 1 ? '' : `-${count}`}`;
    try {
      const answer = await client.call(attempt, (api) =>
        api.createCidrCollection({ Name: name, CallerReference: reference }),
      );
      const id = answer.Collection?.Id;
      if (id === undefined) throw new ProviderError(`Route 53 did not say which CIDR collection it made for "${name}"`);
      return id;
    } catch (error) {
      if (!isRefusedAs(error, 'CidrCollectionAlreadyExistsException') || count === REFERENCES) throw error;
    }
  }
}

interface Target {
  readonly id: string;
  readonly name: string;
  /** Undefined for one that was just made. */
  readonly version: number | undefined;
}

function toNative(networks: NetworkChanges['added'], Action: 'PUT' | 'DELETE_IF_EXISTS'): CidrCollectionChange[] {
  return Array.from(byLocation(networks), ([LocationName, CidrList]) => ({ LocationName, Action, CidrList }));
}

async function changeNetworks(client: Client, target: Target, changes: NetworkChanges): Promise<void> {
  const { id, name, version } = target;
  const Changes = [...toNative(changes.taken, 'DELETE_IF_EXISTS'), ...toNative(changes.added, 'PUT')];
  if (Changes.length === 0) return;
  try {
    await client.call(attemptOf('ChangeCidrCollection', target), (api) =>
      api.changeCidrCollection({ Id: id, Changes, ...(version === undefined ? {} : { CollectionVersion: version }) }),
    );
  } catch (error) {
    if (!isRefusedAs(error, 'CidrCollectionVersionMismatchException')) throw error;
    // The answer to a first attempt may have been lost; then the collection is already what it shall be.
    const now = new Set((await readNetworks(client, target)).map(keyOf));
    const isDone =
      changes.added.every((one) => now.has(keyOf(one))) && !changes.taken.some((one) => now.has(keyOf(one)));
    if (isDone) return;
    throw new ProviderError(`The CIDR collection "${name}" (${id}) is no longer what was read: somebody changed it`, {
      code: 'CidrCollectionVersionMismatchException',
      hint: 'Nothing of it was changed. Run preview again',
      cause: error,
    });
  }
}

async function deleteCollection(client: Client, id: string, name: string): Promise<void> {
  try {
    await client.call(attemptOf('DeleteCidrCollection', { id, name }), (api) => api.deleteCidrCollection({ Id: id }));
  } catch (error) {
    // Somebody else was faster, or the answer to a first attempt was lost.
    if (!isRefusedAs(error, 'NoSuchCidrCollectionException')) throw error;
  }
}

function attemptOf(operation: string, { id, name }: Pick<Target, 'id' | 'name'>) {
  return {
    operation,
    subject: `the CIDR collection "${name}" (${id})`,
    resource: `arn:aws:route53:::cidrcollection/${id}`,
  };
}

function isRefusedAs(error: unknown, code: string): boolean {
  return error instanceof ProviderError && error.code === code;
}
