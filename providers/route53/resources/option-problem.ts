/** Something that is wrong with the options of a declaration. */
export interface OptionProblem {
  /** Continues "The health check "name" ". */
  readonly message: string;
  readonly hint?: string;
}
