import type { Change } from './diff/change.ts';
import type { Name } from './dns/name.ts';
import type {
  AccountChange,
  AccountContent,
  AccountPlan,
  AccountRequest,
  ObservedHealth,
  SetChange,
} from './model/account.ts';
import type { CredsSetup } from './model/creds-setup.ts';
import type { DeclaredConfig, DeclaredZone } from './model/ir.ts';
import type { Objection } from './model/objection.ts';
import type { RecordSet } from './model/record-set.ts';
import type { ActualZone, HostedZone } from './model/zone.ts';
import type { RecordType } from './records/define.ts';
import type { Locations } from './routing/place.ts';
import type { Finding } from './validate/finding.ts';
import type { RuleInfo } from './validate/rule-info.ts';

/** A request to a provider: changes that are carried out together or not at all. */
export interface ChangeBatch {
  readonly changes: readonly Change[];
}

/** What a provider says of a request it has carried out. */
export interface AppliedBatch {
  /** The provider's id of the change, where it has one. */
  readonly changeId?: string;
  /** What the report is to say about it, a line each. */
  readonly notes?: readonly string[];
}

/** What finds a hosted zone: its name, what D() says about it, and how it was typed where a provider goes by that. */
export type ZoneReference = Pick<DeclaredZone, 'name' | 'meta'> &
  Partial<Pick<DeclaredZone, 'tag' | 'rawName' | 'autoDnssec'>>;

/** Who the provider takes us for. */
export interface Identity {
  readonly account: string;
  /** Empty where there is no such thing. */
  readonly arn: string;
  /** Where the credentials come from, in words. */
  readonly source: string;
}

/** A configured account of a DNS provider; made once for each entry of creds.json that is used, and lazy. */
export interface DnsProvider {
  /** Name of the entry in creds.json. */
  readonly entry: string;
  readonly type: string;
  /** True when zones are found without the list of all of them, so that a list that fails stops nothing. */
  readonly findsWithoutListing?: boolean;
  /**
   * Check that the declared zones can be kept side by side, before anything is asked of the service.
   *
   * @throws {CredsError} when they cannot.
   */
  readonly requireZones?: (zones: readonly DeclaredZone[]) => void;
  /** List all hosted zones, sorted by name and id; asked of the service once a run. */
  listZones(): Promise<readonly HostedZone[]>;
  /**
   * Find the hosted zone that a declared zone means, by id where it names one, else by name.
   *
   * @throws {ProviderError} when the id is unknown or several zones have the name.
   */
  findZone(zone: ZoneReference): Promise<HostedZone | undefined>;
  /** Read everything the zone holds; `needsDelegation` tells that the name servers must be certain. */
  readZone(zone: HostedZone, options: { readonly needsDelegation: boolean }): Promise<ActualZone>;
  /** Create a public zone and return it. */
  createZone(name: Name): Promise<HostedZone>;
  /** Name servers of a zone, asked of the service. */
  nameServers(zone: HostedZone): Promise<readonly Name[]>;
  /**
   * Fill in what the configuration leaves to the provider, such as the zone id of an alias, and put what the provider has
   * in the place of what stands for it; `actual` is what the zone holds.
   */
  completeDesired(
    sets: readonly RecordSet[],
    zone: HostedZone | undefined,
    actual?: readonly RecordSet[],
  ): readonly RecordSet[];
  /** Say what of the changes the service would refuse, as far as the zone has to be known for it. */
  readonly reviewChanges?: (changes: readonly Change[], actual: ActualZone) => readonly Objection[];
  /** Sets that a zone of this provider has besides the declared ones, such as an SOA record nobody declared. */
  readonly deriveSets?: (declared: readonly RecordSet[], actual: ActualZone | undefined) => readonly RecordSet[];
  /**
   * Split ordered changes into requests the service accepts, never separating what must arrive together.
   *
   * @throws {ProviderError} when one record set, or what must arrive together, is too large.
   */
  toBatches(changes: readonly Change[]): readonly ChangeBatch[];
  /**
   * Carry out one request, which succeeds or fails as a whole.
   *
   * @throws {ProviderError} with what the service said; `StaleError` when a set is not what was read.
   */
  apply(zone: HostedZone, batch: ChangeBatch): Promise<AppliedBatch>;
  /** What the account holds besides zones; absent for a kind that has nothing of the sort. */
  readonly account?: ProviderAccount;
  /** Tell who the credentials belong to. */
  identity(): Promise<Identity>;
}

