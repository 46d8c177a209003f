import { loadCreds } from '../config/creds.ts';
import { indexRecordTypes } from '../model/desired.ts';
import type { DeclaredZone } from '../model/ir.ts';
import type { PlanOptions } from '../plan/options.ts';
import { parseDomainFilter, parseProviderFilter } from '../plan/select.ts';
import type { DnsProvider } from '../provider.ts';
import { keptLines } from '../report/kept.ts';
import type { Context } from './command.ts';
import { allRecordTypes, compileForCommand } from './compiling.ts';
import type { PlanFlags } from './plan-options.ts';
import { createProgress } from './progress.ts';
import { openSession, type Session } from './session.ts';

/** What is to be planned, and what the configuration has to say at the end. */
export interface PlanRun extends PlanOptions {
  readonly notices: readonly string[];
}

/**
 * Read configuration and credentials, open the providers, and select what `--domains` and `--providers` name.
 *
 * @throws {UserError} when anything of it fails; no service has been asked for anything then.
 */
export async function openPlanRun(flags: PlanFlags, context: Context): Promise<PlanRun> {
  const creds = await loadCreds(flags.creds, context);
  const { config, notices } = await compileForCommand(flags, context, { creds });
  const kinds = await context.loadProviderKinds();
  const session = await openSession({ config, creds, kinds, context, zoneSerial: flags.bindserial });
  return {
    zones: inOrder(config.zones.filter(parseDomainFilter(flags.domains)), flags.cmode),
    config,
    provider: (entry) => openedProvider(session, entry),
    isSelected: parseProviderFilter(flags.providers, session.isExcludedFromDefaults),
    recordTypes: indexRecordTypes(allRecordTypes(kinds)),
    allowsOpaqueDelete: flags.allowOpaqueDelete === true,
    isOrdered: !flags.disableordering,
    mayCreateZones: flags.populate,
    describeKept: (diff) => keptLines(diff, { max: flags.reportmax, full: flags.full }),
    reportMax: flags.full ? Number.POSITIVE_INFINITY : flags.reportmax,
    concurrency: flags.cmode === 'none' ? 1 : flags.cmax,
    onProgress: createProgress('Reading', context),
    notices,
  };
}

/** With `--cmode all` DNSControl shows the zones with the most records first. */
function inOrder(zones: readonly DeclaredZone[], mode: PlanFlags['cmode']): readonly DeclaredZone[] {
  return mode === 'all' ? zones.toSorted((a, b) => b.records.length - a.records.length) : zones;
}

function openedProvider(session: Session, entry: string): DnsProvider {
  const provider = session.dnsProvider(entry);
  if (provider === undefined) throw new Error(`The provider "${entry}" was not opened`);
  return provider;
}
