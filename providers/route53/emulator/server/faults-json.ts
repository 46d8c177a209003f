import { EmulatorError } from '../emulator-error.ts';
import type { JsonCheck } from '../json.ts';
import { asBoolean, asList, asNumber, asObject, asString, JsonProblem } from '../json.ts';
import type { EmulatorOptions } from '../options.ts';
import type { Faults } from './faults.ts';
import type { RateLimit, RateLimitOption } from './rate-limit.ts';

const checkLimit: JsonCheck<RateLimit> = asObject({ burst: asNumber, perSecond: asNumber }, {});
const checkLimits = asObject({ account: checkLimit }, { action: checkLimit, actions: asRecord });
const selection = { zoneId: asString, times: asNumber };

/** Check that a value of unknown origin describes faults. */
export const checkFaults: JsonCheck<Faults> = asObject(
  {},
  {
    throttleEvery: asNumber,
    fail: asList(
      asObject(
        { operation: asString, code: asString },
        { status: asNumber, message: asString, bare: asBoolean, ...selection },
      ),
    ),
    drop: asList(asObject({ operation: asString, when: asMoment }, selection)),
    stall: asList(asObject({ operation: asString, ms: asNumber }, selection)),
    slow: asList(asObject({ operation: asString, ms: asNumber }, selection)),
    rateLimit: asRateLimit,
  },
);

function asMoment(value: unknown, path: string): 'after' | 'before' {
  if (value === 'after' || value === 'before') return value;
  throw new JsonProblem(path, '"before" or "after"');
}

function asRateLimit(value: unknown, path: string): RateLimitOption {
  if (value === 'newer' || value === 'older') return value;
  const isSingle = typeof value === 'object' && value !== null && 'burst' in value;
  return isSingle ? checkLimit(value, path) : checkLimits(value, path);
}

function asRecord(value: unknown, path: string): Readonly<Record<string, RateLimit>> {
  if (typeof value !== 'object' || value === null) throw new JsonProblem(path, 'an object');
  return Object.fromEntries(Object.entries(value).map(([name, limit]) => [name, checkLimit(limit, `${path}.${name}`)]));
}

/** Check what is to go wrong from the start. @throws {EmulatorError} when it is malformed. */
export function initialFaults({ faults = {} }: Pick<EmulatorOptions, 'faults'>): Faults {
  try {
    return checkFaults(faults, 'faults');
  } catch (error) {
    if (!(error instanceof JsonProblem)) throw error;
    throw new EmulatorError('invalid', `The faults cannot be used: ${error.message}`, error);
  }
}
