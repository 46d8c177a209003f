import { ALIAS_STATES } from './alias-states.ts';
import { COMPETING_EDITS } from './competing-edits.ts';
import { LARGE_ZONES } from './large-zones.ts';
import { OTHER_HANDS } from './other-hands.ts';
import { RECORD_STATES } from './record-states.ts';
import { ROUTED_STATES } from './routed-states.ts';
import type { Scenario } from './scenario.ts';
import { WEIGHTED_STATES } from './weighted-states.ts';
import { WHOLE_RUNS } from './whole-runs.ts';

/** What every provider that claims to manage a zone must be able to do. */
export const SCENARIOS: readonly Scenario[] = [
  ...RECORD_STATES,
  ...ALIAS_STATES,
  ...WEIGHTED_STATES,
  ...ROUTED_STATES,
  ...LARGE_ZONES,
  ...WHOLE_RUNS,
  ...OTHER_HANDS,
  ...COMPETING_EDITS,
];
