import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { IS_BUILT } from './built-file.ts';
import type { Words } from './engine.ts';
import { readBuilt, type WordScripts } from './guest.ts';

/** Load a script that a configuration turns out to need: Underscore, or the words that most of them never say. */
export function loadLibrary(name: string, words: WordScripts): Words {
  if (name !== 'underscore') return words.late();
  if (IS_BUILT) return readBuilt('underscore');
  return readFileSync(createRequire(import.meta.url).resolve('underscore/underscore-umd-min.js'), 'utf8');
}
