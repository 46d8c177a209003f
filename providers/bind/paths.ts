import { join } from 'node:path';
import { CredsError } from '../../src/errors.ts';
import type { DeclaredZone } from '../../src/model/ir.ts';
import type { ZoneNames } from './file-name.ts';
import type { Settings } from './settings.ts';

/**
 * Name the file of a zone, the folder as it was typed.
 *
 * @throws {CredsError} when the name of the zone leads out of the folder.
 */
export function pathFor(names: ZoneNames, { directory, fileName, entry }: Settings): string {
  const path = fileName.toPath(names);
  const isInside =
    path.split('/').every((part) => part !== '..' && part !== '.' && part !== '') && !path.includes('\0');
  if (isInside && !path.includes('\\')) return join(directory, path);
  throw new CredsError(
    `The zone "${names.raw}" would have the file "${path}" in "${directory}", which is no file in it`,
    {
      hint: `Change filenameformat of the entry "${entry}"`,
    },
  );
}

/**
 * Check that each zone has a file of its own.
 *
 * @throws {CredsError} when two zones would share one, since each push would undo the other.
 */
export function requireOwnFiles(zones: readonly DeclaredZone[], settings: Settings): void {
  const owners = new Map<string, DeclaredZone>();
  for (const zone of zones) {
    const path = pathFor({ raw: zone.rawName, ascii: zone.name, tag: zone.tag }, settings);
    const other = owners.get(path);
    if (other !== undefined) {
      throw new CredsError(`The zones "${other.uniqueName}" and "${zone.uniqueName}" would share the file "${path}"`, {
        hint: `Put %c, or %T for the tag, into filenameformat of the entry "${settings.entry}"`,
      });
    }
    owners.set(path, zone);
  }
}
