import type { Change } from '../../../src/diff/change.ts';
import { displayName } from '../../../src/dns/name.ts';
import { ProviderError } from '../../../src/errors.ts';
import { LIMIT, type Cost } from './cost.ts';
import type { NameGroup } from './name-group.ts';
import type { Obstacle } from './steps.ts';

const CAPACITY = `One request holds ${LIMIT.values} values and ${LIMIT.characters} characters, old and new sets together`;

/** Why changes have to arrive together, and how to get there all the same. */
const REASONS: Readonly<Record<Obstacle | 'cname' | 'circle' | 'exchange', readonly [why: string, remedy: string]>> = {
  cname: [
    'a CNAME stands alone at its name',
    'Make the switch with a push of its own while the name has few records, and add the others afterwards',
  ],
  policy: [
    'sets of one name and type have one routing policy',
    'Push with fewer sets first, then with the other policy, then with all sets',
  ],
  collection: [
    'the CIDR locations of one name and type are of one collection',
    'Push with fewer sets first, then with the other collection, then with all sets',
  ],
  ttl: [
    'weighted sets of one name and type have one TTL',
    'Push with fewer sets first, then with the other TTL, then with all sets',
  ],
  gap: [
    'in between some clients would get no answer',
    'Push with the new sets beside the old ones first, then without the old ones',
  ],
  circle: ['their aliases answer with each other', 'Push with fewer records of these names first, then with all'],
  exchange: ['one set takes the place of another', 'Push with fewer or shorter values first, then with all'],
};

/** Say that what has to arrive together does not fit one request, and why it has to. */
export function togetherTooLarge({ changes, cost }: NameGroup, reason: keyof typeof REASONS): ProviderError {
  const [why, remedy] = REASONS[reason];
  const names = Array.from(new Set(changes.map(({ name }) => displayName(name)))).join(' and ');
  const types = new Set(changes.map(({ type }) => type));
  const subject = types.size === 1 ? `${names} ${changes[0]?.type}` : names;
  return new ProviderError(
    `The changes of ${subject} are too large for one request to Route 53 (${figures(cost)}), and they cannot be made one ` +
      `by one: ${why}`,
    { code: 'ChangeTooLarge', hint: `${CAPACITY}. ${remedy}` },
  );
}

/** Say that the change of one set is too large for any request. */
export function changeTooLarge(change: Change, cost: Cost): ProviderError {
  return new ProviderError(
    `The change of ${displayName(change.name)} ${change.type} is too large for Route 53: ${figures(cost)}`,
    { code: 'ChangeTooLarge', hint: CAPACITY },
  );
}

function figures({ values, characters }: Cost): string {
  return `${values} values and ${characters} characters`;
}
