import type { HealthCheck } from '@aws-sdk/client-route-53';
import type { Change } from '../../../src/diff/change.ts';
import { ProviderError } from '../../../src/errors.ts';
import type {
  AccountChange,
  AccountPlan,
  AccountRequest,
  AccountResource,
  ObservedHealth,
  SetChange,
} from '../../../src/model/account.ts';
import type { Objection } from '../../../src/model/objection.ts';
import type { RecordSet } from '../../../src/model/record-set.ts';
import type { Client } from '../client/client.ts';
import { isResourceId } from '../resources/id.ts';
import { withNeeds } from '../resources/needs.ts';
import { checkOf, hasRelease, hasUser, usersAfter, type ReferrerReading, type Referrers } from '../resources/users.ts';
import { isDismissed } from './declared.ts';
import { describeChecks } from './describe.ts';
import { observeChecks } from './observe.ts';
import { planChecks, type CheckPlan, type Resolution } from './plan.ts';
import { listChecks, readChecks, type ActualCheck } from './read.ts';
import { planRemoval, unwantedChecks, type RemovalInput } from './removal.ts';
import { reviewChecks } from './review.ts';
import { requireUnused } from './unused.ts';
import { needsOf, usedChecks, wantedChecks } from './wanted.ts';
import { applyCheckChange } from './write.ts';

/** What is to be done, without what is only to be known. */
type Changes = Pick<AccountPlan, 'changes' | 'problems'>;

/** The health checks of an account during one run; read once, and only if somebody speaks of them. */
export interface CheckAccount {
  readonly plan: (request: AccountRequest) => Promise<Changes>;
  readonly planRemoval: (
    request: AccountRequest,
    changes: ReadonlyMap<string, readonly SetChange[]>,
    reading: ReferrerReading,
  ) => Promise<Omit<AccountPlan, 'problems'>>;
  /** Find changes that refer to a health check which the account does not have. */
  readonly review: (changes: readonly Change[]) => Promise<readonly Objection[]>;
  /** `referrers` reads what refers to health checks now. */
  readonly apply: (change: AccountChange, referrers: () => Promise<Referrers>) => Promise<void>;
  readonly describe: (ids: ReadonlySet<string>) => Promise<readonly AccountResource[]>;
  readonly observe: (ids: ReadonlySet<string>) => Promise<ReadonlyMap<string, ObservedHealth>>;
  /** Put the id in the place of the name of a desired set's health check, if it has one yet. @throws {ProviderError} */
  readonly complete: (set: RecordSet) => RecordSet;
  /** Put the id in its place; only what this run has created was without. @throws {ProviderError} */
  readonly settle: (set: RecordSet) => RecordSet;
}

const NOTHING: AccountPlan = { changes: [], notes: [], problems: [] };

