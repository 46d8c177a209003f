import type { Context } from './command.ts';

/** Progress that is over sooner is not worth a line. */
const QUIET_MS = 1000;

/** Make a listener that shows on the status line how far the zones are and how long they will take. */
export function createProgress(
  verb: string,
  context: Pick<Context, 'now' | 'status'>,
): (done: number, total: number) => void {
  const start = context.now();
  return (done, total) => {
    const elapsedMs = context.now() - start;
    if (done === total) context.status('');
    else if (elapsedMs >= QUIET_MS)
      context.status(progressText(`${verb} ${total} zones`, done, total - done, elapsedMs));
  };
}

function progressText(title: string, done: number, left: number, elapsedMs: number): string {
  const perSecond = (done * 1000) / elapsedMs;
  return `${title}: ${done} done, ${perSecond.toFixed(1)} zones/s, about ${Math.ceil(left / perSecond)} s left`;
}
