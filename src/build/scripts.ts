import { copyFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileWords } from '../config/bytecode.ts';
import { loadWords } from '../config/guest.ts';
import { underscoreScript } from '../config/libraries.ts';
import { DIST } from './places.ts';

/** Write the engine, and what it runs in every sandbox as bytecode, which it loads faster than source. */
export async function writeScripts(): Promise<void> {
  copyFileSync(createRequire(import.meta.url).resolve('quickjs-wasi/quickjs.wasm'), `${DIST}quickjs.wasm`);
  const { guest, late } = await loadWords();
  const scripts = { guest, late: late(), underscore: await compileWords(underscoreScript()) };
  for (const [name, bytecode] of Object.entries(scripts)) writeFileSync(`${DIST}${name}.bin`, bytecode);
}
