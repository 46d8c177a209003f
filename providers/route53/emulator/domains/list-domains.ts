import { ApiFailure } from '../failure.ts';
import { compareText } from '../names.ts';
import type { DomainsOperation } from './call.ts';
import { epochSeconds } from './call.ts';
import type { Domain } from './domain.ts';
import { bareDomain } from './domain.ts';
import type { Members } from './input.ts';
import { asMembers, listOf, optionalText, requiredText, textsOf } from './input.ts';
import { pageOf } from './page.ts';

/** Answer the domains of the account, by name unless told otherwise. */
export const listDomains: DomainsOperation = ({ state, input }) => {
  const filters = listOf(input, 'FilterConditions').map((item) => filterOf(asMembers(item)));
  const found = [...state.domains.values()].filter((domain) => filters.every((isWanted) => isWanted(domain)));
  const { items, ...next } = pageOf(sort(found, asMembers(input['SortCondition'] ?? {})), input);
  const domains = items.map(({ name, expiresAt }) => ({
    DomainName: name,
    AutoRenew: true,
    TransferLock: true,
    Expiry: epochSeconds(expiresAt),
  }));
  return { state, output: { Domains: domains, ...next } };
};

/** Names are compared by how they begin, ends of registration by which comes first. */
function filterOf(condition: Members): (domain: Domain) => boolean {
  const how = `${requiredText(condition, 'Name')} ${requiredText(condition, 'Operator')}`;
  const values = textsOf(condition, 'Values');
  const value = values[0];
  if (values.length !== 1 || value === undefined) {
    throw new ApiFailure('InvalidInput', 'A filter condition has exactly one value');
  }
  switch (how) {
    case 'DomainName BEGINS_WITH':
      return ({ name }) => name.startsWith(bareDomain(value));
    case 'Expiry LE':
      return ({ expiresAt }) => epochSeconds(expiresAt) <= Number(value);
    case 'Expiry GE':
      return ({ expiresAt }) => epochSeconds(expiresAt) >= Number(value);
    default:
      throw new ApiFailure('InvalidInput', `The filter condition ${how} is not valid`);
  }
}

function sort(domains: readonly Domain[], condition: Members): readonly Domain[] {
  const key = optionalText(condition, 'Name') === 'Expiry' ? 'expiresAt' : 'name';
  const sorted = domains.toSorted((left, right) => compareText(left[key], right[key]));
  return optionalText(condition, 'SortOrder') === 'DESC' ? sorted.toReversed() : sorted;
}
