import { FatalProblem } from '../problem.ts';
import { readNumber } from './fields.ts';
import { checkStrings, readQuoted } from './strings.ts';

/** Check the value of a CAA record: flags, a tag, and a value that is always quoted. */
export function checkCAA(value: string): string {
  const found = /^\s*(\S+)[ \t]+(\S+)[ \t]+(\S.*)$/s.exec(value);
  const rest = found?.[3]?.trim();
  if (!found || rest === undefined) {
    throw new FatalProblem('CAARRDATANotThreeFields', 'Value does not contain 3 fields', value);
  }
  const flags = readNumber(found[1], 255, 'CAA', value);
  const tag = found[2] ?? '';
  if (!/^[A-Za-z0-9]+$/.test(tag)) {
    throw new FatalProblem('CAARRDATAIllegalTag', 'Value contains a tag that is not made of letters and digits', value);
  }
  if (readQuoted(rest, 0, value).end !== rest.length) {
    throw new FatalProblem('CAARRDATANotThreeFields', 'Value does not contain 3 fields', value);
  }
  return `${flags} ${tag.toLowerCase()} ${checkStrings(rest)}`;
}
