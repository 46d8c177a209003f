import type { AccountRequest } from '../../../src/model/account.ts';
import { routingValue } from '../../../src/model/declared-routing.ts';
import type { DeclaredZone } from '../../../src/model/ir.ts';
import { isResourceId } from '../resources/id.ts';
import { gatherNeeds, type Needs } from '../resources/needs.ts';
import { readCollection, type Locations } from './declared.ts';

/** Collect the names of CIDR collections that records refer to. */
export function usedCollections(zones: readonly DeclaredZone[]): ReadonlySet<string> {
  const used = new Set<string>();
  for (const zone of zones) {
    for (const record of [...zone.records, ...zone.absent]) {
      const collection = routingValue(record, 'collection');
      if (collection !== '' && !isResourceId(collection)) used.add(collection);
    }
  }
  return used;
}

/** Tell which zones need which collections. */
export function needsOf(zones: readonly DeclaredZone[]): Needs {
  return gatherNeeds(zones, (zone) => usedCollections([zone]));
}

/**
 * Choose the declared collections that an account is to have: those that records of selected zones refer to, and in the
 * first account those that no record refers to.
 */
export function wantedCollections(request: AccountRequest): ReadonlyMap<string, Locations> {
  const { cidrCollections = [], zones, selected, isFirst } = request;
  const [used, needed] = [usedCollections(zones), usedCollections(selected)];
  const wanted = new Map<string, Locations>();
  for (const { name, options } of cidrCollections) {
    const { locations } = readCollection(options);
    if (locations !== undefined && (needed.has(name) || (isFirst && !used.has(name)))) wanted.set(name, locations);
  }
  return wanted;
}
