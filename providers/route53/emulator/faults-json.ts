import type { Faults } from './faults.ts';
import { asList, asNumber, asObject, asString, JsonProblem } from './json.ts';
import type { JsonCheck } from './json.ts';

const selection = { zoneId: asString, times: asNumber };

/** Check that a value of unknown origin describes faults. */
export const checkFaults: JsonCheck<Faults> = asObject(
  {},
  {
    throttleEvery: asNumber,
    fail: asList(
      asObject({ operation: asString, status: asNumber, code: asString }, { message: asString, ...selection }),
    ),
    drop: asList(asObject({ operation: asString, when: asMoment }, selection)),
    stall: asList(asObject({ operation: asString, ms: asNumber }, selection)),
  },
);

function asMoment(value: unknown, path: string): 'after' | 'before' {
  if (value === 'after' || value === 'before') return value;
  throw new JsonProblem(path, '"before" or "after"');
}
