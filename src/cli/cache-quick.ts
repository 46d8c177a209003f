/** Part of the build: runs the quick program once and keeps what V8 has compiled of it. */
import { writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { SHORT_RUN_FLAGS } from '../config/engine-module.ts';
import { cacheFile, compileQuick } from './load-quick.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const cache = cacheFile(dist);
const { script, run } = compileQuick(`${dist}quick.cjs`);
const lines: string[] = [];
const sink = { isTTY: false, write: (text: string) => lines.push(text) > 0 };
const code = await run().runQuick(
  {
    argv: ['check'],
    cwd: () => fileURLToPath(new URL('../../examples/quick-start/', import.meta.url)),
    env: {},
    stdin: Readable.from([]),
    stdout: sink,
    stderr: sink,
    platform: '',
    onInterrupt: () => undefined,
  },
  '',
);
if (code !== 0) throw new Error(`The quick program fails on the example: ${lines.join('')}`);
// The cache belongs to the flags it was made with, and the program is loaded before it sets any.
for (const flag of SHORT_RUN_FLAGS) setFlagsFromString(inverse(flag));
writeFileSync(cache, script.createCachedData());

function inverse(flag: string): string {
  return flag.startsWith('--no-') ? `--${flag.slice('--no-'.length)}` : `--no-${flag.slice('--'.length)}`;
}
