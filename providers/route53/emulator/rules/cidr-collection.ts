import { locationsOf } from '../cidr/collection.ts';
import { EVERYWHERE } from '../geo/geo-location.ts';
import type { ApplyRule } from './rule.ts';
import { nameRoutedSet } from './rule.ts';

/** Refuse routing by a collection of networks nobody has, or by a location that is not in it; the wording is ours. */
export const cidrCollection: ApplyRule = ({ action, set }, { account, settings }) => {
  const routing = set.CidrRoutingConfig;
  if (action === 'DELETE' || !routing || settings.acceptUnknownReferences) return [];
  const { CollectionId: id, LocationName: location } = routing;
  const collection = account.cidrCollections.get(id);
  if (!collection) return [`${nameRoutedSet(set)} cannot be created as the CIDR collection ${id} does not exist.`];
  if (location === EVERYWHERE || locationsOf(collection).includes(location)) return [];
  return [
    `${nameRoutedSet(set)} cannot be created as the CIDR location ${location} does not exist in the CIDR collection ${id}.`,
  ];
};
