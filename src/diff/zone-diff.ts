import type { Name } from '../dns/name.ts';
import type { UnmanagedRule } from '../model/ir.ts';
import type { DnsRecord } from '../model/record.ts';
import type { RecordSet } from '../model/record-set.ts';
import type { Change } from './change.ts';

/** The two states of a zone and what the configuration says about records it does not declare. */
export interface DiffInput {
  readonly zone: Name;
  readonly desired: readonly RecordSet[];
  /** In the provider's order, in which kept records are listed. */
  readonly actual: readonly RecordSet[];
  /** IGNORE rules; what they match is neither changed nor deleted. */
  readonly rules: readonly UnmanagedRule[];
  /** NO_PURGE: sets whose name and type the configuration does not declare stay. */
  readonly keepsUnknown: boolean;
  /** DISABLE_IGNORE_SAFETY_CHECK: declared records may match an IGNORE rule. */
  readonly allowsIgnoreConflicts: boolean;
  /** ENSURE_ABSENT_REC: records that NO_PURGE does not protect. */
  readonly absent: readonly RecordSet[];
  /** IGNORE_EXTERNAL_DNS, with the prefix of its TXT records; absent means that nothing is left to external-dns. */
  readonly externalDnsPrefix?: string;
  /** `--allow-opaque-delete`: held sets go like others, unless something keeps them. */
  readonly allowsHeldRemoval?: boolean;
  /** Whether changes are ordered by their dependencies; otherwise by name and type only. */
  readonly isOrdered: boolean;
}

/** Records that stay although the configuration does not declare them, and why. */
export interface KeptBlock {
  readonly reason: 'external-dns' | 'no-purge' | 'ignore';
  /** In the provider's order, never empty. */
  readonly records: readonly DnsRecord[];
}

/** A desired record set that cannot be written beside a set that has to stay. */
export interface BlockedSet {
  readonly set: RecordSet;
  readonly by: RecordSet;
}

/** What separates the actual state of a zone from the desired one, and what is left alone. */
export interface ZoneDiff {
  /** In order of execution; empty when conflicts forbid to go on. */
  readonly changes: readonly Change[];
  /** In the order of reports: external-dns, NO_PURGE, IGNORE. */
  readonly kept: readonly KeptBlock[];
  /** Declared records that an IGNORE rule matches; unless these are allowed, the zone must not be changed. */
  readonly conflicts: readonly DnsRecord[];
  /** Actual records of external-dns whose name and type the configuration declares too; the configuration wins. */
  readonly contested: readonly DnsRecord[];
  /** Sets this program cannot express, and their siblings of the same name and type; each has its `heldBecause`. */
  readonly held: readonly RecordSet[];
  readonly blocked: readonly BlockedSet[];
  /** Names of changes that wait for each other; they come last in `changes`. */
  readonly unresolved: readonly Name[];
}
