import type { ConfigSize } from './literal-config.ts';

const HEAD = 'var REG = NewRegistrar("none"), R53 = NewDnsProvider("r53");\n';

/** Write a configuration of zones that are each declared and then extended once. */
export function extendedZones(zones: number): string {
  const declared = Array.from(
    { length: zones },
    (_, i) => `D("zone${i}.test", REG, DnsProvider(R53), A("@", "192.0.2.1"));`,
  );
  const extended = Array.from({ length: zones }, (_, i) => `D_EXTEND("sub.zone${i}.test", A("www", "192.0.2.2"));`);
  return `${HEAD}${declared.join('\n')}\n${extended.join('\n')}\n`;
}

/** Write a configuration of a hundred zones that are extended in turn, this often altogether. */
export function manyExtensions(extensions: number): string {
  return `${HEAD}for (var z = 0; z < 100; z++) D("zone" + z + ".test", REG, DnsProvider(R53));
for (var i = 0; i < ${extensions}; i++) D_EXTEND("sub" + i + ".zone" + (i % 100) + ".test", A("www", "192.0.2.2"));
`;
}

/** Write a configuration whose records stand in lists of lists, one literal call each. */
export function nestedConfig({ zones, records }: ConfigSize): string {
  const calls = (zone: number): string => {
    const lists: string[] = [];
    for (let i = 0; i < records; i += 10) {
      const ten = Array.from({ length: 10 }, (_, j) => `A("host${i + j}", "10.${zone % 250}.${i + j}.1")`);
      lists.push(`[${ten.slice(0, 5).join(', ')}, [${ten.slice(5).join(', ')}]]`);
    }
    return lists.join(',\n  ');
  };
  return (
    HEAD +
    Array.from({ length: zones }, (_, i) => `D("zone${i}.test", REG, DnsProvider(R53), [\n  ${calls(i)}]);\n`).join('')
  );
}

/** Write a configuration whose records are made by functions of the user's own, ten a call. */
export function macroConfig({ zones, records }: ConfigSize): string {
  return `${HEAD}function hosts(zone, from) {
  var list = [];
  for (var i = from; i < from + 10; i++) list.push(A("host" + i, "10." + (zone % 250) + "." + i + ".1"));
  return list;
}
${Array.from({ length: zones }, (_, zone) => `D("zone${zone}.test", REG, DnsProvider(R53), ${Array.from({ length: records / 10 }, (__, i) => `hosts(${zone}, ${i * 10})`).join(', ')});`).join('\n')}
`;
}
