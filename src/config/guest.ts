import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type * as esbuild from 'esbuild';

type Esbuild = typeof esbuild;

/**
 * Load the source of the words.
 *
 * Beside the built program it is a file; from source it is bundled in memory, which `bundle` remembers, because the
 * words cannot change while the program runs.
 */
export async function loadWords(): Promise<string> {
  const built = new URL('./guest.js', import.meta.url);
  return existsSync(built) ? readFileSync(built, 'utf8') : bundle();
}

const bundle = rememberResult(async () => {
  // Not a literal, so that the bundler of the program does not follow it.
  const bundler = 'esbuild';
  const { build } = (await import(bundler)) as Esbuild;
  const result = await build({
    entryPoints: [fileURLToPath(new URL('../../providers/words.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'es2023',
    minify: true,
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
});

function rememberResult<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => (made ??= make());
}
