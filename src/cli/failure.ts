import { UserError } from '../errors.ts';
import { errorLines } from '../report/diagnostics.ts';
import { damageIn } from './damage.ts';
import { BUG } from './exit-codes.ts';
import type { Sink } from './output.ts';

/** What a report of a bug has to say about where it happened. */
export interface FailureWorld {
  readonly stderr: Sink;
  readonly version: string;
  /** Such as `Node 20.20.2 on linux x64`. */
  readonly platform: string;
  /** Show the causes of errors as well. */
  readonly isDebug: boolean;
}

/** Print what ended the run and return the exit code: message and hint for what the user can mend, all there is for a bug. */
export function reportFailure(error: unknown, world: FailureWorld): number {
  const { stderr, version, platform } = world;
  const known = error instanceof UserError ? error : damageIn(error);
  if (known !== undefined) {
    for (const line of errorLines(known, { withCauses: world.isDebug })) stderr.write(`${line}\n`);
    return known.exitCode;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = [
    `Internal error: ${stack}`,
    `zonewright ${version}, ${platform}`,
    'This is a bug in zonewright. Please report it with these lines and what you typed, without credentials',
  ];
  stderr.write(`${lines.join('\n')}\n`);
  return BUG;
}
