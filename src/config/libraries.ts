import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Words } from './engine.ts';
import { readBuilt, readWords } from './guest.ts';

/** Load a script that a configuration turns out to need: Underscore, or the words that most of them never say. */
export function loadLibrary(name: string): Words {
  if (name !== 'underscore') return readWords('late');
  return (
    readBuilt('underscore') ??
    readFileSync(createRequire(import.meta.url).resolve('underscore/underscore-umd-min.js'), 'utf8')
  );
}
