import { COMPETING_EDITS } from './competing-edits.ts';
import { LARGE_ZONES } from './large-zones.ts';
import { OTHER_HANDS } from './other-hands.ts';
import { RECORD_STATES } from './record-states.ts';
import type { Scenario } from './scenario.ts';
import { WHOLE_RUNS } from './whole-runs.ts';

/** What every provider that claims to manage a zone must be able to do. */
export const SCENARIOS: readonly Scenario[] = [
  ...RECORD_STATES,
  ...LARGE_ZONES,
  ...WHOLE_RUNS,
  ...OTHER_HANDS,
  ...COMPETING_EDITS,
];
