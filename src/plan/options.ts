import type { ZoneDiff } from '../diff/zone-diff.ts';
import type { RecordTypes } from '../model/desired.ts';
import type { DeclaredResources, DeclaredZone } from '../model/ir.ts';
import type { DnsProvider } from '../provider.ts';

/** What planning needs to know and to ask. */
export interface PlanOptions {
  /** The zones to plan, in the order of the configuration. */
  readonly zones: readonly DeclaredZone[];
  /** The whole configuration, of which the zones are a part; they are all of it where it is absent. */
  readonly config?: DeclaredResources & { readonly zones: readonly DeclaredZone[] };
  readonly provider: (entry: string) => DnsProvider;
  /** Whether `--providers` lets the provider take part. */
  readonly isSelected: (entry: string) => boolean;
  readonly recordTypes: RecordTypes;
  /** `--allow-opaque-delete`: sets that the configuration cannot express are deleted like others. */
  readonly allowsOpaqueDelete?: boolean;
  /** False with `--disableordering`. */
  readonly isOrdered: boolean;
  /** False with `--no-populate`: a missing zone is an error. */
  readonly mayCreateZones: boolean;
  /** The lines on what is kept although the configuration does not have it; a parameter because `report` writes them. */
  readonly describeKept: (diff: ZoneDiff) => readonly string[];
  /** How many record sets are named where several are left alone. */
  readonly reportMax: number;
  /** How many zones are worked on at once. */
  readonly concurrency: number;
  readonly onProgress?: (done: number, total: number) => void;
}
