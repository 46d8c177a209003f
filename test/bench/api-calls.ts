import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '../../providers/route53/emulator/index.ts';
import { MAIN, run } from './process.ts';
import type { Row } from './row.ts';

const KEY = { accessKeyId: 'AKIABENCH', secretAccessKey: 'bench-secret' };
const LATENCY_MS = 20;

/** Count the API calls of previews and pushes against the embedded Route 53, each call 20 ms late. */
export async function apiCallRows(): Promise<Row[]> {
  return [
    ...(await oneZone('1 zone of 8,000 sets', 1, 8000, { preview: 28, batches: 9 })),
    ...(await oneZone('200 zones of 10 sets', 200, 10, { preview: 202 })),
  ];
}

async function oneZone(
  title: string,
  zones: number,
  sets: number,
  limits: { readonly preview: number; readonly batches?: number },
): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'zonewright-bench-'));
  const emulator = await startEmulator({ keys: [KEY], latencyMs: LATENCY_MS });
  try {
    writeInputs(folder, emulator.url, zones, sets - 2);
    const program = (command: string) => ({ args: [MAIN, command], cwd: folder });
    await run(program('create-domains'));
    emulator.resetCalls();
    const pushStart = performance.now();
    await run(program('push'));
    const pushMs = performance.now() - pushStart;
    const batches = emulator.calls().filter((call) => call.operation === 'ChangeResourceRecordSets').length;
    emulator.resetCalls();
    const start = performance.now();
    const out = await run(program('preview'));
    const previewMs = performance.now() - start;
    if (!out.includes('Done. 0 corrections.'))
      throw new Error(`The preview after the push is not empty: ${out.slice(-300)}`);
    const rows: Row[] = [
      { name: `preview of ${title}: API calls`, value: emulator.calls().length, unit: 'calls', limit: limits.preview },
      { name: `preview of ${title}: time`, value: previewMs / 1000, unit: 's' },
      { name: `push of ${title}: time`, value: pushMs / 1000, unit: 's' },
    ];
    if (limits.batches !== undefined) {
      rows.push({
        name: `push of ${title}: ChangeResourceRecordSets`,
        value: batches,
        unit: 'calls',
        limit: limits.batches,
      });
    }
    return rows;
  } finally {
    await emulator.close();
    rmSync(folder, { recursive: true });
  }
}

function writeInputs(folder: string, endpoint: string, zones: number, records: number): void {
  const creds = {
    r53: { TYPE: 'ROUTE53', KeyId: KEY.accessKeyId, SecretKey: KEY.secretAccessKey, Endpoint: endpoint },
  };
  writeFileSync(join(folder, 'creds.json'), JSON.stringify(creds));
  const config = `var REG = NewRegistrar("none");
var R53 = NewDnsProvider("r53");
for (var z = 0; z < ${zones}; z++) {
  var records = [];
  for (var i = 0; i < ${records}; i++) records.push(A("host" + i, IP("10.0.0.0") + i));
  D("zone" + z + ".test", REG, DnsProvider(R53), records);
}
`;
  writeFileSync(join(folder, 'dnsconfig.js'), config);
}
