import * as fc from 'fast-check';
import type { LiveZone } from '../../providers/route53/emulator/index.ts';
import { nativeRouting } from '../../providers/route53/native/routing.ts';
import { R53_ALIAS } from '../../providers/route53/alias/r53-alias.ts';
import { toName } from '../../src/dns/idn.ts';
import { routingMeta } from '../../src/model/declared-routing.ts';
import type { DeclaredRecord, DeclaredZone } from '../../src/model/ir.ts';
import { octalName } from '../../src/records/octal.ts';
import { arbitraryGroup, type Membership } from './arbitrary-routing.ts';
import { ALL_TYPES, declare, declareZone } from './declared.ts';

/** The zone of these tests and its id. */
export const WIRE_ZONE = 'shop.test';
export const WIRE_ZONE_ID = 'Z0WIRE';
const ORIGIN = toName(WIRE_ZONE);

/** A record set in a form that both a configuration and the service can be given. */
export interface Entry {
  readonly label: string;
  readonly type: string;
  readonly ttl: number;
  /** Master-file rdata, relative to the zone. */
  readonly values: readonly string[];
  /** What the service answers with instead of values: the target, and its zone unless it is this one. */
  readonly alias?: { readonly target: string; readonly zoneId?: string; readonly evaluate: boolean };
  /** How it takes its turn, as a configuration says it. */
  readonly membership?: Membership;
  /** Further fields in the words of the service, which no configuration can say. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

const LABELS = ['@', 'www', 'a', 'b', 'x.a', '*', '*.a', '_sip._tcp', 'a-b', '0/25', 'é', '10'] as const;
/** An alias to a wildcard or to an odd name is refused before anything is sent. */
const ALIAS_TARGETS = LABELS.filter((label) => /^[@a-z\d.-]+$/.test(label));
const HOSTS = ['a', 'www', 'x.a', 'nowhere', 'mx.example.net.', 'a\\046b.example.net.'] as const;
const ELB = { target: 'lb-1.us-east-1.elb.amazonaws.com.', zoneId: 'Z35SXDOTRQ7X7K' };
/** So long that a request holds only a few of them, and a set that replaces another still fits. */
const LONG = ['a', 'b', 'c'].map((char) => Array.from({ length: 15 }, () => `"${char.repeat(250)}"`).join(' '));

const seconds = fc.constantFrom(0, 60, 300);
const host = fc.constantFrom(...HOSTS);
const some = (...values: readonly string[]) =>
  fc.subarray([...values], { minLength: 1, maxLength: Math.min(3, values.length) });

const VALUES: Readonly<Record<string, fc.Arbitrary<readonly string[]>>> = {
  A: some('192.0.2.1', '192.0.2.2', '192.0.2.3'),
  AAAA: some('2001:db8::1', '2001:db8::2'),
  CAA: some('0 issue "ca.test"', '128 issue "ca.test"', '0 iodef "mailto:x@shop.test"'),
  CNAME: fc.constantFrom(...HOSTS, '@').map((name) => [name]),
  MX: fc.uniqueArray(host, { minLength: 1, maxLength: 2 }).map((names) => names.map((name) => `10 ${name}`)),
  NS: some('ns1.example.net.', 'ns2.example.net.', 'a'),
  PTR: host.map((name) => [name]),
  SRV: host.map((name) => [`1 2 5060 ${name}`]),
  TXT: some('"x"', '"X"', '""', '"say \\"hi\\" \\\\ \\195\\169"', `"${'y'.repeat(255)}" "z"`),
};
const ALIASABLE = new Set(['A', 'AAAA', 'TXT', 'MX']);

function entry(label: string, type: string): fc.Arbitrary<Entry> {
  const values = (VALUES[type] ?? fc.constant([])).filter(([value]) => type !== 'CNAME' || value !== label);
  const plain = fc.record({ label: fc.constant(label), type: fc.constant(type), ttl: seconds, values });
  if (!ALIASABLE.has(type)) return plain;
  const target = fc.constantFrom(...ALIAS_TARGETS.filter((other) => other !== label));
  const alias = fc.record({ target, evaluate: fc.boolean() });
  const aliased = alias.map((to): Entry => ({ label, type, ttl: 0, values: [], alias: to }));
  return fc.oneof({ weight: 2, arbitrary: plain }, aliased);
}

const HEALTH_CHECK = '11111111-2222-4333-8444-555555555555';
const ROUTABLE = new Set(['A', 'AAAA', 'CNAME', 'MX', 'TXT']);
const members = arbitraryGroup({
  identifiers: fc.constantFrom('blue', 'Blue', 'two words é'),
  healthCheckIds: fc.constant(HEALTH_CHECK),
  maxMembers: 3,
});

/** One set, or several routed ones; their aliases leave the zone, so that none leads back. */
function setsOf(label: string, type: string): fc.Arbitrary<readonly Entry[]> {
  const single = entry(label, type).map((each): readonly Entry[] => [each]);
  if (!ROUTABLE.has(type)) return single;
  const group = fc
    .tuple(seconds, members)
    .chain(([ttl, list]) =>
      fc.tuple(...list.map((membership) => entry(label, type).map((each) => memberOf(each, membership, ttl)))),
    );
  return fc.oneof({ weight: 3, arbitrary: single }, group);
}

/** Only weighted sets must have one TTL; multivalue ones are no aliases and no CNAMEs. */
function memberOf(each: Entry, membership: Membership, ttl: number): Entry {
  const { alias, ...plain } = each;
  const { policy } = membership.routing;
  const routing =
    policy === 'multivalue' && each.type === 'CNAME'
      ? ({ policy: 'weighted', weight: 1 } as const)
      : membership.routing;
  const own = { ...membership, routing };
  const time = routing.policy === 'weighted' ? ttl : each.ttl;
  if (alias === undefined) return { ...plain, ttl: time, membership: own };
  if (policy !== 'multivalue' && ['A', 'AAAA'].includes(each.type)) {
    return { ...each, alias: { ...alias, ...ELB }, membership: own };
  }
  return { ...plain, ttl: time, values: DUMMY[each.type] ?? [], membership: own };
}

/** What stands in the place of an alias that cannot leave the zone. */
const DUMMY: Readonly<Record<string, readonly string[]>> = {
  A: ['192.0.2.1'],
  AAAA: ['2001:db8::1'],
  MX: ['10 a'],
  TXT: ['"in place of an alias"'],
};

function contentOf(label: string): fc.Arbitrary<readonly Entry[]> {
  const types = Object.keys(VALUES).filter((type) => {
    if (type === 'CNAME') return false;
    return type !== 'NS' || !(label === '@' || label.startsWith('*'));
  });
  const mixed = fc
    .subarray(types, { minLength: 1, maxLength: 3 })
    .chain((chosen) => fc.tuple(...chosen.map((type) => setsOf(label, type))))
    .map((sets) => sets.flat());
  const nothing = fc.constant<readonly Entry[]>([]);
  if (label === '@') return fc.oneof(nothing, mixed);
  return fc.oneof({ weight: 3, arbitrary: nothing }, { weight: 3, arbitrary: mixed }, setsOf(label, 'CNAME'));
}

/** Aliases lead, perhaps by others, to a set that is there; what leads nowhere leads to a load balancer instead. */
function close(entries: readonly Entry[]): Entry[] {
  const keyOf = (label: string, type: string): string => `${type} ${label}`;
  const isPlain = ({ alias }: Entry): boolean => alias === undefined || alias.zoneId !== undefined;
  const sound = new Set(entries.filter(isPlain).map((e) => keyOf(e.label, e.type)));
  for (let before = -1; before !== sound.size;) {
    before = sound.size;
    for (const { label, type, alias } of entries) {
      if (alias !== undefined && sound.has(keyOf(alias.target, type))) sound.add(keyOf(label, type));
    }
  }
  return entries.flatMap((each) => {
    if (each.alias === undefined || sound.has(keyOf(each.label, each.type))) return [each];
    return ['A', 'AAAA'].includes(each.type) ? [{ ...each, alias: { ...each.alias, ...ELB } }] : [];
  });
}

/** What a zone may hold, as far as a configuration can say it; one in ten holds long texts. */
export const entries: fc.Arbitrary<readonly Entry[]> = fc
  .tuple(fc.integer({ min: 0, max: 9 }), ...LABELS.map(contentOf))
  .map(([size, ...contents]) => close(size === 9 ? contents.flatMap(swollen) : contents.flat()));

/** Put a long text beside what stands at a name, in place of the text there. */
function swollen(content: readonly Entry[]): readonly Entry[] {
  const [first] = content;
  if (first === undefined || first.type === 'CNAME') return content;
  const long = { label: first.label, type: 'TXT', ttl: 300, values: LONG.slice(0, first.values.length + 1) };
  return [...content.filter(({ type }) => type !== 'TXT'), long];
}

const HEAVY_LABELS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'h7'] as const;

