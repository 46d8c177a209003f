import type { Creds } from '../config/creds.ts';
import { resolveTypes } from '../config/provider-types.ts';
import { CredsError } from '../errors.ts';
import type { DeclaredConfig } from '../model/ir.ts';
import type { DnsProvider, ProviderContext, ProviderKind, Registrar } from '../provider.ts';
import type { Context } from './command.ts';
import { dnsKind, registrarKind } from './provider-kind.ts';

/** What opening providers needs. */
export interface SessionParts {
  readonly config: DeclaredConfig;
  readonly creds: Creds;
  readonly kinds: readonly ProviderKind[];
  readonly context: Context;
  /** The serial that zones are to be written with, where they have one. */
  readonly zoneSerial?: number | undefined;
}

/** The accounts a run works with, one instance for each entry of the credentials that a zone uses. */
export interface Session {
  /** The DNS provider of an entry; undefined when no zone uses it. */
  readonly dnsProvider: (entry: string) => DnsProvider | undefined;
  /** @throws {CredsError} when no zone uses the registrar. */
  readonly registrar: (entry: string) => Registrar;
  /** Tell whether `--providers` has to name the entry for it to take part. */
  readonly isExcludedFromDefaults: (entry: string) => boolean;
}

/**
 * Make the providers and registrars that the zones of a configuration use; nothing is asked of any service yet.
 *
 * Prints what there is to say about TYPE in the configuration and the credentials.
 *
 * @throws {CredsError} when an entry is missing or wrong, its TYPE is nothing this program manages, or it cannot keep the
 * zones side by side.
 */
export async function openSession(parts: SessionParts): Promise<Session> {
  const { config, creds, kinds, context } = parts;
  const resolved = resolveTypes(config, creds);
  for (const line of resolved.messages) context.err(line);
  if (resolved.error !== undefined) throw resolved.error;
  const providerContext = toProviderContext(parts);

  const registrarKinds = mapValues(resolved.registrars, (type, entry) => registrarKind(kinds, type, entry));
  const dnsKinds = mapValues(resolved.dnsProviders, (type, entry) => dnsKind(kinds, type, entry));
  const registrars = new Map<string, Registrar>();
  for (const entry of new Set(config.zones.map((zone) => zone.registrar))) {
    const create = registrarKinds.get(entry);
    if (create !== undefined) registrars.set(entry, await create(entry, creds.entry(entry) ?? {}, providerContext));
  }
  const providers = new Map<string, DnsProvider>();
  for (const entry of new Set(config.zones.flatMap((zone) => zone.dnsProviders.map(([name]) => name)))) {
    const create = dnsKinds.get(entry);
    if (create === undefined) continue;
    const meta = config.dnsProviders.findLast(({ name }) => name === entry)?.meta;
    const provider = await create(entry, creds.entry(entry) ?? {}, providerContext, meta);
    provider.requireZones?.(config.zones.filter((zone) => zone.dnsProviders.some(([name]) => name === entry)));
    providers.set(entry, provider);
  }
  return {
    dnsProvider: (entry) => providers.get(entry),
    registrar: (entry) => {
      const registrar = registrars.get(entry);
      if (registrar === undefined) throw new CredsError(`The registrar "${entry}" is not declared`);
      return registrar;
    },
    isExcludedFromDefaults: (entry) => creds.isExcludedFromDefaults(entry),
  };
}

/** What opening one DNS provider without a configuration needs. */
export interface ProviderParts extends Omit<SessionParts, 'config' | 'zoneSerial'> {
  readonly entry: string;
  /** The deprecated TYPE argument of get-zones and check-creds. */
  readonly type?: string | undefined;
}

/**
 * Make the DNS provider of one entry of the credentials, for commands that read no configuration.
 *
 * @throws {CredsError} when the entry is missing or wrong, or its TYPE is nothing this program manages.
 */
export async function openDnsProvider(parts: ProviderParts): Promise<DnsProvider> {
  const { creds, kinds, entry } = parts;
  const type = parts.type ?? '-';
  const resolved = resolveTypes({ registrars: [], dnsProviders: [{ name: entry, type, call: 0 }] }, creds);
  if (resolved.error !== undefined) throw resolved.error;
  const create = dnsKind(kinds, resolved.dnsProviders.get(entry) ?? type, entry);
  return create(entry, creds.entry(entry) ?? {}, toProviderContext(parts));
}

function toProviderContext({
  context,
  creds,
  zoneSerial,
}: Pick<SessionParts, 'context' | 'creds' | 'zoneSerial'>): ProviderContext {
  const warned = new Set<string>();
  return {
    credsFile: creds.file,
    env: context.env,
    cwd: context.cwd,
    ...(zoneSerial !== undefined && { zoneSerial }),
    onProgress: (line) => context.status(line),
    onWarning: (line) => {
      if (warned.has(line)) return;
      warned.add(line);
      context.err(line);
    },
    now: context.now,
    sleep: context.sleep,
  };
}

function mapValues<Value, Result>(
  map: ReadonlyMap<string, Value>,
  change: (value: Value, key: string) => Result,
): ReadonlyMap<string, Result> {
  return new Map(Array.from(map, ([key, value]) => [key, change(value, key)]));
}
