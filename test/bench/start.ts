import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare, MAIN } from './process.ts';
import type { Row } from './row.ts';

const SMALL_ZONE = `var REG = NewRegistrar("none");
var R53 = NewDnsProvider("r53");
D("small.test", REG, DnsProvider(R53), A("@", "192.0.2.1"), CNAME("www", "@"), MX("@", 10, "mx.small.test."));
`;

/** Time the start of the program against a node that does nothing. */
export async function startRows(rounds: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'zonewright-bench-'));
  writeFileSync(join(folder, 'dnsconfig.js'), SMALL_ZONE);
  const bare = { args: ['-e', '0'] };
  try {
    const version = await compare({ args: [MAIN, 'version'] }, bare, rounds * 4);
    const check = await compare({ args: [MAIN, 'check'], cwd: folder }, bare, rounds * 4);
    return [
      { name: 'bare node', value: check.b, unit: 'ms' },
      { name: 'version / bare node', value: version.ratio, unit: 'x', limit: 1.25 },
      { name: 'check of a small zone / bare node', value: check.ratio, unit: 'x', limit: 1.8 },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
