import { branch, leaf } from '../xml/write.ts';
import type { HealthCheck, HealthCheckConfig } from './health-check.ts';

/** Write the element `HealthCheck`. */
export function writeHealthCheck({ id, callerReference, config, version }: HealthCheck): string {
  return branch(
    'HealthCheck',
    leaf('Id', id),
    leaf('CallerReference', callerReference),
    branch('HealthCheckConfig', ...writeConfig(config)),
    leaf('HealthCheckVersion', version),
    writeAlarm(config),
  );
}

/** Write what CloudWatch tells of an alarm; there is none here, so it watches a metric of its own name. */
function writeAlarm({ AlarmIdentifier: alarm }: HealthCheckConfig): string {
  if (alarm === undefined) return '';
  return branch(
    'CloudWatchAlarmConfiguration',
    leaf('EvaluationPeriods', 1),
    leaf('Threshold', 1),
    leaf('ComparisonOperator', 'GreaterThanOrEqualToThreshold'),
    leaf('Period', 60),
    leaf('MetricName', alarm.Name),
    leaf('Namespace', 'Emulator'),
    leaf('Statistic', 'Sum'),
    branch('Dimensions', branch('Dimension', leaf('Name', 'Region'), leaf('Value', alarm.Region))),
  );
}

function writeConfig(config: HealthCheckConfig): readonly string[] {
  const alarm = config.AlarmIdentifier;
  return [
    leaf('IPAddress', config.IPAddress),
    leaf('Port', config.Port),
    leaf('Type', config.Type),
    leaf('ResourcePath', config.ResourcePath),
    leaf('FullyQualifiedDomainName', config.FullyQualifiedDomainName),
    leaf('SearchString', config.SearchString),
    leaf('RequestInterval', config.RequestInterval),
    leaf('FailureThreshold', config.FailureThreshold),
    leaf('MeasureLatency', config.MeasureLatency),
    leaf('Inverted', config.Inverted),
    leaf('Disabled', config.Disabled),
    leaf('HealthThreshold', config.HealthThreshold),
    writeList('ChildHealthChecks', 'ChildHealthCheck', config.ChildHealthChecks),
    leaf('EnableSNI', config.EnableSNI),
    writeList('Regions', 'Region', config.Regions),
    alarm ? branch('AlarmIdentifier', leaf('Region', alarm.Region), leaf('Name', alarm.Name)) : '',
    leaf('InsufficientDataHealthStatus', config.InsufficientDataHealthStatus),
    leaf('RoutingControlArn', config.RoutingControlArn),
  ];
}

function writeList(name: string, item: string, texts: readonly string[] | undefined): string {
  return texts === undefined ? '' : branch(name, ...texts.map((text) => leaf(item, text)));
}