/** Keep track of the health checks of an account. */
export function createCheckAccount(client: Client): CheckAccount {
  const created = new Map<string, string>();
  let planned: CheckPlan | undefined;
  let failure: ProviderError | undefined;
  let reading: Promise<readonly ActualCheck[]> | undefined;
  let listing: Promise<readonly HealthCheck[]> | undefined;
  const list = (): Promise<readonly HealthCheck[]> => (listing ??= listChecks(client));
  const read = (): Promise<readonly ActualCheck[]> => (reading ??= list().then((all) => readChecks(client, all)));

  const idOf = (name: string): string => {
    if (isResourceId(name)) return name;
    const resolution = planned?.resolutions.get(name);
    const id = created.get(name) ?? (resolution?.status === 'known' ? resolution.id : undefined);
    if (id !== undefined) return id;
    throw new ProviderError(`The health check "${name}" is not there, because it could not be created`, {
      code: 'NoSuchHealthCheck',
    });
  };
  return {
    plan: async (request) => {
      const [wanted, used] = [wantedChecks(request), usedChecks(request.selected)];
      if (wanted.size === 0 && used.size === 0 && !hasDismissed(request)) return NOTHING;
      try {
        planned = planChecks({ wanted, used: new Set(used.keys()), actual: await read(), place: client.account.place });
        return { ...planned, changes: withNeeds(planned.changes, needsOf(request.selected, wanted)) };
      } catch (error) {
        if (error instanceof ProviderError) failure = error;
        throw error;
      }
    },
    planRemoval: async (request, changes, { known, readAll }) => {
      if (failure !== undefined) return NOTHING;
      const isSpoken = planned !== undefined || hasRelease(changes, checkOf);
      if (!isSpoken && !hasUser(known, checkOf)) return NOTHING;
      const actual = await (isSpoken ? read() : list().then((all) => readChecks(client, all, 'own'))).catch(toNote);
      // Somebody who only refers to checks by id need not be able to list them.
      if (typeof actual === 'string') return { changes: [], notes: isSpoken ? [actual] : [] };
      const input = removalInput(request, planned, actual);
      const unwanted = unwantedChecks(input);
      return unwanted.length === 0
        ? NOTHING
        : planRemoval(unwanted, withParents(usersAfter(await readAll(), changes, checkOf), input.children), input);
    },
    review: (changes) => reviewChecks(changes, list),
    apply: async (change, referrers) => {
      if (change.kind === 'delete') await requireUnused(client, change, await referrers());
      const id = await applyCheckChange(client, change, idOf);
      if (change.kind === 'create') created.set(change.name, id);
    },
    describe: async (ids) => (ids.size === 0 ? [] : describeChecks(ids, await read())),
    observe: async (ids) => (ids.size === 0 ? new Map() : observeChecks(client, ids, await read())),
    complete: (set) => completeCheck(set, planned, failure),
    settle: (set) => (set.healthCheckName === undefined ? set : withCheck(set, idOf(set.healthCheckName))),
  };
}

/** Nobody has asked for a deletion: the rest must also do without the permission to look. */
function toNote(error: unknown): string {
  if (error instanceof ProviderError)
    return `Health checks that are no longer needed are not looked for: ${error.message}`;
  throw error;
}

function removalInput(
  request: AccountRequest,
  planned: CheckPlan | undefined,
  actual: readonly ActualCheck[],
): RemovalInput {
  return {
    actual,
    children: planned?.children ?? new Map<string, readonly string[]>(),
    resolutions: planned?.resolutions ?? new Map<string, Resolution>(),
    spoken: spokenNames(request),
    zones: new Set(request.zones.map(({ name }) => name)),
  };
}

/** Calculated checks that are still to be created are not among those there are, but refer to some of them. */
function withParents(users: Map<string, string>, children: RemovalInput['children']): ReadonlyMap<string, string> {
  for (const [parent, ids] of children) {
    if (!isResourceId(parent)) for (const id of ids) users.set(id, `the health check "${parent}"`);
  }
  return users;
}

function completeCheck(set: RecordSet, planned: CheckPlan | undefined, failure: ProviderError | undefined): RecordSet {
  const { healthCheckName: name } = set;
  if (name === undefined) return set;
  if (failure !== undefined) throw failure;
  const resolution = planned?.resolutions.get(name);
  if (resolution === undefined) throw new Error(`Nobody has looked for the health check "${name}"`);
  if (resolution.status === 'failed') throw resolution.error;
  return resolution.status === 'known' ? withCheck(set, resolution.id) : set;
}

function withCheck(set: RecordSet, healthCheckId: string): RecordSet {
  const { healthCheckName: _, ...rest } = set;
  return { ...rest, healthCheckId };
}

/** What the configuration wants to have, also where the run leaves it out. */
function spokenNames({ healthChecks = [], zones }: AccountRequest): Set<string> {
  const declared = healthChecks.filter(({ options }) => !isDismissed(options));
  return new Set([...declared.map(({ name }) => name), ...usedChecks(zones).keys()]);
}

function hasDismissed({ healthChecks = [] }: AccountRequest): boolean {
  return healthChecks.some(({ options }) => isDismissed(options));
}
