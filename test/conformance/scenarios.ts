import type { DnsRecord } from '../../src/model/record.ts';
import { alias } from '../support/route53-records.ts';

/** A sequence of desired states that a zone is brought to one after the other. */
export interface Scenario {
  /** A sentence that must hold. */
  readonly title: string;
  /** Master-file lines relative to the zone, and aliases. */
  readonly states: readonly (readonly (string | DnsRecord)[])[];
}

const text = (length: number): string => 'abcdefghij'.repeat(Math.ceil(length / 10)).slice(0, length);
const strings = (value: string): string => (value.match(/.{1,255}/gs) ?? []).map((part) => `"${part}"`).join(' ');
const addresses = (count: number, third: number): string[] =>
  Array.from({ length: count }, (_, i) => `many 300 A 10.${third}.${Math.floor(i / 200)}.${i % 200}`);

/** What every provider that claims to manage a zone must be able to do. */
export const SCENARIOS: readonly Scenario[] = [
  {
    title: 'A record is created, modified and deleted',
    states: [['www 300 A 192.0.2.1'], ['www 300 A 192.0.2.2'], []],
  },
  { title: 'A TTL alone is changed', states: [['www 300 A 192.0.2.1'], ['www 60 A 192.0.2.1'], ['www 0 A 192.0.2.1']] },
  {
    title: 'Values are added to a set and taken out of it',
    states: [
      ['www 300 A 192.0.2.1'],
      ['www 300 A 192.0.2.1', 'www 300 A 192.0.2.2', 'www 300 A 192.0.2.3'],
      ['www 300 A 192.0.2.3', 'www 300 A 192.0.2.1'],
    ],
  },
  {
    title: 'An address turns into a CNAME and back',
    states: [
      ['x 300 A 192.0.2.1', 'x 300 AAAA 2001:db8::1', 'x 300 TXT "here"'],
      ['x 300 CNAME www'],
      ['x 300 A 192.0.2.1', 'x 300 TXT "here"'],
    ],
  },
  {
    title: 'An address turns into an alias, its target changes, and it turns into a CNAME',
    states: [
      ['a 300 A 192.0.2.1', 'b 300 A 192.0.2.2', 'x 300 A 192.0.2.3'],
      ['a 300 A 192.0.2.1', 'b 300 A 192.0.2.2', alias('x', 'A', 'a')],
      ['a 300 A 192.0.2.1', 'b 300 A 192.0.2.2', alias('x', 'A', 'b')],
      ['b 300 A 192.0.2.2', 'x 300 CNAME b'],
      ['x 300 A 192.0.2.3'],
    ],
  },
  {
    title: 'An alias and its target arrive, change and leave together',
    states: [
      [alias('a', 'A', 'b'), alias('b', 'A', 'c'), 'c 300 A 192.0.2.1'],
      [alias('a', 'A', 'c'), 'c 60 A 192.0.2.2', alias('@', 'A', 'a'), alias('@', 'AAAA', 'six'), 'six 300 AAAA ::1'],
      [],
    ],
  },
  {
    title: 'A pointer moves to a new target while the old one is deleted',
    states: [
      ['app 300 CNAME old', 'old 300 A 192.0.2.1'],
      ['app 300 CNAME new', 'new 300 A 192.0.2.2'],
    ],
  },
  {
    title: 'Wildcards are names like others',
    states: [['* 300 A 192.0.2.1', '*.sub 300 CNAME www'], ['* 60 A 192.0.2.2', '*.sub 300 TXT "x"'], []],
  },
  {
    title: 'The top of the zone holds mail and text records',
    states: [
      ['@ 300 MX 10 mx1', '@ 300 MX 20 mx2.example.net.', '@ 300 TXT "v=spf1 -all"', '@ 300 CAA 0 issue "ca.test"'],
      ['@ 300 MX 0 .', '@ 300 TXT "v=spf1 mx -all"', '@ 300 TXT "second"'],
      [],
    ],
  },
  {
    title: 'Names below the top are delegated',
    states: [['sub 300 NS ns1.example.net.', 'sub 300 NS ns2.example.net.'], ['sub 60 NS ns3.example.net.'], []],
  },
  {
    title: 'Services and pointers are held in all their fields',
    states: [
      ['_sip._tcp 300 SRV 1 2 5060 sip', 'ptr 300 PTR host.example.net.'],
      ['_sip._tcp 300 SRV 1 3 5060 .', 'ptr 300 PTR other.example.net.'],
    ],
  },
  { title: 'A set holds 400 values', states: [addresses(400, 1), addresses(400, 2), addresses(1, 3)] },
  {
    title: 'Long text is cut and joined without loss',
    states: [[`long 300 TXT ${strings(text(2000))}`], [`long 300 TXT ${strings(text(255))}`], ['long 300 TXT ""']],
  },
  {
    title: 'Text of any bytes survives',
    states: [
      ['t 300 TXT "caf\\195\\169 \\"quoted\\" back\\\\slash; \\000\\255"', 't 300 TXT "Case Matters"'],
      ['t 300 TXT "case matters"'],
    ],
  },
  {
    title: 'Names with escapes are found again',
    states: [
      ['0/25 300 NS ns1.example.net.', 'a\\046b 300 A 192.0.2.1', 'at\\@ 300 A 192.0.2.2', 'sp\\032ace 300 TXT "x"'],
      ['0/25 60 NS ns1.example.net.', 'a\\046b 300 A 192.0.2.3', 'at\\@ 300 CNAME a\\046b', 'c 300 CNAME 0/25'],
      [],
    ],
  },
  {
    title: 'Capitals and spellings make no difference',
    states: [
      ['www 300 CNAME WWW.Example.NET.', 'six 300 AAAA 2001:DB8:0::1'],
      ['WWW 300 CNAME www.example.net.', 'six 300 AAAA 2001:db8::1'],
    ],
  },
];
