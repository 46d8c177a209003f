import { isAbsolute } from '../dns/name.ts';

/** Characters that no host name target may contain; others are left to the service. */
const FORBIDDEN = /['"+,|!£$%&()=?^*ç°§;:<>[\]@ ]/;

/** What nearly all targets look like, so that the characters need no closer look. */
const PLAIN = /^[\w.-]+$/;

/**
 * Say why a text cannot be a host name target, or undefined.
 *
 * A name with a dot must end in one: `www.example.com` without it could mean two things.
 */
export function hostnameProblem(text: string, field = 'target'): string | undefined {
  if (text === '@' || text === '.') return undefined;
  if (text === '') return `The ${field} is empty; use "@" for the zone itself`;
  const bad = PLAIN.test(text) ? null : FORBIDDEN.exec(text.replace(/\\(?:\d{3}|.)/g, ''));
  if (bad !== null) return `The ${field} "${text}" includes the invalid character "${bad[0]}"`;
  if (text.includes('/') && !text.endsWith('.in-addr.arpa.'))
    return `The ${field} "${text}" includes the invalid character "/"`;
  if (text.includes('.') && !isAbsolute(text))
    return `The ${field} "${text}" must end with a dot, or be a name without one`;
  return undefined;
}
