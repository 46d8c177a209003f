import type { Change } from '../../src/diff/change.ts';
import { toName } from '../../src/dns/idn.ts';
import type { Name } from '../../src/dns/name.ts';
import { ProviderError, StaleError, type StaleSet } from '../../src/errors.ts';
import { createRecord } from '../../src/model/record.ts';
import { groupRecords, keyText, ttlOf, type RecordSet } from '../../src/model/record-set.ts';
import type { HostedZone } from '../../src/model/zone.ts';
import type { ChangeBatch, DnsProvider } from '../../src/provider.ts';
import { RECORD_TYPES } from '../../src/records/index.ts';

/** A zone of the provider in memory, as a test gives it. */
export interface MemoryZone {
  readonly name: string;
  readonly id?: string;
  readonly isPrivate?: boolean;
  readonly nameServers?: readonly string[];
  /** Lines such as `www 300 A 192.0.2.1`; the name servers at the apex come by themselves. */
  readonly records?: readonly string[];
  /** Further sets, such as ones that are held. */
  readonly sets?: readonly RecordSet[];
}

/** How the provider in memory is to behave. */
export interface MemoryOptions {
  readonly entry?: string;
  readonly zones?: readonly MemoryZone[];
  /** How many changes a request holds. */
  readonly batchSize?: number;
  /** Called before each method; throw here to make it fail, await here to make it slow. */
  readonly before?: (call: string) => void | Promise<void>;
}

/** The provider in memory with a view of its state. */
export interface MemoryProvider extends DnsProvider {
  /** The methods that were called, with the zone: `readZone shop.test.`. */
  readonly calls: readonly string[];
  /** What a zone holds: `www.shop.test. 300 A 192.0.2.1`, sorted. */
  readonly dump: (zone: string) => readonly string[];
  /** Change a zone behind everybody's back: put the records in the place of the sets with their keys. */
  readonly edit: (zone: string, ...lines: readonly string[]) => void;
}

interface State {
  readonly zone: HostedZone;
  readonly nameServers: readonly Name[];
  readonly sets: Map<string, RecordSet>;
}

const SERVERS = ['ns-1.memory.test.', 'ns-2.memory.test.'];

/** Read lines such as `www 300 A 192.0.2.1` into record sets; `native` marks the very version of each. */
export function toSets(zone: string, lines: readonly string[]): RecordSet[] {
  const origin = toName(zone);
  const records = lines.map((line) => {
    const [label = '', ttl = '', type = '', ...rdata] = line.split(' ');
    const recordType = RECORD_TYPES.find((candidate) => candidate.type === type);
    if (recordType === undefined) throw new Error(`No record type in "${line}"`);
    return createRecord(recordType, {
      name: toName(label, origin),
      ttl: Number(ttl),
      rdata: recordType.parse(rdata.join(' '), { origin }),
    });
  });
  return groupRecords(records).map(withNative);
}

/** What the service would have returned: text, so that it survives JSON. */
function withNative(set: RecordSet): RecordSet {
  return { ...set, native: contents(set) };
}

function contents(set: RecordSet): string {
  return `${set.records.map(({ type, text }) => `${type} ${text}`).join(', ')} ttl=${ttlOf(set)}`;
}

