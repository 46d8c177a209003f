import { caaWords } from './builders/caa.ts';
import { dkimWords } from './builders/dkim.ts';
import { dmarcWords } from './builders/dmarc.ts';
import { locWords } from './builders/loc.ts';
import { m365Words } from './builders/m365.ts';
import { spfWords } from './builders/spf.ts';
import { elsewhereWords } from './elsewhere.ts';
import type { Guest } from './guest.ts';
import { serviceWords } from './services.ts';
import { transformWords } from './transform.ts';

/** Words of the language that are loaded when they are first said; `LATE_WORDS` has their names. */
export function lateWords(guest: Guest): Record<string, unknown> {
  return {
    ...serviceWords(guest),
    ...transformWords(guest),
    ...caaWords(guest),
    ...dkimWords(guest),
    ...dmarcWords(guest),
    ...m365Words(guest),
    ...spfWords(guest),
    ...locWords(guest),
    ...elsewhereWords(guest),
  };
}
