import { StaleError, UserError } from '../errors.ts';
import type { RecordTypes } from '../model/desired.ts';
import type { ChangeBatch, DnsProvider } from '../provider.ts';
import { dependsOn } from './depends.ts';
import type { ItemResult, Outcome, SectionResult, ZoneResult } from './outcome.ts';
import {
  isExecutable,
  totalChanges,
  type AccountItem,
  type CreateZoneItem,
  type ExecutableItem,
  type PlanSection,
  type ZonePlan,
} from './plan.ts';
import { fromBatchItem } from './planned-change.ts';
import { runPool } from './pool.ts';
import { staleSets } from './stale.ts';

/** What carrying out needs. */
export interface ApplyOptions {
  readonly provider: (entry: string) => DnsProvider;
  readonly recordTypes: RecordTypes;
  /** How many zones are worked on at once. */
  readonly concurrency: number;
  /** Aborted to finish what is under way and start nothing new. */
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** Entries with changes that were not made, so that what these would have freed is still in use. */
  readonly incomplete?: ReadonlySet<string>;
}

/** Is told of every step of one zone, in order, and may leave items out. */
export interface ZoneWatcher {
  readonly onSection: (section: PlanSection) => void;
  /** Called with the place of the item in its section, before it is carried out. */
  readonly onItem: (section: PlanSection, index: number) => void;
  /** Asked before an executable item is carried out; absent means yes. */
  readonly confirm?: () => Promise<boolean>;
  readonly onOutcome: (result: ItemResult) => void;
  /** Called once the zone is through, also when a bug cut it short. */
  readonly onEnd: () => void;
}

/**
 * Carry out what is planned for the zones, several zones at once, each zone's items in order.
 *
 * A failure stops neither other zones nor the requests of its zone that do not build on it.
 */
export async function applyZones(
  zones: readonly ZonePlan[],
  options: ApplyOptions,
  watch: (zone: ZonePlan, index: number) => ZoneWatcher,
): Promise<ZoneResult[]> {
  const { concurrency: limit, onProgress } = options;
  return runPool(zones, (zone, index) => applyZone(zone, options, watch(zone, index)), {
    limit,
    // One after the other means in the order of the configuration, so that questions come in that order too.
    ...(limit > 1 && { sizeOf: (zone: ZonePlan) => totalChanges([zone]) }),
    ...(onProgress && { onDone: onProgress }),
  });
}

async function applyZone(zone: ZonePlan, options: ApplyOptions, watcher: ZoneWatcher): Promise<ZoneResult> {
  try {
    const sections: SectionResult[] = [];
    for (const section of zone.sections) {
      watcher.onSection(section);
      sections.push({ section, results: await applySection(section, options, watcher) });
    }
    return { zone, sections };
  } finally {
    watcher.onEnd();
  }
}

async function applySection(section: PlanSection, options: ApplyOptions, watcher: ZoneWatcher): Promise<ItemResult[]> {
  const results: ItemResult[] = [];
  const failed: ChangeBatch[] = [];
  for (const [index, item] of section.items.entries()) {
    watcher.onItem(section, index);
    if (!isExecutable(item)) continue;
    const unsent = unsentOutcome(item, section, results);
    const isWanted =
      unsent !== undefined || options.signal.aborted || watcher.confirm === undefined || (await watcher.confirm());
    const isPartial = results.some(({ outcome }) => outcome.status === 'applied');
    const outcome: Outcome = isWanted
      ? (unsent ?? (await applyItem({ item, section, failed, isPartial }, options)))
      : { status: 'declined' };
    if (item.kind === 'batch' && outcome.status !== 'applied') failed.push(fromBatchItem(item, options.recordTypes));
    const result = { item, outcome };
    watcher.onOutcome(result);
    results.push(result);
  }
  return results;
}

/**
 * What becomes of a request to a zone of which a part would be refused, and of what is made for such zones only: half of
 * what is wanted may be worse than nothing.
 */
function unsentOutcome(
  item: ExecutableItem,
  { refusals = [] }: PlanSection,
  results: readonly ItemResult[],
): Outcome | undefined {
  if (item.kind === 'account' && item.isWithheld === true) return { status: 'not-tried', reason: 'withheld' };
  const [first, ...others] = refusals;
  if (item.kind !== 'batch' || first === undefined) return undefined;
  if (results.some(({ outcome }) => outcome.status === 'refused')) return { status: 'not-tried', reason: 'objections' };
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return { status: 'refused', message: `Nothing was sent: ${first}${more}` };
}

interface ItemInput {
  readonly item: ExecutableItem;
  readonly section: PlanSection;
  /** Requests of the section that were not carried out. */
  readonly failed: readonly ChangeBatch[];
  readonly isPartial: boolean;
}

async function applyItem(input: ItemInput, options: ApplyOptions): Promise<Outcome> {
  const { item, section, failed, isPartial } = input;
  const provider = options.provider(section.entry);
  if (options.signal.aborted) return { status: 'not-tried', reason: 'interrupted' };
  if (item.kind === 'create-zone') return createZone(item, provider);
  if (item.kind === 'account') return changeAccount(item, provider, options);
  if (section.hostedZone === undefined) return { status: 'not-tried', reason: 'no-zone' };
  const batch = fromBatchItem(item, options.recordTypes);
  if (failed.some((earlier) => dependsOn(batch, earlier))) return { status: 'not-tried', reason: 'depends' };
  try {
    return { status: 'applied', ...(await provider.apply(section.hostedZone, batch)) };
  } catch (error) {
    if (error instanceof StaleError) return { status: 'stale', sets: staleSets(error, batch), isPartial };
    return refusal(error);
  }
}

async function changeAccount(
  { change }: AccountItem,
  { account, entry }: DnsProvider,
  { incomplete }: ApplyOptions,
): Promise<Outcome> {
  if (change.kind === 'delete' && incomplete?.has(entry) === true) return { status: 'not-tried', reason: 'depends' };
  if (account === undefined) throw new Error(`The account "${entry}" holds nothing but zones`);
  try {
    return { status: 'applied', ...(await account.apply(change)) };
  } catch (error) {
    return refusal(error);
  }
}

async function createZone(item: CreateZoneItem, provider: DnsProvider): Promise<Outcome> {
  try {
    await provider.createZone(item.zone);
    return { status: 'applied' };
  } catch (error) {
    return refusal(error);
  }
}

function refusal(error: unknown): Outcome {
  if (!(error instanceof UserError)) throw error;
  return { status: 'refused', message: error.message, ...(error.hint !== undefined && { hint: error.hint }) };
}
