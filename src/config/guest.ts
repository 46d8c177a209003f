import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as esbuild from 'esbuild';
import { compileWords } from './bytecode.ts';
import type { Words } from './engine.ts';

type Esbuild = typeof esbuild;

/** Scripts of the sandbox that consist of our own words, and what they are made from. */
const ENTRIES = {
  /** The words that are there from the start. */
  guest: new URL('../../providers/words.ts', import.meta.url),
  /** Those that are loaded when one of them is first said. */
  late: new URL('../../providers/late-words.ts', import.meta.url),
};

/** Names of the scripts with words. */
export type WordScript = keyof typeof ENTRIES;

/**
 * Load words as the engine's bytecode.
 *
 * Beside the built program the bytecode is a file, made by the same build as the engine beside it; from source they are
 * bundled and compiled in memory, which is remembered, because the words cannot change while the program runs.
 */
export async function loadWords(): Promise<Words> {
  return readBuilt('guest') ?? compiledWords();
}

/** Load one of the scripts while another is running: as bytecode if there is a build, else as source. */
export function readWords(script: WordScript): Words {
  return readBuilt(script) ?? bundleWords(script);
}

/** Read what the build has made, if this is a built program. */
export function readBuilt(script: string): Uint8Array | undefined {
  const built = new URL(`./${script}.bin`, import.meta.url);
  return existsSync(built) ? readFileSync(built) : undefined;
}

const compiledWords = remember(() => compileWords(bundleWords('guest')));

const bundleWords = remember((script: WordScript): string => {
  // Not a literal, so that the bundler of the program does not follow it.
  const bundler = 'esbuild';
  const { buildSync } = createRequire(import.meta.url)(bundler) as Esbuild;
  const result = buildSync({
    entryPoints: [fileURLToPath(ENTRIES[script])],
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

function remember<Args extends readonly string[], Result>(make: (...args: Args) => Result): (...args: Args) => Result {
  const made = new Map<string, Result>();
  return (...args) => {
    const key = args.join();
    const result = made.get(key) ?? make(...args);
    made.set(key, result);
    return result;
  };
}
