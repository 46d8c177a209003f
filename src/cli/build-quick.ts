/**
 * Part of the build: bundles the quick program, runs it once, and keeps what V8 has compiled of it.
 *
 * With `--sourcemap` it only bundles: coverage wants the lines of the source, and no cache.
 */
import { writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { build, type Plugin } from 'esbuild';
import { SHORT_RUN_FLAGS } from '../config/engine-module.ts';
import { cacheFile, compileQuick } from './load-quick.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = `${root}dist/`;
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
if (!hasSourceMap) await remember();

async function remember(): Promise<void> {
  const { script, run } = compileQuick(`${dist}quick.cjs`);
  const lines: string[] = [];
  const sink = { isTTY: false, write: (text: string) => lines.push(text) > 0 };
  const host = {
    argv: ['check'],
    cwd: () => `${root}examples/quick-start`,
    env: {},
    stdin: Readable.from([]),
    stdout: sink,
    stderr: sink,
    platform: '',
    onInterrupt: () => undefined,
  };
  if ((await run().runQuick(host, '')) !== 0)
    throw new Error(`The quick program fails on the example: ${lines.join('')}`);
  // The cache belongs to the flags it was made with, and the program is loaded before it sets any.
  for (const flag of SHORT_RUN_FLAGS) setFlagsFromString(inverse(flag));
  writeFileSync(cacheFile(dist), script.createCachedData());
}

function inverse(flag: string): string {
  return flag.startsWith('--no-') ? `--${flag.slice('--no-'.length)}` : `--no-${flag.slice('--'.length)}`;
}
