import { isInZone, labelsOf, type Name } from '../dns/name.ts';
import type { ObservedHealth } from '../model/account.ts';
import type { RecordSet } from '../model/record-set.ts';
import { aliasOf } from './alias.ts';
import type { Choice } from './candidate.ts';
import { choose, type Circumstances } from './choose.ts';
import { MAX_TOGETHER } from './choose-multivalue.ts';
import { createHealth, type HealthOf } from './health.ts';
import { createAnswer, createEnd, mergeOutcomes, type Outcome, scaleOutcomes } from './outcome.ts';
import type { ZoneContent } from './zone-content.ts';

/** The zones that answer questions, and under which circumstances. */
export interface RoutingWorld extends Circumstances {
  /** Found by name; the one that stands first where several zones have one. */
  readonly zones: ReadonlyMap<Name, ZoneContent>;
  /** What is down: health checks, identifiers of sets, names of targets. */
  readonly down: ReadonlySet<string>;
  /** What is up whatever was observed, by the same names. */
  readonly up?: ReadonlySet<string>;
  /** What the service or others say of health checks, by id or name; all others are taken to pass. */
  readonly observed?: ReadonlyMap<string, ObservedHealth>;
  /** False to stop where a name server does that answers for one zone only. */
  readonly followsCnames: boolean;
}

/** A group of sets that was asked on the way, and how it chose. */
export interface Step {
  readonly zone: string;
  readonly name: Name;
  readonly type: string;
  readonly choice: Choice;
}

/** Everything that may be answered to a question, and why. */
export interface Resolution {
  readonly outcomes: readonly Outcome[];
  /** In the order in which they were come upon, each once. */
  readonly steps: readonly Step[];
}

/** Work out what may be answered to a question; every group is looked at once, however many ways lead to it. */
export function resolve(world: RoutingWorld, name: Name, type: string): Resolution {
  const steps: Step[] = [];
  const known = new Map<string, readonly Outcome[]>();
  const healths = new Map<ZoneContent, HealthOf>();

  const once = (key: string, at: Name, work: () => readonly Outcome[]): readonly Outcome[] => {
    const before = known.get(key);
    if (before !== undefined) return before;
    // A way that comes back to where it has been never ends, so nobody gets an answer.
    known.set(key, [createEnd('nothing', at)]);
    const outcomes = mergeOutcomes(work());
    known.set(key, outcomes);
    return outcomes;
  };

  const ask = (asked: Name): readonly Outcome[] => {
    const content = zoneOf(asked, world.zones);
    if (content === undefined) return [createEnd('elsewhere', asked)];
    const cut = content.delegationOf(asked);
    // The parent zone itself answers for the DS records of a delegation (RFC 4035 section 3.1.4.1).
    if (cut !== undefined && (cut !== asked || type !== 'DS')) return [createEnd('delegated', cut)];
    const source = content.sourceOf(asked);
    if (source === undefined) return [createEnd('missing', asked)];
    const isThere = content.setsAt(source, type).length > 0;
    return askGroup(content, source, isThere ? type : 'CNAME');
  };

  const askGroup = (content: ZoneContent, at: Name, setType: string): readonly Outcome[] =>
    once(`${setType} ${at}`, at, () => {
      const sets = content.setsAt(at, setType);
      if (sets.length === 0) return [createEnd('nothing', at)];
      const healthOf = healths.get(content) ?? createHealth(content, world);
      healths.set(content, healthOf);
      const choice = choose(
        sets.map((set) => ({ set, health: healthOf(set) })),
        world,
      );
      steps.push({ zone: content.zone.title, name: at, type: setType, choice });
      return outcomesOf(content, at, choice);
    });

  const outcomesOf = (content: ZoneContent, at: Name, { candidates, isTogether }: Choice): readonly Outcome[] => {
    const chosen = candidates.filter(({ share }) => share > 0);
    if (chosen.length === 0) return [createEnd('nothing', at)];
    if (isTogether !== true)
      return chosen.flatMap((one) => scaleOutcomes(follow(content, one.set), one.share, one.when));
    return [
      createAnswer(
        chosen.map(({ set }) => set),
        chosen.length > MAX_TOGETHER ? MAX_TOGETHER : undefined,
      ),
    ];
  };

  const follow = (content: ZoneContent, set: RecordSet): readonly Outcome[] => {
    const target = aliasOf(set)?.target;
    if (target !== undefined) {
      if (!isInZone(target, content.zone.name)) return [createEnd('elsewhere', target)];
      return askGroup(content, target, set.type);
    }
    if (set.type !== 'CNAME' || type === 'CNAME' || !world.followsCnames) return [createAnswer([set])];
    const cname = targetOfCname(set);
    return cname === undefined ? [createAnswer([set])] : once(`? ${cname}`, cname, () => ask(cname));
  };

  return { outcomes: once(`? ${name}`, name, () => ask(name)), steps };
}

/** Find the zone that answers for a name: the one with the longest name that holds it. */
export function zoneOf<Zone>(name: Name, zones: ReadonlyMap<Name, Zone>): Zone | undefined {
  const labels = labelsOf(name);
  for (let start = 0; start <= labels.length; start++) {
    const zone = zones.get(`${labels.slice(start).join('.')}.` as Name);
    if (zone !== undefined) return zone;
  }
  return undefined;
}

function targetOfCname({ records: [record] }: RecordSet): Name | undefined {
  return record && (String(record.rdata[record.recordType.target]) as Name);
}
