import { ProviderError } from '../../src/errors.ts';
import type { HostedZone } from '../../src/model/zone.ts';
import type { DnsProvider, ProviderContext } from '../../src/provider.ts';
import { createRoute53Account } from './account.ts';
import { completeSets } from './alias/complete.ts';
import { withOpaque } from './batches/opaque.ts';
import { toBatches } from './batches/to-batches.ts';
import { createClient, type Client } from './client/client.ts';
import { readIdentity } from './client/identity.ts';
import { readHostedZone } from './read.ts';
import { reviewChanges } from './review/changes.ts';
import type { Settings } from './settings.ts';
import { deleteInstance, instanceOf, reviewInstances } from './traffic-policy.ts';
import { applyBatch } from './write.ts';
import { createAccountZones } from './zones/account-zones.ts';
import { readDelegation } from './zones/delegation.ts';
import { chooseZone } from './zones/hosted-zones.ts';

/** How long a zone that was just created may be unknown to parts of the service, and how often to ask. */
const FRESH_TRIES = 12;
const FRESH_WAIT_MS = 5000;

/** Create the provider of one entry of creds.json; lazy, nothing is asked before the first method is called. */
export function createRoute53Provider(
  settings: Settings,
  context: ProviderContext,
  client: Client = createClient(settings, context),
): DnsProvider {
  const zones = createAccountZones(client, settings.delegationSet);

  const patiently = async <Answer>(zone: HostedZone, ask: () => Promise<Answer>): Promise<Answer> => {
    for (let tries = 1; ; tries++) {
      try {
        return await ask();
      } catch (error) {
        const isUnknown = error instanceof ProviderError && error.code === 'NoSuchHostedZone';
        if (!isUnknown || !zones.isFresh(zone) || tries === FRESH_TRIES) throw error;
        await context.sleep(FRESH_WAIT_MS);
      }
    }
  };

  const read: DnsProvider['readZone'] = (zone, options) => patiently(zone, () => readHostedZone(client, zone, options));
  const account = createRoute53Account(client, {
    list: zones.list,
    read: (zone) => read(zone, { needsDelegation: false }),
  });

  return Object.freeze({
    entry: settings.entry,
    type: 'ROUTE53',
    listZones: zones.list,
    findZone: async (declared) => chooseZone(await zones.list(), declared, settings.place),
    readZone: async (zone, options) => account.note(await read(zone, options)),
    createZone: zones.create,
    nameServers: async (zone) => zones.toldServers(zone) ?? (await patiently(zone, () => readDelegation(client, zone))),
    completeDesired: (sets, zone, actual) => account.complete(completeSets(sets, zone, actual)),
    reviewChanges: (changes, actual) => [
      ...reviewChanges(changes, actual),
      ...reviewInstances(changes).map((message) => ({ message, isCertain: false })),
    ],
    toBatches: (changes) => withOpaque(changes, toBatches),
    apply: async (zone, batch) => {
      const instance = instanceOf(batch);
      if (instance !== undefined) return deleteInstance(instance, { client, zone, batch, context });
      const settled = account.settle(batch);
      return patiently(zone, () => applyBatch(client, zone, settled));
    },
    account,
    identity: () => readIdentity(settings, context),
  } satisfies DnsProvider);
}
