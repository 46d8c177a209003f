import { readFileSync, writeFileSync } from 'node:fs';
import { loadProviderKinds } from '../../providers/index.ts';
import { languageOf } from '../commands/write-types.ts';
import { renderModuleDeclarations } from '../dsl/declarations.ts';
import { DIST } from './places.ts';

/** Write the declarations that come with the package, of the functions for programs and of the words. */
export async function writeDeclarations(): Promise<void> {
  const functions = readFileSync(new URL('../library/api.d.ts', import.meta.url), 'utf8');
  const words = renderModuleDeclarations(languageOf(await loadProviderKinds()));
  writeFileSync(`${DIST}index.d.ts`, `${functions}\n${words}`);
}
