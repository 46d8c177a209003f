import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileWords } from '../config/bytecode.ts';
import { loadWords } from '../config/guest.ts';
import { DIST } from './places.ts';

const { resolve } = createRequire(import.meta.url);

/** Write the engine, and what it runs in every sandbox as bytecode, which it loads faster than source. */
export async function writeScripts(): Promise<void> {
  copyFileSync(resolve('quickjs-wasi/quickjs.wasm'), `${DIST}quickjs.wasm`);
  const { guest, late } = await loadWords();
  const underscore = readFileSync(resolve('underscore/underscore-umd-min.js'), 'utf8');
  const scripts = { guest, late: late(), underscore: await compileWords(underscore) };
  for (const [name, bytecode] of Object.entries(scripts)) writeFileSync(`${DIST}${name}.bin`, bytecode);
}
