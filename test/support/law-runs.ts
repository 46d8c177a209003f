/** How many cases each of the large laws is tried with: 250 every day, 1,000 and more with `npm run laws`. */
export const LAW_RUNS = Number(process.env['LAW_RUNS'] ?? 250);
