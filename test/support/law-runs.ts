/** How many cases each of the large laws is tried with, a multiple of four: 24 every day, 1,000 and more with `npm run laws`. */
export const LAW_RUNS = Number(process.env['LAW_RUNS'] ?? 24);

/** How many zones are exported and compiled, which takes longer: 12 every day, 2,000 and more with `npm run laws`. */
export const EXPORT_RUNS = Number(process.env['RUNS'] ?? (LAW_RUNS < 1000 ? 12 : 2 * LAW_RUNS));

/** How many zones are exported, emptied and pushed again, which takes longer still. */
export const FIDELITY_RUNS = Number(process.env['RUNS'] ?? (LAW_RUNS < 1000 ? 12 : 2 * LAW_RUNS));
