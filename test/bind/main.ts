/**
 * Lets BIND judge what the reader and the writer of zone files do: it is known by everybody and knows nothing of this project.
 *
 * Usage: npm run test:bind [-- --zones 100] [--seed 1]
 */
import { parseArgs } from 'node:util';
import { createReport } from '../clients/report.ts';
import { HAND_MADE, handMadeProblem, refusedProblem } from './hand-made.ts';
import { mutatedProblem } from './mutated.ts';
import { RANDOM_LAWS } from './random.ts';
import { openBind } from './tools.ts';

const { values } = parseArgs({
  options: { zones: { type: 'string', default: '100' }, seed: { type: 'string' } },
});
const options = { zones: Number(values.zones), seed: Number(values.seed ?? Date.now() % 2 ** 31) };

const bind = openBind();
const report = createReport();
const client = 'BIND';
console.log(bind.version);
try {
  for (const zone of HAND_MADE.readable) report.add(client, `${zone.name}: ${zone.title}`, handMadeProblem(bind, zone));
  for (const zone of HAND_MADE.refused) report.add(client, `refused, ${zone.title}`, refusedProblem(bind, zone));
  report.add(client, 'zone files with random mistakes that both read', mutatedProblem(bind, options));
  for (const { title, problem } of RANDOM_LAWS) report.add(client, title, problem(bind, options));
} finally {
  bind.close();
}
process.exitCode = report.conclude();
