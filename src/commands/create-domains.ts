import { loadCreds } from '../config/creds.ts';
import { UserError } from '../errors.ts';
import { originOf } from '../model/desired.ts';
import type { DeclaredZone } from '../model/ir.ts';
import type { DnsProvider } from '../provider.ts';
import { errorLines, plural } from '../report/diagnostics.ts';
import { tableLines } from '../report/table.ts';
import type { Command, Context } from './command.ts';
import { compileConfig, stopOnErrors } from './compiling.ts';
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
  summary: 'Create the zones that are missing at their providers',
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

/** What has become of one zone at one provider. */
interface Outcome {
  readonly zone: string;
  readonly provider: string;
  /** `with-first-push` where a zone is made by writing its records. */
  readonly state: 'created' | 'existing' | 'with-first-push' | 'failed';
  readonly id: string;
  readonly nameServers: readonly string[];
  readonly error?: string;
}

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
  const pairs = config.zones.flatMap((zone) =>
    zone.dnsProviders.flatMap(([entry]) => {
      const provider = session.dnsProvider(entry);
      return provider === undefined ? [] : [{ zone, provider }];
    }),
  );
  const outcomes: Outcome[] = [];
  // One after the other: zones of one name that differ in their tag must not be created twice.
  for (const { zone, provider } of pairs) {
    if (context.signal.aborted) break;
    context.status(`Zones: ${outcomes.length} of ${pairs.length} done`);
    const outcome = await ensureZone(zone, provider, context);
    if (outcome !== undefined) outcomes.push(outcome);
  }
  context.status('');
  report(outcomes, options.json, context);
  if (context.signal.aborted) {
    context.err(`Interrupted: ${outcomes.length} of ${plural(pairs.length, 'zone')} done`);
    context.err('Running this again is safe, and does what is left');
    return 130;
  }
  return outcomes.some(({ state }) => state === 'failed') ? 1 : 0;
}

/** Undefined when an interrupt comes before anything is created. */
async function ensureZone(zone: DeclaredZone, provider: DnsProvider, context: Context): Promise<Outcome | undefined> {
  const outcome = { zone: zone.uniqueName, provider: provider.entry };
  try {
    const found = await provider.findZone(zone);
    if (found === undefined && context.signal.aborted) return undefined;
    const hosted = found ?? (await provider.createZone(originOf(zone)));
    const nameServers = await provider.nameServers(hosted);
    const state = found === undefined ? 'created' : found.isNew === true ? 'with-first-push' : 'existing';
    return { ...outcome, state, id: hosted.id, nameServers: nameServers.map((name) => name.replace(/\.$/, '')) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const [first = '', ...rest] = errorLines(error);
    for (const line of [`${zone.uniqueName}: ${first}`, ...rest]) context.err(line);
    return { ...outcome, state: 'failed', id: '', nameServers: [], error: error.message };
  }
}

function report(outcomes: readonly Outcome[], isJson: boolean, context: Context): void {
  if (isJson) {
    context.out(JSON.stringify(outcomes, null, 2));
    return;
  }
  const hasSeveral = new Set(outcomes.map(({ provider }) => provider)).size > 1;
  const rows = outcomes.map((outcome) => [
    outcome.zone,
    ...(hasSeveral ? [outcome.provider] : []),
    outcome.state,
    outcome.id,
    outcome.nameServers.join(' '),
  ]);
  const header = ['ZONE', ...(hasSeveral ? ['PROVIDER'] : []), 'STATE', 'ID', 'NAME SERVERS'];
  for (const line of tableLines([header, ...rows])) context.out(line);
  const created = outcomes.filter(({ state }) => state === 'created').length;
  context.err(`${plural(created, 'zone')} created`);
}
