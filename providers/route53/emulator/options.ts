import type { Locate } from './answering/asker.ts';
import type { LiveCidrCollection } from './cidr/json.ts';
import type { DeclaredDomain } from './domains/domain.ts';
import type { LiveHealthCheck } from './health-checks/json.ts';
import type { Faults } from './server/faults.ts';
import type { RateLimitOption } from './server/rate-limit.ts';
import type { ListedZone } from './zones/listed-zone.ts';
import type { LiveZone } from './zones/live-zone.ts';

/** A key pair clients may sign with. */
export interface EmulatorKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Who owns the key; a user of the emulator's account if absent. */
  readonly arn?: string;
  /** Makes the key a temporary one, as profiles and pipelines hold them. */
  readonly sessionToken?: string;
  /** When a temporary key ends, in ISO 8601. */
  readonly expiresAt?: string;
  /** Names of the operations the key may use; all if absent. */
  readonly allows?: readonly string[];
}

/** A role that may be assumed. */
export interface Role {
  readonly arn: string;
  readonly externalId?: string;
}

/** How to run an emulator; everything has a default. */
export interface EmulatorOptions {
  /** Address to listen on, 127.0.0.1 by default. */
  readonly host?: string;
  /** Port to listen on; 0, the default, takes a free one. */
  readonly port?: number;
  readonly keys?: readonly EmulatorKey[];
  readonly accountId?: string;
  /** Roles that may be assumed; any if absent. */
  readonly roles?: readonly Role[];
  /** Where the state is kept between runs; in memory only if absent. */
  readonly dataFile?: string;
  /** Zones to start with, whatever the rules say about them. They replace zones of the data file with the same id. */
  readonly load?: readonly (ListedZone | LiveZone)[];
  /** Registered domains to start with; they replace those of the data file with the same name. */
  readonly domains?: readonly DeclaredDomain[];
  /** Health checks to start with, whatever the rules say; they replace those of the data file with the same id. */
  readonly healthChecks?: readonly LiveHealthCheck[];
  /** Collections of networks to start with, whatever the rules say; they replace those with the same id. */
  readonly cidrCollections?: readonly LiveCidrCollection[];
  /** Ids of the health checks that see a failure from the start, whether or not they exist. */
  readonly unhealthy?: readonly string[];
  /** Where addresses are, for answers that depend on it; asked before the built-in table of documentation networks. */
  readonly locate?: Locate;
  /** Whether record sets may name health checks and collections of networks that do not exist, false by default. */
  readonly acceptUnknownReferences?: boolean;
  /** How long each answer takes. */
  readonly latencyMs?: number;
  readonly faults?: Faults;
  /** Requests to Route 53 beyond it are answered with Throttling; none by default. */
  readonly rateLimit?: RateLimitOption;
  /** How many times GetChange answers PENDING and GetOperationDetail IN_PROGRESS, 1 by default. */
  readonly pendingPolls?: number;
  /** Whether aliases may name zone ids that are in no table, true by default. */
  readonly acceptUnknownAliasZones?: boolean;
  /** Further suffixes aliases may point to, each with the zone ids that fit, besides the AWS services that are known. */
  readonly aliasZones?: Readonly<Record<string, readonly string[]>>;
  /** Whether values must be of the type of their set, true by default. */
  readonly checksValues?: boolean;
  /** Health checks per account, 200 by default. */
  readonly maxHealthChecks?: number;
  /** Zones per account, 500 by default. */
  readonly maxZones?: number;
  /** Record sets per zone, 10,000 by default. */
  readonly maxRecordSets?: number;
  readonly now?: () => Date;
  /** Where identifiers and name servers come from: the same seed and the same requests give the same ones. */
  readonly seed?: string;
}
