import type { UserError } from '../errors.ts';
import type { Finding } from '../validate/finding.ts';

/** What the entry of a configuration that cannot be evaluated has for its rule. */
const EVALUATION = 'evaluation';

/** Write findings as a JSON list, in their order; what is not known of one is left out. */
export function findingsJson(findings: readonly Finding[]): string {
  return JSON.stringify(findings.map(toEntry), null, 2);
}

/** Write what stopped an evaluation as a list with that one entry, so that readers need know only one form. */
export function failureJson(error: Pick<UserError, 'message' | 'hint' | 'position'>): string {
  const { message, hint, position } = error;
  const finding: Finding = {
    rule: EVALUATION,
    level: 'error',
    message,
    ...(hint !== undefined && { hint }),
    ...(position !== undefined && { position }),
  };
  return findingsJson([finding]);
}

function toEntry({ position, rule, level, zone, message, hint, excerpt }: Finding): Readonly<Record<string, unknown>> {
  return {
    file: position?.file,
    line: position?.line,
    column: position?.column,
    rule,
    level,
    zone,
    message,
    hint,
    excerpt,
  };
}
