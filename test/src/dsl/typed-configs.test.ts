import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadProviderKinds } from '../../../providers/index.ts';
import { languageOf } from '../../../src/commands/write-types.ts';
import { renderGlobalDeclarations, renderModuleDeclarations } from '../../../src/dsl/declarations.ts';
import { createWorkplace, type Workplace } from '../../support/cli.ts';
import { EXAMPLE_FILES, examplesScript } from '../../support/word-examples.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

/** Strict, and as a user would have it who writes configurations and nothing else; no check is skipped. */
const TSCONFIG = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    target: 'ES2023',
    lib: ['ES2023'],
    types: [],
    module: 'NodeNext',
    verbatimModuleSyntax: true,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    allowJs: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
  },
  include: ['**/*'],
};

async function errorsOfCompiler(folder: string): Promise<string[]> {
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, [compiler, '--pretty', 'false'], { cwd: folder }, (_, stdout) => resolve(stdout));
  });
  return output.split('\n').filter((line) => line !== '');
}

async function fill(place: Workplace): Promise<void> {
  const language = languageOf(await loadProviderKinds());
  const entries = { registrars: ['none'], dnsProviders: ['bind', 'files', 'r53'] };
  place.write('zonewright.d.ts', renderGlobalDeclarations({ ...language, ...entries }));
  place.write('examples.js', examplesScript());
  place.write('tsconfig.json', JSON.stringify(TSCONFIG));
  place.write('package.json', '{ "type": "module" }');
  for (const file of readdirSync(join(root, 'test/types'))) {
    place.write(file, readFileSync(join(root, 'test/types', file), 'utf8'));
  }
  cpSync(join(root, 'examples/typescript'), join(place.folder, 'typescript'), { recursive: true });
  // Under another name, because the module of the configurations would stand before it.
  const functions = readFileSync(join(root, 'src/library/api.d.ts'), 'utf8');
  place.write('node_modules/the-package/index.d.ts', `${functions}\n${renderModuleDeclarations(language)}`);
  place.write(
    'node_modules/the-package/package.json',
    '{ "name": "the-package", "type": "module", "types": "index.d.ts" }',
  );
}

test('the compiler takes every example, the examples in TypeScript and the type tests, and refuses what it should', async () => {
  const place = createWorkplace(EXAMPLE_FILES);
  try {
    await fill(place);
    assert.deepEqual(await errorsOfCompiler(place.folder), []);
  } finally {
    place.remove();
  }
});
