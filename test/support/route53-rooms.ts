/** What the files of a folder may import besides their own folder; `types` marks imports that vanish when compiled. */
export interface ImportRule {
  readonly values: readonly string[];
  readonly types?: readonly string[];
}

/**
 * The rooms of the Route 53 provider, and what each may import besides itself, `dns` and `errors`.
 *
 * A room stands below those that it imports. What lies outside all rooms brings them together and may import any of them.
 */
const PROVIDER: Readonly<Record<string, ImportRule>> = {
  // What a refusal or a lost answer means, and what to do about it.
  failures: { values: ['src/records'], types: ['src/model', 'src/provider.ts'] },
  // The way to the service: the SDK, whose credentials, at what pace, and as whom.
  client: { values: ['failures'], types: ['settings.ts', 'src/provider.ts'] },
  // What holds for everything that an account keeps under an id: its ids, who needs it, who refers to it.
  resources: { values: ['src/model'], types: ['src/diff'] },
  // Declared health checks: read, compared with those of the account, and written.
  'health-checks': { values: ['resources', 'src/model'], types: ['client', 'src/diff'] },
  // Declared CIDR collections: read, compared with those of the account, and written.
  cidr: { values: ['resources', 'src/model'], types: ['client', 'src/diff'] },
  // The hosted zones of an account: which there are, which one is meant, and who serves it.
  zones: { values: ['failures', 'resources', 'src/model', 'src/records'], types: ['client'] },
  // What an alias is, what it may point at, and what becomes of an ALIAS.
  alias: { values: ['src/model', 'src/records'] },
  // What a routing policy may say, the places it may name, and how messages speak of it.
  routing: { values: ['cidr/declared.ts'], types: ['src/model', 'src/routing'] },
  // Record sets as the service writes them, in both directions.
  native: { values: ['alias', 'routing', 'resources', 'src/model', 'src/records'] },
  // Changes made into requests that Route 53 takes.
  batches: { values: ['native', 'src/model'], types: ['src/diff', 'src/provider.ts'] },
  // What is wrong with a configuration, told before anything is asked.
  audit: {
    values: ['alias', 'routing', 'health-checks', 'cidr', 'resources', 'src/model', 'src/records'],
    types: ['src/validate'],
  },
  // What Route 53 would refuse of a plan, given what the zone holds.
  review: { values: ['native', 'alias', 'routing', 'src/model'], types: ['src/diff'] },
};

/** The rules of the rooms by their folders, to stand among those of all other folders. */
export const ROUTE53_ROOMS: Readonly<Record<string, ImportRule>> = inHouse('providers/route53', PROVIDER);

/** Complete the paths of a table: those that name no top-level folder are within the house. */
function inHouse(house: string, table: Readonly<Record<string, ImportRule>>): Record<string, ImportRule> {
  const whole = (path: string): string => (/^(?:src|providers)\//.test(path) ? path : `${house}/${path}`);
  return Object.fromEntries(
    Object.entries(table).map(([room, { values, types = [] }]) => [
      whole(room),
      { values: values.map(whole), types: types.map(whole) },
    ]),
  );
}
