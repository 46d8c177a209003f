import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as esbuild from 'esbuild';
import { builtFile, IS_BUILT } from './built-file.ts';
import { compileWords } from './bytecode.ts';
import type { Words } from './engine.ts';

type Esbuild = typeof esbuild;

/** The words, as scripts for the sandbox. */
export interface WordScripts {
  /** Those that are there from the start. */
  readonly guest: Words;
  /** Get those that are loaded when one of them is first said. */
  readonly late: () => Words;
}

/**
 * Load the words as the engine's bytecode.
 *
 * Beside the built program the bytecode is in files, made by the same build as the engine beside them; from source they are
 * bundled and compiled in memory, which is remembered, because the words cannot change while the program runs.
 */
export async function loadWords(): Promise<WordScripts> {
  return IS_BUILT ? { guest: readBuilt('guest'), late: () => readBuilt('late') } : compiledWords();
}

/** Read bytecode that the build has made. @throws {InstallationError} */
export function readBuilt(script: string): Uint8Array {
  return readFileSync(builtFile(`${script}.bin`));
}

const compiledWords = rememberResult(async (): Promise<WordScripts> => {
  const guest = await compileWords(bundle(new URL('../../providers/words.ts', import.meta.url)));
  const late = await compileWords(bundle(new URL('../../providers/late-words.ts', import.meta.url)));
  return { guest, late: () => late };
});

function bundle(entry: URL): string {
  // Not a literal, so that the bundler of the program does not follow it.
  const bundler = 'esbuild';
  const { buildSync } = createRequire(import.meta.url)(bundler) as Esbuild;
  const result = buildSync({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    format: 'iife',
    target: 'es2023',
    minify: true,
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

function rememberResult<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => (made ??= make());
}
