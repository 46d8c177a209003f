import type { Routing } from '../../src/model/routing.ts';
import { alias, routed } from '../support/route53-records.ts';
import { throughStates, type Scenario, type ZoneState } from './scenario.ts';

const COLLECTION = '11111111-2222-4333-8444-555555555555';
const CHECK = '22222222-2222-4333-8444-555555555555';

/** Two members of a group, what the second becomes, and a third; each with a place of its own. */
interface Policy {
  readonly name: string;
  readonly routings: readonly [Routing, Routing, Routing];
  readonly changed: Routing;
  readonly hasAliases: boolean;
}

const POLICIES: readonly Policy[] = [
  policy('weighted', { policy: 'weighted', weight: 200 }, [
    { policy: 'weighted', weight: 1 },
    { policy: 'weighted', weight: 0 },
    { policy: 'weighted', weight: 255 },
  ]),
  policy('latency', { policy: 'latency', region: 'ap-south-2' }, [
    { policy: 'latency', region: 'eu-west-1' },
    { policy: 'latency', region: 'us-east-1' },
    { policy: 'latency', region: 'mx-central-1' },
  ]),
  policy('geolocation', { policy: 'geolocation', country: 'US', subdivision: 'CA' }, [
    { policy: 'geolocation', continent: 'EU' },
    { policy: 'geolocation', country: 'DE' },
    { policy: 'geolocation', country: '*' },
  ]),
  policy('geoproximity', { policy: 'geoproximity', latitude: '52.5', longitude: '-13.41', bias: 0 }, [
    { policy: 'geoproximity', region: 'eu-west-1', bias: -99 },
    { policy: 'geoproximity', localZoneGroup: 'us-west-2-lax-1', bias: 5 },
    { policy: 'geoproximity', latitude: '-90', longitude: '180', bias: 99 },
  ]),
  policy('CIDR', { policy: 'cidr', collection: COLLECTION, location: 'home' }, [
    { policy: 'cidr', collection: COLLECTION, location: 'office' },
    { policy: 'cidr', collection: COLLECTION, location: 'lab' },
    { policy: 'cidr', collection: COLLECTION, location: '*' },
  ]),
  {
    ...policy('multivalue', { policy: 'multivalue' }, [
      { policy: 'multivalue' },
      { policy: 'multivalue' },
      { policy: 'multivalue' },
    ]),
    hasAliases: false,
  },
];

/** Policies that emulators of Route 53 seldom know. */
const RECENT = new Set(['geoproximity', 'CIDR']);

const FAILOVER: readonly Routing[] = [
  { policy: 'failover', role: 'PRIMARY' },
  { policy: 'failover', role: 'SECONDARY' },
];

function policy(name: string, changed: Routing, routings: Policy['routings']): Policy {
  return { name, routings, changed, hasAliases: true };
}

/** Every state has values and identifiers that no other one had: some services confuse a set with one that is gone. */
function members(title: string, routings: readonly Routing[], state: number): ZoneState {
  return routings.map((routing, i) => {
    const check = routing.policy === 'failover' && routing.role === 'PRIMARY' ? CHECK : undefined;
    return routed(`w 60 A 192.0.2.${state * 4 + i}`, routing, `${title} ${i}`, check);
  });
}

/** A group comes, its members change, one goes, one comes, one gets another name, and all go. */
function comesAndGoes({ name, routings, changed }: Policy): Scenario {
  const [first, second, third] = routings;
  const entry = (address: number, routing: Routing, id: string) =>
    routed(`w 60 A 192.0.2.${address}`, routing, `${name} ${id}`);
  return throughStates(
    `A ${name} group is created, changes in all its parts, and is deleted`,
    [entry(1, first, 'a'), entry(2, second, 'b'), 'w 60 TXT "stays"'],
    [entry(1, first, 'a'), entry(3, changed, 'b'), 'w 60 TXT "stays"'],
    [entry(1, first, 'a'), entry(4, third, 'c'), 'w 60 TXT "stays"'],
    [entry(5, first, 'd'), entry(4, third, 'c'), 'w 60 TXT "stays"'],
    ['w 60 TXT "stays"'],
  );
}

/** From a policy to others and back; failover has two members only. */
function turnsIntoOthers({ name, routings }: Policy, others: readonly (readonly Routing[])[]): Scenario {
  const states = others.flatMap((other) => [other, routings.slice(0, 2)]);
  return throughStates(
    `A ${name} group turns into those of other policies and one of its own again`,
    ...[routings.slice(0, 2), ...states].map((each, i) => members(`${name} switch`, each, i)),
    [],
  );
}

/** The same with aliases, which one state after the other lead to the same two names. */
function aliasesTurnIntoOthers({ name, routings }: Policy, others: readonly (readonly Routing[])[]): Scenario {
  const there: ZoneState = ['a 60 A 192.0.2.1', 'b 60 A 192.0.2.2'];
  const states = others.flatMap((other) => [other, routings.slice(0, 2)]);
  return throughStates(
    `Aliases of a ${name} group turn into those of other policies and of their own again`,
    ...[routings.slice(0, 2), ...states].map((each, i): ZoneState => [
      ...there,
      ...each.map((routing, n) => routed(alias('w', 'A', 'ab'.charAt(n)), routing, `${name} alias ${i} ${n}`)),
    ]),
    [],
  );
}

