import * as fc from 'fast-check';
import type { Name } from '../../src/dns/name.ts';
import { createRecord, type DnsRecord } from '../../src/model/record.ts';
import type { Rdata, RecordType } from '../../src/records/define.ts';
import { RECORD_TYPES } from '../../src/records/index.ts';
import { SOA } from '../../src/records/soa.ts';
import { NS } from '../../src/records/ns.ts';
import { SVC } from '../../src/records/svc-keys.ts';
import { parseSvcParams } from '../../src/records/svc-params.ts';
import { arbitraryZone } from '../support/arbitrary-zone.ts';
import { RECORD_VALUES } from '../support/record-values.ts';
import { writtenProblem } from './law.ts';
import type { Bind } from './tools.ts';

const ZONE = 'ex.test.' as Name;
const ttls = fc.constantFrom(300, 300, 300, 0, 1, 86_400, 2_147_483_647);

/** Hexadecimal digits of a digest by its type, which BIND counts. */
const DIGEST_DIGITS: Readonly<Record<string, number>> = { 1: 40, 2: 64, 3: 64, 4: 96 };

/** Tell whether BIND loads such rdata at all: it refuses a few values that this program warns of or takes as they are. */
function isLoadable({ type }: RecordType, rdata: Rdata): boolean {
  switch (type) {
    case 'DNSKEY':
      return rdata[3] !== '';
    case 'DS': {
      const digits = DIGEST_DIGITS[String(rdata[2])];
      return digits === undefined || digits === String(rdata[3]).length;
    }
    case 'NAPTR':
      return /^$|^!\^[^!]*!sip:[^!]*!$/.test(String(rdata[4]));
    case 'HTTPS':
    case 'SVCB': {
      const keys = new Set(parseSvcParams(String(rdata[2])).map(({ key }) => key));
      return !keys.has(SVC.noDefaultAlpn) || keys.has(SVC.alpn);
    }
    default:
      return true;
  }
}

/** What every zone has, or BIND does not load it. */
function apexRecords(zone: Name): DnsRecord[] {
  const soa = ['ns1.host.test.', 'admin.host.test.', 1, 3600, 600, 604_800, 1440];
  return [
    createRecord(SOA, { name: zone, ttl: 300, rdata: soa }),
    createRecord(NS, { name: zone, ttl: 300, rdata: ['ns1.host.test.'] }),
  ];
}

/** A zone in which records of one type have a name each; a zone has one SOA record only. */
function zoneOf(recordType: RecordType): fc.Arbitrary<DnsRecord[]> {
  const values = RECORD_VALUES[recordType.type];
  if (values === undefined) throw new Error(`No values of type ${recordType.type}`);
  const loadable = values.filter((rdata) => isLoadable(recordType, rdata));
  const isSoa = recordType === SOA;
  return fc
    .array(fc.tuple(loadable, ttls), { minLength: 1, maxLength: isSoa ? 1 : 60, size: 'max' })
    .map((list) => [
      ...apexRecords(ZONE).filter((record) => !isSoa || record.recordType !== SOA),
      ...list.map(([rdata, ttl], i) =>
        createRecord(recordType, { name: isSoa ? ZONE : (`r${i}.${ZONE}` as Name), ttl, rdata }),
      ),
    ]);
}

/** Zones of all types that Route 53 can hold, with names of any octets. */
const mixedZone = arbitraryZone.map(({ zone, recordSets }) => {
  const records = recordSets
    .filter(({ heldBecause }) => heldBecause === undefined)
    .flatMap((set) => set.records)
    .filter(({ recordType, rdata }) => recordType.isStandard && isLoadable(recordType, rdata))
    // The digest of a zone's keys stands in the zone above it, and name servers in the zone would need addresses.
    .filter(({ name, type }) => name !== zone || (type !== 'DS' && type !== 'NS'));
  return { zone, records: [...apexRecords(zone), ...records] };
});

/** How many zones are tried and from which seed. */
export interface RandomOptions {
  readonly zones: number;
  readonly seed: number;
}

/** One law about random zones: its title, and what contradicts it. */
export interface RandomLaw {
  readonly title: string;
  readonly problem: (bind: Bind, options: RandomOptions) => string | undefined;
}

function problemOf(zones: fc.Arbitrary<{ zone: Name; records: readonly DnsRecord[] }>, most: number) {
  return (bind: Bind, options: RandomOptions): string | undefined => {
    let problem: string | undefined;
    const details = fc.check(
      fc.property(zones, ({ zone, records }) => {
        const found = writtenProblem(bind, zone, records);
        problem = found ?? problem;
        return found === undefined;
      }),
      { numRuns: Math.min(options.zones, most), seed: options.seed },
    );
    return details.failed ? `seed ${details.seed}, path ${details.counterexamplePath}\n${problem}` : undefined;
  };
}

/** A law for each type that a master file can hold, and one for zones of many types. */
export const RANDOM_LAWS: readonly RandomLaw[] = [
  ...RECORD_TYPES.filter(({ isStandard }) => isStandard).map((recordType) => ({
    title: `random zones of ${recordType.type} records`,
    problem: problemOf(
      zoneOf(recordType).map((records) => ({ zone: ZONE, records })),
      recordType === SOA ? 40 : 8,
    ),
  })),
  { title: 'random zones of many types', problem: problemOf(mixedZone, Number.MAX_SAFE_INTEGER) },
];
