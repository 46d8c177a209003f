/** Find the names from which going from child to child leads back to where it began. */
export function findCircular(children: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const circular = new Set<string>();
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]): void => {
    const start = path.indexOf(name);
    if (start >= 0) for (const member of path.slice(start)) circular.add(member);
    if (start >= 0 || done.has(name)) return;
    for (const child of children.get(name) ?? []) visit(child, [...path, name]);
    done.add(name);
  };
  for (const name of children.keys()) visit(name, []);
  return circular;
}