function heavyContentOf(label: string): fc.Arbitrary<readonly Entry[]> {
  const other = fc.constantFrom(...HEAVY_LABELS.filter((each) => each !== label));
  const long = fc.subarray(LONG, { minLength: 2 }).map((values): Entry => ({ label, type: 'TXT', ttl: 300, values }));
  const pointer = (type: string, prefix = '') =>
    other.map((to): Entry => ({ label, type, ttl: 300, values: [`${prefix}${to}`] }));
  const alias = (type: string) =>
    other.map((target): Entry => ({ label, type, ttl: 0, values: [], alias: { target, evaluate: false } }));
  const address = fc.constant<Entry>({ label, type: 'A', ttl: 300, values: ['192.0.2.1'] });
  const texts: fc.Arbitrary<readonly Entry[]> = fc.oneof(
    fc.tuple(long),
    fc.tuple(long, pointer('MX', '10 ')),
    fc.tuple(alias('TXT')),
  );
  const addresses = fc.oneof(fc.constant<readonly Entry[]>([]), fc.tuple(address), fc.tuple(alias('A')));
  return fc.oneof(fc.constant<readonly Entry[]>([]), fc.tuple(pointer('CNAME')), {
    weight: 4,
    arbitrary: fc.tuple(texts, addresses).map((parts) => parts.flat()),
  });
}

