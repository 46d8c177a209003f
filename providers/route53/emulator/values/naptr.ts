import { FatalProblem } from '../problem.ts';
import { readHost, readNumber } from './fields.ts';
import { readQuoted, skipBlanks } from './strings.ts';

const U16 = 65_535;
const QUOTED_FIELDS = 3;

/** Check the value of a NAPTR record: two numbers, three quoted strings, a name (RFC 3403 section 4.1). */
export function checkNAPTR(value: string): string {
  const found = /^\s*(\S+)[ \t]+(\S+)[ \t]+(".*)$/s.exec(value);
  if (!found) throw notSixFields(value);
  const numbers = [found[1], found[2]].map((field) => readNumber(field, U16, 'NAPTR', value));
  const rest = found[3] ?? '';
  const strings: string[] = [];
  let position = 0;
  while (strings.length < QUOTED_FIELDS) {
    const string = readQuoted(rest, position, value);
    strings.push(JSON.stringify(string.bytes));
    position = skipBlanks(rest, string.end);
  }
  const replacement = rest.slice(position).trim();
  if (replacement === '' || /\s/.test(replacement)) throw notSixFields(value);
  return [...numbers, ...strings, readHost(replacement)].join(' ');
}

function notSixFields(value: string): FatalProblem {
  return new FatalProblem('NAPTRRRDATANotSixFields', 'Value does not contain 6 fields', value);
}
