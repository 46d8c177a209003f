import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { startEmulator } from '../../providers/route53/emulator/index.ts';
import type { Host } from '../cli/run-process.ts';
import { compileEngine } from '../config/engine-module.ts';
import { EXAMPLE } from './places.ts';

/** Carries out the command line of a process and gives the exit code. */
type Run = (host: Host, version: string) => Promise<number | undefined>;

const KEY = { accessKeyId: 'AKIAFORTHEBUILDALONE', secretAccessKey: 'invented' };

/**
 * Carry out what is typed most often, on the example and an emulator, with the quick program and the full one.
 *
 * @throws {Error} when a command fails.
 */
export async function tryCommands(runQuick: Run, runFull: Run): Promise<void> {
  // Node 20 works; that later versions of the SDK will not is no news for whoever builds this.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const emulator = await startEmulator({ keys: [KEY] });
  const folder = mkdtempSync(path.join(tmpdir(), 'zonewright-build-'));
  try {
    const creds = path.join(folder, 'creds.json');
    const account = {
      TYPE: 'ROUTE53',
      KeyId: KEY.accessKeyId,
      SecretKey: KEY.secretAccessKey,
      Endpoint: emulator.url,
    };
    writeFileSync(creds, JSON.stringify({ r53: account, none: { TYPE: 'NONE' } }));
    await succeed(runQuick, ['check']);
    for (const command of ['create-domains', 'push', 'preview']) await succeed(runFull, [command, '--creds', creds]);
  } finally {
    rmSync(folder, { recursive: true });
    await emulator.close();
  }
}

async function succeed(run: Run, argv: readonly string[]): Promise<void> {
  const lines: string[] = [];
  const sink = { isTTY: false, write: (text: string) => lines.push(text) > 0 };
  const host: Host = {
    argv,
    cwd: EXAMPLE,
    env: {},
    stdin: Readable.from([]),
    stdout: sink,
    stderr: sink,
    platform: '',
    startEngine: compileEngine,
    onInterrupt: () => undefined,
  };
  if ((await run(host, '')) !== 0) throw new Error(`${argv.join(' ')} fails on the example: ${lines.join('')}`);
}
