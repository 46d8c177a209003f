import { domainsFailure } from '../domains/index.ts';
import type { ApiFailure } from '../failure.ts';
import type { Service } from '../sigv4/authorization.ts';
import { STS_NAMESPACE } from '../sts/index.ts';
import type { WireResponse } from '../wire.ts';
import { branch, leaf, ROUTE53_NAMESPACE, writeDocument } from '../xml/write.ts';

/** What an answer says about itself. */
export interface AnswerContext {
  readonly service: Service;
  readonly now: Date;
  readonly requestId: string;
}

/** What a request that succeeded is answered. */
export interface Success {
  readonly document: string;
  readonly status?: number | undefined;
  /** Headers besides the usual ones. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Write the answer to a request that succeeded. */
export function writeSuccess({ document, status, headers }: Success, context: AnswerContext): WireResponse {
  return { status: status ?? 200, headers: { ...headersOf(context), ...headers }, body: document };
}

/** Write the answer that tells of a failure, in the protocol of the service. */
export function writeFailure(failure: ApiFailure, context: AnswerContext): WireResponse {
  const { service, requestId } = context;
  const told = toldFailure(failure, service);
  const headers = { ...headersOf(context), Connection: 'close' };
  if (failure.isBare) return { status: failure.status, headers, body: '' };
  if (service === 'route53domains') {
    const body = JSON.stringify({ __type: told.code, message: told.message });
    return { status: told.status, headers: { ...headers, 'x-amzn-errortype': told.code }, body };
  }
  const error = branch(
    'Error',
    leaf('Type', told.status >= 500 ? 'Receiver' : 'Sender'),
    leaf('Code', told.code),
    leaf('Message', told.message),
  );
  const namespace = service === 'sts' ? STS_NAMESPACE : ROUTE53_NAMESPACE;
  const body = writeDocument('ErrorResponse', namespace, error, leaf('RequestId', requestId));
  return { status: told.status, headers, body };
}

/** Put a failure into the words of the service. */
export function toldFailure(failure: ApiFailure, service: Service): ApiFailure {
  return service === 'route53domains' ? domainsFailure(failure) : failure;
}

function headersOf({ service, now, requestId }: AnswerContext): Record<string, string> {
  return {
    'Content-Type': service === 'route53domains' ? 'application/x-amz-json-1.1' : 'text/xml',
    'x-amzn-RequestId': requestId,
    Date: now.toUTCString(),
    Vary: 'accept-encoding',
  };
}
