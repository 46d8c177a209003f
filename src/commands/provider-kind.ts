import { CredsError } from '../errors.ts';
import type { ProviderKind } from '../provider.ts';

const REMEDY = 'TYPE is "ROUTE53", "BIND" for zone files, or "NONE" for a registrar that is managed elsewhere';

type CreateDnsProvider = NonNullable<ProviderKind['createDnsProvider']>;
type CreateRegistrar = NonNullable<ProviderKind['createRegistrar']>;

/** Find how to make DNS providers of a TYPE. @throws {CredsError} when there is no such kind. */
export function dnsKind(kinds: readonly ProviderKind[], type: string, entry: string): CreateDnsProvider {
  const create = kinds.find((kind) => kind.type === type)?.createDnsProvider;
  if (create !== undefined) return create;
  throw unknownType('DNS service provider', kinds, type, entry);
}

/** Find how to make registrars of a TYPE. @throws {CredsError} when there is no such kind. */
export function registrarKind(kinds: readonly ProviderKind[], type: string, entry: string): CreateRegistrar {
  const create = kinds.find((kind) => kind.type === type)?.createRegistrar;
  if (create !== undefined) return create;
  throw unknownType('registrar type', kinds, type, entry);
}

function unknownType(what: string, kinds: readonly ProviderKind[], type: string, entry: string): CredsError {
  const similar = kinds.find((kind) => kind.type === type.trim().toUpperCase() && kind.type !== type);
  const message = `No such ${what}: "${type}" (entry "${entry}")`;
  return new CredsError(message, { hint: similar === undefined ? REMEDY : `Did you mean "${similar.type}"?` });
}
