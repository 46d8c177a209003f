import { alias } from '../support/route53-records.ts';
import { throughStates, type Scenario } from './scenario.ts';

const LB = 'lb-1.us-east-1.elb.amazonaws.com.';

/** Aliases without zone ids come, change into others and into records, and go. */
export const ALIAS_STATES: readonly Scenario[] = [
  throughStates(
    'An alias changes from one AWS service to another, to a name of the zone and to addresses',
    [alias('@', 'A', 'd1.cloudfront.net.'), alias('@', 'HTTPS', 'd1.cloudfront.net.')],
    [alias('@', 'A', LB, '', 'true'), alias('@', 'AAAA', `dualstack.${LB}`)],
    [alias('@', 'A', 's3-website-us-east-1.amazonaws.com.'), 'www 300 CNAME @'],
    [alias('@', 'A', 'www'), 'www 300 A 192.0.2.1'],
    ['@ 300 A 192.0.2.1'],
    [],
  ),
  throughStates(
    'ALIAS stands for aliases of the address types of its target',
    ['@ 300 ALIAS d1.cloudfront.net.', alias('cdn', 'HTTPS', 'd1.cloudfront.net.')],
    ['@ 300 ALIAS www', 'www 300 A 192.0.2.1', 'www 300 AAAA 2001:db8::1', 'shop 60 ALIAS @'],
    ['@ 300 ALIAS www', 'www 300 AAAA 2001:db8::1', 'shop 60 ALIAS www'],
    ['@ 300 A 192.0.2.1', 'shop 60 ALIAS @'],
    [],
  ),
];
