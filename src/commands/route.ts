import { UsageError } from '../errors.ts';
import { displayName, type Name } from '../dns/name.ts';
import { indexRecordTypes } from '../model/desired.ts';
import { matrixLines, routeLines } from '../report/route.ts';
import { matrixJson, routeJson } from '../report/route-json.ts';
import { explain, typesOf } from '../routing/explain.ts';
import { createMatrix } from '../routing/matrix.ts';
import { placeCode } from '../routing/place.ts';
import type { RoutingWorld } from '../routing/resolve.ts';
import type { Command, Context } from './command.ts';
import { allRecordTypes } from './compiling.ts';
import { configOptions, credsOption } from './options.ts';
import { type AskerFlags, describeAsker, readAsker } from './route/asker.ts';
import { loadZones, type ZoneFlags } from './route/load-zones.ts';
import { type HealthFlags, readHealth, readQuestion, readType } from './route/question.ts';

/** What the flags of route set. */
export interface RouteOptions extends ZoneFlags, AskerFlags, HealthFlags {
  readonly type?: string;
  readonly matrix: boolean;
  readonly json: boolean;
}

/** `route`: explain what clients are answered, from the configuration or from what is served. */
export const route: Command<RouteOptions> = {
  name: 'route',
  group: 'main',
  summary: 'Explain which record sets answer a name, for whom, and why',
  positionals: '<name>',
  options: [
    ...configOptions,
    credsOption,
    { flags: '--type <type>', description: 'the record type asked for; all that the name has unless told otherwise' },
    { flags: '--from <place>', description: 'who asks is in this country (DE) or part of one (US-CA)' },
    { flags: '--from-ip <address>', description: 'who asks has this address, for routing by CIDR blocks' },
    { flags: '--region <region>', description: 'who asks is in this region of AWS' },
    {
      flags: '--down <ids>',
      description: 'these are down: health checks, set identifiers, targets of aliases; comma-separated',
      isRepeatable: true,
    },
    {
      flags: '--live',
      description: 'look at what the provider serves, and at the health of that, instead of the configuration',
    },
    {
      flags: '--up <ids>',
      description: 'with --live, these are up whatever is seen of them; comma-separated',
      isRepeatable: true,
    },
    { flags: '--assume-healthy', description: 'with --live, do not ask for the health of anything' },
    { flags: '--matrix', description: 'show the answers for all countries' },
    { flags: '--json', description: 'print a JSON list' },
  ],
  examples: [
    'zonewright route www.bakery.example',
    'zonewright route www.bakery.example --type A --from US-CA',
    'zonewright route www.bakery.example --region eu-central-1 --down web-eu',
    'zonewright route www.bakery.example --matrix --live',
    'zonewright route www.bakery.example --live --up web-eu',
  ],
  run,
};

async function run(args: readonly string[], options: RouteOptions, context: Context): Promise<number> {
  const question = readQuestion(args[0] ?? '');
  const { asked } = question;
  const kinds = await context.loadProviderKinds();
  const recordTypes = indexRecordTypes(allRecordTypes(kinds));
  const type = options.type === undefined ? undefined : readType(options.type, recordTypes);
  const locations = await kinds.find(({ loadLocations }) => loadLocations !== undefined)?.loadLocations?.();
  if (locations === undefined) throw new Error('No kind of provider knows any places');
  if (options.matrix && (options.from ?? options.region) !== undefined) {
    throw new UsageError('--matrix is about all places', { hint: 'Leave out --from and --region' });
  }
  const client = readAsker(options, locations);
  requireLive(options);
  const { notes, calculated, ...content } = await loadZones(question, options, recordTypes, context);
  const health = readHealth(options, { zones: content.zones, asked, ...(calculated && { calculated }) });
  const observed = calculated?.judge(health.down) ?? content.observed;
  const world: RoutingWorld = {
    ...content,
    ...health,
    ...(observed && { observed }),
    locations,
    client,
    followsCnames: true,
  };
  const types = type === undefined ? typesOf(world, asked) : [type];
  for (const line of notes) context.err(line);
  if (options.matrix) printMatrix(world, asked, types, options, context);
  else printRoutes(world, asked, types, options, context);
  return 0;
}

/** Whatever is not said to be down is up anyway where nobody looks. */
function requireLive({ live, up, assumeHealthy }: RouteOptions): void {
  if (live || (up.length === 0 && !assumeHealthy)) return;
  throw new UsageError(`${assumeHealthy ? '--assume-healthy' : '--up'} is about what --live sees`, {
    hint: 'Leave it out: without --live everything is taken to be healthy that is not --down',
  });
}

function printRoutes(
  world: RoutingWorld,
  asked: Name,
  types: readonly string[],
  options: RouteOptions,
  context: Context,
): void {
  const explanations = types.map((type) => explain(world, asked, type));
  if (options.json) context.out(routeJson(explanations));
  else
    printBlocks(
      explanations.map((explanation) => routeLines(explanation, describeAsker(options))),
      context,
    );
}

function printMatrix(
  world: RoutingWorld,
  asked: Name,
  types: readonly string[],
  options: RouteOptions,
  context: Context,
): void {
  const name = displayName(asked);
  const matrices = types.map((type) => ({ name, type, rows: createMatrix(world, asked, type) }));
  if (options.json) return context.out(matrixJson(matrices));
  printBlocks(
    matrices.map(({ type, rows }) => matrixLines(name, type, rows, ({ place }) => placeCode(place))),
    context,
  );
}

function printBlocks(blocks: readonly (readonly string[])[], context: Context): void {
  blocks.forEach((lines, i) => {
    if (i > 0) context.out('');
    for (const line of lines) context.out(line);
  });
}
