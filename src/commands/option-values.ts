import type { OptionSpec } from './command.ts';

/** The property that an option sets: `--no-populate` sets `populate`, `--time-limit` sets `timeLimit`. */
export function propertyOf(spec: Pick<OptionSpec, 'flags'>): string {
  const name = canonicalFlag(spec).replace(/^--?(?:no-)?/, '');
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The longest way to write an option. */
export function canonicalFlag({ flags }: Pick<OptionSpec, 'flags'>): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? /-\w/.exec(flags)?.[0] ?? flags;
}

/** Whether an option is followed by a value. */
export function takesValue({ flags }: Pick<OptionSpec, 'flags'>): boolean {
  return /[<[]/.test(flags);
}

/** Whether an option switches off what is on without it. */
export function isNegated(spec: OptionSpec): boolean {
  return canonicalFlag(spec).startsWith('--no-');
}

/** What options are when they are not given; a flag that can be forced both ways is then neither. */
export function defaultValues(specs: readonly OptionSpec[]): Record<string, unknown> {
  const negated = new Set(specs.filter(isNegated).map(propertyOf));
  const values: Record<string, unknown> = {};
  for (const spec of specs) {
    const property = propertyOf(spec);
    const hasTwin = specs.some((other) => other !== spec && propertyOf(other) === property);
    if (spec.defaultValue !== undefined) values[property] = spec.defaultValue;
    else if (spec.isRepeatable === true) values[property] = [];
    else if (!takesValue(spec) && !hasTwin) values[property] = negated.has(property);
  }
  return values;
}
