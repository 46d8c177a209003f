/**
 * Imports the test files; a first argument keeps only those whose path contains it.
 *
 * All files of a process share it, because a process for each would take ten times as long. There are two of them, for
 * two cores, unless a few files are asked for.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import './support/loopback-only.ts';

// Most of what tests run they run a few times only, for which it does not pay to optimise it.
setFlagsFromString('--interrupt-budget=1000000');
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
const root = fileURLToPath(new URL('.', import.meta.url));
const [filter = '', part] = process.argv.slice(2);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && file.includes(filter))
  .toSorted();
if (files.length === 0) throw new Error(`No test file matches "${filter}"`);
if (filter === '' && part === undefined && availableParallelism() > 1) await runHalves();
else {
  const own = files.filter((_, i) => part === undefined || i % 2 === Number(part));
  for (const file of own) await import(pathToFileURL(join(root, file)).href);
}

/** Run one half in sight and print what the other says when it is over. */
async function runHalves(): Promise<void> {
  const start = (half: string, stdout: 'inherit' | 'pipe') =>
    spawn(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), '', half], {
      stdio: ['ignore', stdout, 'inherit'],
    });
  const seen = start('0', 'inherit');
  const other = start('1', 'pipe');
  const chunks: Buffer[] = [];
  other.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const codes = await Promise.all(
    [seen, other].map((child) => new Promise<number>((done) => child.on('close', (code) => done(code ?? 1)))),
  );
  process.stdout.write(Buffer.concat(chunks));
  process.exitCode = Math.max(...codes);
}
