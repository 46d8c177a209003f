/** Prints the figures this project promises as a table, or as JSON with `--json`; all ratios are of medians in one run. */
import { parseArgs } from 'node:util';
import { apiCallRows } from './api-calls.ts';
import { compileRows } from './compile.ts';
import { emulatorRows } from './emulator.ts';
import { renderTable } from './row.ts';
import { startRows } from './start.ts';
import { zoneFileRows } from './zone-file.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
});
const rounds = Number(values.rounds);

const sections: Readonly<Record<string, () => Promise<Awaited<ReturnType<typeof apiCallRows>>>>> = {
  start: () => startRows(rounds),
  compile: () => compileRows(rounds),
  api: apiCallRows,
  emulator: emulatorRows,
  zonefile: () => zoneFileRows(rounds),
};

const rows = [];
for (const [name, section] of Object.entries(sections)) {
  if (values.only !== undefined && values.only !== name) continue;
  rows.push(...(await section()));
}
console.log(values.json ? JSON.stringify(rows, undefined, 2) : renderTable(rows));
