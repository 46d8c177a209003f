import { ApiFailure } from '../failure.ts';
import type { Call } from '../operation.ts';
import { branch, leaf } from '../xml/write.ts';
import { CHECKERS, checkerAddress } from './checkers.ts';
import type { HealthCheck, HealthCheckConfig } from './health-check.ts';

/** What all checkers of a health check report. */
export interface Report {
  readonly status: string;
  readonly checkedTime: string;
}

/** Say what a checker sees that finds everything in order. */
export function successText({ Type: type }: HealthCheckConfig): string {
  if (type.startsWith('HTTP')) return 'Success: HTTP Status Code 200, OK';
  return type === 'TCP' ? 'Success: A TCP connection was established' : 'Success: The state is OK';
}

/** Say what a checker sees that does not. */
export function failureText({ Type: type }: HealthCheckConfig): string {
  if (type.startsWith('HTTP') || type === 'TCP') return 'Failure: Connection timed out';
  return 'Failure: The state is not OK';
}

/**
 * Write the element `HealthCheckObservations`: what one checker of each region reports.
 *
 * @throws {ApiFailure} InvalidInput for a calculated check, which no checker looks at.
 */
export function writeObservations({ config }: HealthCheck, report: Report): string {
  if (config.Type === 'CALCULATED') {
    throw new ApiFailure('InvalidInput', 'Invalid parameter : Calculated health checks have no health checkers.');
  }
  const statusReport = branch('StatusReport', leaf('Status', report.status), leaf('CheckedTime', report.checkedTime));
  const regions = config.Regions ?? [...CHECKERS.keys()];
  const observations = regions.map((region) =>
    branch('HealthCheckObservation', leaf('Region', region), leaf('IPAddress', checkerAddress(region)), statusReport),
  );
  return branch('HealthCheckObservations', ...observations);
}

/** Tell whether what a health check looks at is in order, before the check is inverted or disabled. */
export function isSeenHealthy({ state }: Call, { id }: HealthCheck): boolean {
  return state.observations.get(id)?.isHealthy ?? true;
}
