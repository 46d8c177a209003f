/** Part of the build: writes the declarations that come with the package, of the functions for programs and of the words. */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadProviderKinds } from '../../providers/index.ts';
import { languageOf } from '../commands/write-types.ts';
import { renderModuleDeclarations } from '../dsl/declarations.ts';

const functions = readFileSync(new URL('../library/api.d.ts', import.meta.url), 'utf8');
const words = renderModuleDeclarations(languageOf(await loadProviderKinds()));
writeFileSync(new URL('../../dist/index.d.ts', import.meta.url), `${functions}\n${words}`);
