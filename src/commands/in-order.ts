/** Takes the lines of one of several jobs that run side by side. */
export interface JobOutput {
  readonly out: (line: string) => void;
  /** Nothing more will come of this job. */
  readonly end: () => void;
}

/**
 * Bring the output of jobs that run side by side into the order of the jobs.
 *
 * The first job that has not ended writes through at once; the lines of later ones wait for their turn.
 */
export function createOrderedOutput(jobCount: number, out: (line: string) => void): (job: number) => JobOutput {
  const waiting: string[][] = Array.from({ length: jobCount }, () => []);
  const hasEnded: boolean[] = [];
  let head = 0;
  const advance = (): void => {
    while (hasEnded[head] === true) {
      head += 1;
      for (const line of waiting[head]?.splice(0) ?? []) out(line);
    }
  };
  return (job) => ({
    out: (line) => {
      if (job === head) out(line);
      else waiting[job]?.push(line);
    },
    end: () => {
      hasEnded[job] = true;
      advance();
    },
  });
}
