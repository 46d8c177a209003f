/** Conditions of package.json under which a file is for code without Node.js, for `import` and for `require`. */
export const CONDITIONS = Object.freeze({
  import: Object.freeze(['import', 'module-sync', 'module', 'default']),
  require: Object.freeze(['require', 'default']),
});

/** How one file asks for another. */
export type ImportKind = keyof typeof CONDITIONS;

/**
 * Find what `exports` or `imports` of a package.json say for a key, such as `.`, `./sub` or `#inner`.
 *
 * @returns the target as it is written there; undefined when there is none.
 * @see https://nodejs.org/docs/latest-v20.x/api/packages.html
 */
export function findTarget(table: unknown, key: string, kind: ImportKind): string | undefined {
  const entries = isTable(table) ? table : { '.': table };
  if (Object.hasOwn(entries, key) && !key.includes('*')) return pickTarget(entries[key], '', kind);
  let best: { readonly pattern: string; readonly inner: string } | undefined;
  for (const pattern of Object.keys(entries)) {
    const inner = matchPattern(pattern, key);
    const isBetter = pattern.indexOf('*') > (best?.pattern.indexOf('*') ?? -1);
    if (inner !== undefined && isBetter) best = { pattern, inner };
  }
  return best === undefined ? undefined : pickTarget(entries[best.pattern], best.inner, kind);
}

/** A table has keys that are paths; what has not is the target of the package itself. */
function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).every((key) => key.startsWith('.') || key.startsWith('#'));
}

/** What the star of a pattern stands for in a key. */
function matchPattern(pattern: string, key: string): string | undefined {
  const star = pattern.indexOf('*');
  if (star < 0) return undefined;
  const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)];
  const isMatch = key.startsWith(before) && key.endsWith(after) && key.length >= pattern.length;
  return isMatch ? key.slice(before.length, key.length - after.length) : undefined;
}

function pickTarget(target: unknown, inner: string, kind: ImportKind): string | undefined {
  if (typeof target === 'string') return target.replaceAll('*', () => inner);
  if (typeof target !== 'object' || target === null) return undefined;
  const choices = Array.isArray(target)
    ? (target as unknown[])
    : Object.entries(target)
        .filter(([condition]) => CONDITIONS[kind].includes(condition))
        .map(([, choice]) => choice as unknown);
  for (const choice of choices) {
    const picked = pickTarget(choice, inner, kind);
    if (picked !== undefined) return picked;
  }
  return undefined;
}
