import type { Folder } from './literal-runs.ts';
import { rememberLines, type CallSite } from './source-lines.ts';

/** Find the literal calls that were folded: they are where they were read. */
export function locateFolded(folder: Folder, wanted: readonly number[]): Map<number, CallSite> {
  const places = folder.runs.flatMap((run) => run.firsts.map((first) => ({ run, first })));
  places.sort((a, b) => a.first - b.first);
  const linesOf = rememberLines();
  const located = new Map<number, CallSite>();
  let next = 0;
  for (const call of wanted.toSorted((a, b) => a - b)) {
    while ((places[next + 1]?.first ?? Infinity) <= call) next++;
    const place = places[next];
    const literal = place?.run.calls[call - place.first];
    if (place === undefined || literal === undefined) continue;
    located.set(call, linesOf(place.run.script).siteAt(literal.start, literal.end));
  }
  return located;
}
