import { constraintFailure } from './failure.ts';
import type { Call, Outcome } from './operation.ts';
import { pathPart } from './operation.ts';
import { branch, leaf, writeAnswer } from './xml/write.ts';

/** How many zones may share a reusable delegation set. */
export const MAX_ZONES_PER_SET = 100;
/** How many reusable delegation sets an account may have. */
export const MAX_DELEGATION_SETS = 100;
/** How many networks a private zone may be visible in. */
export const MAX_VPCS = 300;
/** How many collections of networks an account may have. */
export const MAX_CIDR_COLLECTIONS = 5;

/** A limit, and how much of it is used. */
export interface Use {
  readonly value: number;
  readonly count: number;
}

/** Answer the limit a call names, of those there are for its operation. */
export function answerLimit(call: Call, operation: string, uses: Readonly<Record<string, () => Use>>): Outcome {
  const type = pathPart(call, 'Type');
  const use = Object.hasOwn(uses, type) ? uses[type]?.() : undefined;
  if (!use) {
    throw constraintFailure('type', type, `Member must satisfy enum value set: [${Object.keys(uses).join(', ')}]`);
  }
  const limit = branch('Limit', leaf('Type', type), leaf('Value', use.value));
  return { state: call.state, document: writeAnswer(operation, limit, leaf('Count', use.count)) };
}
