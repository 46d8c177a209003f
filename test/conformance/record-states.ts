import { alias } from '../support/route53-records.ts';
import { throughStates, type Scenario } from './scenario.ts';

const text = (length: number): string => 'abcdefghij'.repeat(Math.ceil(length / 10)).slice(0, length);
const strings = (value: string): string => (value.match(/.{1,255}/gs) ?? []).map((part) => `"${part}"`).join(' ');
const addresses = (count: number, third: number): string[] =>
  Array.from({ length: count }, (_, i) => `many 300 A 10.${third}.${Math.floor(i / 200)}.${i % 200}`);

/** Records of every kind come, change and go. */
export const RECORD_STATES: readonly Scenario[] = [
  throughStates('A record is created, modified and deleted', ['www 300 A 192.0.2.1'], ['www 300 A 192.0.2.2'], []),
  throughStates('A TTL alone is changed', ['www 300 A 192.0.2.1'], ['www 60 A 192.0.2.1'], ['www 0 A 192.0.2.1']),
  throughStates(
    'Values are added to a set and taken out of it',
    ['www 300 A 192.0.2.1'],
    ['www 300 A 192.0.2.1', 'www 300 A 192.0.2.2', 'www 300 A 192.0.2.3'],
    ['www 300 A 192.0.2.3', 'www 300 A 192.0.2.1'],
  ),
  throughStates(
    'A record that was deleted comes back as it was',
    ['www 300 A 192.0.2.1', 'zzz 300 A 192.0.2.9'],
    ['zzz 300 A 192.0.2.9'],
    ['www 300 A 192.0.2.1', 'zzz 300 A 192.0.2.9'],
  ),
  throughStates(
    'An address turns into a CNAME and back',
    ['x 300 A 192.0.2.1', 'x 300 AAAA 2001:db8::1', 'x 300 TXT "here"'],
    ['x 300 CNAME www'],
    ['x 300 A 192.0.2.2', 'x 300 TXT "there"'],
  ),
  throughStates(
    'An address turns into an alias, its target changes, and it turns into a CNAME',
    ['a 300 A 192.0.2.1', 'b 300 A 192.0.2.2', 'x 300 A 192.0.2.3'],
    ['a 300 A 192.0.2.1', 'b 300 A 192.0.2.2', alias('x', 'A', 'a')],
    ['a 300 A 192.0.2.1', 'b 300 A 192.0.2.2', alias('x', 'A', 'b')],
    ['b 300 A 192.0.2.2', 'x 300 CNAME b'],
    ['x 300 A 192.0.2.4'],
  ),
  throughStates(
    'A CNAME turns into an alias and back',
    ['a 300 A 192.0.2.1', 'x 300 CNAME a'],
    ['a 300 A 192.0.2.1', alias('x', 'A', 'a')],
    ['a 300 A 192.0.2.1', 'x 300 CNAME a'],
  ),
  throughStates(
    'An alias and its target arrive, change and leave together',
    [alias('a', 'A', 'b'), alias('b', 'A', 'c'), 'c 300 A 192.0.2.1'],
    [alias('a', 'A', 'c'), 'c 60 A 192.0.2.2', alias('@', 'A', 'a'), alias('@', 'AAAA', 'six'), 'six 300 AAAA ::1'],
    [],
  ),
  throughStates(
    'A pointer moves to a new target while the old one is deleted',
    ['app 300 CNAME old', 'old 300 A 192.0.2.1'],
    ['app 300 CNAME new', 'new 300 A 192.0.2.2'],
  ),
  throughStates(
    'Wildcards are names like others',
    ['* 300 A 192.0.2.1', '*.sub 300 CNAME www'],
    ['* 60 A 192.0.2.2', '*.sub 300 TXT "x"'],
    [],
  ),
  throughStates(
    'The top of the zone holds mail and text records',
    ['@ 300 MX 10 mx1', '@ 300 MX 20 mx2.example.net.', '@ 300 TXT "v=spf1 -all"', '@ 300 CAA 0 issue "ca.test"'],
    ['@ 300 MX 0 .', '@ 300 TXT "v=spf1 mx -all"', '@ 300 TXT "second"'],
    [],
  ),
  throughStates(
    'Names below the top are delegated',
    ['sub 300 NS ns1.example.net.', 'sub 300 NS ns2.example.net.'],
    ['sub 60 NS ns3.example.net.'],
    [],
  ),
  throughStates(
    'Services and pointers are held in all their fields',
    ['_sip._tcp 300 SRV 1 2 5060 sip', 'ptr 300 PTR host.example.net.'],
    ['_sip._tcp 300 SRV 1 3 5060 .', 'ptr 300 PTR other.example.net.'],
  ),
  throughStates(
    'Keys, fingerprints and rewriting rules are held in all their fields, whatever their spelling',
    [
      'kid 300 NS ns1.example.net.',
      `kid 300 DS 4711 13 2 ${'ab'.repeat(32)}`,
      `ssh 300 SSHFP 4 2 ${'cd'.repeat(32)}`,
      `_443._tcp 300 TLSA 3 1 1 ${'ef'.repeat(32)}`,
      'nap 300 NAPTR 10 20 "u" "E2U+sip" "!^\\\\+1(.*)$!sip:\\\\1@ex.test!" .',
    ],
    [
      'kid 300 NS ns1.example.net.',
      `kid 300 DS 04711 13 2 ${'AB '.repeat(32).trim()}`,
      `ssh 60 SSHFP 4 2 ${'CD'.repeat(32)}`,
      `_443._tcp 300 TLSA 3 1 1 ${'EF'.repeat(31)} 00`,
      'nap 300 NAPTR 10 20 "s" "SIP+D2U" "" _sip._udp',
      'nap 300 NAPTR 10 21 "" "" "\\195\\188 \\"x\\"" .',
    ],
    [],
  ),
  throughStates('A set holds 400 values', addresses(400, 1), addresses(400, 2), addresses(1, 3)),
  throughStates(
    'Long text is cut and joined without loss',
    [`long 300 TXT ${strings(text(2000))}`],
    [`long 300 TXT ${strings(text(255))}`],
    ['long 300 TXT ""'],
  ),
  throughStates(
    'Text of any bytes survives',
    ['t 300 TXT "caf\\195\\169 \\"quoted\\" back\\\\slash; \\000\\255"', 't 300 TXT "Case Matters"'],
    ['t 300 TXT "case matters"'],
  ),
  throughStates(
    'Names with escapes are found again',
    ['0/25 300 NS ns1.example.net.', 'a\\046b 300 A 192.0.2.1', 'at\\@ 300 A 192.0.2.2', 'sp\\032ace 300 TXT "x"'],
    ['0/25 60 NS ns1.example.net.', 'a\\046b 300 A 192.0.2.3', 'at\\@ 300 CNAME a\\046b', 'c 300 CNAME 0/25'],
    [],
  ),
  throughStates(
    'Capitals and spellings make no difference',
    ['www 300 CNAME WWW.Example.NET.', 'six 300 AAAA 2001:DB8:0::1'],
    ['WWW 300 CNAME www.example.net.', 'six 300 AAAA 2001:db8::1'],
  ),
];
