import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type * as esbuild from 'esbuild';
import { compileWords } from './bytecode.ts';
import type { Words } from './engine.ts';

type Esbuild = typeof esbuild;

/**
 * Load the words as the engine's bytecode.
 *
 * Beside the built program the bytecode is a file, made by the same build as the engine beside it; from source they are
 * bundled and compiled in memory, which `bundle` remembers, because the words cannot change while the program runs.
 */
export async function loadWords(): Promise<Words> {
  const built = new URL('./guest.bin', import.meta.url);
  return existsSync(built) ? readFileSync(built) : bundle();
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
  return compileWords(result.outputFiles[0]?.text ?? '');
});

function rememberResult<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => (made ??= make());
}
