import type { PeerName } from './peers.ts';

/** Why a scenario cannot hold at a peer. */
export interface KnownDifference {
  /** What the peer does that Route 53 does not. */
  readonly reason: string;
  /** What the failure looks like; any other one is a surprise. */
  readonly fails: RegExp;
}

const CREATED_BEFORE: KnownDifference = {
  reason: 'It refuses to create a set that was created before with the same content, though it was deleted since',
  fails: /Tried to create resource record set .* but it already exists/,
};
const OVERWRITES: KnownDifference = {
  reason: 'It compares a deletion with what was ever written to the zone, and not with what is there now',
  fails: /Missing expected rejection/,
};
const CREATES_TWICE: KnownDifference = {
  reason: 'It creates a set that exists with other values once more',
  fails: /Missing expected rejection/,
};

const KEEPS_ITS_OWN: KnownDifference = {
  reason: 'It does not delete the record sets that it made with the zone, not even to create them again at once',
  fails: /Expected exactly one of .* but found none in Change with \[Action=DELETE, Name=shop\.test\., Type=NS/,
};

/** It keeps a set without the policy that it does not know, so that a set with nothing but an identifier is read back. */
function forgets(policy: string): Readonly<Record<string, KnownDifference>> {
  const known = { reason: `It does not know ${policy} routing`, fails: /r53_policy=unknown routing policy held/ };
  const titles = [
    `A ${policy} group is created, changes in all its parts, and is deleted`,
    `A ${policy} group turns into those of other policies and one of its own again`,
    `Aliases and values make one ${policy} group, and an alias answers with it`,
    `Aliases of a ${policy} group turn into those of other policies and of their own again`,
    `A simple set turns into a ${policy} group, its TTL changes, and CNAMEs take its place`,
  ];
  return Object.fromEntries(titles.map((title) => [title, known]));
}

const MEETS_GEOPROXIMITY: KnownDifference = {
  reason: 'It does not know geoproximity, which is among the other policies',
  fails: /r53_policy=unknown routing policy held/,
};

/**
 * Scenarios that fail at a peer because the peer is wrong, by title.
 *
 * They are run all the same and must go on failing in this way, so that a peer that has been mended is noticed.
 */
export const KNOWN_DIFFERENCES: Readonly<Record<PeerName, Readonly<Record<string, KnownDifference>>>> = {
  emulator: {},
  moto: {
    ...forgets('geoproximity'),
    ...forgets('CIDR'),
    'A record that was deleted comes back as it was': CREATED_BEFORE,
    'Weighted CNAMEs stand beside each other, and give way to addresses': CREATED_BEFORE,
    'ALIAS stands for aliases of the address types of its target': CREATED_BEFORE,
    'The name servers at the top become the declared ones, and those of the provider again': KEEPS_ITS_OWN,
    'A set that was edited after it was read is not modified': OVERWRITES,
    'A set whose TTL was edited after it was read is not deleted': OVERWRITES,
    'A set that was deleted after it was read does not come back': OVERWRITES,
    'A set that was created after the zone was read is not overwritten': CREATES_TWICE,
    'Who comes too late to modify a set is told which one': OVERWRITES,
    'Who comes too late to create a set is told which one': CREATES_TWICE,
  },
  MiniStack: {
    ...forgets('geoproximity'),
    'A CIDR group turns into those of other policies and one of its own again': MEETS_GEOPROXIMITY,
    'Aliases of a CIDR group turn into those of other policies and of their own again': MEETS_GEOPROXIMITY,
    'Who comes too late to create a set is told which one': {
      reason: 'It refuses to create a set that exists in words of its own, in which the set cannot be recognised',
      fails: /Tried to create resource record set www\.shop\.test\. type A but it already exists/,
    },
  },
};
