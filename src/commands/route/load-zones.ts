import { loadCreds } from '../../config/creds.ts';
import { displayName } from '../../dns/name.ts';
import { UserError } from '../../errors.ts';
import type { RecordTypes } from '../../model/desired.ts';
import { nearest } from '../../nearest.ts';
import { zoneOf } from '../../routing/resolve.ts';
import type { Context } from '../command.ts';
import { compileForCommand } from '../compiling.ts';
import type { ConfigOptions, CredsOptions } from '../options.ts';
import { openSession } from '../session.ts';
import { indexDeclared, routeDeclared } from './declared-zones.ts';
import { readLiveHealth } from './live-health.ts';
import { readLive } from './live-zones.ts';
import type { Question } from './question.ts';
import type { RoutableZones } from './routable-zones.ts';

/** The flags that say which zones these are. */
export interface ZoneFlags extends ConfigOptions, CredsOptions {
  /** `--live`: as their providers serve them. */
  readonly live: boolean;
  /** `--assume-healthy`: do not ask how health checks are. */
  readonly assumeHealthy: boolean;
}

/**
 * Load the zones that a question may lead to.
 *
 * @throws {UserError} when the configuration has errors, no zone holds the name, or a zone cannot be read.
 */
export async function loadZones(
  { asked, tag }: Question,
  options: ZoneFlags,
  recordTypes: RecordTypes,
  context: Context,
): Promise<RoutableZones> {
  const creds = options.live ? await loadCreds(options.creds, context) : undefined;
  // Standard output is the answer and nothing else.
  const settings = { print: context.err, ...(creds === undefined ? {} : { creds }) };
  const { config } = await compileForCommand(options, context, settings);
  const declared = indexDeclared(config.zones, tag);
  const zone = zoneOf(asked, declared);
  if (zone === undefined || (tag !== undefined && zone.tag !== tag)) {
    const near = nearest(
      displayName(asked),
      config.zones.map(({ uniqueName }) => uniqueName),
    );
    throw new UserError(
      `No zone of the configuration holds "${displayName(asked)}${tag === undefined ? '' : `!${tag}`}"`,
      {
        hint: near === undefined ? 'Name a zone of the configuration or a name in one' : `Perhaps ${near}`,
      },
    );
  }
  if (creds === undefined) return routeDeclared(config, declared, recordTypes);
  const session = await openSession({ config, creds, kinds: await context.loadProviderKinds(), context });
  const { providers, ...live } = await readLive(asked, declared, session.dnsProvider);
  if (options.assumeHealthy) return live;
  const { observed, notes } = await readLiveHealth(asked, live.zones, providers);
  return { ...live, observed, notes: [...live.notes, ...notes] };
}
