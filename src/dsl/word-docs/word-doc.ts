/** What people are told of one word of the language. */
export interface WordDoc {
  readonly name: string;
  /**
   * What follows the name in a declaration, as `(label: string): DomainFunction` or `: Metadata`; several are overloads.
   *
   * Words that a record type gives have none: theirs follow from the fields.
   */
  readonly signatures?: readonly string[];
  /** What it does, one sentence first; for the word of a record type what there is to add to the type's own sentence. */
  readonly doc?: string;
  /** Something to copy, in the place that the word belongs to. */
  readonly example: string;
  /** Arguments of a record type's word for which the kind of the field says too little. */
  readonly args?: Readonly<Record<string, string>>;
  /** Set for names that TypeScript's own libraries may declare as well, so that the two do not quarrel. */
  readonly otherwise?: 'function' | 'interface' | 'variable';
  /** True for what every JavaScript has as a global and nobody imports. */
  readonly isPlatform?: boolean;
  /** Where the example stands, if it is not where those of the group do. */
  readonly place?: ExamplePlace;
}

/** Where an example stands: by itself in the file, or among the arguments of `D`. */
export type ExamplePlace = 'file' | 'zone';

/** Words that belong together. */
export interface WordGroup {
  readonly title: string;
  readonly place: ExamplePlace;
  readonly words: readonly WordDoc[];
}
