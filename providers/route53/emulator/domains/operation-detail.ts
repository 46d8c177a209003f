import { epochSeconds } from './call.ts';
import type { DomainOperation } from './domain.ts';

/** Write an operation as it is answered, alone and in lists. */
export function writeDomainOperation(operation: DomainOperation): Readonly<Record<string, unknown>> {
  return {
    OperationId: operation.id,
    Status: operation.status,
    Type: 'UPDATE_NAMESERVER',
    DomainName: operation.domain,
    SubmittedDate: epochSeconds(operation.submittedAt),
    LastUpdatedDate: epochSeconds(operation.updatedAt),
    ...(operation.message === undefined ? {} : { Message: operation.message }),
  };
}
