import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BASE, stateWith } from '../fixture.ts';
import { outcome, requestDocument, signed } from '../signed-request.ts';

const VALUE = '<ResourceRecord><Value>192.0.2.1</Value></ResourceRecord>';
const START = stateWith([]);

/** The members of a record set as a document has them, some replaced or left out. */
function resource(more: Readonly<Record<string, string | undefined>>): string {
  const members = { Name: 'a.shop.test', Type: 'A', TTL: '60', ResourceRecords: VALUE, ...more };
  return Object.entries(members)
    .map(([name, text]) => (text === undefined ? '' : `<${name}>${text}</${name}>`))
    .join('');
}

function send(content: string, more: { readonly action?: string; readonly comment?: string } = {}): string {
  const change = `<Change><Action>${more.action ?? 'CREATE'}</Action><ResourceRecordSet>${content}</ResourceRecordSet></Change>`;
  const comment = more.comment === undefined ? '' : `<Comment>${more.comment}</Comment>`;
  const batch = `<ChangeBatch>${comment}<Changes>${change}</Changes></ChangeBatch>`;
  const body = requestDocument('ChangeResourceRecordSetsRequest', batch);
  return outcome(START, signed('POST', `${BASE}/hostedzone/Z0SHOP/rrset`, { body }));
}

const PATH = 'changeBatch.changes.1.member.resourceRecordSet';
const constraint = (value: string, path: string, bound: string): string =>
  `400 InvalidInput: 1 validation error detected: Value '${value}' at '${path}' failed to satisfy constraint: Member must have ${bound}`;
const xml = (detail: string): string => `400 InvalidInput: Invalid XML ; ${detail}`;
const enumeration = (value: string, words: string): string =>
  xml(
    `cvc-enumeration-valid: Value '${value}' is not facet-valid with respect to enumeration '[${words}]'. It must be a value from the enumeration.`,
  );
const routed = (more: Readonly<Record<string, string>>): string => resource({ SetIdentifier: 's', ...more });

test('Fields within their bounds are accepted and others refused as InvalidInput', () => {
  const identifier = 'i'.repeat(128);
  const place = (content: string): string => routed({ GeoProximityLocation: content });
  const cases: readonly (readonly [string, string])[] = [
    [resource({ TTL: '0' }), '200'],
    [resource({ TTL: '2147483647' }), '200'],
    [
      resource({ TTL: '2147483648' }),
      constraint('2147483648', `${PATH}.tTL`, 'value less than or equal to 2147483647'),
    ],
    [resource({ TTL: '-1' }), constraint('-1', `${PATH}.tTL`, 'value greater than or equal to 0')],
    [resource({ TTL: 'x' }), xml("cvc-datatype-valid.1.2.1: 'x' is not a valid value for 'integer'.")],
    [routed({ Weight: '0' }), '200'],
    [routed({ Weight: '255' }), '200'],
    [routed({ Weight: '256' }), constraint('256', `${PATH}.weight`, 'value less than or equal to 255')],
    [resource({ SetIdentifier: identifier, Weight: '1' }), '200'],
    [
      resource({ SetIdentifier: `${identifier}i`, Weight: '1' }),
      constraint(`${identifier}i`, `${PATH}.setIdentifier`, 'length less than or equal to 128'),
    ],
    [
      resource({ SetIdentifier: '', Weight: '1' }),
      constraint('', `${PATH}.setIdentifier`, 'length greater than or equal to 1'),
    ],
    [routed({ Failover: 'SECONDARY' }), '200'],
    [routed({ Failover: 'TERTIARY' }), enumeration('TERTIARY', 'PRIMARY, SECONDARY')],
    [routed({ Region: 'eu-west-1' }), '200'],
    [routed({ MultiValueAnswer: 'true' }), '200'],
    [routed({ MultiValueAnswer: 'yes' }), xml("cvc-datatype-valid.1.2.1: 'yes' is not a valid value for 'boolean'.")],
    [routed({ GeoLocation: '<ContinentCode>AN</ContinentCode>' }), '200'],
    [routed({ GeoLocation: '<ContinentCode>XX</ContinentCode>' }), enumeration('XX', 'AF, AN, AS, EU, OC, NA, SA')],
    [place('<AWSRegion>eu-west-1</AWSRegion><Bias>99</Bias>'), '200'],
    [
      place('<AWSRegion>eu-west-1</AWSRegion><Bias>100</Bias>'),
      constraint('100', `${PATH}.geoProximityLocation.bias`, 'value less than or equal to 99'),
    ],
    [
      place('<AWSRegion>eu-west-1</AWSRegion><Bias>-100</Bias>'),
      constraint('-100', `${PATH}.geoProximityLocation.bias`, 'value greater than or equal to -99'),
    ],
    [
      routed({ Weight: '1', HealthCheckId: 'h'.repeat(65) }),
      constraint('h'.repeat(65), `${PATH}.healthCheckId`, 'length less than or equal to 64'),
    ],
  ];
  for (const [content, expected] of cases) assert.equal(send(content), expected, content);
});

test('What the schema of the API does not know is refused', () => {
  const declared = '"https://route53.amazonaws.com/doc/2013-04-01/"';
  const incomplete = (element: string, member: string): string =>
    xml(
      `cvc-complex-type.2.4.b: The content of element '${element}' is not complete. One of '{${declared}:${member}}' is expected.`,
    );
  const target = '<HostedZoneId>Z1</HostedZoneId><DNSName>a.test</DNSName>';
  const alias = { TTL: undefined, ResourceRecords: undefined, AliasTarget: target };
  assert.match(
    send(resource({ Type: 'LOC' })),
    /Value 'LOC' is not facet-valid with respect to enumeration '\[A, AAAA,/,
  );
  assert.match(send(routed({ Region: 'moon-1' })), /Value 'moon-1' is not facet-valid/);
  assert.equal(send(resource({ ResourceRecords: '' })), incomplete('ResourceRecords', 'ResourceRecord'));
  assert.equal(send(resource({ Name: undefined })), incomplete('ResourceRecordSet', 'Name'));
  assert.equal(send(resource(alias)), incomplete('AliasTarget', 'EvaluateTargetHealth'));
  assert.match(send(resource({ Other: '1' })), /cvc-complex-type\.2\.4\.a: .* starting with element 'Other'/);
  assert.equal(send(resource({}), { action: 'REPLACE' }), enumeration('REPLACE', 'CREATE, DELETE, UPSERT'));
});

test('Values have at most 4,000 characters, names 1,024 and comments 256', () => {
  const long = `"${'x'.repeat(250)}" `.repeat(16).trim();
  const value = (text: string): string =>
    resource({ Type: 'TXT', ResourceRecords: `<ResourceRecord><Value>${text}</Value></ResourceRecord>` });
  assert.equal(long.length, 4047);
  assert.equal(send(value(long.slice(0, 3794))), '200');
  assert.match(send(value(long)), /resourceRecords\.1\.member\.value' .* less than or equal to 4000$/);
  assert.match(send(resource({ Name: 'x'.repeat(1025) })), /resourceRecordSet\.name' .* less than or equal to 1024$/);
  assert.match(
    send(resource({ Name: 'x'.repeat(64) })),
    /^400 InvalidChangeBatch: \[FATAL problem: DomainLabelTooLong/,
  );
  assert.equal(send(resource({}), { comment: 'c'.repeat(256) }), '200');
  assert.match(send(resource({}), { comment: 'c'.repeat(257) }), /changeBatch\.comment' .* less than or equal to 256$/);
});
