import type { DomainsOperation } from './call.ts';
import { epochSeconds } from './call.ts';
import { optionalNumber, optionalText, textsOf } from './input.ts';
import { writeDomainOperation } from './operation-detail.ts';
import { pageOf } from './page.ts';

/** Answer what was asked of the registries, oldest first unless told otherwise. */
export const listOperations: DomainsOperation = ({ state, input }) => {
  const statuses = textsOf(input, 'Status');
  const types = textsOf(input, 'Type');
  const since = optionalNumber(input, 'SubmittedSince') ?? 0;
  const found = [...state.domainOperations.values()].filter(
    ({ status, submittedAt }) =>
      (statuses.length === 0 || statuses.includes(status)) &&
      (types.length === 0 || types.includes('UPDATE_NAMESERVER')) &&
      epochSeconds(submittedAt) >= since,
  );
  const { items, ...next } = pageOf(optionalText(input, 'SortOrder') === 'DESC' ? found.toReversed() : found, input);
  return { state, output: { Operations: items.map(writeDomainOperation), ...next } };
};
