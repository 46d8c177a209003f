import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { cacheFile, compileQuick } from '../cli/load-quick.ts';
import { hintsFile, setShortRunFlags } from '../cli/short-run.ts';
import { compileEngine } from '../config/engine-module.ts';
import { compiledFunctions, hintEngine } from './hint-engine.ts';
import { DIST, ROOT } from './places.ts';

const EXAMPLE = `${ROOT}examples/quick-start`;

/** Run the built program, and keep what V8 has compiled of it and of the sandbox. */
export async function speedUpStart(): Promise<void> {
  hint();
  await remember();
}

/** Tell V8 which functions of the engine every run calls, so that it compiles them while the program is loaded. */
function hint(): void {
  const engine = `${DIST}quickjs.wasm`;
  const wasm = readFileSync(engine);
  const needed = traceRun();
  if (needed.size === 0) return;
  const mark = hintsFile(pathToFileURL(DIST));
  writeFileSync(engine, hintEngine(wasm, needed));
  writeFileSync(mark, 'Made for this version of V8, which follows the hints in quickjs.wasm\n');
  // Not every V8 that takes the flags has to follow the hints.
  const compiled = traceRun();
  if (compiled.size > 0 && compiled.size < needed.size * 1.2) return;
  rmSync(mark);
  writeFileSync(engine, wasm);
}

/** The functions of the engine that V8 compiles in a run; none if this V8 does not tell, or the run fails. */
function traceRun(): ReadonlySet<number> {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--trace-wasm-compilation-times', `${DIST}main.cjs`, 'check'],
    { cwd: EXAMPLE, encoding: 'utf8' },
  );
  return compiledFunctions(status === 0 ? stdout : '');
}

async function remember(): Promise<void> {
  const { script, run } = compileQuick(`${DIST}quick.cjs`);
  const lines: string[] = [];
  const sink = { isTTY: false, write: (text: string) => lines.push(text) > 0 };
  const host = {
    argv: ['check'],
    cwd: EXAMPLE,
    env: {},
    stdin: Readable.from([]),
    stdout: sink,
    stderr: sink,
    platform: '',
    startEngine: compileEngine,
    onInterrupt: () => undefined,
  };
  if ((await run().runQuick(host, '')) !== 0)
    throw new Error(`The quick program fails on the example: ${lines.join('')}`);
  // The cache belongs to the flags it was made with.
  setShortRunFlags(pathToFileURL(DIST));
  writeFileSync(cacheFile(DIST), script.createCachedData());
}
