/** How `runPool` goes about its jobs. */
export interface PoolOptions<Job> {
  /** How many jobs run at once at most. */
  readonly limit: number;
  /** Jobs of a greater size start earlier; the order of the jobs decides among equals. */
  readonly sizeOf?: (job: Job) => number;
  /** Called after each job with how many have ended. */
  readonly onDone?: (done: number, total: number) => void;
}

/**
 * Run jobs side by side and return their results in the order of the jobs.
 *
 * A job that throws does not stop the others: the first error in the order of the jobs is thrown when all have ended.
 */
export async function runPool<Job, Result>(
  jobs: readonly Job[],
  run: (job: Job, index: number) => Promise<Result>,
  options: PoolOptions<Job>,
): Promise<Result[]> {
  const results = new Map<number, PromiseSettledResult<Result>>();
  const queue = startOrder(jobs, options.sizeOf).values();
  const worker = async (): Promise<void> => {
    // The workers share one iterator, so that each job is taken once.
    for (const [index, job] of queue) {
      const [settled] = await Promise.allSettled([run(job, index)]);
      results.set(index, settled);
      options.onDone?.(results.size, jobs.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.limit, jobs.length) }, worker));
  return jobs.map((_, index) => {
    const settled = results.get(index);
    if (settled?.status === 'fulfilled') return settled.value;
    throw settled?.reason;
  });
}

function startOrder<Job>(jobs: readonly Job[], sizeOf: (job: Job) => number = () => 0): [index: number, job: Job][] {
  const sized = Array.from(jobs.entries(), ([index, job]) => ({ index, job, size: sizeOf(job) }));
  return sized.toSorted((a, b) => b.size - a.size).map(({ index, job }) => [index, job]);
}
