import { displayName, type Name } from '../../../src/dns/name.ts';
import { groupBy } from '../../../src/group-by.ts';
import type { DeclaredZone } from '../../../src/model/ir.ts';
import type { AuditedRecord } from './record.ts';
import type { Report } from './report.ts';

/** A declared alias, in canonical form. */
export interface DeclaredAlias {
  readonly name: Name;
  readonly type: string;
  readonly target: Name;
  readonly call: number;
}

interface Surroundings {
  /** All records of the zone. */
  readonly records: readonly AuditedRecord[];
  readonly report: Report;
}

/** Find aliases into their own zone that lead back to themselves or to no record of their type. */
export function auditAliasesWithin(
  zone: DeclaredZone,
  aliases: readonly DeclaredAlias[],
  { records, report }: Surroundings,
): void {
  if (aliases.length === 0) return;
  const byKey = groupBy(aliases, ({ type, name }) => `${type} ${name}`);
  const typesAt = typesByName(records);
  const isComplete = !zone.keepsUnknown && !zone.ignoresExternalDns && zone.unmanaged.length === 0;
  for (const alias of aliases) {
    const { type, target, name, call } = alias;
    const types = typesAt.get(target);
    // An alias to its own name and a target that is nowhere at all are findings of general rules.
    if (target !== name && leadsBack(alias, byKey)) {
      report('alias-loop', `The alias leads back to itself by way of "${displayName(target)}"`, {
        call,
        hint: `Point one of them at a name with ${type} records or at an AWS resource`,
      });
    } else if (isComplete && types !== undefined && !types.has(type)) {
      report('alias-target', `"${displayName(target)}" has no ${type} record for the alias to answer with`, {
        call,
        hint: remedyFor(types),
      });
    }
  }
}

function typesByName(records: readonly AuditedRecord[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { name, recordType, rdata } of records) {
    const types = names.get(name);
    if (types === undefined) names.set(name, new Set([recordType.setType(rdata)]));
    else types.add(recordType.setType(rdata));
  }
  return names;
}

/** An alias of a CNAME has to be one itself, which cannot be at the top of a zone (RFC 1034 section 3.6.2). */
function remedyFor(types: ReadonlySet<string>): string {
  return types.has('CNAME')
    ? 'It is a CNAME: point the alias at what the CNAME points at'
    : `It has ${Array.from(types).join(', ')}: point the alias elsewhere, or change its type`;
}

/** Follow an alias, by way of every member of a routed group, until it comes back to its own name or ends. */
function leadsBack(start: DeclaredAlias, byKey: ReadonlyMap<string, readonly DeclaredAlias[]>): boolean {
  const own = `${start.type} ${start.name}`;
  const seen = new Set([`${start.type} ${start.target}`]);
  // The set grows while it is worked through.
  for (const key of seen) {
    if (key === own) return true;
    for (const { type, target } of byKey.get(key) ?? []) seen.add(`${type} ${target}`);
  }
  return false;
}
