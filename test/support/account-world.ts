import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { Chalk } from 'chalk';
import { loadProviderKinds } from '../../providers/index.ts';
import { startEmulator, type Emulator, type EmulatorOptions } from '../../providers/route53/emulator/index.ts';
import type { Context } from '../../src/commands/command.ts';
import { sharedEngine } from './shared-engine.ts';

/** A folder whose credentials lead to an emulator, and what commands say in it. */
export interface AccountWorld {
  readonly context: Context;
  readonly cwd: string;
  readonly emulator: Emulator;
  /** Standard output, a line or a text each. */
  readonly lines: string[];
  /** Standard error. */
  readonly errors: string[];
}

/** A context for commands that work in a folder without a terminal. */
export function createTestContext(cwd: string, lines: string[], errors: string[]): Context {
  return {
    cwd,
    env: {},
    version: '0',
    color: new Chalk({ level: 0 }),
    startEngine: sharedEngine,
    loadProviderKinds,
    out: (line) => void lines.push(line),
    write: (text) => void lines.push(text),
    err: (line) => void errors.push(line),
    status: () => undefined,
    confirm: async () => false,
    ask: async () => undefined,
    readInput: async () => new Uint8Array(),
    now: () => 0,
    sleep: async () => undefined,
    signal: new AbortController().signal,
  };
}

/** Start an emulator and make a folder with credentials for it; both go when the test ends. */
export async function openAccountWorld(t: TestContext, options: EmulatorOptions): Promise<AccountWorld> {
  const cwd = await mkdtemp(join(tmpdir(), 'zonewright-account-'));
  const emulator = await startEmulator(options);
  t.after(async () => {
    await emulator.close();
    await rm(cwd, { recursive: true, force: true });
  });
  const r53 = {
    TYPE: 'ROUTE53',
    KeyId: 'AKIAEMULATOREMULATOR',
    SecretKey: 'emulator-secret-access-key',
    Endpoint: emulator.url,
  };
  await writeFile(join(cwd, 'creds.json'), JSON.stringify({ r53, none: { TYPE: 'NONE' } }));
  const lines: string[] = [];
  const errors: string[] = [];
  return { context: createTestContext(cwd, lines, errors), cwd, emulator, lines, errors };
}
