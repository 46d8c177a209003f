import { isWithin } from '../names.ts';
import type { ChangeRule } from './rule.ts';

/** Refuse a name that is neither the zone's own nor below it. */
export const nameInZone: ChangeRule = ({ set }, zone) =>
  isWithin(set.Name, zone.name) ? [] : [`RRSet with DNS name ${set.Name} is not permitted in zone ${zone.name}`];
