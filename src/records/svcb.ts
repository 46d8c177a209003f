import { serviceBinding } from './service-binding.ts';

/** How to reach a service: an alias, or an endpoint with its parameters (RFC 9460). */
export const SVCB = serviceBinding('SVCB', 'How to reach a service: an alias, or an endpoint with its parameters.');
