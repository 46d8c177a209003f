import { toName } from '../../dns/idn.ts';
import { displayName, type Name } from '../../dns/name.ts';
import { UsageError, UserError } from '../../errors.ts';
import type { RecordTypes } from '../../model/desired.ts';
import { nearest } from '../../nearest.ts';
import { listFallible, reach } from '../../routing/reach.ts';
import type { RoutingWorld } from '../../routing/resolve.ts';
import type { RoutableZones } from './routable-zones.ts';

/** A name to be asked for. */
export interface Question {
  readonly asked: Name;
  /** Tells zones of one name apart. */
  readonly tag: string | undefined;
}

/** Read a name; as in `D`, what follows an exclamation mark tells zones of one name apart. */
export function readQuestion(typed: string): Question {
  const end = typed.indexOf('!');
  if (end < 0) return { asked: toName(typed), tag: undefined };
  return { asked: toName(typed.slice(0, end)), tag: typed.slice(end + 1) };
}

/** Read a record type in any case. @throws {UsageError} for one that DNS does not have. */
export function readType(typed: string, recordTypes: RecordTypes): string {
  const type = typed.toUpperCase();
  const known = [...recordTypes.values()].filter(({ isStandard }) => isStandard).map((recordType) => recordType.type);
  if (known.includes(type)) return type;
  const near = nearest(type, known);
  throw new UsageError(`--type takes a record type, found "${typed}"`, {
    hint: near === undefined ? undefined : `Perhaps ${near}`,
  });
}

/** The flags that say what is healthy and what is not, each a list with commas, as typed. */
export interface HealthFlags {
  readonly down: readonly string[];
  readonly up: readonly string[];
}

/**
 * Read what is down and what is up.
 *
 * @throws {UserError} for something that none of the sets that may answer can be down with.
 */
export function readHealth(
  flags: HealthFlags,
  { zones, asked, calculated }: Pick<RoutableZones, 'zones' | 'calculated'> & Pick<Question, 'asked'>,
): Required<Pick<RoutingWorld, 'down' | 'up'>> {
  const [down, up] = [readIds(flags.down), readIds(flags.up)];
  for (const id of up) {
    if (down.has(id)) throw new UsageError(`"${id}" cannot be both --down and --up`, { hint: 'Leave one of them out' });
  }
  const fallible = new Set(listFallible(reach(zones, asked).sets));
  // The set grows while it is walked.
  for (const id of fallible) for (const child of calculated?.descendantsOf(id) ?? []) fallible.add(child);
  for (const id of [...down, ...up]) {
    if (fallible.has(id)) continue;
    const near = nearest(id, [...fallible]);
    throw new UserError(
      `Nothing that answers for "${displayName(asked)}" has a health check, identifier or target "${id}"`,
      {
        hint: near === undefined ? listHint(fallible) : `Perhaps ${near}`,
      },
    );
  }
  return { down, up };
}

function readIds(lists: readonly string[]): ReadonlySet<string> {
  const ids = lists.flatMap((list) => list.split(',')).map((id) => id.trim());
  return new Set(ids.filter((id) => id !== ''));
}

function listHint(fallible: ReadonlySet<string>): string {
  return fallible.size === 0 ? 'Nothing here can be down' : `What can be down: ${[...fallible].join(', ')}`;
}
