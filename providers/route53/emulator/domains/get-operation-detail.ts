import { ApiFailure } from '../failure.ts';
import type { DomainsOperation } from './call.ts';
import { requiredText } from './input.ts';
import { writeDomainOperation } from './operation-detail.ts';
import { countPoll } from './settle.ts';

/** Answer how far an operation is; each answer that it is in progress brings the end nearer. */
export const getOperationDetail: DomainsOperation = ({ state, input }) => {
  const id = requiredText(input, 'OperationId');
  const operation = state.domainOperations.get(id);
  if (!operation) throw new ApiFailure('InvalidInput', `Operation ${id} not found`);
  return { state: countPoll(state, operation), output: writeDomainOperation(operation) };
};
