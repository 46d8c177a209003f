import type { FieldValue } from '../records/field.ts';

/** A record as the configuration declares it; first as typed, after normalisation in its final spelling. */
export interface DeclaredRecord {
  readonly type: string;
  /** Relative to the zone, `@` for the apex; may be Unicode. */
  name: string;
  /** The name before it became punycode, for the types whose IR shows it (DS and RP). */
  rawName?: string;
  /** Seconds; 0 means that none was given. */
  ttl: number;
  /** One value for each field of the record type, in order. */
  values: FieldValue[];
  meta: Record<string, string> | undefined;
  /** The part of the name that D_EXTEND added, else empty. */
  readonly subdomain: string;
  /** Set on records that normalisation has made of others, so that nobody typed their name. */
  readonly isDerived?: true;
  /** Number of the call that made it. */
  readonly call: number;
}

/** An IGNORE rule; an empty pattern means any. */
export interface UnmanagedRule {
  readonly label: string;
  readonly types: string;
  readonly target: string;
  readonly call: number;
}

/** A name server the configuration wants at the apex and at the registrar. */
export interface DeclaredNameserver {
  name: string;
  readonly call: number;
}

/** How bad a rule of validation is to be in a zone (RULE). */
export interface DeclaredRule {
  readonly rule: string;
  readonly level: 'off' | 'warning' | 'error';
  readonly call: number;
}

/** A registrar or DNS provider declaration; `type` is `-` where creds.json is to tell it. */
export interface DeclaredProvider {
  readonly name: string;
  readonly type: string;
  readonly meta?: unknown;
  readonly call: number;
}

/** A zone as the configuration declares it. */
export interface DeclaredZone {
  /** Punycode, lower case, without tag and final dot. */
  readonly name: string;
  readonly tag: string;
  /** `name` or `name!tag`; `name!` if an empty tag was typed. */
  readonly uniqueName: string;
  /** As typed, without the tag. */
  readonly rawName: string;
  readonly unicodeName: string;
  readonly registrar: string;
  /** Provider name and how many of its name servers are wanted (-1 all), ordered by name. */
  readonly dnsProviders: readonly (readonly [name: string, nameServerCount: number])[];
  readonly meta: Readonly<Record<string, string>>;
  records: DeclaredRecord[];
  nameservers: DeclaredNameserver[];
  readonly absent: readonly DeclaredRecord[];
  /** NO_PURGE. */
  readonly keepsUnknown: boolean;
  readonly unmanaged: readonly UnmanagedRule[];
  /** DISABLE_IGNORE_SAFETY_CHECK. */
  readonly allowsIgnoreConflicts: boolean;
  readonly ignoresExternalDns: boolean;
  readonly externalDnsPrefix: string;
  readonly autoDnssec: '' | 'on' | 'off';
  /** Absent where the zone says nothing about rules. */
  readonly rules?: readonly DeclaredRule[];
  readonly call: number;
}

/** Something that accounts hold besides zones: a health check or a CIDR collection. */
export interface DeclaredResource {
  /** What records refer to it by. */
  readonly name: string;
  /** As typed; what it may be is for the provider to say. */
  readonly options: unknown;
  readonly call: number;
}

/** What a configuration declares besides zones; nothing is the same as an empty list. */
export interface DeclaredResources {
  readonly healthChecks?: readonly DeclaredResource[];
  readonly cidrCollections?: readonly DeclaredResource[];
}

/** Everything a configuration declares, in the order of the calls. */
export interface DeclaredConfig extends DeclaredResources {
  readonly registrars: readonly DeclaredProvider[];
  readonly dnsProviders: readonly DeclaredProvider[];
  zones: DeclaredZone[];
}

/** How headings show a zone: unique name, and the Unicode form in parentheses where it differs. */
export function zoneTitle(zone: Pick<DeclaredZone, 'name' | 'uniqueName' | 'unicodeName'>): string {
  const unique = zone.uniqueName;
  return zone.unicodeName === zone.name ? unique : `${unique} (${zone.unicodeName})`;
}
