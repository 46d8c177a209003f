import { readFileSync, writeFileSync } from 'node:fs';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { DIST, ROOT } from './places.ts';

/** What all programs have in common. */
const PROGRAM: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  mainFields: ['module', 'main'],
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

/** The programs that `require` know where they are as those that `import` do. */
const SCRIPT: BuildOptions = {
  ...PROGRAM,
  format: 'cjs',
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl=require('node:url').pathToFileURL(__filename).href;" },
};

/** What a provider loads late is for talking to an account, which the quick program never does. */
const withoutAccounts: Plugin = {
  name: 'without-accounts',
  setup: (builder) => {
    builder.onResolve({ filter: /^\./ }, ({ kind, importer, path }) =>
      kind === 'dynamic-import' && importer.startsWith(`${ROOT}providers/`) ? { path, external: true } : undefined,
    );
  },
};

/** What the command starts with. */
const main: BuildOptions = { ...SCRIPT, entryPoints: ['src/cli/main.ts'], outfile: 'dist/main.cjs' };

/** The programs that V8 is to remember, from which a script cannot `import`. */
const REMEMBERED: BuildOptions = { ...SCRIPT, charset: 'ascii', supported: { 'dynamic-import': false } };

/** Commands that need no account. */
const quick: BuildOptions = {
  ...REMEMBERED,
  entryPoints: ['src/cli/quick.ts'],
  outfile: 'dist/quick.cjs',
  plugins: [withoutAccounts],
};

/** All commands. */
const full: BuildOptions = { ...REMEMBERED, entryPoints: ['src/cli/full.ts'], outfile: 'dist/full.cjs' };

/** What programs import, in pieces that are loaded when they are needed. */
const library: BuildOptions = {
  ...PROGRAM,
  entryPoints: ['src/index.ts'],
  format: 'esm',
  splitting: true,
  outdir: 'dist',
  chunkNames: '[name]-[hash]',
  banner: {
    js: "import{createRequire as createRequire_}from'node:module';const require=createRequire_(import.meta.url);",
  },
};

/** What strips the types of configurations in TypeScript. */
const sucrase: BuildOptions = {
  ...PROGRAM,
  entryPoints: ['node_modules/sucrase/dist/index.js'],
  format: 'cjs',
  outfile: 'dist/sucrase.cjs',
};

/** Bundle the programs, and name the files that are part of them, from the root of the package. */
export async function bundlePrograms(hasSourceMap: boolean): Promise<readonly string[]> {
  const results = await Promise.all(
    [main, quick, full, library, sucrase].map(async (options) => await build({ ...options, sourcemap: hasSourceMap })),
  );
  if (!hasSourceMap) for (const name of ['quick', 'full']) escapeAll(`${DIST}${name}.cjs`);
  return results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
}

/** The bundler escapes what is not ASCII in texts, but not in regular expressions; the program is read as ASCII. */
function escapeAll(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/[^\0-\x7f]/g, escapeUnit));
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
