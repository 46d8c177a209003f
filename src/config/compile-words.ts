/** Part of the build: turns the bundled words and Underscore into the engine's bytecode, which it loads faster than source. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileWords } from './bytecode.ts';

const folder = new URL('../../dist/', import.meta.url);
const sources = {
  guest: readFileSync(new URL('words.js', folder), 'utf8'),
  late: readFileSync(new URL('late-words.js', folder), 'utf8'),
  underscore: readFileSync(createRequire(import.meta.url).resolve('underscore/underscore-umd-min.js'), 'utf8'),
};
for (const [name, source] of Object.entries(sources)) {
  writeFileSync(new URL(`${name}.bin`, folder), await compileWords(source));
}
