import * as fc from 'fast-check';

/** A record set in the words of the API, as a client sends it. */
export interface SentSet {
  readonly Name: string;
  readonly Type: string;
  readonly SetIdentifier?: string;
  readonly TTL?: number;
  readonly ResourceRecords?: readonly { readonly Value: string }[];
  readonly AliasTarget?: { HostedZoneId: string; DNSName: string; EvaluateTargetHealth: boolean };
  readonly [routing: string]: unknown;
}

/** One change as a client sends it. */
export interface SentChange {
  readonly Action: 'CREATE' | 'DELETE' | 'UPSERT';
  readonly ResourceRecordSet: SentSet;
}

/** A change that is still to be fitted to the zone: deletions take what is there, or nearly. */
export interface DraftChange {
  readonly action: SentChange['Action'];
  readonly label: string;
  readonly body: Omit<SentSet, 'Name'>;
  /** Which of the present sets a deletion or an upsert is about. */
  readonly pick: number;
  /** Whether it is about a present set at all. */
  readonly isFitted: boolean;
}

/** Values of each type; the last one is refused, or at least doubtful. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  A: ['192.0.2.1', '192.0.2.2', '192.0.2.3', 'not an address'],
  AAAA: ['2001:db8::1', '2001:db8::2', '::1::'],
  CNAME: ['a.shop.test.', 'elsewhere.example.', 'a..b'],
  MX: ['10 a.shop.test.', '20 b.shop.test.', '10'],
  NS: ['ns-1.awsdns-00.com.', 'ns1.example.net.', ''],
  SOA: ['ns-1.awsdns-00.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400', 'no. soa.'],
  TXT: ['"x"', '"y" "z"', 'unquoted'],
};
const SINGLE = new Set(['CNAME', 'SOA']);
const LABELS = ['', 'a', 'b', 'a-b', '*', 'x.a', '*.a', '\\052.b', 'B', '0\\0571', 'sp ace'] as const;

/** Of several values the usual one comes first. */
function mostly<Value>(...values: readonly Value[]): fc.Arbitrary<Value> {
  const [first, ...rest] = values;
  return fc.oneof({ weight: 9, arbitrary: fc.constant(first as Value) }, fc.constantFrom(...rest));
}

function valuesOf(values: readonly string[], most: number) {
  return fc
    .subarray(values.slice(0, -1), { minLength: 1, maxLength: Math.min(most, values.length - 1) })
    .chain((some) => mostly(some, [...some, ...some], values.slice(-1)))
    .map((some) => some.map((Value) => ({ Value })));
}

const plain = fc.constantFrom('A', 'A', 'A', 'AAAA', 'CNAME', 'CNAME', 'MX', 'NS', 'SOA', 'TXT', 'TXT').chain((Type) =>
  fc.record({
    Type: fc.constant(Type),
    TTL: mostly(300, 60, 0, -1),
    ResourceRecords: valuesOf(VALUES[Type] ?? [], SINGLE.has(Type) ? 1 : 2),
  }),
);
const alias = fc.record({
  Type: fc.constantFrom('A', 'A', 'A', 'AAAA', 'TXT', 'NS'),
  AliasTarget: fc
    .tuple(
      mostly('OWN', 'Z35SXDOTRQ7X7K', 'Z0NOBODY'),
      fc.constantFrom('a.shop.test.', 'b.shop.test.', 'x.a.shop.test.', 'lb.us-east-1.elb.amazonaws.com'),
      fc.boolean(),
    )
    .map(([id, DNSName, EvaluateTargetHealth]) => ({
      HostedZoneId: DNSName.startsWith('lb.') ? 'Z35SXDOTRQ7X7K' : id,
      DNSName,
      EvaluateTargetHealth,
    })),
});
const routing: fc.Arbitrary<object> = fc.oneof(
  fc.record({ Weight: fc.constantFrom(0, 1, 255) }),
  fc.record({ Weight: fc.constantFrom(0, 1, 255) }),
  fc.record({ Region: fc.constantFrom('us-east-1', 'eu-west-1') }),
  fc.constant({ Failover: 'SECONDARY' }),
  fc.record({ GeoLocation: fc.constantFrom({ CountryCode: 'DE' }, { CountryCode: '*' }, { ContinentCode: 'EU' }) }),
  fc.constant({ MultiValueAnswer: true }),
);
const routed = fc
  .tuple(fc.oneof(plain, alias), fc.constantFrom('blue', 'green', 'red'), routing)
  .map(([set, SetIdentifier, policy]) => ({ ...set, SetIdentifier, ...policy }));

const draft: fc.Arbitrary<DraftChange> = fc.record({
  action: fc.constantFrom('CREATE', 'CREATE', 'DELETE', 'UPSERT'),
  label: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...LABELS.slice(0, -2)) }, fc.constantFrom(...LABELS)),
  body: fc.oneof({ weight: 3, arbitrary: plain }, alias, routed),
  pick: fc.nat(50),
  isFitted: mostly(true, false),
});

/** A member of one group: what is refused for the sake of the others needs others to be there. */
const member: fc.Arbitrary<DraftChange> = fc
  .record({ id: fc.constantFrom('blue', 'green'), TTL: mostly(300, 60), Weight: fc.constantFrom(1, 2) })
  .map(({ id, TTL, Weight }) => {
    const ResourceRecords = [{ Value: '192.0.2.1' }];
    const body = { Type: 'A', SetIdentifier: id, Weight, TTL, ResourceRecords };
    return { action: 'UPSERT', label: 'group', body, pick: 0, isFitted: false };
  });

/** Batches of a few changes, of which some are fine and some are not. */
export const draftBatch: fc.Arbitrary<readonly DraftChange[]> = fc.array(
  fc.oneof({ weight: 5, arbitrary: draft }, member),
  { minLength: 1, maxLength: 4 },
);

/** Fit a batch to what a zone holds. */
export function fitBatch(
  drafts: readonly DraftChange[],
  zone: { readonly id: string; readonly name: string; readonly sets: readonly object[] },
): SentChange[] {
  return drafts.map(({ action, label, body, pick, isFitted }): SentChange => {
    const present = zone.sets[pick % Math.max(1, zone.sets.length)] as SentSet | undefined;
    if (action === 'DELETE' && isFitted && present !== undefined) return { Action: action, ResourceRecordSet: present };
    const renamed = JSON.stringify({ Name: label === '' ? zone.name : `${label}.${zone.name}`, ...body });
    const own = renamed.replaceAll('"OWN"', JSON.stringify(zone.id)).replaceAll('shop.test.', zone.name);
    return { Action: action, ResourceRecordSet: JSON.parse(own) as SentSet };
  });
}

/** Write a batch as the body of a request. */
export function batchBody(changes: readonly SentChange[]): string {
  return `<ChangeBatch><Changes>${changes.map((each) => element('Change', each)).join('')}</Changes></ChangeBatch>`;
}

/** Write a value as an element; the only lists are those of values. */
export function element(name: string, value: unknown): string {
  if (Array.isArray(value)) {
    return `<${name}>${value.map((item: unknown) => element('ResourceRecord', item)).join('')}</${name}>`;
  }
  if (typeof value !== 'object' || value === null) return `<${name}>${escaped(String(value))}</${name}>`;
  return `<${name}>${Object.entries(value)
    .map(([key, part]) => element(key, part))
    .join('')}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
