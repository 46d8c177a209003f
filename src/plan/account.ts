import { UserError } from '../errors.ts';
import type { AccountPlan, AccountRequest, SetChange } from '../model/account.ts';
import type { DeclaredZone } from '../model/ir.ts';
import type { ProviderAccount } from '../provider.ts';
import { info, problem } from './notes.ts';
import { isFailure, type ZoneResult } from './outcome.ts';
import type { PlanOptions } from './options.ts';
import type { PlanItem, ZonePlan } from './plan.ts';
import { section } from './zone.ts';

/** An account that holds more than zones, and what it is to hold. */
interface RequestedAccount {
  readonly entry: string;
  readonly account: ProviderAccount;
  readonly request: AccountRequest;
}

/**
 * Plan what accounts need besides zones, so that records can refer to it; to be called before the zones are planned.
 *
 * Accounts with nothing to do or to say are left out.
 */
export async function planPreparations(options: PlanOptions): Promise<ZonePlan[]> {
  const plans = await Promise.all(
    requests(options).map(({ entry, account, request }) => planAccount(entry, () => account.plan(request))),
  );
  return plans.flat();
}

/** Plan what is deleted from accounts because nothing refers to it once the planned zones are done. */
export async function planRemovals(zones: readonly ZonePlan[], options: PlanOptions): Promise<ZonePlan[]> {
  const plans = await Promise.all(
    requests(options).map(({ entry, account, request }) =>
      planAccount(entry, () => account.planRemoval(request, changesAt(entry, zones))),
    ),
  );
  return plans.flat();
}

function requests({ zones: selected, provider, isSelected, config }: PlanOptions): RequestedAccount[] {
  const { zones = selected, ...resources } = config ?? {};
  const entries = new Set(zones.flatMap((zone) => zone.dnsProviders.map(([entry]) => entry)));
  const found: RequestedAccount[] = [];
  let isFirst = true;
  for (const entry of entries) {
    const keptHere = (zone: DeclaredZone): boolean => zone.dnsProviders.some(([own]) => own === entry);
    const account = isSelected(entry) ? provider(entry).account : undefined;
    if (account !== undefined) {
      const request = { ...resources, zones: zones.filter(keptHere), selected: selected.filter(keptHere), isFirst };
      if (request.selected.length > 0) found.push({ entry, account, request });
    }
    // One that takes no part may be the first account as well.
    if (account !== undefined || !isSelected(entry)) isFirst = false;
  }
  return found;
}

async function planAccount(entry: string, plan: () => Promise<AccountPlan>): Promise<ZonePlan[]> {
  const items = await itemsOf(entry, plan);
  if (items.length === 0) return [];
  const names = { name: entry, tag: '', uniqueName: entry, title: entry, isAccount: true } as const;
  return [{ ...names, sections: [section('provider', entry, items)], warnings: [] }];
}

async function itemsOf(entry: string, plan: () => Promise<AccountPlan>): Promise<PlanItem[]> {
  const heading = `Account "${entry}"`;
  try {
    const { changes, notes, problems } = await plan();
    return [
      ...problems.map(({ message, hint }) => problem(heading, { message, hint })),
      ...(notes.length === 0 ? [] : [info(...notes)]),
      ...changes.map((change) => ({ kind: 'account', change }) as const),
    ];
  } catch (error) {
    if (error instanceof UserError) return [problem(heading, error)];
    throw error;
  }
}

/** What is going to change at an account, by zone id. */
function changesAt(entry: string, zones: readonly ZonePlan[]): ReadonlyMap<string, readonly SetChange[]> {
  const changes = new Map<string, SetChange[]>();
  for (const { hostedZone, items, ...own } of zones.flatMap(({ sections }) => sections)) {
    if (hostedZone === undefined || own.entry !== entry || own.role !== 'provider') continue;
    const planned = items.flatMap((item) => (item.kind === 'batch' ? item.changes : []));
    changes.set(hostedZone.id, [...(changes.get(hostedZone.id) ?? []), ...planned]);
  }
  return changes;
}

/** Name the entries at which not everything was carried out, so that nothing may be deleted there. */
export function incompleteEntries(results: readonly ZoneResult[]): ReadonlySet<string> {
  const sections = results.flatMap((result) => result.sections);
  const incomplete = sections.filter((own) =>
    own.results.some(({ outcome }) => isFailure(outcome) || outcome.status === 'declined'),
  );
  return new Set(incomplete.map((own) => own.section.entry));
}
