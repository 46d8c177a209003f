/** What a generated configuration is made of. */
export interface ConfigSize {
  readonly zones: number;
  readonly records: number;
}

/**
 * Write a configuration of literal record calls, as `get-zones` would.
 *
 * `spoil` makes every hundredth record one that has findings.
 */
export function literalConfig({ zones, records }: ConfigSize, spoil = false): string {
  const parts = ['var REG = NewRegistrar("none");\nvar R53 = NewDnsProvider("r53");\n'];
  for (let zone = 0; zone < zones; zone++) {
    const lines = Array.from({ length: records }, (_, i) => recordCall(zone, i, spoil && i === 42));
    parts.push(`D("zone${zone}.example.com", REG, DnsProvider(R53),\n  ${lines.join(',\n  ')}\n);\n`);
  }
  return parts.join('');
}

function recordCall(zone: number, i: number, isSpoilt: boolean): string {
  if (isSpoilt) return `A("bad${i}", "300.0.0.1")`;
  switch (i % 10) {
    case 5:
    case 6:
      return `CNAME("alias${i}", "host${i - 5}")`;
    case 7:
      return `A("t${i}", "10.0.${i}.1", TTL(600))`;
    case 8:
      return `MX("m${i}", 10, "host1")`;
    case 9:
      return `TXT("x${i}", "v=spf1 include:foo${i}.example -all")`;
    default:
      return `A("host${i}", "10.${zone % 250}.${i}.${i % 10}")`;
  }
}

/** Write a configuration that makes the same number of records in loops. */
export function loopConfig({ zones, records }: ConfigSize): string {
  return `var REG = NewRegistrar("none"), R53 = NewDnsProvider("r53");
for (var z = 0; z < ${zones}; z++) {
  var list = [];
  for (var i = 0; i < ${records}; i++) list.push(A("host" + i, "10." + (z % 250) + "." + i + ".1"));
  D("zone" + z + ".example.com", REG, DnsProvider(R53), list);
}
`;
}

/** A script for node that runs a configuration with words that only collect their arguments. */
export const BASELINE = `
const source = require('node:fs').readFileSync(process.argv[1], 'utf8');
const zones = [];
const names = ['A', 'CNAME', 'MX', 'TXT', 'TTL', 'DnsProvider', 'NewRegistrar', 'NewDnsProvider'];
const words = names.map((name) => (...args) => [name, args]);
new Function('D', ...names, source)((...args) => zones.push(args), ...words);
if (zones.length === 0) process.exitCode = 1;
`;
