import type { ZoneFacts } from './facts.ts';
import type { RuleInfo } from './rule-info.ts';

/** Where a rule tells what it has found; `call` is that of the record, or else of the zone. */
export type Report = (message: string, details?: { readonly call?: number; readonly hint?: string }) => void;

/** One thing that is checked in every zone. */
export interface Rule extends RuleInfo {
  readonly check: (facts: ZoneFacts, report: Report) => void;
}
