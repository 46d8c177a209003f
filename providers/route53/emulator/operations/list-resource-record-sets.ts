import { ApiFailure } from '../failure.ts';
import { nameOrder } from '../names.ts';
import type { Call, Operation } from '../operation.ts';
import { pageSize, zoneOf } from '../operation.ts';
import { RECORD_TYPES } from '../record-sets/record-set.ts';
import type { Position } from '../record-sets/record-sets.ts';
import { findStart } from '../record-sets/record-sets.ts';
import { writeRecordSet } from '../record-sets/xml.ts';
import { readSentName } from '../sent-name.ts';
import { branch, leaf, writeAnswer } from '../xml/write.ts';

const PAGE_LIMIT = 300;

/** Answer the record sets of a zone from a starting point of up to three parts. */
export const listResourceRecordSets: Operation = {
  name: 'ListResourceRecordSets',
  method: 'GET',
  path: '/hostedzone/{Id}/rrset',
  run: (call) => {
    const size = pageSize(call, PAGE_LIMIT);
    const start = readStart(call);
    const { sets } = zoneOf(call);
    const first = start ? findStart(sets, start) : 0;
    const next = sets.sorted[first + size];
    return {
      state: call.state,
      document: writeAnswer(
        'ListResourceRecordSets',
        branch('ResourceRecordSets', ...sets.sorted.slice(first, first + size).map(writeRecordSet)),
        leaf('IsTruncated', next !== undefined),
        leaf('NextRecordName', next?.Name),
        leaf('NextRecordType', next?.Type),
        leaf('NextRecordIdentifier', next?.SetIdentifier),
        leaf('MaxItems', size),
      ),
    };
  },
};

/** A type narrows a name and an identifier narrows a type; neither means anything alone. */
function readStart(call: Call): Position | undefined {
  const name = call.query.get('name') || undefined;
  const type = call.query.get('type') || undefined;
  const identifier = call.query.get('identifier') || undefined;
  const isKnown = type === undefined || RECORD_TYPES.some((known) => known === type);
  if (!isKnown || (type !== undefined && name === undefined) || (identifier !== undefined && type === undefined)) {
    throw new ApiFailure('InvalidInput', 'The input is not valid');
  }
  if (name === undefined) return undefined;
  return { order: nameOrder(readSentName(name, 'InvalidInput')), type: type ?? '', identifier: identifier ?? '' };
}
