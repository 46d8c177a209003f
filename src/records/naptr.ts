import { characterString } from './character-string.ts';
import { defineRecord } from './define.ts';
import { field, hostname, u16 } from './fields.ts';

const host = hostname('target', { completedInIr: false });

/** How to rewrite a name into another or into a URI (RFC 3403); no replacement is written as `.`. */
export const NAPTR = defineRecord({
  type: 'NAPTR',
  doc: 'How to rewrite a name into another name or into a URI.',
  fields: [
    u16('order', { ir: 'naptrorder' }),
    u16('preference', { ir: 'naptrpreference' }),
    characterString('flags', { ir: 'naptrflags' }),
    characterString('service', { ir: 'naptrservice' }),
    characterString('regexp', { ir: 'naptrregexp' }),
    field('target', {
      ...host,
      check: (value) => (value === '' ? undefined : host.check(value)),
      canonicalize: (value, origin) => (value === '' ? '.' : host.canonicalize(value, origin)),
      normalize: (value) => (value === '' ? '.' : String(value).toLowerCase()),
    }),
  ],
});
