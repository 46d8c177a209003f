/** What this program looks at in an error the SDK throws. */
export interface Failure {
  /** The service's or Node's own code, such as `AccessDenied` or `ECONNREFUSED`. */
  readonly code: string;
  readonly message: string;
  readonly status: number | undefined;
  /** Whether nothing was sent, so that nothing can have been carried out. */
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

/** Tell whether a failed attempt may have been carried out: it got no answer, a broken one, or one that cannot be read. */
export function isDoubtful(failure: Failure): boolean {
  const { code, status, isNeverSent } = failure;
  if (THROTTLING.has(code)) return false;
  return status === undefined ? !isNeverSent : status < 300 || status >= 500;
}

/** Note on the error of an attempt that an earlier attempt of the same request may have been carried out. */
export function markAfterDoubt(error: unknown): void {
  if (error instanceof Error) Object.assign(error, { followsDoubt: true });
}

/** Tell whether an error was marked by `markAfterDoubt`. */
export function followsDoubt(error: unknown): boolean {
  return error instanceof Error && 'followsDoubt' in error && error.followsDoubt === true;
}

/** What Node says of a certificate it does not trust: the connection is there, but nothing is sent over it. */
const CERTIFICATE_CODE =
  /^(?:CERT_[A-Z_]+|(?:DEPTH_ZERO_)?SELF_SIGNED_CERT(?:_IN_CHAIN)?|UNABLE_TO_[A-Z_]+|ERR_TLS_[A-Z_]+)$/;

const NETWORK_CODE = /^((?!ERR_)E[A-Z_]{4,}|TimeoutError|CredentialsProviderError|TokenProviderError)$/;

/** Read what the SDK threw; undefined when it is no answer of a service and no failed connection, but a bug. */
export function readFailure(error: unknown): Failure | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof ConnectionError)
    return { code: error.reason, message: error.message, status: undefined, isNeverSent: true };
  const { $metadata, $fault } = error as { $metadata?: { httpStatusCode?: number }; $fault?: unknown };
  const code = codeOf(error);
  const isAnswer = $fault !== undefined || $metadata?.httpStatusCode !== undefined;
  if (!isAnswer && !NETWORK_CODE.test(code) && !isCertificateCode(code)) {
    return undefined;
  }
  const isNeverSent = NEVER_CONNECTED.has(code) || isCertificateCode(code) || code.endsWith('ProviderError');
  return { code, message: error.message, status: $metadata?.httpStatusCode, isNeverSent };
}

/** Tell whether a code is of a certificate that is not trusted. */
export function isCertificateCode(code: string): boolean {
  return CERTIFICATE_CODE.test(code);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error && typeof error.code === 'string' && error.code !== '' ? error.code : error.name;
}
