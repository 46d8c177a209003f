import type { ApplyRule } from './rule.ts';
import { nameSet } from './rule.ts';

/** Refuse a CNAME beside other types and other types beside a CNAME (RFC 1034 section 3.6.2); aliases count too. */
export const cnameAlone: ApplyRule = ({ action, set }, { copy, zone }) => {
  if (action === 'DELETE') return [];
  const neighbours = copy.at(set.Name);
  if (set.Type === 'CNAME') {
    if (neighbours.every((other) => other.Type === 'CNAME')) return [];
    return [
      `${nameSet(set)} is not permitted as it conflicts with other records with the same DNS name in zone ${zone.name}`,
    ];
  }
  if (!neighbours.some((other) => other.Type === 'CNAME')) return [];
  return [
    `${nameSet(set)} is not permitted because a conflicting RRSet of type CNAME with the same DNS name already exists ` +
      `in zone ${zone.name}`,
  ];
};
