import type { RecordSet } from '../record-sets/record-set.ts';
import { keyOf } from '../record-sets/record-set.ts';
import type { Policy } from '../record-sets/routing.ts';
import { policyOf } from '../record-sets/routing.ts';
import type { ApplyRule } from './rule.ts';
import { nameRoutedSet } from './rule.ts';

/** Refuse a set that does not fit the others of its name and type: another policy, the same place, one too many. */
export const routingGroup: ApplyRule = ({ action, set }, { copy }) => {
  if (action === 'DELETE') return [];
  const others = copy.at(set.Name).filter((other) => other.Type === set.Type && keyOf(other) !== keyOf(set));
  if (others.length === 0) return [];
  const policy = policyOf(set);
  if (!policy) return [`${nameRoutedSet(set)} cannot be created as other RRSets exist with the same name and type.`];
  if (others.some((other) => policyOf(other) !== policy)) return [mixedMessage(set, policy)];
  const twin = policy.mark && others.find((other) => policy.mark?.of(other) === policy.mark?.of(set));
  if (twin) return [twinMessage(set, policy)];
  if (isForeignCollection(set, others)) {
    return [`${nameRoutedSet(set)} cannot be created as CIDR RRSets must use the same CIDR collection.`];
  }
  if (others.length < policy.maxMembers) return [];
  return [`Exceeded limit on number of ${policy.word} RRSets for ${set.Name}, type ${set.Type} in this zone.`];
};

function mixedMessage(set: RecordSet, policy: Policy): string {
  const why =
    policy.field === 'MultiValueAnswer'
      ? 'because a non multivalue answer rrset exists'
      : `as a non-${policy.word} set exists`;
  return `${nameRoutedSet(set)} cannot be created ${why} with the same name and type.`;
}

function twinMessage(set: RecordSet, policy: Policy): string {
  const { label = '', noun = '' } = policy.mark ?? {};
  return (
    `${nameRoutedSet(set)}, and ${label}=${policy.mark?.of(set)} cannot be created because a ${policy.word} RRSet with ` +
    `the same name, type and ${noun} already exists.`
  );
}

function isForeignCollection(set: RecordSet, others: readonly RecordSet[]): boolean {
  const collection = set.CidrRoutingConfig?.CollectionId;
  return others.some((other) => other.CidrRoutingConfig?.CollectionId !== collection);
}
