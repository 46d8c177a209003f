import * as z from 'zod/mini';
import { CredsError } from '../../src/errors.ts';
import { nearest } from '../../src/nearest.ts';
import type { CredsEntry, ProviderContext } from '../../src/provider.ts';

export { SETUP } from './setup.ts';

/** What an entry of creds.json with TYPE ROUTE53 says, empty values left out. */
export interface Settings {
  readonly entry: string;
  /** How messages name the entry, such as `creds.json "r53"`. */
  readonly place: string;
  readonly keyId?: string;
  readonly secretKey?: string;
  readonly token?: string;
  readonly profile?: string;
  /** Bare id of the reusable delegation set for zones that are created. */
  readonly delegationSet?: string;
  readonly roleArn?: string;
  readonly externalId?: string;
  /** Address of the service, for emulators and private endpoints. */
  readonly endpoint?: string;
}

/** The keys of an entry; an empty value counts as absent, since `$VARIABLE` leaves one when it is not set. */
const ENTRY = z.object({
  TYPE: z.optional(z.string()),
  _exclude_from_defaults: z.optional(z.string()),
  KeyId: z.optional(z.string().check(z.regex(/^\S+$/, 'is not an access key id, such as AKIAIOSFODNN7EXAMPLE'))),
  SecretKey: z.optional(z.string()),
  Token: z.optional(z.string()),
  Profile: z.optional(z.string()),
  DelegationSet: z.optional(
    z.string().check(z.regex(/^(\/delegationset\/)?[A-Z0-9]+$/, 'is not a delegation set id, such as N1PA6795SAMPLE')),
  ),
  RoleArn: z.optional(
    z
      .string()
      .check(
        z.regex(/^arn:[\w-]+:iam::\d{12}:role\/\S+$/, 'is not a role, such as arn:aws:iam::123456789012:role/dns'),
      ),
  ),
  ExternalId: z.optional(z.string()),
  Endpoint: z.optional(
    z.string().check(z.regex(/^https?:\/\/\S+$/, 'is not an address, such as http://127.0.0.1:4566')),
  ),
});

const KNOWN_KEYS = Object.keys(ENTRY.shape);

/**
 * Read an entry of creds.json.
 *
 * @throws {CredsError} when a value cannot be right or keys contradict each other; no message shows a value that is secret.
 */
export function readSettings(
  entry: string,
  creds: CredsEntry,
  { credsFile, onWarning }: Pick<ProviderContext, 'credsFile' | 'onWarning'>,
): Settings {
  const named = `${credsFile}: the entry "${entry}"`;
  for (const key of Object.keys(creds)) {
    if (!KNOWN_KEYS.includes(key)) onWarning(`${named} ${unknownKey(key)}`);
  }
  const given = Object.fromEntries(Object.entries(creds).filter(([, value]) => value !== ''));
  const parsed = ENTRY.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new CredsError(`${credsFile}: ${String(issue?.path[0])} of the entry "${entry}" ${issue?.message}`);
  }
  const { data } = parsed;
  const problem = contradiction(data);
  if (problem !== undefined) throw new CredsError(`${named} ${problem}`);
  return {
    entry,
    place: `${credsFile} "${entry}"`,
    ...present('keyId', data.KeyId),
    ...present('secretKey', data.SecretKey),
    ...present('token', data.Token),
    ...present('profile', data.Profile),
    ...present('delegationSet', data.DelegationSet?.replace('/delegationset/', '')),
    ...present('roleArn', data.RoleArn),
    ...present('externalId', data.ExternalId),
    ...present('endpoint', data.Endpoint),
  };
}

function present<Key extends string>(key: Key, value: string | undefined): { [key in Key]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [key in Key]?: string });
}

function contradiction(data: z.infer<typeof ENTRY>): string | undefined {
  if (data.Profile !== undefined && data.KeyId !== undefined) return 'has both Profile and KeyId; only one can hold';
  if (data.KeyId !== undefined && data.SecretKey === undefined) return 'has a KeyId but no SecretKey';
  if (data.SecretKey !== undefined && data.KeyId === undefined) return 'has a SecretKey but no KeyId';
  if (data.Token !== undefined && data.KeyId === undefined) return 'has a Token but no KeyId and SecretKey';
  if (data.ExternalId !== undefined && data.RoleArn === undefined)
    return 'has an ExternalId but no RoleArn it belongs to';
  return undefined;
}

function unknownKey(key: string): string {
  const similar = nearest(key, KNOWN_KEYS);
  const advice = similar === undefined ? '' : `. Did you mean "${similar}"?`;
  return `has the unknown key "${key}"${advice}`;
}
