/** Options of a builder, in the order in which they are written. */
export type BuilderOptions = Readonly<Record<string, string | number | boolean | readonly string[]>>;
