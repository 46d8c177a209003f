import type { State } from '../../../../../providers/route53/emulator/state.ts';
import { BASE, post, texts } from '../fixture.ts';
import { outcome, requestDocument, signed } from '../signed-request.ts';

/** A configuration that lacks nothing. */
export const HTTP = '<Type>HTTP</Type><FullyQualifiedDomainName>shop.test</FullyQualifiedDomainName>';

/** Write the request that creates a health check. */
export function creation(config: string, reference = 'ref'): string {
  return `<CallerReference>${reference}</CallerReference><HealthCheckConfig>${config}</HealthCheckConfig>`;
}

/** Create a health check that must be accepted. */
export function withCheck(
  state: State,
  config = HTTP,
  reference = 'ref',
): { readonly state: State; readonly id: string } {
  const handled = post(state, 'healthcheck', 'CreateHealthCheckRequest', creation(config, reference));
  return { state: handled.state, id: texts(handled.response.body, 'Id')[0] ?? '' };
}

/** Ask for a creation and return how it ends. */
export function creationOutcome(state: State, config: string, reference = 'ref'): string {
  const body = requestDocument('CreateHealthCheckRequest', creation(config, reference));
  return outcome(state, signed('POST', `${BASE}/healthcheck`, { body }));
}

/** Change a health check. */
export function update(state: State, id: string, content: string): ReturnType<typeof post> {
  return post(state, `healthcheck/${id}`, 'UpdateHealthCheckRequest', content);
}

/** Ask for a change and return how it ends. */
export function updateOutcome(state: State, id: string, content: string): string {
  const body = requestDocument('UpdateHealthCheckRequest', content);
  return outcome(state, signed('POST', `${BASE}/healthcheck/${id}`, { body }));
}
