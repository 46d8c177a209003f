import { ProviderError } from '../../../src/errors.ts';
import { explainCredentials, type Account, type Attempt, type Explanation } from './explain-credentials.ts';
import { followsDoubt, isCertificateCode, isDoubtful, readFailure, RoleError, type Failure } from './failure.ts';
import { splitMessages } from './invalid-change-batch.ts';

/**
 * Wrap what the SDK threw into a ProviderError that says what it means and what to do; done once, where it leaves the SDK.
 *
 * An error that is no answer of the service and no failed connection is a bug and returned as it is.
 */
export function explain(error: unknown, attempt: Attempt, account: Account): unknown {
  if (error instanceof RoleError) {
    const { roleArn } = error;
    return explain(
      error.reason,
      { service: 'sts', operation: 'AssumeRole', subject: roleArn, resource: roleArn },
      account,
    );
  }
  const failure = readFailure(error);
  if (failure === undefined) return error;
  const known =
    explainCredentials(failure, attempt, account) ??
    explainConnection(failure, account) ??
    explainUnreadable(failure, attempt, account) ??
    explainLoad(failure) ??
    explainRefusal(failure, attempt);
  const doubt = CHANGING.has(attempt.operation) ? doubtOf(error, failure, known) : undefined;
  const { message, hint } = doubt === undefined ? known : explainDoubt(doubt, attempt, account);
  const options = { code: failure.code, ...(hint === undefined ? {} : { hint }), cause: error };
  return new ProviderError(withoutSecrets(message, account), options);
}

/** Operations after which it matters whether a request was carried out before its answer was lost. */
const CHANGING = new Set([
  'ChangeResourceRecordSets',
  'CreateHostedZone',
  'CreateHealthCheck',
  'UpdateHealthCheck',
  'DeleteHealthCheck',
  'CreateCidrCollection',
  'ChangeCidrCollection',
  'DeleteCidrCollection',
  'DeleteTrafficPolicyInstance',
]);

/** Say what leaves open whether a change was carried out, or undefined when it certainly was not. */
function doubtOf(error: unknown, failure: Failure, known: Explanation): string | undefined {
  const { code, status } = failure;
  if (isDoubtful(failure)) {
    if (status === undefined) return `no answer to #: ${WHY[code] ?? code}`;
    return status < 300
      ? 'an answer to # that cannot be read'
      : `no clear answer to #: ${answerText(failure)} (${code})`;
  }
  if (!followsDoubt(error)) return undefined;
  return `no clear answer to #, whose repetition failed: ${known.message}`;
}

/** The error for a change whose answer was lost, and of which it could not be found out whether it was carried out. */
export function doubtError(attempt: Attempt, account: Account, cause: ProviderError): ProviderError {
  const { message, hint } = explainDoubt(
    `no answer to #, and what it did is unknown: ${cause.message}`,
    attempt,
    account,
  );
  return new ProviderError(message, { code: cause.code, hint, cause });
}

/** Say that it is not known whether a change was carried out; `#` in the doubt stands for the operation. */
function explainDoubt(doubt: string, { operation }: Attempt, { address }: Account): Required<Explanation> {
  return {
    message: `Route 53 at ${address} gave ${doubt.replace('#', operation)}`,
    hint: 'It may have been carried out or not. Run preview to see; running this again is safe',
  };
}

const WHY: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  ETIMEDOUT: 'no answer in time',
  TimeoutError: 'no answer in time',
};

function explainConnection(failure: Failure, account: Account): Explanation | undefined {
  if (failure.status !== undefined) return undefined;
  if (isCertificateCode(failure.code)) {
    return {
      message: `Route 53 at ${account.address} shows a certificate that is not trusted: ${failure.code}`,
      hint: 'If a proxy of yours makes it, name its certificate authority in the variable NODE_EXTRA_CA_CERTS',
    };
  }
  if (!/^(E[A-Z_]+|TimeoutError)$/.test(failure.code)) return undefined;
  return {
    message: `Route 53 cannot be reached at ${account.address}: ${WHY[failure.code] ?? failure.code}`,
    hint: account.address.includes('amazonaws.com')
      ? 'Check the network, the proxy and the firewall of this machine'
      : `Check that the service runs, and "Endpoint" in ${account.place} or AWS_ENDPOINT_URL_ROUTE_53`,
  };
}

function explainUnreadable({ status }: Failure, { operation }: Attempt, account: Account): Explanation | undefined {
  if (status === undefined || status < 200 || status >= 300) return undefined;
  return {
    message: `Route 53 at ${account.address} gave an answer to ${operation} that cannot be read`,
    hint: 'Something between this machine and the service may have changed it, such as a proxy',
  };
}

function explainLoad(failure: Failure): Explanation | undefined {
  if (failure.code === 'Throttling' || failure.code === 'ThrottlingException') {
    return {
      message: 'Route 53 kept refusing: too many requests for this account',
      hint: 'Other programs share the limit of the account. Running this again is safe',
    };
  }
  if (failure.code !== 'PriorRequestNotComplete') return undefined;
  return {
    message: 'Route 53 was still busy with another change of the same zone',
    hint: 'Somebody else is changing the zone. Run preview again before the next push',
  };
}

function explainRefusal(failure: Failure, attempt: Attempt): Explanation {
  const about = attempt.subject === undefined ? '' : ` for ${attempt.subject}`;
  switch (failure.code) {
    case 'NoSuchHostedZone':
      return {
        message: `Route 53 does not have the hosted zone ${attempt.subject ?? ''}`.trimEnd(),
        hint: 'Somebody may have deleted it just now: run preview again',
      };
    case 'InvalidChangeBatch':
      return { message: `Route 53 refused the change${about}: ${splitMessages(failure.message).join('; ')}` };
    case 'TooManyHostedZones':
      return {
        message: `Route 53 refused ${attempt.operation}${about}: the account or the delegation set holds no more zones`,
        hint: 'Ask AWS for a higher limit, or use another DelegationSet',
      };
    default:
      return {
        message: `Route 53 refused ${attempt.operation}${about}: ${answerText(failure)}`,
        ...((failure.status ?? 0) >= 500 && { hint: 'It has a fault of its own: wait and try again, which is safe' }),
      };
  }
}

function answerText({ code, message, status }: Failure): string {
  return message === 'UnknownError' ? `HTTP ${status ?? 'error'}` : `${message} (${code})`;
}

/** Shorter texts are no real secrets, and replacing them would garble the message. */
const SHORTEST_SECRET = 8;

function withoutSecrets(text: string, account: Account): string {
  return account.secrets.reduce(
    (shown, secret) => (secret.length < SHORTEST_SECRET ? shown : shown.replaceAll(secret, '***')),
    text,
  );
}
