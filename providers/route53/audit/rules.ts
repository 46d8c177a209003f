import type { RuleInfo } from '../../../src/validate/rule-info.ts';

/** What the audit tells of; a finding that Route 53 would refuse in any case is an error that cannot be switched off. */
export const ROUTE53_RULES: readonly RuleInfo[] = [
  refused('value-length', 'A value has at most 4,000 characters, quotes and escapes included.'),
  refused('ttl', 'A TTL is at most 2,147,483,647 seconds.'),
  refused('service-alias', 'An HTTPS or SVCB record of priority 0 is an alias and has no parameters.'),
  refused('ns-wildcard', 'A wildcard has no NS records.'),
  refused('set-size', 'A record set has at most 400 values.'),
  doubtful('zone-size', 'A hosted zone has at most 10,000 record sets unless AWS has raised the limit.'),
  refused(
    'alias-target',
    'It is known in which hosted zone the target of an alias is, and the target has such records.',
  ),
  refused('alias-zone', 'The hosted zone of an alias is that of the AWS service it points at.'),
  doubtful(
    'alias-service',
    'What an alias points at has a name of the AWS service in whose hosted zone it is said to be.',
  ),
  refused('alias-type', 'An alias to an AWS resource has a type that the resource can answer with.'),
  refused('alias-set', 'An ALIAS is the A and AAAA record sets of its name, so there is no room for others.'),
  refused('alias-health', 'Route 53 knows nothing of the health of a CloudFront distribution.'),
  refused('alias-loop', 'An alias does not lead back to itself by way of others.'),
  refused('health-check', 'A health check needs a set identifier.'),
  refused(
    'health-check-settings',
    'A declared health check has the settings of its type, within the limits of Route 53.',
  ),
  {
    ...refused(
      'resource-name',
      'Each declared health check has a name of its own that Route 53 takes, and records refer to it by that.',
    ),
    isFixed: false,
  },
  doubtful('resource-account', 'Health checks and CIDR collections are declared where Route 53 keeps a zone.'),
  refused('weight', 'A weight is a whole number from 0 to 255.'),
  refused('set-identifier', 'A set identifier has at most 128 octets.'),
  refused('routing-policy', 'A routed record has exactly one routing policy, all of it, and a set identifier.'),
  {
    ...refused('routing-place', 'Regions, continents, countries and their parts are such as Route 53 knows.'),
    isFixed: false,
  },
  refused(
    'geoproximity',
    'A place of geoproximity is a region, a local zone group or coordinates, its bias at most 99.',
  ),
  refused(
    'cidr',
    'IP-based routing names locations that one CIDR collection has; a declared one has networks that Route 53 takes.',
  ),
  refused('routing-type', 'NS, SOA and DS records have no routing.'),
  refused('routing-mix', 'All records of one name and type have the same routing policy, or none has any.'),
  refused('routing-twin', 'A region, failover role or place is that of one set of a name and type.'),
  refused('routing-size', 'A name and type has at most 100 routed sets, or 30 of geoproximity.'),
  refused('weighted-ttl', 'All weighted records of one name and type have one TTL.'),
  doubtful(
    'routing-ttl',
    'Routed records of one name and type have one TTL, or some answers are kept longer than others.',
  ),
  doubtful('weight-zero', 'When all weights are 0, every record is answered equally often.'),
  refused('failover-health', 'A primary record has a health check, unless it is an alias.'),
  doubtful('failover-alias', 'A primary alias evaluates the health of its target or has a health check.'),
  doubtful('failover-pair', 'Failover has a primary and a secondary set.'),
  doubtful('default-location', 'Geolocation and IP-based routing have a set for whoever no other is for.'),
  refused('multivalue-type', 'Multivalue answers are neither aliases nor CNAME records.'),
];

function refused(id: string, docs: string): RuleInfo {
  return { id: `route53-${id}`, level: 'error', docs, isFixed: true };
}

function doubtful(id: string, docs: string): RuleInfo {
  return { id: `route53-${id}`, level: 'warning', docs };
}
