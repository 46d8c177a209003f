import { ApiFailure } from '../failure.ts';
import type { Call } from '../operation.ts';
import { branch, leaf } from '../xml/write.ts';
import { checkerAddress, checkersOf } from './checkers.ts';
import type { HealthCheck, HealthCheckConfig } from './health-check.ts';

/** What a checker of a health check reports. */
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
 * Write the element `HealthCheckObservations`: what one checker of each region reports, by its place among them.
 *
 * @throws {ApiFailure} InvalidInput for a calculated check, which no checker looks at.
 */
export function writeObservations({ config }: HealthCheck, reportOf: (place: number) => Report): string {
  if (config.Type === 'CALCULATED') {
    throw new ApiFailure('InvalidInput', 'Invalid parameter : Calculated health checks have no health checkers.');
  }
  const observations = checkersOf(config).map((region, place) => {
    const { status, checkedTime } = reportOf(place);
    const report = branch('StatusReport', leaf('Status', status), leaf('CheckedTime', checkedTime));
    return branch('HealthCheckObservation', leaf('Region', region), leaf('IPAddress', checkerAddress(region)), report);
  });
  return branch('HealthCheckObservations', ...observations);
}

/** Tell how many checkers see that what a health check looks at is not in order; it may be inverted or disabled. */
export function countFailing({ state }: Call, { id, config }: HealthCheck): number {
  const { isHealthy = true, failing } = state.observations.get(id) ?? {};
  return failing ?? (isHealthy ? 0 : checkersOf(config).length);
}
