/** HTTP status of every error code that is not answered with 400. */
const STATUS: ReadonlyMap<string, number> = new Map([
  ['AccessDenied', 403],
  ['ExpiredToken', 403],
  ['IncompleteSignature', 403],
  ['InvalidClientTokenId', 403],
  ['MissingAuthenticationToken', 403],
  ['SignatureDoesNotMatch', 403],
  ['NoSuchChange', 404],
  ['NoSuchCidrCollectionException', 404],
  ['NoSuchCidrLocationException', 404],
  ['NoSuchGeoLocation', 404],
  ['NoSuchHealthCheck', 404],
  ['NoSuchHostedZone', 404],
  ['NoSuchTrafficPolicyInstance', 404],
  ['UnknownOperationException', 404],
  ['CidrCollectionVersionMismatchException', 409],
  ['HealthCheckAlreadyExists', 409],
  ['HealthCheckVersionMismatch', 409],
  ['HostedZoneAlreadyExists', 409],
  ['RequestEntityTooLarge', 413],
  ['InternalFailure', 500],
  ['ServiceUnavailable', 503],
]);

/** What the service says with the codes that always come with the same words. */
const MESSAGES: ReadonlyMap<string, string> = new Map([
  ['ExpiredToken', 'The security token included in the request is expired'],
  ['InvalidClientTokenId', 'The security token included in the request is invalid.'],
  ['PriorRequestNotComplete', 'The request was rejected because Route 53 was still processing a prior request.'],
  ['Throttling', 'Rate exceeded'],
]);

/** Carries an error answer of the API out of whatever found the problem; the state stays as it was. */
export class ApiFailure extends Error {
  readonly code: string;
  readonly status: number;
  /** Whether only the status is answered, as something in front of the service would. */
  readonly isBare: boolean;

  constructor(code: string, message: string, status?: number, isBare = false) {
    super(message);
    this.name = 'ApiFailure';
    this.code = code;
    this.status = status ?? STATUS.get(code) ?? 400;
    this.isBare = isBare;
  }
}

/** What may differ from the usual in a failure that is known by its code. */
export interface FailureDetails {
  readonly message?: string | undefined;
  readonly status?: number | undefined;
  readonly isBare?: boolean | undefined;
}

/** Build the failure of a code in the words the service has for it, or else in the code itself. */
export function knownFailure(code: string, details: FailureDetails = {}): ApiFailure {
  return new ApiFailure(code, details.message ?? MESSAGES.get(code) ?? code, details.status, details.isBare);
}

/** Build the failure for a field whose value breaks a length or range constraint of the API model. */
export function constraintFailure(path: string, value: string, constraint: string): ApiFailure {
  const text = `1 validation error detected: Value '${value}' at '${path}' failed to satisfy constraint: ${constraint}`;
  return new ApiFailure('InvalidInput', text);
}

/** Build the failure for several messages at once, in the bracketed list Route 53 answers. */
export function batchFailure(messages: readonly string[]): ApiFailure {
  return new ApiFailure('InvalidChangeBatch', `[${messages.join(', ')}]`);
}
