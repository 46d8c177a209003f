import type { ExecutableItem, PlanSection, ZonePlan } from './plan.ts';

/** A record set that is not what was read, in words. */
export interface StaleDetail {
  /** Such as `www.shop.test A`. */
  readonly title: string;
  /** What the preview saw; absent for a set that was not there. */
  readonly read?: string;
  /** What it was to become; absent for a set that was to go. */
  readonly wanted?: string;
  /** What it is now; absent for a set that is gone. */
  readonly now?: string;
}

/** What became of one executable item. */
export type Outcome =
  | { readonly status: 'applied'; readonly changeId?: string; readonly notes?: readonly string[] }
  | { readonly status: 'refused'; readonly message: string; readonly hint?: string }
  | {
      readonly status: 'stale';
      readonly sets: readonly StaleDetail[];
      /** True when earlier items of the zone have been carried out. */
      readonly isPartial: boolean;
    }
  | { readonly status: 'not-tried'; readonly reason: 'interrupted' | 'depends' | 'no-zone' | 'objections' | 'withheld' }
  | { readonly status: 'declined' };

/** An executable item with what became of it. */
export interface ItemResult {
  readonly item: ExecutableItem;
  readonly outcome: Outcome;
}

/** What became of a section's executable items, in their order. */
export interface SectionResult {
  readonly section: PlanSection;
  readonly results: readonly ItemResult[];
}

/** What became of a zone. */
export interface ZoneResult {
  readonly zone: ZonePlan;
  readonly sections: readonly SectionResult[];
}

/** Tell whether an outcome makes the run fail; what the user declined does not. */
export function isFailure({ status }: Outcome): boolean {
  return status === 'refused' || status === 'stale' || status === 'not-tried';
}

/** List all outcomes of several zones. */
export function allOutcomes(zones: readonly ZoneResult[]): Outcome[] {
  return zones.flatMap(({ sections }) => sections.flatMap(({ results }) => results.map(({ outcome }) => outcome)));
}
