import { emit } from '../src/dsl/words/emit.ts';
import type { Host } from '../src/dsl/words/guest.ts';
import { coreWords, createGuest } from '../src/dsl/words/index.ts';
import { createFetch } from '../src/dsl/words/fetch.ts';
import { createRunWord } from '../src/dsl/words/literal-runs.ts';
import { nativeWords } from '../src/dsl/words/natives.ts';
import { createTimers } from '../src/dsl/words/timers.ts';
import { startTrace } from '../src/dsl/words/trace.ts';
import { installLateWords, LATE_WORDS } from '../src/dsl/words/late.ts';
import { installUnderscore } from '../src/dsl/words/underscore.ts';
import { RUN_WORD, type GuestTable } from '../src/dsl/wire.ts';
import { ROUTE53_LATE_WORDS, route53Words } from './route53/words.ts';

/**
 * Entry of the script that runs in the sandbox before the configuration: installs every word as a global.
 *
 * The host leaves its functions in one global and finds ours in another; both are gone before user code runs.
 */
const scope = globalThis as unknown as Record<string, unknown>;

scope['zonewrightStart'] = (host: Host, tableText: string): Record<string, (argument: string) => unknown> => {
  const table = JSON.parse(tableText) as GuestTable;
  const guest = createGuest(table, host);
  const trace = startTrace(guest);
  const timers = createTimers();
  const fetch = createFetch(guest);
  const words = { ...coreWords(guest), ...route53Words() };
  Object.assign(scope, nativeWords(guest));
  // Not all at once: some globals of the language cannot be replaced.
  for (const [name, value] of Object.entries(table.variables)) Reflect.set(scope, name, value);
  Object.assign(scope, timers.words, fetch.words, words);
  installUnderscore(guest);
  installLateWords(guest, [...LATE_WORDS, ...ROUTE53_LATE_WORDS]);
  Object.defineProperty(scope, RUN_WORD, { value: createRunWord(guest, words) });
  return {
    finish: () => emit(guest),
    runTimer: () => (timers.runTimer() ? '1' : ''),
    deliver: fetch.deliver,
    sites: () => [...trace.sites].map((pair) => pair.join(' ')).join('\n'),
    stacks: () => JSON.stringify([...trace.stacks]),
  };
};
