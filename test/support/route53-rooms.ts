/** What the files of a folder may import besides their own folder; `types` marks imports that vanish when compiled. */
export interface ImportRule {
  readonly values: readonly string[];
  readonly types?: readonly string[];
}

/**
 * The rooms of the Route 53 provider, and what each may import besides itself, `dns` and `errors`.
 *
 * A room imports only from rooms that come before it. What lies outside all rooms brings them together, and may import any.
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

/** Files of the emulator that need none of its rooms, so that all of these may import them. */
const GROUND = [
  'emulator-error.ts',
  'failure.ts',
  'json.ts',
  'names.ts',
  'problem.ts',
  'regions.ts',
  'tag.ts',
  'wire.ts',
];

/** The rooms of the emulator; the state, the settings and what an operation is stand outside, for all who need them. */
const EMULATOR: Readonly<Record<string, ImportRule>> = {
  // XML documents: read, checked against a shape, and written.
  xml: { values: GROUND },
  // Values of records, checked by type.
  values: { values: GROUND },
  // Record sets: their forms, their order in a zone, and when two are the same.
  'record-sets': { values: [...GROUND, 'xml', 'values'] },
  // Hosted zones: their forms, and the name servers and records that they are born with.
  zones: { values: [...GROUND, 'xml', 'record-sets'], types: ['state.ts'] },
  // Collections of networks.
  cidr: { values: [...GROUND, 'xml', 'operation.ts'], types: ['state.ts'] },
  // The places that geolocation knows.
  geo: { values: [...GROUND, 'xml'], types: ['record-sets', 'operation.ts'] },
  // Health checks: their settings, and what they see.
  'health-checks': { values: [...GROUND, 'xml', 'cidr', 'operation.ts'], types: ['state.ts'] },
  // What a name server of a zone says to a question.
  answering: {
    values: [...GROUND, 'record-sets', 'cidr', 'geo', 'health-checks'],
    types: ['zones', 'state.ts'],
  },
  // What Route 53 refuses, one rule a file.
  rules: {
    values: [
      ...GROUND,
      'values',
      'record-sets',
      'zones',
      'cidr',
      'geo',
      'health-checks',
      'limit.ts',
      'sent-name.ts',
      'providers/route53/alias/service-zones.ts',
    ],
    types: ['settings.ts', 'state.ts'],
  },
  // The operations of the API, one a file.
  operations: {
    values: [
      ...GROUND,
      'xml',
      'record-sets',
      'zones',
      'cidr',
      'geo',
      'health-checks',
      'answering',
      'rules',
      'change-batch.ts',
      'change-info.ts',
      'limit.ts',
      'operation.ts',
      'sent-name.ts',
      'state.ts',
      'tagged.ts',
      'token-page.ts',
      'traffic-policy-instance.ts',
    ],
  },
  // The registrar: registered domains and what is asked of the registries.
  domains: { values: [...GROUND, 'state.ts'], types: ['settings.ts'] },
  // The security token service.
  sts: { values: [...GROUND, 'xml', 'state.ts'], types: ['settings.ts'] },
  // Whose key signed a request, and that it did.
  sigv4: { values: GROUND, types: ['state.ts'] },
  // From a request to its answer: what it asks for, whether it may, and who carries it out.
  requests: {
    values: [...GROUND, 'xml', 'operations', 'domains', 'sts', 'sigv4'],
    types: ['operation.ts', 'settings.ts', 'state.ts'],
  },
  // What outlives the process, and the state that the next one starts with.
  storage: { values: [...GROUND, 'zones', 'cidr', 'health-checks', 'domains', 'state.ts'], types: ['options.ts'] },
  // The process: sockets, admin paths, faults and pace, and the one place where the state is replaced.
  server: {
    values: [...GROUND, 'zones', 'cidr', 'health-checks', 'domains', 'requests', 'storage', 'settings.ts'],
    types: ['options.ts', 'state.ts'],
  },
};

/** The rules of the rooms by their folders, to stand among those of all other folders. */
export const ROUTE53_ROOMS: Readonly<Record<string, ImportRule>> = {
  ...inHouse('providers/route53', PROVIDER),
  ...inHouse('providers/route53/emulator', EMULATOR),
};

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
