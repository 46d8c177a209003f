import { ConfigError, type Position } from '../errors.ts';

/** Something questionable or wrong in the configuration; data, so that all of them are shown at once. */
export interface Finding {
  /** Id of the rule, such as `cname-apex`. */
  readonly rule: string;
  readonly level: 'error' | 'warning';
  /** One line, capital first, no full stop; names the record and the value. */
  readonly message: string;
  /** The way out. */
  readonly hint?: string;
  /** Unique name of the zone it is about. */
  readonly zone?: string;
  /** Number of the configuration call it is about; `positions.ts` turns it into `position`. */
  readonly call?: number;
  /** The words as typed, such as `A("www", "192.0.2.300")`. */
  readonly excerpt?: string;
  readonly position?: Position;
}

/** The run ends because of findings that are errors. */
export class FindingsError extends ConfigError {
  readonly findings: readonly Finding[];
  constructor(message: string, findings: readonly Finding[]) {
    super(message);
    this.findings = findings;
  }
}

/** Tell whether any finding forbids to go on. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.level === 'error');
}
