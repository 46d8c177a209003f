import type { DeclaredResources, DeclaredZone } from './ir.ts';
import type { RecordSetKey } from './record-set.ts';
import type { SetAttributes } from './routing.ts';

/** A change of something that an account holds besides zones; plain data. */
export interface AccountChange {
  readonly kind: 'create' | 'modify' | 'delete';
  readonly resource: 'health check' | 'CIDR collection';
  readonly name: string;
  /** The id at the service; absent before it is created. */
  readonly id?: string;
  /** What it is to be, or what becomes different, such as `port=80` or `port=(80->8080)`. */
  readonly settings: readonly string[];
  /** What of it is charged for in addition. */
  readonly paid: readonly string[];
  /** Unique names of the only zones that it is made for; absent where it is wanted without any. */
  readonly neededBy?: readonly string[];
  /** What the provider carries it out with. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What an account is to hold besides zones. */
export interface AccountRequest extends DeclaredResources {
  /** All zones of the configuration that are kept at the account: what was made for them is the configuration's own. */
  readonly zones: readonly DeclaredZone[];
  /** Those of them that take part in the run. */
  readonly selected: readonly DeclaredZone[];
  /** True for the account that gets what no record refers to. */
  readonly isFirst: boolean;
}

/** What is to be done with an account, besides its zones. */
export interface AccountPlan {
  /** In order of execution. */
  readonly changes: readonly AccountChange[];
  /** What people should know, a line each. */
  readonly notes: readonly string[];
  /** What should be done and cannot be. */
  readonly problems: readonly { readonly message: string; readonly hint?: string | undefined }[];
}

/** What a run changes about a record set, as far as it refers to anything. */
export interface SetChange extends RecordSetKey {
  readonly before?: SetAttributes;
  readonly after?: SetAttributes;
}

/** Something an account holds besides zones, as a configuration would declare it. */
export interface AccountResource {
  readonly id: string;
  readonly name: string;
  /** What the declaration takes, without anything that goes without saying. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** How something is that the service watches. */
export interface ObservedHealth {
  /** Undefined where the service does not tell. */
  readonly isHealthy?: boolean;
  /** What speaks for it, such as `14 of 16 checkers fail`. */
  readonly because: string;
}

/** What the record sets of some zones refer to; only what a configuration can say, and whose name is nobody else's. */
export interface AccountContent {
  readonly healthChecks: readonly AccountResource[];
  readonly cidrCollections: readonly AccountResource[];
}
