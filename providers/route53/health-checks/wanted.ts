import type { AccountRequest } from '../../../src/model/account.ts';
import { routingValue } from '../../../src/model/declared-routing.ts';
import type { DeclaredZone } from '../../../src/model/ir.ts';
import { gatherNeeds, type Needs } from '../resources/needs.ts';
import { readCheck } from './declared.ts';
import { childrenOf, type WantedCheck } from './plan.ts';

/** List the names of health checks that records refer to, each with the first zone that does. */
export function usedChecks(zones: readonly DeclaredZone[]): ReadonlyMap<string, string> {
  const used = new Map<string, string>();
  for (const zone of zones) {
    for (const record of [...zone.records, ...zone.absent]) {
      const name = routingValue(record, 'healthCheckName');
      if (name !== '' && !used.has(name)) used.set(name, zone.name);
    }
  }
  return used;
}

/**
 * Choose the declared health checks that an account is to have: those that records of selected zones refer to, those that
 * no record refers to in the first account, and what any of them is calculated from.
 */
export function wantedChecks(request: AccountRequest): ReadonlyMap<string, WantedCheck> {
  const { healthChecks = [], zones, selected, isFirst } = request;
  const declared = new Map(healthChecks.map(({ name, options }) => [name, readCheck(options).settings]));
  const [used, needed] = [usedChecks(zones), usedChecks(selected)];
  const wanted = new Map<string, WantedCheck>();
  const want = (name: string, zone: string): void => {
    const settings = declared.get(name);
    if (settings === undefined || wanted.has(name)) return;
    wanted.set(name, { settings, zone });
    for (const child of childrenOf(settings)) want(child, used.get(child) ?? zone);
  };
  for (const name of declared.keys()) {
    const isWanted = needed.has(name) || (isFirst && !used.has(name));
    if (isWanted) want(name, used.get(name) ?? zones[0]?.name ?? '');
  }
  return wanted;
}

/**
 * Tell which zones need which of the wanted checks, also for what others are calculated from.
 *
 * What no record refers to is wanted whatever becomes of zones, and so is what it is calculated from.
 */
export function needsOf(zones: readonly DeclaredZone[], wanted: ReadonlyMap<string, WantedCheck>): Needs {
  const needs = gatherNeeds(zones, (zone) => withChildren(usedChecks([zone]).keys(), wanted));
  const free = [...wanted.keys()].filter((name) => !needs.has(name));
  for (const name of withChildren(free, wanted)) needs.delete(name);
  return needs;
}

function withChildren(names: Iterable<string>, wanted: ReadonlyMap<string, WantedCheck>): ReadonlySet<string> {
  const all = new Set(names);
  // The set grows while it is walked.
  for (const name of all) for (const child of childrenOf(wanted.get(name)?.settings)) all.add(child);
  return all;
}
