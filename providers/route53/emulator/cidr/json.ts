import type { JsonCheck } from '../json.ts';
import { asList, asNumber, asObject, asString } from '../json.ts';
import { formatBlock, parseBlock } from './block.ts';
import type { CidrCollection, LocatedBlock } from './collection.ts';

/** A collection of networks as it is loaded and dumped. */
export interface LiveCidrCollection {
  readonly id: string;
  readonly name: string;
  readonly blocks: readonly LocatedBlock[];
  readonly callerReference?: string;
  readonly version?: number;
}

/** Check that a value of unknown origin is a live collection. */
export const checkLiveCidrCollection: JsonCheck<LiveCidrCollection> = asObject(
  { id: asString, name: asString, blocks: asList(asObject({ location: asString, cidr: asString }, {})) },
  { callerReference: asString, version: asNumber },
);

/** Make a collection of a live one. No rule is applied: what is there is there. */
export function cidrCollectionFromLive(live: LiveCidrCollection): CidrCollection {
  return {
    id: live.id,
    name: live.name,
    callerReference: live.callerReference ?? `loaded-${live.id}`,
    version: live.version ?? 1,
    blocks: live.blocks.map(({ location, cidr }) => ({ location, cidr: asStored(cidr) })),
  };
}

function asStored(text: string): string {
  const block = parseBlock(text);
  return block ? formatBlock(block) : text;
}
