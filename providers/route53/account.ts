import { ProviderError } from '../../src/errors.ts';
import type { AccountContent, AccountPlan } from '../../src/model/account.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import type { ActualZone, HostedZone } from '../../src/model/zone.ts';
import type { ChangeBatch, ProviderAccount } from '../../src/provider.ts';
import { createCidrAccount } from './cidr/account.ts';
import type { Client } from './client/client.ts';
import { createCheckAccount } from './health-checks/account.ts';
import { isResourceId } from './resources/id.ts';
import { checkOf, collectionOf, referrersAmong, type Referrers } from './resources/users.ts';

/** What the zones of an account are read with. */
export interface ZoneReader {
  readonly list: () => Promise<readonly HostedZone[]>;
  readonly read: (zone: HostedZone) => Promise<ActualZone>;
}

/** What an account holds besides zones, and what its zones need to know of it. */
export interface Route53Account extends ProviderAccount {
  /** Remember what the sets of a zone refer to, so that it need not be read again. */
  readonly note: (actual: ActualZone) => ActualZone;
  /** Put ids in the place of names, as far as there are ids yet. @throws {ProviderError} for a name that nothing has. */
  readonly complete: (sets: readonly RecordSet[]) => readonly RecordSet[];
  /** Put ids in the place of the names that had none when the request was planned. @throws {ProviderError} */
  readonly settle: (batch: ChangeBatch) => ChangeBatch;
}

/** Keep track of what an account holds besides zones. */
export function createRoute53Account(client: Client, zones: ZoneReader): Route53Account {
  const checks = createCheckAccount(client);
  const collections = createCidrAccount(client);
  const referrers = new Map<string, readonly RecordSet[]>();
  const note = (actual: ActualZone): ActualZone => {
    referrers.set(actual.zone.id, referrersAmong(actual.recordSets));
    return actual;
  };
  /** A check may be used by any zone of the account, whoever manages it. */
  const readReferrers = async (): Promise<Referrers> => {
    const unread = (await zones.list()).filter(({ id }) => !referrers.has(id));
    await Promise.all(unread.map(async (zone) => note(await zones.read(zone))));
    return referrers;
  };
  /** What is to be deleted is looked for anew once changes are carried out: somebody else may use it by now. */
  let rereading: Promise<Referrers> | undefined;
  const reread = async (): Promise<Referrers> => {
    const known = [...referrers.keys()];
    for (const id of known) referrers.delete(id);
    return readReferrers();
  };
  return {
    plan: async (request): Promise<AccountPlan> => {
      const parts = await Promise.all([collections.plan(request, readReferrers), checks.plan(request)].map(orProblem));
      return {
        notes: [],
        changes: parts.flatMap(({ changes }) => changes),
        problems: parts.flatMap(({ problems }) => problems),
      };
    },
    planRemoval: async (request, changes): Promise<AccountPlan> => {
      const reading = { known: referrers, readAll: readReferrers };
      const ofChecks = await checks.planRemoval(request, changes, reading);
      const ofCollections = await collections.planRemoval(changes, reading);
      return {
        problems: [],
        changes: [...ofCollections.changes, ...ofChecks.changes],
        notes: [...ofCollections.notes, ...ofChecks.notes],
      };
    },
    apply: async (change) => {
      if (change.resource === 'CIDR collection') await collections.apply(change);
      else await checks.apply(change, () => (rereading ??= reread()));
      return {};
    },
    review: async (changes) => (await Promise.all([checks.review(changes), collections.review(changes)])).flat(),
    describe: async (sets): Promise<AccountContent> => ({
      healthChecks: await checks.describe(new Set(sets.flatMap((set) => checkOf(set) ?? []))),
      cidrCollections: await collections.describe(new Set(sets.flatMap((set) => collectionOf(set) ?? []))),
    }),
    observe: checks.observe,
    note,
    complete: (sets) =>
      sets.some(refersByName) ? sets.map((set) => collections.complete(checks.complete(set))) : sets,
    settle: (batch) => settleBatch(batch, (set) => collections.settle(checks.settle(set))),
  };
}

function settleBatch(batch: ChangeBatch, settle: (set: RecordSet) => RecordSet): ChangeBatch {
  if (!batch.changes.some(({ after }) => after !== undefined && refersByName(after))) return batch;
  return {
    changes: batch.changes.map((change) =>
      change.after === undefined ? change : { ...change, after: settle(change.after) },
    ),
  };
}

type Part = Omit<AccountPlan, 'notes'>;

/** What cannot be planned does not keep the rest from being planned. */
async function orProblem(planning: Promise<Pick<Part, 'changes'> & Partial<Part>>): Promise<Part> {
  try {
    return { problems: [], ...(await planning) };
  } catch (error) {
    if (error instanceof ProviderError) return { changes: [], problems: [error] };
    throw error;
  }
}

function refersByName(set: RecordSet): boolean {
  const collection = collectionOf(set);
  return set.healthCheckName !== undefined || (collection !== undefined && !isResourceId(collection));
}
