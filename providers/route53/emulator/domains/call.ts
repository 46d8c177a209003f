import type { Settings } from '../settings.ts';
import type { State } from '../state.ts';
import type { Members } from './input.ts';

/** A request to the registrar, authenticated. */
export interface DomainsCall {
  readonly state: State;
  readonly settings: Settings;
  readonly now: Date;
  readonly input: Members;
}

/** The next state and the document to answer. */
export interface DomainsOutcome {
  readonly state: State;
  readonly output: Readonly<Record<string, unknown>>;
}

/** One operation of the registrar. */
export type DomainsOperation = (call: DomainsCall) => DomainsOutcome;

/** Write a moment the way JSON protocols of AWS do. */
export function epochSeconds(moment: string): number {
  return Date.parse(moment) / 1000;
}