/** Make a DNS provider that keeps its zones in memory and changes a set only if it is exactly what was read. */
export function createMemoryProvider(options: MemoryOptions = {}): MemoryProvider {
  const { entry = 'r53', batchSize = Number.POSITIVE_INFINITY, before } = options;
  const states = new Map<string, State>();
  const calls: string[] = [];
  let changes = 0;
  const add = (zone: MemoryZone): State => {
    const state = createState(zone, `Z${states.size + 1}`);
    states.set(state.zone.id, state);
    return state;
  };
  for (const zone of options.zones ?? []) add(zone);
  const stateOf = (id: string): State => {
    const state = states.get(id);
    if (state === undefined) throw new ProviderError(`No zone ${id}`, { code: 'NoSuchHostedZone' });
    return state;
  };
  const byName = (name: string): State => {
    const state = [...states.values()].find(({ zone }) => zone.name === toName(name));
    if (state === undefined) throw new Error(`No zone ${name}`);
    return state;
  };
  const call = async (text: string): Promise<void> => {
    calls.push(text);
    await before?.(text);
  };
  const provider: MemoryProvider = {
    entry,
    type: 'MEMORY',
    calls,
    listZones: async () => {
      await call('listZones');
      return [...states.values()].map(describeZone);
    },
    findZone: async ({ name, meta }) => {
      const id = meta['zone_id'];
      if (id !== undefined) return describeZone(stateOf(id));
      const found = [...states.values()].find(({ zone }) => zone.name === toName(name));
      return found && describeZone(found);
    },
    readZone: async ({ id, name }, { needsDelegation }) => {
      await call(`readZone ${name}${needsDelegation ? ' with delegation' : ''}`);
      const { zone, sets, nameServers } = stateOf(id);
      return { zone, recordSets: [...sets.values()], nameServers };
    },
    createZone: async (name) => {
      await call(`createZone ${name}`);
      return describeZone(add({ name }));
    },
    nameServers: async ({ id, name }) => {
      await call(`nameServers ${name}`);
      return stateOf(id).nameServers;
    },
    completeDesired: (sets) => sets,
    toBatches: (all) => chunk(all, batchSize),
    apply: async ({ id, name }, batch) => {
      await call(`apply ${name} ${batch.changes.length}`);
      carryOut(stateOf(id), batch);
      changes += 1;
      return { changeId: `C${changes}` };
    },
    identity: async () => ({ account: 'memory', arn: 'memory', source: 'a test' }),
    dump: (zone) => [...byName(zone).sets.values()].flatMap(dumpSet).toSorted(),
    edit: (zone, ...lines) => {
      for (const set of toSets(zone, lines)) byName(zone).sets.set(keyText(set), set);
    },
  };
  return provider;
}

function createState(given: MemoryZone, id: string): State {
  const nameServers = given.isPrivate === true ? [] : (given.nameServers ?? SERVERS).map((name) => toName(name));
  const apex = nameServers.map((name) => `@ 172800 NS ${name}`);
  const sets = [...toSets(given.name, [...apex, ...(given.records ?? [])]), ...(given.sets ?? [])];
  return {
    zone: { id: given.id ?? id, name: toName(given.name), isPrivate: given.isPrivate ?? false },
    nameServers,
    sets: new Map(sets.map((set) => [keyText(set), set])),
  };
}

function describeZone({ zone, sets }: State): HostedZone {
  return { ...zone, recordSetCount: sets.size };
}

function dumpSet({ name, records }: RecordSet): string[] {
  return records.map(({ ttl, type, text }) => `${name} ${ttl} ${type} ${text}`);
}

function chunk(changes: readonly Change[], size: number): ChangeBatch[] {
  const batches: ChangeBatch[] = [];
  for (let i = 0; i < changes.length; i += size) batches.push({ changes: changes.slice(i, i + size) });
  return batches;
}

/** All or nothing: every set must be what was read before any is changed. */
function carryOut({ sets }: State, { changes }: ChangeBatch): void {
  const conflicts = changes.flatMap((change) => conflictOf(sets.get(keyText(change)), change));
  if (conflicts.length > 0) throw new StaleError('The zone has changed', conflicts);
  for (const { after, ...key } of changes) {
    if (after === undefined) sets.delete(keyText(key));
    else sets.set(keyText(after), withNative(after));
  }
}

function conflictOf(now: RecordSet | undefined, { name, type, before }: Change): StaleSet[] {
  if (now?.native === before?.native) return [];
  return [{ name, type, ...(now && { now: contents(now).replace(/^\S+ /, '') }) }];
}
