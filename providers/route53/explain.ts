import { ProviderError } from '../../src/errors.ts';
import { explainCredentials, type Account, type Attempt, type Explanation } from './explain-credentials.ts';
import { readFailure, RoleError, type Failure } from './failure.ts';
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
  const { message, hint } =
    explainCredentials(failure, attempt, account) ??
    explainConnection(failure, attempt, account) ??
    explainLoad(failure) ??
    explainRefusal(failure, attempt);
  const options = { code: failure.code, ...(hint === undefined ? {} : { hint }), cause: error };
  return new ProviderError(withoutSecrets(message, account), options);
}

/** Operations after which it matters whether a request was carried out before its answer was lost. */
const CHANGING = new Set(['ChangeResourceRecordSets', 'CreateHostedZone']);

function explainConnection(failure: Failure, attempt: Attempt, account: Account): Explanation | undefined {
  if (failure.status !== undefined || !/^(E[A-Z_]+|CERT_\w+|TimeoutError)$/.test(failure.code)) return undefined;
  const why: Readonly<Record<string, string>> = {
    ECONNREFUSED: 'nothing listens there',
    ENOTFOUND: 'there is no such host',
    ECONNRESET: 'the connection was cut',
    EPIPE: 'the connection was cut',
    ETIMEDOUT: 'no answer in time',
    TimeoutError: 'no answer in time',
  };
  if (CHANGING.has(attempt.operation) && !failure.isNeverSent) {
    return {
      message: `Route 53 at ${account.address} gave no answer to ${attempt.operation}: ${why[failure.code] ?? failure.code}`,
      hint: 'It may have been carried out or not. Run preview to see; running this again is safe',
    };
  }
  return {
    message: `Route 53 cannot be reached at ${account.address}: ${why[failure.code] ?? failure.code}`,
    hint: account.address.includes('amazonaws.com')
      ? 'Check the network, the proxy and the firewall of this machine'
      : `Check that the service runs, and "Endpoint" in creds.json "${account.entry}" or AWS_ENDPOINT_URL_ROUTE_53`,
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
      return { message: `Route 53 does not have the hosted zone ${attempt.subject ?? ''}`.trimEnd() };
    case 'InvalidChangeBatch':
      return { message: `Route 53 refused the change${about}: ${splitMessages(failure.message).join('; ')}` };
    case 'TooManyHostedZones':
      return {
        message: `Route 53 refused ${attempt.operation}${about}: the account or the delegation set holds no more zones`,
        hint: 'Ask AWS for a higher limit, or use another DelegationSet',
      };
    default: {
      const text = failure.message === 'UnknownError' ? `HTTP ${failure.status ?? 'error'}` : failure.message;
      return { message: `Route 53 refused ${attempt.operation}${about}: ${text} (${failure.code})` };
    }
  }
}

/** Shorter texts are no real secrets, and replacing them would garble the message. */
const SHORTEST_SECRET = 8;

function withoutSecrets(text: string, account: Account): string {
  return account.secrets.reduce(
    (shown, secret) => (secret.length < SHORTEST_SECRET ? shown : shown.replaceAll(secret, '***')),
    text,
  );
}
