import type { Change } from './diff/change.ts';
import type { Name } from './dns/name.ts';
import type { DeclaredZone } from './model/ir.ts';
import type { RecordSet } from './model/record-set.ts';
import type { ActualZone, HostedZone } from './model/zone.ts';
import type { RecordType } from './records/define.ts';
import type { Finding } from './validate/finding.ts';

/** A request to a provider: changes that are carried out together or not at all. */
export interface ChangeBatch {
  readonly changes: readonly Change[];
}

/** What a provider says of a request it has carried out. */
export interface AppliedBatch {
  /** The provider's id of the change, where it has one. */
  readonly changeId?: string;
}

/** Who the provider takes us for. */
export interface Identity {
  readonly account: string;
  readonly arn: string;
  /** Where the credentials come from, in words. */
  readonly source: string;
}

/** A configured account of a DNS provider; made once for each entry of creds.json that is used, and lazy. */
export interface DnsProvider {
  /** Name of the entry in creds.json. */
  readonly entry: string;
  readonly type: string;
  /** List all hosted zones, sorted by name and id; asked of the service once a run. */
  listZones(): Promise<readonly HostedZone[]>;
  /**
   * Find the hosted zone that a declared zone means, by id where it names one, else by name.
   *
   * @throws {ProviderError} when the id is unknown or several zones have the name.
   */
  findZone(zone: Pick<DeclaredZone, 'name' | 'meta'>): Promise<HostedZone | undefined>;
  /** Read everything the zone holds; `needsDelegation` tells that the name servers must be certain. */
  readZone(zone: HostedZone, options: { readonly needsDelegation: boolean }): Promise<ActualZone>;
  /** Create a public zone and return it. */
  createZone(name: Name): Promise<HostedZone>;
  /** Name servers of a zone, asked of the service. */
  nameServers(zone: HostedZone): Promise<readonly Name[]>;
  /** Fill in what the configuration leaves to the provider, such as the zone id of an alias in its own zone. */
  completeDesired(sets: readonly RecordSet[], zone: HostedZone | undefined): readonly RecordSet[];
  /**
   * Split ordered changes into requests the service accepts, never separating what must arrive together.
   *
   * @throws {ProviderError} when one record set alone is too large.
   */
  toBatches(changes: readonly Change[]): readonly ChangeBatch[];
  /**
   * Carry out one request, which succeeds or fails as a whole.
   *
   * @throws {ProviderError} with what the service said; `StaleError` when a set is not what was read.
   */
  apply(zone: HostedZone, batch: ChangeBatch): Promise<AppliedBatch>;
  /** Tell who the credentials belong to. */
  identity(): Promise<Identity>;
}

/** A configured registrar: knows and sets the name servers that the parent zone delegates to. */
export interface Registrar {
  readonly entry: string;
  readonly type: string;
}

/** An entry of creds.json, all values text. */
export type CredsEntry = Readonly<Record<string, string>>;

/** What a provider gets to make its instances with. */
export interface ProviderContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Called with lines for people that are no part of the report (waiting, retrying). */
  readonly onProgress: (line: string) => void;
  /** Called once a warning, such as an unknown key of a creds entry. */
  readonly onWarning: (line: string) => void;
  /** Milliseconds since an arbitrary start. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** A kind of provider: what `TYPE` in creds.json names. */
export interface ProviderKind {
  readonly type: string;
  /** Record types it contributes beyond the standard ones. */
  readonly recordTypes: readonly RecordType[];
  /** Which standard types its zones can hold; undefined for a kind that is only a registrar. */
  readonly supportedTypes?: readonly string[];
  /** Find what the provider would refuse in a normalised zone. */
  readonly audit?: (zone: DeclaredZone) => readonly Finding[];
  /** Make an instance; nothing is asked of the service before the first method is called. @throws {CredsError} */
  readonly createDnsProvider?: (entry: string, creds: CredsEntry, context: ProviderContext) => Promise<DnsProvider>;
  readonly createRegistrar?: (entry: string, creds: CredsEntry, context: ProviderContext) => Promise<Registrar>;
}
