import { ApiFailure } from '../failure.ts';
import type { Settings } from '../settings.ts';
import type { State } from '../state.ts';
import type { DomainsOperation } from './call.ts';
import { getDomainDetail } from './get-domain-detail.ts';
import { getOperationDetail } from './get-operation-detail.ts';
import { readMembers } from './input.ts';
import { listDomains } from './list-domains.ts';
import { listOperations } from './list-operations.ts';
import { settleOperations } from './settle.ts';
import { updateDomainNameservers } from './update-domain-nameservers.ts';

/** What the header `X-Amz-Target` of a request to the registrar begins with. */
export const DOMAINS_TARGET = 'Route53Domains_v20140515.';

const OPERATIONS: ReadonlyMap<string, DomainsOperation> = new Map([
  ['GetDomainDetail', getDomainDetail],
  ['GetOperationDetail', getOperationDetail],
  ['ListDomains', listDomains],
  ['ListOperations', listOperations],
  ['UpdateDomainNameservers', updateDomainNameservers],
]);

/** Codes the registrar has other words for than Route 53, as its protocol is another one. */
const CODES: ReadonlyMap<string, string> = new Map([
  ['AccessDenied', 'AccessDeniedException'],
  ['ExpiredToken', 'ExpiredTokenException'],
  ['IncompleteSignature', 'IncompleteSignatureException'],
  ['InvalidClientTokenId', 'UnrecognizedClientException'],
  ['MissingAuthenticationToken', 'MissingAuthenticationTokenException'],
  ['SignatureDoesNotMatch', 'InvalidSignatureException'],
  ['Throttling', 'ThrottlingException'],
]);

/** A request to the registrar, authenticated, with its body as text. */
export interface DomainsRequest {
  readonly operation: string;
  readonly state: State;
  readonly settings: Settings;
  readonly now: Date;
  readonly body: string;
}

/** Carry out an operation of the registrar and write its answer. */
export function runDomains(request: DomainsRequest): { readonly state: State; readonly document: string } {
  const { operation, settings, now, body } = request;
  const run = OPERATIONS.get(operation);
  if (!run) throw new ApiFailure('UnknownOperationException', `The operation ${operation} is not known`);
  const settled = settleOperations(request.state, now);
  const { state, output } = run({ state: settled, settings, now, input: readMembers(body) });
  return { state, document: JSON.stringify(output) };
}

/** Put a failure into the words of the registrar, which answers 400 for whatever is the fault of the client. */
export function domainsFailure(failure: ApiFailure): ApiFailure {
  const status = failure.status < 500 ? 400 : failure.status;
  return new ApiFailure(CODES.get(failure.code) ?? failure.code, failure.message, status);
}
