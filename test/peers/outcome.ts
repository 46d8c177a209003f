import type { KnownDifference } from './known-differences.ts';
import type { PeerName } from './peers.ts';

/** What became of a scenario at a peer. */
export interface Outcome {
  readonly peer: PeerName;
  readonly title: string;
  /** `known` failed as it is known to, `mended` did not fail although it is known to. */
  readonly verdict: 'ok' | 'known' | 'FAILED' | 'MENDED';
  readonly detail: string;
}

/** Judge how a scenario ended. */
export function judge(error: unknown, known: KnownDifference | undefined): Pick<Outcome, 'verdict' | 'detail'> {
  if (error === undefined) {
    return known === undefined
      ? { verdict: 'ok', detail: '' }
      : { verdict: 'MENDED', detail: `It holds now; take it out of known-differences.ts: ${known.reason}` };
  }
  const detail = describe(error);
  return known !== undefined && known.fails.test(detail)
    ? { verdict: 'known', detail: known.reason }
    : { verdict: 'FAILED', detail };
}

/** Tell whether the run as a whole has to be called a failure. */
export function isBad({ verdict }: Outcome): boolean {
  return verdict === 'FAILED' || verdict === 'MENDED';
}

/** Lay outcomes out: scenarios down, peers across, and below what there is to say of those that are not `ok`. */
export function tableOf(outcomes: readonly Outcome[], peers: readonly PeerName[]): string[] {
  const titles = [...new Set(outcomes.map(({ title }) => title))];
  const width = Math.max(...titles.map((title) => title.length));
  const row = (first: string, cells: readonly string[]): string =>
    [first.padEnd(width), ...cells.map((cell) => cell.padEnd(9))].join('  ').trimEnd();
  const cell = (title: string, peer: PeerName): string =>
    outcomes.find((outcome) => outcome.title === title && outcome.peer === peer)?.verdict ?? '-';
  const remarks = outcomes.filter(({ verdict }) => verdict !== 'ok');
  return [
    row('', peers),
    ...titles.map((title) =>
      row(
        title,
        peers.map((peer) => cell(title, peer)),
      ),
    ),
    ...(remarks.length === 0 ? [] : ['']),
    ...remarks.map(
      ({ peer, title, verdict, detail }) => `${verdict} ${peer}: ${title}\n  ${detail.replaceAll('\n', '\n  ')}`,
    ),
  ];
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` (${error.cause.name}: ${error.cause.message})` : '';
  return `${error.name}: ${error.message}${cause}`;
}
