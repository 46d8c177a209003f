import { loadCreds } from '../config/creds.ts';
import { displayName } from '../dns/name.ts';
import { groupBy } from '../group-by.ts';
import { errorLines, plural } from '../report/diagnostics.ts';
import { tableLines } from '../report/table.ts';
import type { Command, Context } from './command.ts';
import { compileConfig, stopOnErrors } from './compiling.ts';
import { ensureZones, type Outcome } from './create-domains/ensure-zones.ts';
import { type ConfigOptions, configOptions, type CredsOptions, credsOption } from './options.ts';
import { openSession } from './session.ts';

/** What the flags of create-domains set. */
export interface CreateDomainsOptions extends ConfigOptions, CredsOptions {
  readonly json: boolean;
}

/** `create-domains`: create the hosted zones that the configuration names and the providers lack. */
export const createDomains: Command<CreateDomainsOptions> = {
  name: 'create-domains',
  group: 'utilities',
  summary: 'Create the zones that are missing at their providers, and tell the name servers of all',
  options: [...configOptions, credsOption, { flags: '--json', description: 'print a JSON list' }],
  examples: ['zonewright create-domains', 'zonewright create-domains --json'],
  run,
};

/** Rules about zones and who serves them; what is wrong with records is no reason not to create a zone. */
const ZONE_RULES: ReadonlySet<string> = new Set([
  'provider-undeclared',
  'provider-type',
  'zone-duplicate',
  'zone-name',
]);

async function run(_args: readonly string[], options: CreateDomainsOptions, context: Context): Promise<number> {
  const creds = await loadCreds(options.creds, context);
  const print = options.json ? context.err : context.out;
  const { config, findings } = await compileConfig(options, context, { creds, print });
  const aboutZones = findings.filter(({ rule }) => ZONE_RULES.has(rule));
  stopOnErrors(aboutZones, config.zones.length, context);
  const others = findings.filter(({ level, rule }) => level === 'error' && !ZONE_RULES.has(rule)).length;
  if (others > 0)
    context.err(`${plural(others, 'error')} in records, which matter for preview and push: see "zonewright check"`);
  const session = await openSession({ config, creds, kinds: await context.loadProviderKinds(), context });
  const places = config.zones.flatMap((zone) =>
    zone.dnsProviders.flatMap(([entry]) => {
      const provider = session.dnsProvider(entry);
      return provider === undefined ? [] : [{ zone, provider }];
    }),
  );
  const outcomes = await ensureZones(places, context);
  for (const line of failureLines(outcomes)) context.err(line);
  if (options.json) context.out(JSON.stringify(outcomes.map(toJson), null, 2));
  else for (const line of outcomeLines(outcomes)) context.out(line);
  if (!options.json || outcomes.some(({ state }) => state === 'not-tried')) context.err(countStates(outcomes));
  if (context.signal.aborted) {
    context.err('Interrupted');
    context.err('Running this again is safe, and does what is left');
    return 130;
  }
  return outcomes.some(({ error }) => error !== undefined) ? 1 : 0;
}

/** What went wrong, each once: a provider that cannot be asked fails in the same way for all its zones. */
function failureLines(outcomes: readonly Outcome[]): string[] {
  return Array.from(groupBy(outcomes, ({ error }) => error)).flatMap(([error, [first, ...others]]) => {
    if (error === undefined) return [];
    const about = others.length === 0 ? first?.zone.uniqueName : first?.provider.entry;
    const [line = '', ...rest] = errorLines(error);
    return [`${about}: ${line}`, ...rest];
  });
}

function toJson({ zone, provider, state, id, nameServers, error }: Outcome) {
  return {
    zone: zone.uniqueName,
    provider: provider.entry,
    state,
    id,
    nameServers: nameServers.map(displayName),
    ...(error !== undefined && { error: error.message }),
  };
}

function outcomeLines(outcomes: readonly Outcome[]): string[] {
  const hasSeveral = new Set(outcomes.map(({ provider }) => provider)).size > 1;
  const rows = outcomes.map(({ zone, provider, state, id, nameServers }) => [
    zone.uniqueName,
    ...(hasSeveral ? [provider.entry] : []),
    state,
    id,
    nameServers.map(displayName).join(' '),
  ]);
  return tableLines([['ZONE', ...(hasSeveral ? ['PROVIDER'] : []), 'STATE', 'ID', 'NAME SERVERS'], ...rows]);
}

function countStates(outcomes: readonly Outcome[]): string {
  const count = (wanted: Outcome['state']): number => outcomes.filter(({ state }) => state === wanted).length;
  const [failed, notTried] = [count('failed'), count('not-tried')];
  return [
    `${plural(count('created'), 'zone')} created`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(notTried > 0 ? [`${notTried} not tried`] : []),
  ].join(', ');
}
