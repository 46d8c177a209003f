import type { Settings } from '../settings.ts';
import type { AccessKey, State } from '../state.ts';

/** A request to the security token service, authenticated. */
export interface StsCall {
  readonly state: State;
  readonly settings: Settings;
  readonly now: Date;
  readonly caller: AccessKey;
  readonly form: URLSearchParams;
}

/** The next state and the content of the result element. */
export interface StsOutcome {
  readonly state: State;
  readonly result: string;
}