function aliasStates({ name, routings }: Policy): Scenario {
  const [first, second] = routings;
  const there: ZoneState = ['a 60 A 192.0.2.1', 'b 60 A 192.0.2.2'];
  const to = (target: string, routing: Routing, id: string, evaluate = 'false') =>
    routed(alias('w', 'A', target, '', evaluate), routing, `${name} ${id}`);
  return throughStates(
    `Aliases and values make one ${name} group, and an alias answers with it`,
    [...there, to('a', first, 'alias 1'), to('b', second, 'alias 2')],
    [...there, to('b', first, 'alias 1', 'true'), routed('w 60 A 192.0.2.9', second, `${name} value 2`)],
    [...there, routed('w 60 A 192.0.2.8', first, `${name} value 1`), to('a', second, 'alias 3'), alias('z', 'A', 'w')],
    [...there, 'w 60 A 192.0.2.7', alias('z', 'A', 'w')],
    [],
  );
}

const secondary = (entry: Parameters<typeof routed>[0], id: string, check?: string) =>
  routed(entry, { policy: 'failover', role: 'SECONDARY' }, id, check);
const primary = (entry: Parameters<typeof routed>[0], id: string, check?: string) =>
  routed(entry, { policy: 'failover', role: 'PRIMARY' }, id, check);

const FAILOVER_STATES: readonly Scenario[] = [
  throughStates(
    'Primary and secondary swap their roles, change, and are deleted',
    [primary('f 60 A 192.0.2.1', 'one', CHECK), secondary('f 60 A 192.0.2.2', 'two')],
    [secondary('f 60 A 192.0.2.1', 'one'), primary('f 60 A 192.0.2.2', 'two', CHECK)],
    [primary('f 300 A 192.0.2.3', 'one', COLLECTION), secondary('f 300 A 192.0.2.4', 'two', CHECK)],
    [primary('f 300 A 192.0.2.3', 'three', CHECK)],
    [],
  ),
  throughStates(
    'A failover group turns into those of other policies and one of its own again',
    ...[
      FAILOVER,
      ...POLICIES.flatMap(({ name, routings }) => (RECENT.has(name) ? [] : [routings.slice(0, 2), FAILOVER])),
    ].map((each, i) => members('failover switch', each, i)),
    [],
  ),
  throughStates(
    'A primary alias evaluates its target, and the secondary is an alias to a simple set',
    ['a 60 A 192.0.2.1', primary(alias('f', 'A', 'a', '', 'true'), 'lead'), secondary('f 60 A 192.0.2.2', 'rest')],
    [
      'a 60 A 192.0.2.1',
      'b 60 A 192.0.2.3',
      primary(alias('f', 'A', 'a', '', 'false'), 'lead', CHECK),
      secondary(alias('f', 'A', 'b'), 'page'),
    ],
    [],
  ),
];

/** What a name turns into: simple, routed, CNAME, alias, of another TTL. */
const TRANSITIONS: readonly Scenario[] = POLICIES.map(({ name, routings, hasAliases }, at) => {
  const [first, second] = routings;
  const pair = (content: (i: number) => string, from: number): ZoneState => [
    routed(content(from), first, `${name} turn 1`),
    routed(content(from + 1), second, `${name} turn 2`),
  ];
  const addresses = (ttl: number) => (i: number) => `t ${ttl} A 192.0.2.${at * 10 + i}`;
  const names = (i: number): string => `t 60 CNAME h${i}.example.net.`;
  return throughStates(
    `A simple set turns into a ${name} group, its TTL changes, and CNAMEs take its place`,
    ['t 60 A 192.0.2.1', 'x 60 A 192.0.2.2'],
    [...pair(addresses(60), 1), 'x 60 A 192.0.2.2'],
    [...pair(addresses(300), 1), 'x 60 A 192.0.2.2'],
    [...(hasAliases ? pair(names, 1) : ['t 60 CNAME h1.example.net.']), 'x 60 A 192.0.2.2'],
    [alias('t', 'A', 'x'), 'x 60 A 192.0.2.2'],
    [...pair(addresses(60), 3), 'x 60 A 192.0.2.2'],
    ['t 60 A 192.0.2.5', 'x 60 A 192.0.2.2'],
  );
});

/** Two members of each policy that one turns into; the recent ones have scenarios of their own. */
function othersThan({ name }: Policy, candidates: readonly Policy[]): readonly (readonly Routing[])[] {
  const isRecent = RECENT.has(name);
  const others = candidates.filter((other) => other.name !== name && (isRecent || !RECENT.has(other.name)));
  return [FAILOVER, ...others.map(({ routings }) => routings.slice(0, 2))];
}

const WITH_ALIASES = POLICIES.filter(({ hasAliases }) => hasAliases);

/** Groups of every routing policy come, change, turn into each other, and go. */
export const ROUTED_STATES: readonly Scenario[] = [
  ...POLICIES.map(comesAndGoes),
  ...POLICIES.map((each) => turnsIntoOthers(each, othersThan(each, POLICIES))),
  ...FAILOVER_STATES,
  ...WITH_ALIASES.map(aliasStates),
  ...WITH_ALIASES.map((each) => aliasesTurnIntoOthers(each, othersThan(each, WITH_ALIASES))),
  ...TRANSITIONS,
];