/** Zones whose sets point at each other and are so long that a request holds only a few of them. */
export const heavyEntries: fc.Arbitrary<readonly Entry[]> = fc
  .tuple(...HEAVY_LABELS.map(heavyContentOf))
  .map((contents) => close(contents.flat()));

const foreign = (label: string, type: string, ...fields: readonly Readonly<Record<string, unknown>>[]): Entry[] =>
  fields.map((each) => ({
    label,
    type,
    ttl: 60,
    values: type === 'CNAME' ? ['a'] : ['192.0.2.9'],
    fields: each,
  }));

/** Sets that this program must leave alone. */
export const foreignEntries: fc.Arbitrary<readonly Entry[]> = fc
  .subarray<readonly Entry[]>(
    [
      foreign('www', 'A', { TrafficPolicyInstanceId: '33333333-2222-4333-8444-555555555555' }),
      foreign('b', 'CNAME', { TrafficPolicyInstanceId: '44444444-2222-4333-8444-555555555555' }),
      foreign(
        '*.a',
        'A',
        { SetIdentifier: 'rest', GeoLocation: { CountryCode: '*' } },
        { SetIdentifier: 'new', GeoLocation: { CountryCode: 'DE', SubdivisionCode: 'BE' } },
      ),
      foreign('a', 'A', { HealthCheckId: HEALTH_CHECK }),
      foreign('10', 'A', { SetIdentifier: 'odd', GeoProximityLocation: { LocalZoneGroup: 'Moon' } }),
    ],
    { maxLength: 3 },
  )
  .map((groups) => groups.flat());

