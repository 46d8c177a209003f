import { ApiFailure, constraintFailure } from '../failure.ts';
import type { Call } from '../operation.ts';
import { pathPart } from '../operation.ts';
import type { State } from '../state.ts';
import type { HealthCheck } from './health-check.ts';

const MAX_ID_LENGTH = 64;

/** Find the health check a call names in its path. */
export function healthCheckOf(call: Call): HealthCheck {
  return findHealthCheck(call.state, pathPart(call, 'HealthCheckId'));
}

/** Find a health check by its id. */
export function findHealthCheck(state: State, id: string): HealthCheck {
  if (id.length > MAX_ID_LENGTH) {
    throw constraintFailure('healthCheckId', id, `Member must have length less than or equal to ${MAX_ID_LENGTH}`);
  }
  const found = state.healthChecks.get(id);
  if (found) return found;
  throw noSuchHealthCheck(id);
}

/** Build the refusal of an id that no health check has. */
export function noSuchHealthCheck(id: string): ApiFailure {
  return new ApiFailure('NoSuchHealthCheck', `A health check with id ${id} does not exist.`);
}

/** Put a health check into the state, in the place of one with the same id. */
export function withHealthCheck(state: State, check: HealthCheck): State {
  return { ...state, healthChecks: new Map(state.healthChecks).set(check.id, check) };
}
