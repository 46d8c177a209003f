import { ApiFailure, constraintFailure } from '../failure.ts';
import type { Call } from '../operation.ts';
import type { GeoLocation } from '../record-sets/record-set.ts';

const LENGTHS = { continentcode: [2, 2], countrycode: [1, 2], subdivisioncode: [1, 3] } as const;

/**
 * Read the place a call names in its query; the names of the parameters begin with `prefix`.
 *
 * @throws {ApiFailure} InvalidInput for codes of a wrong length and for those that do not go together.
 */
export function readSentLocation(call: Call, prefix: '' | 'start'): GeoLocation {
  const continent = readCode(call, prefix, 'continentcode');
  const country = readCode(call, prefix, 'countrycode');
  const subdivision = readCode(call, prefix, 'subdivisioncode');
  if (continent !== undefined && (country !== undefined || subdivision !== undefined)) {
    throw new ApiFailure('InvalidInput', 'A continent code cannot be combined with other codes');
  }
  if (subdivision !== undefined && country === undefined) {
    throw new ApiFailure('InvalidInput', 'A subdivision code requires a country code');
  }
  return {
    ...(continent === undefined ? {} : { ContinentCode: continent }),
    ...(country === undefined ? {} : { CountryCode: country }),
    ...(subdivision === undefined ? {} : { SubdivisionCode: subdivision }),
  };
}

function readCode(call: Call, prefix: string, name: keyof typeof LENGTHS): string | undefined {
  const code = call.query.get(`${prefix}${name}`) || undefined;
  const [min, max] = LENGTHS[name];
  if (code === undefined || (code.length >= min && code.length <= max)) return code;
  const bound = code.length < min ? `greater than or equal to ${min}` : `less than or equal to ${max}`;
  throw constraintFailure(`${prefix}${name}`, code, `Member must have length ${bound}`);
}
