import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sharedEngine } from './shared-engine.ts';
import { readOrdinaryFile } from '../../src/config/readable-files.ts';
import { UserError } from '../../src/errors.ts';
import type { DeclaredZone } from '../../src/model/ir.ts';
import { evaluateText, type TextOptions } from './evaluate-text.ts';

/** Stands in the environment and in files that no configuration may read. */
export const CANARY = 'canary-5d1f';

/** What came of a configuration that tries to escape. */
export interface Outcome {
  /** What it printed, line by line. */
  readonly printed: readonly string[];
  readonly zones: readonly DeclaredZone[];
  /** What stopped it; empty when nothing did. */
  readonly error: string;
  readonly hint: string;
}

/**
 * Evaluate a configuration that tries to escape and tell what came of it.
 *
 * Whatever it was, the program must have survived it: a failure is one for people, nothing of the host has changed, and
 * the canary is not in sight.
 */
export async function attack(source: string, options: TextOptions = {}): Promise<Outcome> {
  const before = hostState();
  process.env['ZONEWRIGHT_CANARY'] = CANARY;
  const lines: string[] = [];
  const all: TextOptions = {
    isOnce: true,
    startEngine: sharedEngine,
    print: (line) => lines.push(line),
    timeLimitMs: 2000,
    memoryLimitBytes: 64 * 2 ** 20,
    ...options,
  };
  let outcome: Outcome = { printed: lines, zones: [], error: '', hint: '' };
  try {
    outcome = { ...outcome, zones: (await evaluateText(source, all)).config.zones };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    outcome = { ...outcome, error: error.message, hint: error.hint ?? '' };
  } finally {
    delete process.env['ZONEWRIGHT_CANARY'];
  }
  assert.deepEqual(hostState(), before);
  assert.ok(!JSON.stringify(outcome).includes(CANARY), 'The canary was reached');
  return outcome;
}

/** What a script of the host would notice of another one that has meddled with it. */
function hostState(): readonly unknown[] {
  const prototypes = [Object, Function, Array, String, Error, Promise, Map].map((type) => type.prototype as object);
  const names = prototypes.map((prototype) => Reflect.ownKeys(prototype));
  return [names, Reflect.ownKeys(globalThis), 'polluted' in {}, Error.stackTraceLimit, 'prepareStackTrace' in Error];
}

/** A folder of its own with files; the configuration is to lie in its folder `config`. */
export interface Tree {
  readonly root: string;
  /** Evaluate a text as the configuration file there. */
  readonly run: (source: string, options?: TextOptions) => Promise<Outcome>;
}

/** Make real files, do something with them, and remove them. */
export async function withTree(
  files: Readonly<Record<string, string>>,
  use: (tree: Tree) => Promise<void>,
): Promise<void> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'zonewright-sandbox-')));
  try {
    for (const [path, text] of Object.entries({ 'config/dnsconfig.js': '', 'config/lib/x.js': '', ...files })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const file = join(root, 'config/dnsconfig.js');
    const readFile = (path: string, source: string): string => (path === file ? source : readOrdinaryFile(path));
    await use({
      root,
      run: (source, options) =>
        attack(source, { file, cwd: join(root, 'config'), readFile: (path) => readFile(path, source), ...options }),
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
