import { test } from 'node:test';
import type { Subject } from './scenario.ts';
import { SCENARIOS } from './scenarios.ts';

/** Give a function a fresh subject and clean up behind it. */
export type WithSubject = (run: (subject: Subject) => Promise<void>) => Promise<void>;

/** Hold a provider to its contract, one test for each scenario. */
export function runConformance(name: string, withSubject: WithSubject): void {
  for (const scenario of SCENARIOS) {
    void test(`${scenario.title} (${name})`, () => withSubject(scenario.run));
  }
}
