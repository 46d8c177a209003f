import type { ZoneFacts } from './facts.ts';
import type { Finding } from './finding.ts';

/** Where a rule tells what it has found; `call` is that of the record, or else of the zone. */
export type Report = (message: string, details?: { readonly call?: number; readonly hint?: string }) => void;

/** One thing that is checked in every zone. */
export interface Rule {
  /** Kebab-case, shown in reports and never changed. */
  readonly id: string;
  readonly level: Finding['level'];
  /** Why it is questionable or wrong, in a sentence or two. */
  readonly docs: string;
  readonly check: (facts: ZoneFacts, report: Report) => void;
}
