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

/** The whole program and the library, in pieces that are loaded when they are needed. */
const full: BuildOptions = {
  ...PROGRAM,
  entryPoints: ['src/cli/full.ts', 'src/index.ts'],
  format: 'esm',
  splitting: true,
  outdir: 'dist',
  entryNames: '[name]',
  chunkNames: '[name]-[hash]',
  banner: {
    js: "import{createRequire as createRequire_}from'node:module';const require=createRequire_(import.meta.url);",
  },
};

/** What the command starts with. */
const main: BuildOptions = { ...SCRIPT, entryPoints: ['src/cli/main.ts'], outfile: 'dist/main.cjs' };

/** Commands that need no account, in one piece. */
const quick: BuildOptions = {
  ...SCRIPT,
  entryPoints: ['src/cli/quick.ts'],
  outfile: 'dist/quick.cjs',
  charset: 'ascii',
  // A script that V8 restores from its cache cannot `import`.
  supported: { 'dynamic-import': false },
  plugins: [withoutAccounts],
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
    [full, main, quick, sucrase].map(async (options) => await build({ ...options, sourcemap: hasSourceMap })),
  );
  if (!hasSourceMap) escapeAll(`${DIST}quick.cjs`);
  return results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
}

/** The bundler escapes what is not ASCII in texts, but not in regular expressions; the program is read as ASCII. */
function escapeAll(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/[^\0-\x7f]/g, escapeUnit));
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
