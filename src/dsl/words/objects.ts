import type { GuestRecordType } from '../wire.ts';

/**
 * Property that holds the number of the call that made an object; a symbol, so that user code does not meet it. This one
 * and the others are registered, because the late words are another script.
 */
export const CALL = Symbol.for('zonewright.call');
/** Property of a domain object that holds its records. */
export const STREAM = Symbol.for('zonewright.stream');
/** Property of a domain object that holds the levels of rules; users have no business with it. */
export const RULES = Symbol.for('zonewright.rules');
/** Property of a record function: what it adds. */
export const PIECE = Symbol.for('zonewright.piece');
/** Property of a TTL modifier: its seconds. */
export const SECONDS = Symbol.for('zonewright.seconds');
/** Property of record modifiers of ours, which keep no hold of the record. */
export const OWN = Symbol.for('zonewright.own');

/** Metadata as users write it; made text when it leaves the sandbox. */
export type Meta = Record<string, unknown>;

/** A record as user functions see it; its other properties are those of the intermediate representation. */
export interface RecordObject {
  type: string;
  name?: unknown;
  ttl: unknown;
  meta: Meta;
  subdomain?: unknown;
  [key: string]: unknown;
  [CALL]?: number;
}

/** An IGNORE rule as user functions see it. */
export interface UnmanagedObject {
  label_pattern: unknown;
  rType_pattern: unknown;
  target_pattern: unknown;
  [CALL]?: number;
}

/** What RULE says about a rule. */
export interface ChosenLevel {
  readonly rule: string;
  readonly level: string;
  readonly call: number;
}

/**
 * The records of one domain: pieces of text, and objects where a user's function has one in hand.
 *
 * Once somebody reads `domain.records` the pieces become objects and the array is an ordinary property.
 */
export interface RecordStream {
  readonly pieces: (string | RecordObject)[];
  /** Default TTL and subdomain that the last piece of text was written under. */
  ttl: unknown;
  subdomain: unknown;
}

/** A domain as user functions see it. */
export interface DomainObject {
  name: string;
  subdomain: string;
  registrar: unknown;
  meta: Meta;
  records: RecordObject[];
  rawrecords: RecordObject[];
  recordsabsent: RecordObject[];
  dnsProviders: Record<string, unknown>;
  defaultTTL: unknown;
  nameservers: { name: unknown; [CALL]?: number }[];
  unmanaged: UnmanagedObject[];
  ignored_names: unknown[];
  ignored_targets: unknown[];
  KeepUnknown?: unknown;
  auto_dnssec?: unknown;
  unmanaged_disable_safety_check?: unknown;
  ignore_external_dns?: unknown;
  external_dns_prefix?: unknown;
  [CALL]?: number;
  [STREAM]?: RecordStream;
  [RULES]?: ChosenLevel[];
}

/** A registrar or DNS provider declaration. */
export interface ProviderObject {
  name: unknown;
  type: unknown;
  meta?: unknown;
  [CALL]?: number;
}

/** A health check or CIDR collection declaration; not part of `conf`, so that no user code changes it. */
export interface ResourceObject {
  readonly kind: 'healthCheck' | 'cidrCollection';
  readonly name: string;
  readonly call: number;
  /** The options as JSON. */
  readonly options: string;
}

/** The global `conf`. */
export interface ConfObject {
  registrars: ProviderObject[];
  dns_providers: ProviderObject[];
  domains: DomainObject[];
  domain_names: string[];
}

/** Function that appends a record to a domain; what the record words return. */
export interface RecordFunction {
  (domain: DomainObject): RecordObject;
  [PIECE]?: Piece;
}

/** What a record function adds: finished text, or a call whose modifiers are to be applied first. */
export type Piece = string | RecordCall;

/** A record word's call with modifiers. */
export interface RecordCall {
  readonly word: GuestRecordType;
  readonly call: number;
  readonly name: string;
  /** One value for each argument. */
  readonly values: readonly (string | number)[];
  readonly modifiers: readonly unknown[];
}
