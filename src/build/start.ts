import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { cacheFile, compileProgram, type Programs } from '../cli/load-program.ts';
import { hintsFile, setShortRunFlags } from '../cli/short-run.ts';
import { compiledFunctions, hintEngine } from './hint-engine.ts';
import { DIST, EXAMPLE } from './places.ts';
import { tryCommands } from './try-commands.ts';

/** Run the built programs, and keep what V8 has compiled of them and of the sandbox. */
export async function speedUpStart(): Promise<void> {
  hint();
  const quick = compileProgram<Programs['quick']>(`${DIST}quick.cjs`);
  const full = compileProgram<Programs['full']>(`${DIST}full.cjs`);
  await tryCommands(quick.run().runQuick, full.run().runFull);
  // What V8 remembers belongs to the flags it was made with.
  setShortRunFlags(pathToFileURL(DIST));
  writeFileSync(cacheFile(DIST, 'quick'), quick.script.createCachedData());
  writeFileSync(cacheFile(DIST, 'full'), full.script.createCachedData());
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
