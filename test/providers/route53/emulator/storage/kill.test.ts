import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ListResourceRecordSetsCommand } from '@aws-sdk/client-route-53';
import { clientOf, codeOf, upsertText } from '../clients.ts';

const PROGRAM = fileURLToPath(new URL('../../../../support/emulator-process.ts', import.meta.url));
const CHANGES = 25;

interface Running {
  readonly url: string;
  readonly kill: () => Promise<void>;
}

async function start(dataFile: string, ...more: readonly string[]): Promise<Running> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), PROGRAM, dataFile, ...more],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  assert.ok(child.stdout);
  const lines = createInterface(child.stdout);
  const [url] = (await once(lines, 'line')) as [string];
  const kill = async (): Promise<void> => {
    if (child.signalCode !== null) return;
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
  };
  return { url, kill };
}

test('An emulator that is killed in the middle of its work has every change it answered', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-'));
  const dataFile = join(folder, 'r53.json');
  const first = await start(dataFile, '--fresh');
  try {
    const client = clientOf(first);
    for (let turn = 0; turn < CHANGES; turn += 1) {
      await upsertText(client, 'Z0SHOP', `n${turn}.shop.test`, String(turn));
    }
    const onItsWay = codeOf(upsertText(client, 'Z0SHOP', 'last.shop.test', 'x'));
    await first.kill();
    const isAnswered = (await onItsWay) === 'none';
    const second = await start(dataFile);
    try {
      const listed = await clientOf(second).send(new ListResourceRecordSetsCommand({ HostedZoneId: 'Z0SHOP' }));
      const values = new Map(listed.ResourceRecordSets?.map((set) => [set.Name, set.ResourceRecords?.[0]?.Value]));
      for (let turn = 0; turn < CHANGES; turn += 1) assert.equal(values.get(`n${turn}.shop.test.`), `"${turn}"`);
      // What was never answered may be there or not, but not in part.
      if (isAnswered || values.has('last.shop.test.')) assert.equal(values.get('last.shop.test.'), '"x"');
      await upsertText(clientOf(second), 'Z0SHOP', 'after.shop.test', 'x');
    } finally {
      await second.kill();
    }
  } finally {
    await first.kill();
    rmSync(folder, { recursive: true });
  }
});
