import { displayName, type Name } from '../dns/name.ts';
import type { RecordSet } from '../model/record-set.ts';
import { aliasOf } from './alias.ts';
import { zoneOf } from './resolve.ts';
import type { ZoneContent } from './zone-content.ts';

/** Where aliases and CNAMEs of a name can lead, whatever is chosen on the way. */
export interface Reach {
  readonly sets: readonly RecordSet[];
  /** Names in none of the zones. */
  readonly outside: readonly Name[];
}

/** Follow everything that stands at a name. */
export function reach(zones: ReadonlyMap<Name, ZoneContent>, name: Name): Reach {
  const names = new Set([name]);
  const sets: RecordSet[] = [];
  const outside: Name[] = [];
  // The set grows while it is walked.
  for (const asked of names) {
    const content = zoneOf(asked, zones);
    const source = content?.sourceOf(asked);
    if (content === undefined) outside.push(asked);
    if (content === undefined || source === undefined) continue;
    const found = content.typesAt(source).flatMap((type) => content.setsAt(source, type));
    for (const target of found.flatMap(targetsOf)) names.add(target);
    sets.push(...found);
  }
  return { sets, outside };
}

function targetsOf(set: RecordSet): readonly Name[] {
  const alias = aliasOf(set);
  if (alias !== undefined) return [alias.target];
  if (set.type !== 'CNAME') return [];
  return set.records.map(({ rdata, recordType }) => String(rdata[recordType.target]) as Name);
}

/** List everything that can be down: health checks, identifiers of sets, and targets that aliases evaluate. */
export function listFallible(sets: readonly RecordSet[]): ReadonlySet<string> {
  const names = sets.flatMap((set) => {
    const alias = aliasOf(set);
    const target = alias?.evaluatesTargetHealth === true ? displayName(alias.target) : undefined;
    return [set.healthCheckName, set.healthCheckId, set.setIdentifier, target];
  });
  return new Set(names.filter((name) => name !== undefined));
}
