import * as z from 'zod/mini';
import { toName } from '../../src/dns/idn.ts';
import { isAbsolute, nameProblem } from '../../src/dns/name.ts';
import { ConfigError, CredsError } from '../../src/errors.ts';
import { nearest } from '../../src/nearest.ts';
import type { CredsEntry, ProviderContext } from '../../src/provider.ts';
import { parseFileNameFormat, type FileNameFormat } from './file-name.ts';

export { SETUP } from './setup.ts';

/** What SOA records begin with where nothing else says it; host names may be relative to the zone. */
export interface SoaDefaults {
  readonly master?: string;
  /** As a host name. */
  readonly mbox?: string;
  readonly serial?: number;
  readonly refresh?: number;
  readonly retry?: number;
  readonly expire?: number;
  readonly minttl?: number;
  readonly ttl?: number;
}

/** What an entry of creds.json with TYPE BIND says, and its `NewDnsProvider`. */
export interface Settings {
  readonly entry: string;
  /** The folder of the zone files, as typed. */
  readonly directory: string;
  readonly fileName: FileNameFormat;
  readonly soa: SoaDefaults;
  /** Name servers of every zone; relative to it where they have no dot. */
  readonly nameServers: readonly string[];
}

const CREDS_KEYS = ['TYPE', '_exclude_from_defaults', 'directory', 'filenameformat'];
const number = z.optional(z.int().check(z.minimum(0), z.maximum(4_294_967_295)));
const META = z.object({
  default_ns: z.optional(z.array(z.string())),
  default_soa: z.optional(
    z.object({
      master: z.optional(z.string()),
      mbox: z.optional(z.string()),
      serial: number,
      refresh: number,
      retry: number,
      expire: number,
      minttl: number,
      ttl: number,
    }),
  ),
});
const META_KEYS = Object.keys(META.shape);
const SOA_KEYS = ['master', 'mbox', 'serial', 'refresh', 'retry', 'expire', 'minttl', 'ttl'];

/**
 * Read an entry of creds.json and the object that `NewDnsProvider` got.
 *
 * @throws {CredsError} when a value of the entry cannot be right.
 * @throws {ConfigError} when a value of the object cannot be.
 */
export function readSettings(
  entry: string,
  given: { readonly creds: CredsEntry; readonly meta?: unknown },
  { credsFile, onWarning }: Pick<ProviderContext, 'credsFile' | 'onWarning'>,
): Settings {
  const { creds } = given;
  warnOfUnknown(creds, CREDS_KEYS, `${credsFile}: the entry "${entry}"`, onWarning);
  const directory = creds['directory'] || 'zones';
  const format = creds['filenameformat'] || '%c.zone';
  if (directory.includes('\0')) throw new CredsError(`${credsFile}: the directory of the entry "${entry}" is no path`);
  const { default_ns: servers = [], default_soa: soa = {} } = readMeta(entry, given.meta ?? {}, onWarning);
  return {
    entry,
    directory,
    fileName: parseFileNameFormat(format, `${credsFile} "${entry}"`),
    nameServers: servers.map((server) => hostName(server, `default_ns of NewDnsProvider("${entry}")`)),
    soa: readSoa(soa, `NewDnsProvider("${entry}")`),
  };
}

type Meta = z.infer<typeof META>;

function readMeta(entry: string, meta: unknown, onWarning: (line: string) => void): Meta {
  const where = `NewDnsProvider("${entry}")`;
  const parsed = META.safeParse(meta);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(`${where}: ${issue?.path.join('.') ?? 'the object'}: ${issue?.message}`);
  }
  warnOfUnknown(meta, META_KEYS, where, onWarning);
  const { default_soa: soa } = meta as { readonly default_soa?: unknown };
  warnOfUnknown(soa ?? {}, SOA_KEYS, `default_soa of ${where}`, onWarning);
  return parsed.data;
}

function readSoa(soa: NonNullable<Meta['default_soa']>, where: string): SoaDefaults {
  const { master, mbox, ...numbers } = soa;
  return {
    ...(Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined)) as SoaDefaults),
    ...(master && { master: hostName(master, `default_soa.master of ${where}`) }),
    ...(mbox && { mbox: mailbox(mbox, `default_soa.mbox of ${where}`) }),
  };
}

/** A mailbox as the host name that an SOA record holds: what stands before the `@` is its first label (RFC 1035 section 8). */
function mailbox(text: string, where: string): string {
  const at = text.lastIndexOf('@');
  if (at < 0) return hostName(text, where);
  const host = text.slice(at + 1);
  const local = text.slice(0, at).replaceAll('.', '\\.');
  return hostName(`${local}.${isAbsolute(host) ? host : `${host}.`}`, where);
}

/** A name with a dot must end in one, or it could mean two things. */
function hostName(text: string, where: string): string {
  const problem = text === '' ? 'is empty' : nameProblem(toName(text));
  if (problem !== undefined) throw new ConfigError(`${where}: "${text}" ${problem}`);
  if (!/(?<!\\)\./.test(text) || isAbsolute(text)) return text;
  throw new ConfigError(`${where}: "${text}" must end with a dot`, { hint: `Write "${text}."` });
}

function warnOfUnknown(object: unknown, known: readonly string[], where: string, warn: (line: string) => void): void {
  if (typeof object !== 'object' || object === null) return;
  for (const key of Object.keys(object)) {
    if (known.includes(key)) continue;
    const similar = nearest(key, known);
    warn(
      `WARNING: ${where} has the unknown key "${key}"${similar === undefined ? '' : `. Did you mean "${similar}"?`}`,
    );
  }
}
