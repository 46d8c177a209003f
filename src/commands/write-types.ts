import { loadCreds } from '../config/creds.ts';
import { nameOfSource } from '../config/creds-source.ts';
import { listRules } from '../config/rule-list.ts';
import { renderGlobalDeclarations, type DeclarationOptions } from '../dsl/declarations.ts';
import { UserError } from '../errors.ts';
import type { ProviderKind } from '../provider.ts';
import { errorLines } from '../report/diagnostics.ts';
import type { Command, Context } from './command.ts';
import { allRecordTypes } from './compiling.ts';
import { type CredsOptions, credsOption } from './options.ts';
import { prepareOutFile, writeOutFile } from './out-file.ts';

/** What the flags of write-types set. */
export interface WriteTypesOptions extends CredsOptions {
  readonly out: string;
}

/** `write-types`: write declarations of the language for editors and the TypeScript compiler. */
export const writeTypes: Command<WriteTypesOptions> = {
  name: 'write-types',
  group: 'utilities',
  summary: 'Write declarations of all words for editors',
  options: [
    {
      flags: '-o, --out <file>',
      description: 'the file to write',
      defaultValue: 'zonewright.d.ts',
      hiddenAlias: '--dts-file <file>',
    },
    credsOption,
  ],
  examples: ['zonewright write-types', 'zonewright write-types --out types/zonewright.d.ts'],
  run,
};

async function run(_args: readonly string[], { out, creds }: WriteTypesOptions, context: Context): Promise<number> {
  await prepareOutFile(out, context.cwd);
  const kinds = await context.loadProviderKinds();
  const declarations = renderGlobalDeclarations({ ...languageOf(kinds), ...(await entriesOf(creds, kinds, context)) });
  await writeOutFile(out, `${header(context.version, nameOfSource(creds))}\n${declarations}`, context.cwd);
  context.err(`Wrote ${out}`);
  return 0;
}

/** What declarations say wherever they are written. */
export function languageOf(kinds: readonly ProviderKind[]): DeclarationOptions {
  return {
    recordTypes: allRecordTypes(kinds),
    ruleIds: listRules(kinds).map(({ id }) => id),
    providerTypes: kinds.map(({ type }) => type),
    literals: Object.assign({}, ...kinds.map(({ literals }) => literals)),
  };
}

/**
 * The names of the entries of creds.json by what they can be used for, and nothing else of them.
 *
 * An entry whose TYPE nobody knows may be either. Without a file any name will do; a file that is wrong is no reason to
 * go without types.
 */
async function entriesOf(
  file: string,
  kinds: readonly ProviderKind[],
  context: Context,
): Promise<Pick<DeclarationOptions, 'registrars' | 'dnsProviders'>> {
  let isMissing = false;
  const err = (line: string): void => {
    isMissing = true;
    context.err(line);
  };
  try {
    const { names, types } = await loadCreds(file, { cwd: context.cwd, env: context.env, err });
    if (isMissing) return {};
    const usable = (ability: 'createRegistrar' | 'createDnsProvider'): string[] =>
      names.filter((name) => {
        const kind = kinds.find(({ type }) => type === types.get(name));
        return kind === undefined || kind[ability] !== undefined;
      });
    return { registrars: usable('createRegistrar'), dnsProviders: usable('createDnsProvider') };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    for (const line of errorLines(error)) context.err(line);
    context.err('WARNING: The declarations take any name of a provider, because the credentials cannot be read');
    return {};
  }
}

function header(version: string, credsFile: string): string {
  return `// The words of zonewright ${version} for editors, written by \`zonewright write-types\`.
// Write them again after an update, and when entries of ${credsFile} have changed.
//
// In dnsconfig.js:   // @ts-check
//                    /// <reference path="./zonewright.d.ts" />
// In tsconfig.json:  { "compilerOptions": { "lib": ["ES2023"], "types": [] }, "include": ["*.ts", "*.js"] }
`;
}
