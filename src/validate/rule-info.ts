import type { Finding } from './finding.ts';

/** How bad a finding of a rule is; `off` means that it is not looked for. */
export type RuleLevel = 'off' | Finding['level'];

/** What is to be known of a rule without looking into it. */
export interface RuleInfo {
  /** Kebab-case, shown in reports and never changed. */
  readonly id: string;
  /** Unless somebody has chosen another; `off` is for good practice, which `--strict` makes a warning. */
  readonly level: RuleLevel;
  /** Why it is questionable or wrong, in a sentence or two. */
  readonly docs: string;
  /** True where nothing could be compared or written if the rule were not kept, so that no lower level can be chosen. */
  readonly isFixed?: boolean;
}
