import { setIdentifierOf } from '../../../src/model/declared-routing.ts';
import { placeOf, type Routing } from '../../../src/model/routing.ts';
import { ANYWHERE } from '../routing/places.ts';
import { POLICY_WORDS } from '../routing/policy-words.ts';
import type { AuditedRecord } from './record.ts';
import type { Report } from './report.ts';

/** Types of which Route 53 has only simple sets. */
const NEVER_ROUTED = new Set(['NS', 'SOA', 'DS']);

/** How many sets of one name and type a policy takes (Route 53 Developer Guide, "Quotas"). */
const MAX_SETS = 100;
const MAX_GEOPROXIMITY_SETS = 30;

/** What the place of a set is called where it is none. */
const PLACE_WORDS: Readonly<Partial<Record<Routing['policy'], string>>> = { latency: 'region', failover: 'role' };

/** The declared records of one name and type, some of them routed. */
export interface RoutedGroup {
  readonly type: string;
  /** As messages show it: `www.shop.test A`. */
  readonly title: string;
  readonly records: AuditedRecord[];
  /** The sets that have an identifier and a policy. */
  readonly sets: RoutedSet[];
}

/** A set of a routed group. */
export interface RoutedSet {
  readonly identifier: string;
  readonly routing: Routing;
  readonly first: AuditedRecord;
}

/** Find what is wrong with sets that take turns, beside what is wrong with each of them. */
export function auditRoutedGroup(group: RoutedGroup, report: Report): void {
  const { type, title, records, sets } = group;
  if (NEVER_ROUTED.has(type)) {
    return report('routing-type', `Route 53 has no routing for ${type} records: "${title}"`, {
      ...about(records[0]),
      hint: 'Declare them without set identifiers, as one set',
    });
  }
  const [first] = sets;
  if (first === undefined || first.routing.policy === 'other') return;
  const { kind, setting, call } = POLICY_WORDS[first.routing.policy];
  const simple = records.find(({ declared }) => setIdentifierOf(declared) === '');
  if (simple !== undefined) {
    report('routing-mix', `"${title}" has ${kind} records, so all its records need ${setting}`, {
      ...about(simple),
      hint: `Add ${call} to this one too`,
    });
  }
  const other = sets.find(({ routing }) => routing.policy !== first.routing.policy);
  if (other !== undefined && other.routing.policy !== 'other') {
    return report('routing-mix', `"${title}" has ${kind} and ${POLICY_WORDS[other.routing.policy].kind} records`, {
      ...about(other.first),
      hint: 'All records of one name and type have the same routing policy',
    });
  }
  auditTtls(group, kind, report);
  auditTwins(group, report);
  auditSize(group, kind, report);
  if (simple === undefined) auditWhole(group, report);
}

function about(record: AuditedRecord | undefined): { call?: number } {
  return record === undefined ? {} : { call: record.declared.call };
}

/** Route 53 demands one TTL of weighted sets only; where others differ, answers change more slowly than some of them say. */
function auditTtls({ title, records, sets }: RoutedGroup, kind: string, report: Report): void {
  const timed = records.filter(({ recordType }) => recordType.hasTtl);
  const other = timed.find(({ declared }) => declared.ttl !== timed[0]?.declared.ttl);
  if (other === undefined) return;
  const ttls = [...new Set(timed.map(({ declared }) => declared.ttl))].join(', ');
  const differ = `The ${kind} records of "${title}" have different TTLs (${ttls})`;
  const details = { ...about(other), hint: 'Give all of them the same TTL' };
  if (sets[0]?.routing.policy === 'weighted') {
    report('weighted-ttl', `${differ}, but Route 53 wants one`, details);
  } else {
    report('routing-ttl', differ, { ...details, level: 'warning' });
  }
}

/** A region, role or place can be that of one set only, and all CIDR locations are those of one collection. */
function auditTwins({ title, sets }: RoutedGroup, report: Report): void {
  const seen = new Map<string, RoutedSet>();
  for (const set of sets) {
    const place = placeOf(set.routing);
    if (place === undefined) return;
    const kind = PLACE_WORDS[set.routing.policy] ?? 'place';
    const twin = seen.get(place);
    if (twin === undefined) seen.set(place, set);
    else {
      report('routing-twin', `"${title}" has two sets for ${place}: "${twin.identifier}" and "${set.identifier}"`, {
        ...about(set.first),
        hint: `Give both the same identifier to make them one set, or one of them another ${kind}`,
      });
    }
  }
  const [first] = sets;
  const other = sets.find(({ routing }) => collectionOf(routing) !== collectionOf(first?.routing));
  if (other === undefined) return;
  report('cidr', `The CIDR locations of "${title}" are of more than one collection`, {
    ...about(other.first),
    hint: 'Take all locations of one name and type from one collection',
  });
}

function collectionOf(routing: Routing | undefined): string | undefined {
  return routing?.policy === 'cidr' ? routing.collection : undefined;
}

function auditSize({ title, sets }: RoutedGroup, kind: string, report: Report): void {
  const limit = sets[0]?.routing.policy === 'geoproximity' ? MAX_GEOPROXIMITY_SETS : MAX_SETS;
  if (sets.length <= limit) return;
  report('routing-size', `"${title}" has ${sets.length} ${kind} sets, Route 53 takes ${limit}`, {
    ...about(sets[limit]?.first),
    hint: 'Put records with the same answer into one set, or let aliases lead to names with further sets',
  });
}

/** What is worth a warning when nothing but the group answers. */
function auditWhole({ title, sets }: RoutedGroup, report: Report): void {
  const [first] = sets;
  const warn = (rule: string, message: string, hint: string): void =>
    report(rule, message, { ...about(first?.first), level: 'warning', hint });
  const places = new Set(sets.map(({ routing }) => placeOf(routing)));
  switch (first?.routing.policy) {
    case 'weighted': {
      const isZero = sets.every(({ routing }) => routing.policy === 'weighted' && routing.weight === 0);
      if (sets.length < 2 || !isZero) return;
      const message = `All weights of "${title}" are 0, which is the same as if all were equal`;
      return warn('weight-zero', message, 'Give all of them the weight 1 if that is meant');
    }
    case 'failover': {
      const missing = ['PRIMARY', 'SECONDARY'].find((role) => !places.has(role));
      if (missing === undefined) return;
      const which = missing.toLowerCase();
      return warn('failover-pair', `"${title}" has no ${which} set`, `Add R53_FAILOVER("${missing}", "identifier")`);
    }
    case 'geolocation':
    case 'cidr': {
      if (places.has(ANYWHERE)) return;
      const { call } = POLICY_WORDS[first.routing.policy];
      const message = `"${title}" has no default location: whoever no set is for gets no answer`;
      return warn('default-location', message, `Add ${call}`);
    }
    default:
  }
}
