import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { IS_BUILT } from './built-file.ts';
import type { Words } from './engine.ts';
import { readBuilt, type WordScripts } from './guest.ts';

/** Load a script that a configuration turns out to need: Underscore, or the words that most of them never say. */
export function loadLibrary(name: string, words: WordScripts): Words {
  if (name !== 'underscore') return words.late();
  return IS_BUILT ? readBuilt('underscore') : underscoreScript();
}

/**
 * Read Underscore as a script that sets `_`, whatever else there is.
 *
 * By itself it looks for module systems, and takes globals of a configuration with the names `exports` or `define` for one.
 */
export function underscoreScript(): string {
  const source = readFileSync(createRequire(import.meta.url).resolve('underscore/underscore-umd-min.js'), 'utf8');
  return `(function (exports, module, define) {${source}\n}).call(globalThis);`;
}
