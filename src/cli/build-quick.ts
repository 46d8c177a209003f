/**
 * Part of the build: bundles the quick program, runs it once, and keeps what V8 has compiled of it and of the sandbox.
 *
 * With `--sourcemap` it only bundles: coverage wants the lines of the source, and no cache.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { compileEngine } from '../config/engine-module.ts';
import { compiledFunctions, hintEngine } from './hint-engine.ts';
import { cacheFile, compileQuick } from './load-quick.ts';
import { hintsFile, setShortRunFlags } from './short-run.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = `${root}dist/`;
const example = `${root}examples/quick-start`;
const hasSourceMap = process.argv.includes('--sourcemap');

/** What a provider loads late is for talking to an account, which the quick program never does. */
const withoutAccounts: Plugin = {
  name: 'without-accounts',
  setup: (builder) => {
    builder.onResolve({ filter: /^\./ }, ({ kind, importer, path }) =>
      kind === 'dynamic-import' && importer.startsWith(`${root}providers/`) ? { path, external: true } : undefined,
    );
  },
};

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/quick.ts'],
  outfile: 'dist/quick.cjs',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: true,
  mainFields: ['module', 'main'],
  charset: 'ascii',
  legalComments: 'none',
  metafile: true,
  sourcemap: hasSourceMap,
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl=require('node:url').pathToFileURL(__filename).href;" },
  // A script that V8 restores from its cache cannot `import`.
  supported: { 'dynamic-import': false },
  plugins: [withoutAccounts],
});
writeFileSync(`${dist}quick.meta.json`, JSON.stringify(metafile));
if (!hasSourceMap) {
  escapeAll();
  hint();
  await remember();
}

/** The bundler escapes what is not ASCII in texts, but not in regular expressions; the program is read as ASCII. */
function escapeAll(): void {
  const file = `${dist}quick.cjs`;
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/[^\0-\x7f]/g, escapeUnit));
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Tell V8 which functions of the engine every run calls, so that it compiles them while the program is loaded. */
function hint(): void {
  const engine = `${dist}quickjs.wasm`;
  const wasm = readFileSync(engine);
  const needed = traceRun();
  if (needed.size === 0) return;
  const mark = hintsFile(pathToFileURL(dist));
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
    ['--trace-wasm-compilation-times', `${dist}main.cjs`, 'check'],
    { cwd: example, encoding: 'utf8' },
  );
  return compiledFunctions(status === 0 ? stdout : '');
}

async function remember(): Promise<void> {
  const { script, run } = compileQuick(`${dist}quick.cjs`);
  const lines: string[] = [];
  const sink = { isTTY: false, write: (text: string) => lines.push(text) > 0 };
  const host = {
    argv: ['check'],
    cwd: example,
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
  setShortRunFlags(pathToFileURL(dist));
  writeFileSync(cacheFile(dist), script.createCachedData());
}
