import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Words } from './engine.ts';

/** Load the library that configurations find as `_`: bytecode beside the built program, else the package's source. */
export function loadUnderscore(): Words {
  const built = new URL('./underscore.bin', import.meta.url);
  if (existsSync(built)) return readFileSync(built);
  return readFileSync(createRequire(import.meta.url).resolve('underscore/underscore-umd-min.js'), 'utf8');
}
