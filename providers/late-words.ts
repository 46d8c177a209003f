import type { Guest } from '../src/dsl/words/guest.ts';
import { LATE } from '../src/dsl/words/late.ts';
import { lateWords } from '../src/dsl/words/late-words.ts';
import { resourceWords } from './route53/words/resources.ts';
import { routingWords } from './route53/words/routing.ts';

/** Entry of the script that is loaded into the sandbox when a configuration first says one of the late words. */
(globalThis as unknown as Record<symbol, unknown>)[LATE] = (guest: Guest): Record<string, unknown> => ({
  ...lateWords(guest),
  ...routingWords(),
  ...resourceWords(guest),
});
