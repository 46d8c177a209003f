/** What this program looks at in an error the SDK throws. */
export interface Failure {
  /** The service's or Node's own code, such as `AccessDenied` or `ECONNREFUSED`. */
  readonly code: string;
  readonly message: string;
  readonly status: number | undefined;
  /** Whether no connection was made, so that nothing can have been carried out. */
  readonly isNeverSent: boolean;
}

/** Codes by which Route 53 says that there were too many requests. */
const THROTTLING = new Set([
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'RequestThrottled',
  'RequestThrottledException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'SlowDown',
]);

const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * No connection could be made, which trying ten times over half a minute would not change.
 *
 * Has no `cause`, because the SDK looks there for passing errors and would try again.
 */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
  readonly reason: string;

  constructor(reason: string) {
    super(`No connection (${reason})`);
    this.reason = reason;
  }

  /** Wrap an error that says so, so that the SDK does not take it for a passing one; leave all others alone. */
  static of(error: unknown): unknown {
    const code = codeOf(error);
    return NEVER_CONNECTED.has(code) ? new ConnectionError(code) : error;
  }
}

/**
 * A role could not be taken on; kept apart from refusals of the request that the role was needed for.
 *
 * What the SDK threw is not its `cause`, because the SDK looks there for passing errors and has tried enough already.
 */
export class RoleError extends Error {
  override readonly name = 'RoleError';
  readonly roleArn: string;
  readonly reason: unknown;

  constructor(roleArn: string, reason: unknown) {
    super(`The role ${roleArn} could not be taken on`);
    this.roleArn = roleArn;
    this.reason = reason;
  }
}

/** Tell whether the service refused because there were too many requests. */
export function isThrottling(error: unknown): boolean {
  return THROTTLING.has(codeOf(error)) || readFailure(error)?.status === 429;
}

/** Read what the SDK threw; undefined when it is no answer of a service and no failed connection, but a bug. */
export function readFailure(error: unknown): Failure | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof ConnectionError)
    return { code: error.reason, message: error.message, status: undefined, isNeverSent: true };
  const { $metadata, $fault } = error as { $metadata?: { httpStatusCode?: number }; $fault?: unknown };
  const code = codeOf(error);
  const isNetwork =
    /^((?!ERR_)E[A-Z_]{4,}|CERT_[A-Z_]+|TimeoutError|CredentialsProviderError|TokenProviderError)$/.test(code);
  if ($fault === undefined && $metadata?.httpStatusCode === undefined && !isNetwork) return undefined;
  return { code, message: error.message, status: $metadata?.httpStatusCode, isNeverSent: NEVER_CONNECTED.has(code) };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error && typeof error.code === 'string' && error.code !== '' ? error.code : error.name;
}
