import type { PeerName } from './peers.ts';

/** Why a scenario cannot hold at a peer. */
export interface KnownDifference {
  /** What the peer does that Route 53 does not. */
  readonly reason: string;
  /** What the failure looks like; any other one is a surprise. */
  readonly fails: RegExp;
}

/**
 * Scenarios that fail at a peer because the peer is wrong, by title.
 *
 * They are run all the same and must go on failing in this way, so that a peer that has been mended is noticed.
 */
export const KNOWN_DIFFERENCES: Readonly<Record<PeerName, Readonly<Record<string, KnownDifference>>>> = {
  emulator: {},
  moto: {},
  MiniStack: {},
};
