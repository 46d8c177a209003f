import { longestSuffix } from '../../alias/service-zones.ts';
import type { ChangeRule } from './rule.ts';
import { nameRoutedSet } from './rule.ts';

/** Refuse in a private zone what only works on the internet: geoproximity routing and aliases to CloudFront. */
export const privateZone: ChangeRule = ({ action, set }, zone) => {
  if (action === 'DELETE' || !zone.isPrivate) return [];
  const target = set.AliasTarget?.DNSName;
  if (target !== undefined && longestSuffix(target)?.suffix === 'cloudfront.net') {
    return [`${nameRoutedSet(set)} cannot be created as a private hosted zone cannot have aliases to CloudFront.`];
  }
  if (!set.GeoProximityLocation) return [];
  return [`${nameRoutedSet(set)} cannot be created as geoproximity routing is not supported in a private hosted zone.`];
};
