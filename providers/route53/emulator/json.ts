/** Says where a JSON document does not have the expected form. */
export class JsonProblem extends Error {
  constructor(path: string, expected: string) {
    super(`${path === '' ? 'the document' : path} must be ${expected}`);
    this.name = 'JsonProblem';
  }
}

/** A check of one value, given with its path for the message. */
export type JsonCheck<T> = (value: unknown, path: string) => T;

/** Check for a text. */
export function asString(value: unknown, path: string): string {
  if (typeof value === 'string') return value;
  throw new JsonProblem(path, 'a text');
}

/** Check for a finite number. */
export function asNumber(value: unknown, path: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new JsonProblem(path, 'a number');
}

/** Check for true or false. */
export function asBoolean(value: unknown, path: string): boolean {
  if (typeof value === 'boolean') return value;
  throw new JsonProblem(path, 'true or false');
}

/** Check for a list whose items pass a check. */
export function asList<T>(item: JsonCheck<T>): JsonCheck<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new JsonProblem(path, 'a list');
    return value.map((entry: unknown, index) => item(entry, `${path}[${index}]`));
  };
}

/** Check for an object, whatever its members. */
export function asRecord(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new JsonProblem(path, 'an object');
}

type Checks = Readonly<Record<string, JsonCheck<unknown>>>;
type Checked<C extends Checks> = { readonly [K in keyof C]: ReturnType<C[K]> };

/**
 * Check for an object with required and optional members and no others.
 *
 * A member that is undefined counts as absent, which is how SDKs hand them out.
 */
export function asObject<R extends Checks, O extends Checks>(
  required: R,
  optional: O,
): JsonCheck<Checked<R> & Partial<Checked<O>>> {
  const checks: ReadonlyMap<string, JsonCheck<unknown>> = new Map(Object.entries({ ...required, ...optional }));
  return (value, path) => {
    const result: Record<string, unknown> = {};
    for (const [name, member] of Object.entries(asRecord(value, path))) {
      const at = path === '' ? name : `${path}.${name}`;
      const check = checks.get(name);
      if (!check) throw new JsonProblem(at, `absent, only ${[...checks.keys()].join(', ')} are known`);
      if (member !== undefined) result[name] = check(member, at);
    }
    const missing = Object.keys(required).find((name) => !Object.hasOwn(result, name));
    if (missing !== undefined) throw new JsonProblem(path === '' ? missing : `${path}.${missing}`, 'present');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every member has passed its check above
    return result as Checked<R> & Partial<Checked<O>>;
  };
}
