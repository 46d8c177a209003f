import { displayName } from '../../dns/name.ts';
import { UserError } from '../../errors.ts';
import type { LeftSet } from '../../export/js.ts';
import { plural } from '../../report/diagnostics.ts';
import type { Context } from '../command.ts';
import { prepareOutFile, writeOutFile } from '../out-file.ts';
import type { ProvenConfig, TextFile } from './export-config.ts';
import { prepareOutFolder, writeOutFolder } from './out-folder.ts';

/** Where texts go: to a file, to a folder, else to standard output. */
export interface Destination {
  readonly out?: string;
  readonly outDir?: string;
}

/** Check that texts can be written where they are to go, before the work for them is done. @throws {UserError} */
export async function prepareDestination({ out, outDir }: Destination, cwd: string): Promise<void> {
  if (out !== undefined) await prepareOutFile(out, cwd);
  if (outDir !== undefined) await prepareOutFolder(outDir, cwd);
}

/** Write texts where they are to go: all of them to a folder, else one after the other. */
export async function deliver(
  files: readonly TextFile[],
  { out, outDir }: Destination,
  context: Pick<Context, 'write' | 'cwd'>,
): Promise<void> {
  if (outDir !== undefined) return writeOutFolder(outDir, files, context.cwd);
  const text = files.map((file) => file.text).join('');
  if (out === undefined) context.write(text);
  else await writeOutFile(out, text, context.cwd);
}

/**
 * Write a proven configuration, and say what it does not declare.
 *
 * Returns the exit code: 1 when it does not declare everything. A configuration that is not to be trusted is shown on
 * standard output, but takes no file's place.
 *
 * @throws {UserError} when it is not to be trusted.
 */
export async function deliverConfig(
  { files, left, problems }: ProvenConfig,
  destination: Destination,
  context: Pick<Context, 'write' | 'err' | 'cwd'>,
): Promise<number> {
  const goesToFiles = destination.out !== undefined || destination.outDir !== undefined;
  if (problems.length === 0 || !goesToFiles) await deliver(files, destination, context);
  for (const line of leftLines(left)) context.err(line);
  if (problems.length > 0) {
    for (const line of problems) context.err(line);
    throw new UserError('The configuration that was written would change what was read', {
      hint: goesToFiles ? 'No file was written' : 'Do not push it as it is',
    });
  }
  return left.length === 0 ? 0 : 1;
}

function leftLines(left: readonly LeftSet[]): string[] {
  if (left.length === 0) return [];
  const one = left.length === 1;
  return [
    `${plural(left.length, 'record set')} cannot be expressed and ${one ? 'stands' : 'stand'} in the configuration as ${one ? 'a comment' : 'comments'}:`,
    ...left.map(({ set, reason }) => {
      const identifier = set.setIdentifier === undefined ? '' : ` "${set.setIdentifier}"`;
      return `    ${displayName(set.name)} ${set.type}${identifier}: ${reason}`;
    }),
  ];
}
