import { test } from 'node:test';
import type { Subject } from './scenario.ts';
import { SCENARIOS } from './scenarios.ts';

/** Give a function a fresh subject and clean up behind it. */
export type WithSubject = (run: (subject: Subject) => Promise<void>) => Promise<void>;

/** Hold a provider to its contract, one test for each scenario; one of files is not held to what only services do. */
export function runConformance(name: string, withSubject: WithSubject, kind: 'service' | 'files' = 'service'): void {
  for (const scenario of SCENARIOS) {
    if (kind === 'files' && scenario.isOfService === true) continue;
    void test(`${scenario.title} (${name})`, () => withSubject(scenario.run));
  }
}