/** What an account holds besides zones, such as health checks; asked about only where somebody speaks of it. */
export interface ProviderAccount {
  /**
   * Plan what records need before they can refer to it; afterwards `completeDesired` knows all names, or why it does not.
   */
  plan(request: AccountRequest): Promise<AccountPlan>;
  /**
   * Plan what is deleted after the changes of the zones, by id; nothing that anything still refers to.
   *
   * @throws {ProviderError} when it cannot be found out what refers to it.
   */
  planRemoval(request: AccountRequest, changes: ReadonlyMap<string, readonly SetChange[]>): Promise<AccountPlan>;
  /** Say which changes refer to what the account does not hold; asks for nothing where none of them refers to anything. */
  review(changes: readonly Change[]): Promise<readonly Objection[]>;
  /** Carry out one change. @throws {ProviderError} */
  apply(change: AccountChange): Promise<AppliedBatch>;
  /** Tell what record sets refer to by id, for those that a configuration can refer to by name. @throws {ProviderError} */
  describe(sets: readonly RecordSet[]): Promise<AccountContent>;
  /** Tell by id how healthy the things are that health checks watch, at this moment. @throws {ProviderError} */
  observe(ids: ReadonlySet<string>): Promise<ReadonlyMap<string, ObservedHealth>>;
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
  /** What messages call the credentials: their file as typed, or the program that prints them. */
  readonly credsFile: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from; that of the process unless told otherwise. */
  readonly cwd?: string;
  /** What day and time it is; asked of the machine unless told otherwise. */
  readonly date?: () => Date;
  /** The serial that zones are to be written with (`--bindserial`), where they have one. */
  readonly zoneSerial?: number;
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
  /** True when it switches the signing of its zones on and off (`AUTODNSSEC_ON`, `AUTODNSSEC_OFF`). */
  readonly managesDnssec?: boolean;
  /** True when it can choose among several record sets of one name and type, by weight for one. */
  readonly hasRouting?: boolean;
  /** Find what the provider would refuse in a normalised zone. */
  readonly audit?: (zone: DeclaredZone) => readonly Finding[];
  /**
   * Find what is wrong with what a normalised configuration declares besides zones; `mayKeepZones` is false where certainly
   * no zone is kept by this kind.
   */
  readonly auditConfig?: (config: DeclaredConfig, mayKeepZones: boolean) => readonly Finding[];
  /** The rules that `audit` and `auditConfig` check. */
  readonly rules?: readonly RuleInfo[];
  /** Texts that its words take, by the name that declarations for editors give to the type. */
  readonly literals?: Readonly<Record<string, readonly string[]>>;
  /** What it knows of the places that its record sets are routed by. */
  readonly loadLocations?: () => Promise<Locations>;
  /** What an entry for it consists of; nothing but its TYPE unless told otherwise. */
  readonly loadSetup?: () => Promise<CredsSetup>;
  /** Make an instance; nothing is asked of the service before the first method is called. @throws {CredsError} */
  readonly createDnsProvider?: (
    entry: string,
    creds: CredsEntry,
    context: ProviderContext,
    /** The object that `NewDnsProvider` was given, unchecked. */
    meta?: unknown,
  ) => Promise<DnsProvider>;
  readonly createRegistrar?: (entry: string, creds: CredsEntry, context: ProviderContext) => Promise<Registrar>;
}
