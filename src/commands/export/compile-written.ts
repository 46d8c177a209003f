import path from 'node:path';
import { compile } from '../../config/compile.ts';
import { type Position, UserError } from '../../errors.ts';
import { type ConfigFile, textOf } from '../../export/js.ts';
import type { DeclaredConfig } from '../../model/ir.ts';
import type { RecordSet } from '../../model/record-set.ts';
import type { ProviderKind } from '../../provider.ts';
import { formatPosition } from '../../report/diagnostics.ts';
import type { Context } from '../command.ts';
import { allRecordTypes } from '../compiling.ts';
import type { Disproof } from './disproof.ts';

/** A configuration as it was written, and what its words may be. */
export interface WrittenSource {
  /** The first file is the one to begin with. */
  readonly files: readonly ConfigFile[];
  readonly kinds: readonly ProviderKind[];
  /** TYPE of the entry that the configuration names, where it is known. */
  readonly types: ReadonlyMap<string, string>;
}

/** What a configuration declares, or why it cannot be used. */
export type CompiledSource =
  | { readonly isUsable: true; readonly config: DeclaredConfig }
  | ({ readonly isUsable: false } & Disproof);

/** A folder that is none: whatever the configuration reads is given to it. */
const HOME = path.resolve('/.zonewright-written');

/** Compile a written configuration, which need not be in any file. */
export async function compileWritten(
  { files, kinds, types }: WrittenSource,
  { startEngine }: Pick<Context, 'startEngine'>,
): Promise<CompiledSource> {
  const [main] = files;
  if (main === undefined) throw new Error('There is no file to begin with');
  const byPath = new Map(files.map((file) => [path.join(HOME, file.path), file]));
  try {
    const { config, findings } = await compile({
      file: path.join(HOME, main.path),
      displayFile: main.path,
      cwd: HOME,
      variables: {},
      recordTypes: allRecordTypes(kinds),
      providerKinds: kinds,
      types,
      print: () => undefined,
      readFile: (file) => textOf(fileAt(byPath, file).lines),
      startEngine,
    });
    const errors = findings.filter(({ level }) => level === 'error');
    if (errors.length > 0) return { isUsable: false, ...attribute(errors, files) };
    return { isUsable: true, config };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { isUsable: false, ...attribute([error], files) };
  }
}

function fileAt(files: ReadonlyMap<string, ConfigFile>, file: string): ConfigFile {
  const found = files.get(file);
  if (found === undefined) throw Object.assign(new Error(`No file "${file}" was written`), { code: 'ENOENT' });
  return found;
}

interface Complaint {
  readonly message: string;
  readonly position?: Position | undefined;
}

/** Find the set that each complaint is about: every line declares one at most. */
function attribute(complaints: readonly Complaint[], files: readonly ConfigFile[]): Disproof {
  const byName = new Map(files.map((file) => [file.path, file]));
  const refused = new Map<RecordSet, string>();
  const problems: string[] = [];
  for (const { message, position } of complaints) {
    const set = position && byName.get(position.file)?.lines[position.line - 1]?.set;
    if (set === undefined) problems.push(position === undefined ? message : `${formatPosition(position)}: ${message}`);
    else if (!refused.has(set)) refused.set(set, `a configuration may not have it: ${message}`);
  }
  return { refused, problems };
}
