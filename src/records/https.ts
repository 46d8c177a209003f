import { serviceBinding } from './service-binding.ts';

/** How to reach a web site: an alias, or an endpoint with its parameters (RFC 9460 section 9). */
export const HTTPS = serviceBinding('HTTPS', 'How to reach a web site: an alias, or an endpoint with its parameters.');
