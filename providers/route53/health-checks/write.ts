import { createHash } from 'node:crypto';
import { ProviderError } from '../../../src/errors.ts';
import type { AccountChange } from '../../../src/model/account.ts';
import type { Client } from '../client/client.ts';
import { differingSettings, fromNativeCheck, toNativeCheck, type CheckUpdate } from './native.ts';
import { NAME_TAG, OWN_REFERENCE, OWNER_TAG } from './read.ts';
import type { CheckSettings } from './settings.ts';

/** How many references are tried: one is used up by each check of the same name and settings that was deleted. */
const REFERENCES = 20;

/** Finds the id of a check by its name, or returns an id as it is. @throws {ProviderError} when there is none. */
export type IdOf = (nameOrId: string) => string;

/**
 * Carry out one change of a health check; returns the id of the check.
 *
 * @throws {ProviderError}
 */
export async function applyCheckChange(client: Client, change: AccountChange, idOf: IdOf): Promise<string> {
  const { kind, id = '', data } = change;
  if (kind === 'create') return createCheck(client, change, idOf);
  if (kind === 'delete') await deleteCheck(client, change);
  else {
    const update = data['update'] as CheckUpdate;
    const { ChildHealthChecks: children } = update;
    const resolved = children === undefined ? update : { ...update, ChildHealthChecks: children.map(idOf) };
    await updateCheck(client, change, resolved);
  }
  return id;
}

async function createCheck(client: Client, { name, data }: AccountChange, idOf: IdOf): Promise<string> {
  const declared = data['settings'] as CheckSettings;
  const { children } = declared;
  const settings = Array.isArray(children) ? { ...declared, children: children.map(idOf) } : declared;
  const config = toNativeCheck(settings);
  const attempt = { operation: 'CreateHealthCheck', subject: `the health check "${name}"` };
  // The same reference gives the same check, so that a repeated push never makes a second one.
  const digest = createHash('sha256')
    .update(JSON.stringify([name, settings]))
    .digest('hex')
    .slice(0, 32);
  for (let count = 1; ; count++) {
    const reference = `${OWN_REFERENCE}${digest}${count === 1 ? '' : `-${count}`}`;
    try {
      const answer = await client.call(attempt, (api) =>
        api.createHealthCheck({ CallerReference: reference, HealthCheckConfig: config }),
      );
      const id = answer.HealthCheck?.Id;
      if (id === undefined) throw new ProviderError(`Route 53 did not say which health check it made for "${name}"`);
      await tagCheck(client, { id, name, zone: String(data['zone']) });
      return id;
    } catch (error) {
      if (!isRefusedAs(error, 'HealthCheckAlreadyExists') || count === REFERENCES) throw error;
    }
  }
}

async function tagCheck(client: Client, check: { id: string; name: string; zone: string }): Promise<void> {
  const { id, name, zone } = check;
  const attempt = {
    operation: 'ChangeTagsForResource',
    subject: `the health check "${name}" (${id})`,
    resource: arnOf(id),
  };
  const tags = [
    { Key: NAME_TAG, Value: name },
    { Key: OWNER_TAG, Value: zone },
  ];
  try {
    await client.call(attempt, (api) =>
      api.changeTagsForResource({ ResourceType: 'healthcheck', ResourceId: id, AddTags: tags }),
    );
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    throw new ProviderError(
      `The health check "${name}" was made as ${id}, but its name could not be set: ${error.message}`,
      {
        ...(error.code === undefined ? {} : { code: error.code }),
        hint: 'Push again when that is solved: the same check is taken and named then',
        cause: error,
      },
    );
  }
}

async function updateCheck(client: Client, change: AccountChange, update: CheckUpdate): Promise<void> {
  const { name, id = '', data } = change;
  const attempt = {
    operation: 'UpdateHealthCheck',
    subject: `the health check "${name}" (${id})`,
    resource: arnOf(id),
  };
  try {
    await client.call(attempt, (api) =>
      api.updateHealthCheck({ HealthCheckId: id, HealthCheckVersion: Number(data['version']), ...update }),
    );
  } catch (error) {
    if (!isRefusedAs(error, 'HealthCheckVersionMismatch')) throw error;
    // The answer to a first attempt may have been lost; then the check is already what it shall be.
    if (await isAsWanted(client, change, update)) return;
    throw new ProviderError(`The health check "${name}" (${id}) is no longer what was read: somebody changed it`, {
      code: 'HealthCheckVersionMismatch',
      hint: 'Nothing of it was changed. Run preview again',
      cause: error,
    });
  }
}

async function isAsWanted(
  client: Client,
  { name, id = '', data }: AccountChange,
  update: CheckUpdate,
): Promise<boolean> {
  const attempt = { operation: 'GetHealthCheck', subject: `the health check "${name}" (${id})`, resource: arnOf(id) };
  const answer = await client.call(attempt, (api) => api.getHealthCheck({ HealthCheckId: id }));
  const now = fromNativeCheck(answer.HealthCheck?.HealthCheckConfig ?? { Type: undefined });
  const settings = data['settings'] as CheckSettings;
  const children = update.ChildHealthChecks?.toSorted();
  const wanted = children === undefined ? settings : { ...settings, children };
  return now !== undefined && now.type === wanted.type && differingSettings(now, wanted).length === 0;
}

async function deleteCheck(client: Client, { name, id = '' }: AccountChange): Promise<void> {
  const attempt = {
    operation: 'DeleteHealthCheck',
    subject: `the health check "${name}" (${id})`,
    resource: arnOf(id),
  };
  try {
    await client.call(attempt, (api) => api.deleteHealthCheck({ HealthCheckId: id }));
  } catch (error) {
    // Somebody else was faster, or the answer to a first attempt was lost.
    if (!isRefusedAs(error, 'NoSuchHealthCheck')) throw error;
  }
}

function isRefusedAs(error: unknown, code: string): error is ProviderError {
  return error instanceof ProviderError && error.code === code;
}

function arnOf(id: string): string {
  return `arn:aws:route53:::healthcheck/${id}`;
}
