import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiFailure } from '../../../../../providers/route53/emulator/failure.ts';
import { recordSetShape } from '../../../../../providers/route53/emulator/record-sets/shape.ts';
import { parseXml } from '../../../../../providers/route53/emulator/xml/read.ts';
import { ROUTE53_NAMESPACE } from '../../../../../providers/route53/emulator/xml/write.ts';

function read(content: string): unknown {
  const source = `<ResourceRecordSet xmlns="${ROUTE53_NAMESPACE}">${content}</ResourceRecordSet>`;
  return recordSetShape.read(parseXml(source), 'set');
}

test('A record set is read with its members in any order', () => {
  const records = '<ResourceRecords><ResourceRecord><Value> "a" </Value></ResourceRecord></ResourceRecords>';
  assert.deepEqual(read(`${records}<TTL> 300 </TTL><Type>TXT</Type><Name>a.test</Name>`), {
    Name: 'a.test',
    Type: 'TXT',
    TTL: 300,
    ResourceRecords: [{ Value: ' "a" ' }],
  });
});

const namespaced = (name: string): string => `"${ROUTE53_NAMESPACE}":${name}`;

test('What the API model does not allow is refused as InvalidInput, with the words of a schema', () => {
  const base = '<Name>a.test</Name><Type>A</Type>';
  const cases: readonly (readonly [string, string])[] = [
    [
      '<Name>a.test</Name><Type>LOC</Type>',
      "Invalid XML ; cvc-enumeration-valid: Value 'LOC' is not facet-valid with respect to enumeration '[A, AAAA, CAA, " +
        "CNAME, DS, HTTPS, MX, NAPTR, NS, PTR, SOA, SPF, SRV, SSHFP, SVCB, TLSA, TXT]'. It must be a value from the enumeration.",
    ],
    [
      '<Type>A</Type>',
      `Invalid XML ; cvc-complex-type.2.4.b: The content of element 'ResourceRecordSet' is not complete. One of '{${namespaced('Name')}}' is expected.`,
    ],
    [
      `${base}<ResourceRecords/>`,
      `Invalid XML ; cvc-complex-type.2.4.b: The content of element 'ResourceRecords' is not complete. One of '{${namespaced('ResourceRecord')}}' is expected.`,
    ],
    [
      `${base}<ResourceRecords><Value>x</Value></ResourceRecords>`,
      `Invalid XML ; cvc-complex-type.2.4.a: Invalid content was found starting with element 'Value'. One of '{${namespaced('ResourceRecord')}}' is expected.`,
    ],
    [`${base}<TTL>x</TTL>`, "Invalid XML ; cvc-datatype-valid.1.2.1: 'x' is not a valid value for 'integer'."],
    [
      `${base}<MultiValueAnswer>yes</MultiValueAnswer>`,
      "Invalid XML ; cvc-datatype-valid.1.2.1: 'yes' is not a valid value for 'boolean'.",
    ],
    [
      `${base}<TTL>2147483648</TTL>`,
      "1 validation error detected: Value '2147483648' at 'set.tTL' failed to satisfy constraint: Member must have value less than or equal to 2147483647",
    ],
    [
      `${base}<Weight>-1</Weight>`,
      "1 validation error detected: Value '-1' at 'set.weight' failed to satisfy constraint: Member must have value greater than or equal to 0",
    ],
    [
      `${base}<SetIdentifier></SetIdentifier>`,
      "1 validation error detected: Value '' at 'set.setIdentifier' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
  ];
  for (const [content, message] of cases) {
    assert.throws(() => read(content), { name: ApiFailure.name, code: 'InvalidInput', status: 400, message });
  }
});

test('A member that is unknown, repeated or of another namespace is refused', () => {
  for (const member of ['<Comment/>', '<Name>b.test</Name>', '<TTL xmlns="">1</TTL>', '<constructor/>']) {
    assert.throws(() => read(`<Name>a.test</Name><Type>A</Type>${member}`), /cvc-complex-type.2.4.a/);
  }
});
