import type { Failure } from './failure.ts';

/** Whose request it was, for messages. */
export interface Account {
  /** How messages name its entry of the credentials. */
  readonly place: string;
  /** Where the credentials come from, in words. */
  readonly source: string;
  /** The access key id, where it is known. */
  readonly keyId?: string;
  /** The address of the service. */
  readonly address: string;
  /** Texts that no message may show. */
  readonly secrets: readonly string[];
}

/** The request that failed. */
export interface Attempt {
  /** Name of the operation, which is also that of the IAM action. */
  readonly operation: string;
  /** `route53` or `sts`, as IAM calls it. */
  readonly service?: 'route53' | 'sts';
  /** What the request was about, such as `shop.test` or a hosted zone's id. */
  readonly subject?: string;
  /** The IAM resource to allow; all unless told otherwise. */
  readonly resource?: string;
}

/** A refusal in words, and what to do about it. */
export interface Explanation {
  readonly message: string;
  readonly hint?: string;
}

/** Say what a refusal tells of the credentials, or undefined when it tells of something else. */
export function explainCredentials(failure: Failure, attempt: Attempt, account: Account): Explanation | undefined {
  const { place, keyId, source } = account;
  const who = attempt.service === 'sts' ? 'AWS' : 'Route 53';
  const key =
    keyId === undefined ? `the credentials from ${source}` : `the key id ${maskKeyId(keyId)} (${from(account)})`;
  switch (failure.code) {
    case 'InvalidClientTokenId':
    case 'UnrecognizedClientException':
      return {
        message: `${who} does not know ${key}`,
        hint: 'It may be deleted, inactive, or of another partition. Check it with: aws sts get-caller-identity',
      };
    case 'SignatureDoesNotMatch':
    case 'IncompleteSignature':
      return {
        message: `${who} says that the secret key does not belong to ${key}`,
        hint: 'Copy SecretKey again without blanks or line ends, and check the clock of this machine',
      };
    case 'ExpiredToken':
    case 'ExpiredTokenException':
    case 'RequestExpired':
      return {
        message: `The session token has expired: ${source}`,
        hint: 'Get new temporary credentials and try again',
      };
    case 'AccessDenied':
    case 'AccessDeniedException':
    case 'NotAuthorizedException':
      return explainDenial(attempt, account);
    case 'CredentialsProviderError':
    case 'TokenProviderError':
      return {
        message: `No AWS credentials for ${place} (${source}): ${failure.message}`,
        hint: loginHint(account),
      };
    default:
      return undefined;
  }
}

function explainDenial(attempt: Attempt, account: Account): Explanation {
  const action = `${attempt.service ?? 'route53'}:${attempt.operation}`;
  const on = attempt.subject === undefined ? '' : ` on ${attempt.subject}`;
  return {
    message: `Not allowed: ${account.place} may not do ${action}${on}`,
    hint: `Allow the IAM action "${action}" on "${attempt.resource ?? '*'}" for the user or role behind it`,
  };
}

function from({ place, source }: Account): string {
  return `from ${source.includes(place) ? place : source}`;
}

function loginHint({ place, source }: Account): string {
  const profile = /the profile "([^"]+)"/.exec(source)?.[1];
  if (profile !== undefined) return `If it uses IAM Identity Center: aws sso login --profile ${profile}`;
  return `Give KeyId and SecretKey, or Profile, in ${place}, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY`;
}

/** Shorten a key id to what recognises it: `AKIA…7QX`. */
export function maskKeyId(keyId: string): string {
  return keyId.length < 12 ? keyId : `${keyId.slice(0, 4)}…${keyId.slice(-3)}`;
}
