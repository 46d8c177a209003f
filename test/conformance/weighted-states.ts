import { alias, weighted } from '../support/route53-records.ts';
import { throughStates, type Scenario } from './scenario.ts';

/** Weighted sets come, change, turn into simple ones and back, and go. */
export const WEIGHTED_STATES: readonly Scenario[] = [
  throughStates(
    'A weighted group is created, its weights and values change, and it is deleted',
    [weighted('w 60 A 192.0.2.1', 10, 'blue'), weighted('w 60 A 192.0.2.2', 20, 'green')],
    [weighted('w 60 A 192.0.2.1', 255, 'blue'), weighted('w 60 A 192.0.2.3', 0, 'green')],
    [],
  ),
  throughStates(
    'A weighted group loses a member, gets another and gives one another name',
    [weighted('w 60 A 192.0.2.1', 1, 'one'), weighted('w 60 A 192.0.2.2', 2, 'two')],
    [weighted('w 60 A 192.0.2.2', 2, 'two'), weighted('w 60 A 192.0.2.4', 3, 'three')],
    [weighted('w 60 A 192.0.2.2', 2, 'zwei'), weighted('w 60 A 192.0.2.4', 3, 'three')],
  ),
  throughStates(
    'A simple set becomes a weighted group and a simple set again',
    ['w 60 A 192.0.2.1', 'w 60 TXT "stays"'],
    [weighted('w 60 A 192.0.2.1', 1, 'old'), weighted('w 60 A 192.0.2.2', 9, 'new'), 'w 60 TXT "stays"'],
    ['w 60 A 192.0.2.2', 'w 60 TXT "stays"'],
  ),
  throughStates(
    'The TTL of a weighted group changes, all its members at once',
    [weighted('w 60 A 192.0.2.1', 1, 'ttl-a'), weighted('w 60 A 192.0.2.2', 1, 'ttl-b')],
    [weighted('w 300 A 192.0.2.1', 1, 'ttl-a'), weighted('w 300 A 192.0.2.2', 1, 'ttl-b')],
  ),
  throughStates(
    'Weighted CNAMEs stand beside each other, and give way to addresses',
    [weighted('c 60 CNAME a.example.net.', 1, 'cname-a'), weighted('c 60 CNAME b.example.net.', 2, 'cname-b')],
    [weighted('c 60 A 192.0.2.1', 1, 'cname-a'), 'c 60 TXT "x"'],
    [weighted('c 60 CNAME a.example.net.', 1, 'cname-a')],
  ),
  throughStates(
    'Weighted aliases and values make one group, and an alias answers with it',
    ['a 60 A 192.0.2.1', weighted(alias('w', 'A', 'a'), 1, 'mixed-a'), weighted('w 60 A 192.0.2.2', 1, 'mixed-b')],
    ['a 60 A 192.0.2.1', weighted(alias('w', 'A', 'a'), 5, 'mixed-a'), alias('z', 'A', 'w')],
    [weighted('w 60 A 192.0.2.3', 5, 'mixed-c'), alias('z', 'A', 'w')],
    [],
  ),
];
