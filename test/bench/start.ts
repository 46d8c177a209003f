import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '../../providers/route53/emulator/index.ts';
import { compare, MAIN, run } from './process.ts';
import type { Row } from './row.ts';

const SMALL_ZONE = `var REG = NewRegistrar("none");
var R53 = NewDnsProvider("r53");
D("small.test", REG, DnsProvider(R53), A("@", "192.0.2.1"), CNAME("www", "@"), MX("@", 10, "mx.small.test."));
`;

const KEY = { accessKeyId: 'AKIABENCH', secretAccessKey: 'bench-secret' };

/** Time the start of the program against a node that does nothing. */
export async function startRows(rounds: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'zonewright-bench-'));
  writeFileSync(join(folder, 'dnsconfig.js'), SMALL_ZONE);
  const emulator = await startEmulator({ keys: [KEY] });
  const r53 = { TYPE: 'ROUTE53', KeyId: KEY.accessKeyId, SecretKey: KEY.secretAccessKey, Endpoint: emulator.url };
  writeFileSync(join(folder, 'creds.json'), JSON.stringify({ r53, none: { TYPE: 'NONE' } }));
  const bare = { args: ['-e', '0'] };
  try {
    const version = await compare({ args: [MAIN, 'version'] }, bare, rounds * 4);
    const check = await compare({ args: [MAIN, 'check'], cwd: folder }, bare, rounds * 4);
    for (const command of ['create-domains', 'push']) await run({ args: [MAIN, command], cwd: folder });
    const preview = await compare({ args: [MAIN, 'preview'], cwd: folder }, bare, rounds * 4);
    return [
      { name: 'bare node', value: check.b, unit: 'ms' },
      { name: 'version / bare node', value: version.ratio, unit: 'x', limit: 1.25 },
      { name: 'check of a small zone / bare node', value: check.ratio, unit: 'x', limit: 1.8 },
      { name: 'preview of a small zone / bare node', value: preview.ratio, unit: 'x', limit: 3.5 },
    ];
  } finally {
    await emulator.close();
    rmSync(folder, { recursive: true });
  }
}
