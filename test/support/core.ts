import type { Route53Api } from '../../providers/route53/client/api.ts';
import { createClient } from '../../providers/route53/client/client.ts';
import { createRoute53Provider } from '../../providers/route53/dns-provider.ts';
import { applyBatch } from '../../providers/route53/emulator/change-batch.ts';
import { ApiFailure, knownFailure } from '../../providers/route53/emulator/failure.ts';
import { startEmulator, type LiveZone } from '../../providers/route53/emulator/index.ts';
import { liveFromZone, zoneFromLive } from '../../providers/route53/emulator/zones/live-zone.ts';
import { canonicalName } from '../../providers/route53/emulator/names.ts';
import type { Change } from '../../providers/route53/emulator/record-sets/record-set.ts';
import { settingsOf } from '../../providers/route53/emulator/settings.ts';
import type { Zone } from '../../providers/route53/emulator/zones/zone.ts';
import type { DnsProvider } from '../../src/provider.ts';
import { openProvider, quietContext, TEST_KEY } from './route53.ts';

/** A Route 53 with one zone, and a provider to change it with. */
export interface Place {
  readonly provider: DnsProvider;
  /** What the zone holds, in the words of the service. */
  readonly sets: () => LiveZone['sets'];
  readonly close: () => Promise<void>;
}

/** Makes places, each with its own zone to start with; only one of a kind is in use at a time. */
export type OpenPlace = (zone: LiveZone) => Promise<Place>;

const nothing = (): Promise<void> => Promise.resolve();

/** Make places where everything is real: an SDK client, a socket, an emulator behind it. */
export function socketPlaces(): OpenPlace {
  return async (zone) => {
    const emulator = await startEmulator({ keys: [TEST_KEY], load: [zone], acceptUnknownReferences: true });
    const provider = await openProvider(emulator.url, quietContext());
    return { provider, sets: () => emulator.dump()[0]?.sets ?? [], close: emulator.close };
  };
}

/** Make places where the provider meets the rules of the emulator directly, ten times as fast. */
export function corePlaces(): OpenPlace {
  const { reset, sets, connect } = createCore();
  const provider = connect();
  return (zone) => {
    reset(zone);
    return Promise.resolve({ provider, sets, close: nothing });
  };
}

/** Lets a request through when it is its turn. */
export type CoreGate = <Answer>(operation: string, pass: () => Promise<Answer>) => Promise<Answer>;

/** One zone under the rules of the emulator, for any number of clients. */
export interface Core {
  readonly reset: (zone: LiveZone) => void;
  readonly sets: () => LiveZone['sets'];
  readonly api: (gate?: CoreGate) => Route53Api;
  readonly connect: (gate?: CoreGate) => DnsProvider;
}

/** Put up a zone that clients reach without any protocol. */
export function createCore(): Core {
  const settings = settingsOf({ acceptUnknownReferences: true });
  let zone: Zone | undefined;
  const current = (): Zone => {
    if (zone === undefined) throw new Error('There is no zone yet');
    return zone;
  };
  const change = (changes: readonly Change[]): object => {
    const before = current();
    const account = { zones: new Map([[before.id, before]]), healthChecks: new Map(), cidrCollections: new Map() };
    zone = { ...before, sets: refusing(() => applyBatch(changes, { zone: before, account, settings })) };
    return { ChangeInfo: { Id: '/change/C1' } };
  };
  const api = (gate: CoreGate = (_operation, pass) => pass()): Route53Api => {
    const ask = <Answer>(operation: string, content: () => object): Promise<Answer> =>
      // The types of the SDK say that everything of an answer is there; the provider does not rely on it.
      gate(operation, async () => structuredClone(content()) as Answer);
    return {
      listHostedZones: () => ask('ListHostedZones', () => ({ HostedZones: [hostedZone(current())] })),
      getHostedZone: () => ask('GetHostedZone', () => ({ DelegationSet: { NameServers: current().nameServers } })),
      createHostedZone: () => Promise.reject(new Error('There is only one zone')),
      listResourceRecordSets: (input) => ask('ListResourceRecordSets', () => listing(current(), input)),
      changeResourceRecordSets: ({ ChangeBatch }) =>
        ask('ChangeResourceRecordSets', () => change(structuredClone(ChangeBatch?.Changes) as unknown as Change[])),
      ...NOTHING_ELSE,
      listHealthChecks: () => ask('ListHealthChecks', () => ({ HealthChecks: [] })),
      listCidrCollections: () => ask('ListCidrCollections', () => ({ CidrCollections: [] })),
      listCidrLocations: () =>
        ask('ListCidrLocations', () =>
          refusing(() => {
            throw knownFailure('NoSuchCidrCollectionException');
          }),
        ),
    };
  };
  const context = quietContext();
  const entry = { entry: 'r53', place: 'creds.json "r53"', endpoint: 'http://127.0.0.1:1' };
  return {
    api,
    connect: (gate) =>
      createRoute53Provider(
        entry,
        context,
        createClient(entry, context, () => Promise.resolve(api(gate))),
      ),
    reset: (live) => {
      zone = zoneFromLive(live);
    },
    sets: () => liveFromZone(current()).sets,
  };
}

const refuse = (): Promise<never> => Promise.reject(new Error('There is nothing but a zone'));
const NOTHING_ELSE = {
  changeTagsForResource: refuse,
  createHealthCheck: refuse,
  getTrafficPolicyInstance: refuse,
  deleteTrafficPolicyInstance: refuse,
  deleteHealthCheck: refuse,
  getHealthCheck: refuse,
  getHealthCheckStatus: refuse,
  listTagsForResources: refuse,
  updateHealthCheck: refuse,
  listCidrBlocks: refuse,
  createCidrCollection: refuse,
  changeCidrCollection: refuse,
  deleteCidrCollection: refuse,
};

/** All sets, or where one is asked for, that one. */
function listing({ sets }: Zone, { StartRecordName: name, StartRecordType: type }: ListInput): object {
  if (name === undefined) return { ResourceRecordSets: sets.sorted };
  const asked = canonicalName(name);
  return { ResourceRecordSets: sets.sorted.filter((set) => set.Name === asked && set.Type === type) };
}

type ListInput = Parameters<Route53Api['listResourceRecordSets']>[0];

function hostedZone({ id, name }: Zone): object {
  return { Id: `/hostedzone/${id}`, Name: name, Config: { PrivateZone: false } };
}

/** A refusal in the form in which the SDK throws it. */
function refusing<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    const { code, status, message } = error;
    throw Object.assign(new Error(message), { name: code, $fault: 'client', $metadata: { httpStatusCode: status } });
  }
}
