import { toName } from '../../dns/idn.ts';
import { displayName, nameProblem } from '../../dns/name.ts';
import type { FirstZone } from '../../export/first-config.ts';
import { runPool } from '../../plan/pool.ts';
import type { Context } from '../command.ts';
import { createProgress } from '../progress.ts';
import { selectZones } from '../zone-arguments.ts';
import type { OpenAccount } from './account.ts';
import { askText } from './questions.ts';

const ZONES_AT_ONCE = 8;

/** Ask which zones are to be managed, of those that exist and others, and read what the existing ones hold. */
export async function askZones({ provider, zones }: OpenAccount, context: Context): Promise<readonly FirstZone[]> {
  const names = zones.map(({ name, tag }) => displayName(name) + (tag === undefined ? '' : `!${tag}`));
  context.err(names.length === 0 ? 'It has no zones yet.' : 'Its zones:');
  for (const [index, name] of names.entries()) context.err(`  ${index + 1}) ${name}`);
  const answer = await askText(context, {
    label:
      names.length === 0
        ? 'Zones to begin with, separated by commas'
        : 'Zones to manage: numbers or names, separated by commas',
    defaultValue: names.length === 0 ? undefined : 'all',
    isRequired: true,
    check: (text) => firstProblem(itemsOf(text), names.length),
  });
  const items = itemsOf(answer).flatMap((item) =>
    item === 'all' ? names.map((_, index) => String(index + 1)) : [item],
  );
  const indexes = items.map((item) =>
    /^\d+$/.test(item) ? Number(item) - 1 : names.indexOf(displayName(toName(item))),
  );
  // The id tells namesakes apart; where zones are found without a list of them, their names do.
  const references = provider.findsWithoutListing === true ? names : zones.map(({ id }) => id);
  const existing = [...new Set(indexes.filter((index) => index >= 0))].map((index) => references[index] ?? '');
  const added = [...new Set(items.filter((_, item) => indexes[item] === -1).map((item) => displayName(item)))];
  const selected = existing.length === 0 ? [] : await selectZones(provider, existing);
  const read = await runPool(
    selected,
    async ({ zone, title, zoneId }) => ({
      title,
      exported: {
        actual: await provider.readZone(zone, { needsDelegation: true }),
        title,
        ...(zoneId !== undefined && { zoneId }),
      },
    }),
    { limit: ZONES_AT_ONCE, onDone: createProgress('Reading', context) },
  );
  context.status('');
  return [...read, ...added.map((title) => ({ title }))];
}

function itemsOf(answer: string): string[] {
  return answer
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function firstProblem(items: readonly string[], count: number): string | undefined {
  if (items.length === 0) return 'At least one zone is wanted';
  return items.map((item) => problemOf(item, count)).find((problem) => problem !== undefined);
}

function problemOf(item: string, count: number): string | undefined {
  if (item === 'all') return count === 0 ? 'There are no zones yet' : undefined;
  if (/^\d+$/.test(item)) {
    return Number(item) >= 1 && Number(item) <= count ? undefined : `There is no zone number ${item}`;
  }
  if (/[\s"'\\]/.test(item)) return `"${item}" is no name of a zone`;
  const problem = nameProblem(toName(item.split('!', 1)[0] ?? ''));
  return problem === undefined ? undefined : `"${item}" ${problem}`;
}
