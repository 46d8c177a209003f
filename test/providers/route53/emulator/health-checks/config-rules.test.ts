import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeConfig } from '../../../../../providers/route53/emulator/health-checks/config-rules.ts';
import { createState } from '../../../../../providers/route53/emulator/state.ts';
import { get, texts } from '../fixture.ts';
import { creationOutcome, HTTP, withCheck } from './requests.ts';

const START = withCheck(createState('test'));
const child = (id: string): string => `<ChildHealthCheck>${id}</ChildHealthCheck>`;
const calculated = (...ids: readonly string[]): string =>
  `<Type>CALCULATED</Type><HealthThreshold>1</HealthThreshold><ChildHealthChecks>${ids.map(child).join('')}</ChildHealthChecks>`;
const ALARM = '<AlarmIdentifier><Region>eu-west-1</Region><Name>down</Name></AlarmIdentifier>';
const DATA = '<InsufficientDataHealthStatus>Healthy</InsufficientDataHealthStatus>';
const METRIC = `<Type>CLOUDWATCH_METRIC</Type>${ALARM}${DATA}`;
const CONTROL = '<Type>RECOVERY_CONTROL</Type><RoutingControlArn>arn:aws:x</RoutingControlArn>';
const TCP = '<Type>TCP</Type><IPAddress>2001:DB8:0::1</IPAddress><Port>22</Port>';
const MATCH = `${HTTP.replace('HTTP', 'HTTPS_STR_MATCH')}<SearchString>OK</SearchString>`;

test('A health check of every type is accepted with what it needs', () => {
  for (const config of [HTTP, TCP, MATCH, METRIC, CONTROL, calculated(START.id)]) {
    assert.equal(creationOutcome(START.state, config, 'new'), '201', config);
  }
});

test('Members that do not go together are refused', () => {
  const missing = (field: string, type: string): string => `${field} is required for health checks of type ${type}.`;
  const stranger = (field: string, type: string): string =>
    `${field} must not be specified for health checks of type ${type}.`;
  const cases: readonly (readonly [string, string])[] = [
    [`${HTTP}${ALARM}`, 'Basic health checks must not have an metric region specified.'],
    ['<Type>HTTP</Type>', 'Either IPAddress or FullyQualifiedDomainName is required for endpoint health checks.'],
    [TCP.replace('<Port>22</Port>', ''), missing('Port', 'TCP')],
    [`${TCP}<ResourcePath>/</ResourcePath>`, stranger('ResourcePath', 'TCP')],
    [`${HTTP}<SearchString>x</SearchString>`, stranger('SearchString', 'HTTP')],
    [MATCH.replace('>OK<', '><'), missing('SearchString', 'HTTPS_STR_MATCH')],
    [METRIC.replace(ALARM, ''), missing('AlarmIdentifier', 'CLOUDWATCH_METRIC')],
    [METRIC.replace(DATA, ''), missing('InsufficientDataHealthStatus', 'CLOUDWATCH_METRIC')],
    [`${METRIC}<Port>1</Port>`, stranger('Port', 'CLOUDWATCH_METRIC')],
    [`${CONTROL}<FailureThreshold>1</FailureThreshold>`, stranger('FailureThreshold', 'RECOVERY_CONTROL')],
    ['<Type>RECOVERY_CONTROL</Type>', missing('RoutingControlArn', 'RECOVERY_CONTROL')],
    [calculated('none'), 'The child health check none does not exist.'],
    [calculated(START.id, START.id), 'A child health check is specified twice.'],
    [
      calculated(...Array.from({ length: 256 }, (_, index) => String(index))),
      'A health check cannot have more than 255 children.',
    ],
    [`${HTTP}<RequestInterval>20</RequestInterval>`, 'The request interval 20 is not one of 10 and 30.'],
    [`${HTTP}<ResourcePath>/a b</ResourcePath>`, "The resource path '/a b' contains unsupported characters."],
    [`${HTTP}<IPAddress>192.0.2.300</IPAddress>`, "The IP address '192.0.2.300' is not valid."],
    [`${HTTP}<IPAddress>10.1.2.3</IPAddress>`, "The IP address '10.1.2.3' is in a range that cannot be checked."],
    [`${HTTP}<IPAddress>fe80::1</IPAddress>`, "The IP address 'fe80::1' is in a range that cannot be checked."],
    [HTTP.replace('shop.test', 'a..b'), "The domain name 'a..b' is not valid."],
  ];
  for (const [config, message] of cases) {
    assert.equal(creationOutcome(START.state, config, 'new'), `400 InvalidInput: Invalid parameter : ${message}`);
  }
});

test('Members outside their range are refused', () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    [HTTP.replace('HTTP', 'ICMP'), /cvc-enumeration-valid: Value 'ICMP'/],
    [`${HTTP}<Port>0</Port>`, /'healthCheckConfig\.port' .* greater than or equal to 1$/],
    [`${HTTP}<FailureThreshold>11</FailureThreshold>`, /less than or equal to 10$/],
    [`${HTTP}<RequestInterval>31</RequestInterval>`, /less than or equal to 30$/],
    [`${HTTP}<Regions><Region>us-east-1</Region></Regions>`, /InvalidInput/],
    [`${HTTP}<Regions><Region>eu-west-3</Region></Regions>`, /InvalidInput/],
    [`${HTTP}<ResourcePath>/${'x'.repeat(255)}</ResourcePath>`, /less than or equal to 255$/],
  ];
  for (const [config, expected] of cases) assert.match(creationOutcome(START.state, config, 'new'), expected);
  assert.match(creationOutcome(START.state, HTTP, 'r'.repeat(65)), /'callerReference' .*less than or equal to 64$/);
});

test('An IPv6 address is answered in its normal form', () => {
  const { state, id } = withCheck(START.state, TCP, 'new');
  assert.deepEqual(texts(get(state, `healthcheck/${id}`), 'IPAddress'), ['2001:db8::1']);
});

test('Configurations are equal whatever the order of their lists and what is left to its default', () => {
  const config = { Type: 'HTTP', FullyQualifiedDomainName: 'a', Regions: ['us-east-1', 'eu-west-1', 'sa-east-1'] };
  const same = { ...config, Port: 80, Regions: config.Regions.toReversed() };
  assert.equal(describeConfig(same), describeConfig(config));
  assert.notEqual(describeConfig({ ...config, Port: 81 }), describeConfig(config));
});