/** Put sets together so that the service could hold them all: those of the first list win. */
export function united(first: readonly Entry[], second: readonly Entry[]): Entry[] {
  const fits = (each: Entry): boolean =>
    first.every(
      ({ label, type }) => label !== each.label || (type !== each.type && type !== 'CNAME' && each.type !== 'CNAME'),
    );
  return [...first, ...withTargets(second.filter(fits), first)];
}

/** Leave out aliases whose target is not there, and then those of the aliases that were left out. */
function withTargets(sets: readonly Entry[], others: readonly Entry[]): readonly Entry[] {
  const there = new Set([...others, ...sets].map(({ label, type }) => `${type} ${label}`));
  const sound = sets.filter(
    ({ alias, type }) => alias === undefined || alias.zoneId !== undefined || there.has(`${type} ${alias.target}`),
  );
  return sound.length === sets.length ? sound : withTargets(sound, others);
}

/** Write sets as the service holds them; `respelled` writes host names as other programs may have sent them. */
export function liveZone(sets: readonly Entry[], respelled = false): LiveZone {
  const servers = [1, 2, 3, 4].map((n) => `ns-${n}.awsdns-0${n}.${['com', 'net', 'org', 'co.uk'][n - 1]}`);
  return {
    zone: `${WIRE_ZONE}.`,
    id: WIRE_ZONE_ID,
    private: false,
    nameServers: servers,
    sets: [
      native({ label: '@', type: 'NS', ttl: 172_800, values: servers.map((server) => `${server}.`) }, false),
      {
        Name: `${WIRE_ZONE}.`,
        Type: 'SOA',
        TTL: 900,
        ResourceRecords: [{ Value: `${servers[0]}. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400` }],
      },
      ...sets.map((each) => native(each, respelled)),
    ],
  };
}

function native(each: Entry, respelled: boolean): LiveZone['sets'][number] {
  const head = { Name: octalName.encode(toName(each.label, ORIGIN)), Type: each.type, ...routingFields(each) };
  if (each.alias !== undefined) {
    const { target, zoneId = WIRE_ZONE_ID, evaluate } = each.alias;
    const DNSName = octalName.encode(toName(target, ORIGIN));
    return { ...head, AliasTarget: { HostedZoneId: zoneId, DNSName, EvaluateTargetHealth: evaluate } };
  }
  const Values = each.values.map((value) => ({ Value: rdata(each.type, value, respelled) }));
  return { ...head, TTL: each.ttl, ResourceRecords: Values };
}

function routingFields({ membership, fields }: Entry): object {
  return { ...(membership === undefined ? {} : nativeRouting(membership)), ...fields };
}

function rdata(type: string, value: string, respelled: boolean): string {
  const recordType = ALL_TYPES.get(type);
  if (recordType === undefined) return value;
  const text = recordType.format(recordType.parse(value, { origin: ORIGIN }), 'route53');
  return respelled && recordType.fields.some(({ isHostname }) => isHostname)
    ? text.toUpperCase().replace(/\.$/, '')
    : text;
}

/** Write sets as a configuration declares them. */
export function declaredZone(sets: readonly Entry[], more: Partial<DeclaredZone> = {}): DeclaredZone {
  return declareZone(WIRE_ZONE, sets.flatMap(declared), more);
}

function declared({ label, type, ttl, values, alias, membership }: Entry, at: number): DeclaredRecord[] {
  const meta = membership === undefined ? undefined : routingMeta(membership);
  const parts = { ttl, call: at + 1, meta };
  if (alias !== undefined) {
    const target = alias.zoneId === undefined ? toName(alias.target, ORIGIN) : alias.target;
    const fields = [type, target, alias.zoneId ?? '', String(alias.evaluate)];
    return [declare(R53_ALIAS.type, label, fields, parts)];
  }
  return values.map((value) => {
    const fields = ALL_TYPES.get(type)?.parse(value, { origin: ORIGIN }) ?? [];
    return declare(type, label, [...fields], parts);
  });
}
