import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiFailure } from '../../../../../providers/route53/emulator/failure.ts';
import { zoneName } from '../../../../../providers/route53/emulator/rules/zone-name.ts';

function verdictOn(name: string, isPrivate = false): string {
  try {
    return zoneName(name, isPrivate);
  } catch (error) {
    assert.ok(error instanceof ApiFailure);
    return `${error.status} ${error.code}: ${error.message}`;
  }
}

test('A zone has a name of its own, in canonical form', () => {
  const reserved = (name: string): string => `400 InvalidDomainName: ${name} is reserved by AWS!`;
  const cases: readonly (readonly [string, string])[] = [
    ['Shop.Test', 'shop.test.'],
    ['0/25.2.0.192.in-addr.arpa', '0\\05725.2.0.192.in-addr.arpa.'],
    ['sub.example.com', 'sub.example.com.'],
    ['a.*.test', 'a.\\052.test.'],
    ['com', reserved('com')],
    ['test2', reserved('test2')],
    ['example.com.', reserved('example.com.')],
    ['Example.ORG', reserved('Example.ORG')],
    ['*.shop.test', '400 InvalidDomainName: The name of a hosted zone cannot begin with a wildcard: *.shop.test'],
    ['', "400 InvalidDomainName: FATAL problem: DomainNameEmpty (Domain name is empty) encountered with ''"],
  ];
  for (const [name, expected] of cases) assert.equal(verdictOn(name), expected);
});

test('A private zone may have a single label or a documentation name', () => {
  assert.equal(verdictOn('internal', true), 'internal.');
  assert.equal(verdictOn('example.com', true), 'example.com.');
  assert.match(verdictOn('*.internal', true), /^400 InvalidDomainName: /);
});
