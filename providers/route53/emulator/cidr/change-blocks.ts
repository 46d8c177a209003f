import { ApiFailure } from '../failure.ts';
import { compareText } from '../names.ts';
import { formatBlock, parseBlock } from './block.ts';
import type { CidrCollection, LocatedBlock } from './collection.ts';
import { locationsOf } from './collection.ts';

/** How many networks a collection may have. */
export const MAX_BLOCKS = 1000;
const LONGEST_PREFIX = { 4: 24, 6: 48 } as const;

/** One wish of a request: networks to add to a location, or to take from it. */
export interface BlockChange {
  readonly LocationName: string;
  readonly Action: 'DELETE_IF_EXISTS' | 'PUT';
  readonly CidrList: readonly string[];
}

/**
 * Apply changes to the networks of a collection, all or none; only where a network ends up counts, not the way there.
 *
 * @throws {ApiFailure} InvalidInput for what is no network of an allowed size, CidrBlockInUseException for a network in
 * two locations and for a location that would go although record sets are routed by it, LimitsExceeded.
 */
export function changeBlocks(
  collection: CidrCollection,
  changes: readonly BlockChange[],
  used: ReadonlySet<string>,
): CidrCollection {
  const blocks = new Map(collection.blocks.map((block) => [keyOf(block), block]));
  for (const { LocationName: location, Action, CidrList } of changes) {
    for (const text of CidrList) {
      const block = { location, cidr: readCidr(text) };
      if (Action === 'PUT') blocks.set(keyOf(block), block);
      else blocks.delete(keyOf(block));
    }
  }
  const changed = { ...collection, version: collection.version + 1, blocks: sorted([...blocks.values()]) };
  checkBlocks(changed, locationsOf(collection), used);
  return changed;
}

function checkBlocks(changed: CidrCollection, before: readonly string[], used: ReadonlySet<string>): void {
  const owners = new Map<string, string>();
  for (const { location, cidr } of changed.blocks) {
    const owner = owners.get(cidr);
    if (owner !== undefined) {
      throw new ApiFailure('CidrBlockInUseException', `The CIDR block ${cidr} is already in the location ${owner}`);
    }
    owners.set(cidr, location);
  }
  if (changed.blocks.length > MAX_BLOCKS) {
    throw new ApiFailure('LimitsExceeded', `A CIDR collection cannot have more than ${MAX_BLOCKS} CIDR blocks`);
  }
  const after = new Set(locationsOf(changed));
  const lost = before.find((location) => used.has(location) && !after.has(location));
  if (lost === undefined) return;
  throw new ApiFailure('CidrBlockInUseException', `The CIDR location ${lost} is in use by resource record sets`);
}

function readCidr(text: string): string {
  const block = parseBlock(text);
  if (block && block.prefix >= 1 && block.prefix <= LONGEST_PREFIX[block.family]) return formatBlock(block);
  throw new ApiFailure('InvalidInput', `The CIDR block '${text}' is not valid`);
}

function keyOf({ location, cidr }: LocatedBlock): string {
  return `${location} ${cidr}`;
}

function sorted(blocks: readonly LocatedBlock[]): readonly LocatedBlock[] {
  return blocks.toSorted((left, right) => compareText(left.location, right.location));
}
