import { renderZoneFile } from '../../src/zonefile/writer.ts';
import { handMadeZones, readZone, sourceOf, ZONE_FOLDER, type HandMadeZone } from '../support/hand-made-zones.ts';
import { compiledProblem, writtenProblem } from './law.ts';
import type { Bind } from './tools.ts';

/** Say how BIND reads a zone file written by hand in another way than this program, or undefined. */
export function handMadeProblem(bind: Bind, { zone, file }: HandMadeZone): string | undefined {
  const { records, problems } = readZone(zone, sourceOf(file));
  if (problems.length > 0) return problems.join('\n');
  const theirs = bind.compile(zone, file, ZONE_FOLDER);
  if (typeof theirs === 'string') return `named-compilezone refuses the file\n${theirs}`;
  const ours = bind.compileText(zone, renderZoneFile({ zone, records }));
  if (typeof ours === 'string') return `named-compilezone refuses what is written\n${ours}`;
  const difference = textDifference(theirs.text, ours.text);
  return (
    compiledProblem(theirs, zone, records) ??
    (difference === undefined ? undefined : `what is written is another zone to BIND\n${difference}`) ??
    writtenProblem(bind, zone, records)
  );
}

function textDifference(theirs: string, ours: string): string | undefined {
  const [a, b] = [comparedLines(theirs), comparedLines(ours)];
  const missing = [...a].filter((line) => !b.has(line)).map((line) => `- ${line}`);
  const extra = [...b].filter((line) => !a.has(line)).map((line) => `+ ${line}`);
  return missing.length + extra.length === 0 ? undefined : [...missing, ...extra].slice(0, 10).join('\n');
}

/** Neither capitals of names are kept nor where text is cut; that all else is the same is seen in the records. */
function comparedLines(text: string): ReadonlySet<string> {
  return new Set(
    text
      .toLowerCase()
      .split('\n')
      .filter((line) => !/\sin (?:txt|spf)\s/.test(line)),
  );
}

/** Zones that BIND reads, with a warning, although this program does not. */
const READ_BY_BIND: ReadonlySet<string> = new Set(['large-ttl', 'no-ttl']);

/** Say which zone file BIND reads although this program refuses it, or undefined. */
export function refusedProblem(bind: Bind, { name, zone, file }: HandMadeZone): string | undefined {
  const isRead = typeof bind.compile(zone, file, ZONE_FOLDER) !== 'string';
  if (isRead === READ_BY_BIND.has(name)) return undefined;
  return isRead ? 'named-compilezone reads the file' : 'named-compilezone does not read the file any more';
}

/** All zone files written by hand. */
export const HAND_MADE = { readable: handMadeZones('readable'), refused: handMadeZones('refused') };
