import type { RecordView } from '../../diff/change.ts';
import { displayName } from '../../dns/name.ts';
import type { ExportedZone } from '../../export/exported-zone.ts';
import type { ConfigFile } from '../../export/js.ts';
import { indexRecordTypes } from '../../model/desired.ts';
import type { DeclaredConfig } from '../../model/ir.ts';
import { keyText, type RecordSet } from '../../model/record-set.ts';
import { planPreparations } from '../../plan/account.ts';
import { planZones } from '../../plan/build.ts';
import { locateZones } from '../../plan/locate.ts';
import type { PlanItem, PlannedChange, PlanSection } from '../../plan/plan.ts';
import type { DnsProvider, ProviderKind } from '../../provider.ts';
import type { Context } from '../command.ts';
import { allRecordTypes } from '../compiling.ts';
import { compileWritten } from './compile-written.ts';
import type { Disproof } from './disproof.ts';
import { standIn } from './stand-in.ts';

/** What a proof is about. */
export interface ProofInput {
  /** The written configuration; the first file is the one to begin with. */
  readonly files: readonly ConfigFile[];
  readonly zones: readonly ExportedZone[];
  /** The entry of creds.json that the configuration names. */
  readonly entry: string;
  /** Whose zones they are; undefined for zones that come from a file. */
  readonly provider?: DnsProvider | undefined;
  readonly kinds: readonly ProviderKind[];
}

/**
 * Find what a written configuration does not give back as it was read.
 *
 * It is compiled without any file and planned against what was read, as a preview of it would do.
 */
export async function proveConfig(input: ProofInput, context: Pick<Context, 'startEngine'>): Promise<Disproof> {
  const { files, kinds, entry, provider } = input;
  const types = new Map(provider === undefined ? [] : [[entry, provider.type]]);
  const compiled = await compileWritten({ files, kinds, types }, context);
  return compiled.isUsable ? planWritten(compiled.config, input) : compiled;
}

async function planWritten(config: DeclaredConfig, input: ProofInput): Promise<Disproof> {
  const { zones, entry, kinds } = input;
  const provider = standIn(zones, entry, input.provider);
  const options = {
    zones: config.zones,
    config,
    provider: () => provider,
    isSelected: () => true,
    recordTypes: indexRecordTypes(allRecordTypes(kinds)),
    isOrdered: false,
    mayCreateZones: false,
    describeKept: () => [],
    reportMax: 0,
    concurrency: 1,
  };
  const preparations = await planPreparations(options);
  const plans = await planZones(await locateZones(options), options);
  const refused = new Map<RecordSet, string>();
  const problems = config.zones.length === zones.length ? [] : ['Not every zone is declared'];
  problems.push(
    ...preparations.flatMap(({ sections }) => sections.flatMap(({ items }) => items.flatMap(accountProblem))),
  );
  const byId = new Map(zones.map(({ actual }) => [actual.zone.id, actual.recordSets]));
  for (const section of plans.flatMap((plan) => plan.sections)) {
    const sets = byId.get(section.hostedZone?.id ?? '') ?? [];
    for (const line of differences(section, sets, refused)) problems.push(line);
  }
  return { refused, problems };
}

function accountProblem(item: PlanItem): readonly string[] {
  if (item.kind === 'problem') return item.lines;
  return item.kind === 'account' ? [`The ${item.change.resource} "${item.change.name}" would be something else`] : [];
}

/** Note the sets that a section of a plan would change, and return what it says of no one set. */
function differences(
  { items }: PlanSection,
  sets: readonly RecordSet[],
  refused: Map<RecordSet, string>,
): readonly string[] {
  return items.flatMap((item): readonly string[] => {
    if (item.kind === 'problem') return item.lines;
    if (item.kind !== 'batch') return [];
    const byKey = new Map(sets.map((set) => [keyText(set), set]));
    return item.changes.flatMap((change) => {
      const set = byKey.get(keyText(change));
      if (set === undefined)
        return [`The configuration has ${change.type} records at "${displayName(change.name)}" that were not read`];
      refused.set(set, `written down it would be something else: ${describeChange(change)}`);
      return [];
    });
  });
}

function describeChange({ lines }: PlannedChange): string {
  return lines.map(({ before, after }) => `${describeView(before)} -> ${describeView(after)}`).join(', ');
}

function describeView(view: RecordView | undefined): string {
  if (view === undefined) return 'nothing';
  return view.ttl === undefined ? view.text : `${view.text} ttl=${view.ttl}`;
}
