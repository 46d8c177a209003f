/**
 * Replays a folder of recorded cases through the built program and counts how many agree.
 *
 * Usage: npm run oracle -- DIR [--corpus NAME] [--case NAME] [--floor] [--quiet]
 * `--floor` fails when fewer cases agree than `floor.json` says.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CORPORA, readCases, type Case } from './cases.ts';
import { compareCommands, replayCommands } from './commands.ts';
import { EXPECTATIONS } from './expectations.ts';
import { compareGetZones, replayGetZones } from './get-zones.ts';
import { compareLanguage, replayLanguage } from './language.ts';
import { comparePlan, replayPlan } from './plan.ts';
import { compareZoneFile, replayZoneFile } from './zonefile.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string' },
    case: { type: 'string' },
    floor: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  },
});

interface Outcome {
  readonly given: Case;
  readonly problems: readonly string[];
}

async function replay(given: Case): Promise<Outcome> {
  const expectation = EXPECTATIONS[`${given.corpus}/${given.name}`];
  if (given.wants === 'differs' && expectation === undefined) {
    return { given, problems: ['no expectation is written down for this deliberate difference'] };
  }
  switch (given.corpus) {
    case 'plan': {
      const result = await replayPlan(given);
      return { given, problems: expectation?.plan?.(result) ?? comparePlan(given, result) };
    }
    case 'language': {
      const result = await replayLanguage(given);
      return { given, problems: expectation?.language?.(result) ?? compareLanguage(given, result) };
    }
    case 'commands': {
      const result = await replayCommands(given);
      return { given, problems: expectation?.commands?.(result) ?? compareCommands(given, result) };
    }
    case 'zonefile': {
      const result = await replayZoneFile(given);
      return { given, problems: expectation?.zonefile?.(result, given) ?? compareZoneFile(given, result) };
    }
    case 'get-zones': {
      const result = await replayGetZones(given);
      return { given, problems: expectation?.['get-zones']?.(result, given) ?? compareGetZones(given, result) };
    }
  }
}

async function main(): Promise<number> {
  const root = positionals[0];
  if (root === undefined) throw new Error('Name the folder of cases: npm run oracle -- DIR');
  const cases = readCases(root)
    .filter((given) => values.corpus === undefined || given.corpus === values.corpus)
    .filter((given) => values.case === undefined || given.name.includes(values.case));
  const outcomes: Outcome[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let i = next++; i < cases.length; i = next++) {
      const given = cases[i];
      if (given === undefined) return;
      outcomes.push(await replay(given).catch((error: unknown) => ({ given, problems: [String(error)] })));
    }
  };
  await Promise.all([worker(), worker(), worker()]);
  return print(outcomes);
}

function print(outcomes: readonly Outcome[]): number {
  const bad = outcomes
    .filter(({ problems }) => problems.length > 0)
    .toSorted((a, b) => (a.given.name < b.given.name ? -1 : 1));
  if (!values.quiet) {
    for (const { given, problems } of bad)
      console.log(`${given.corpus}/${given.name} (${given.wants})\n  ${problems.join('\n  ')}`);
  }
  const floor = JSON.parse(readFileSync(new URL('floor.json', import.meta.url), 'utf8')) as Record<string, number>;
  let failed = false;
  for (const corpus of CORPORA) {
    const ran = outcomes.filter(({ given }) => given.corpus === corpus);
    if (ran.length === 0) continue;
    const agreeing = ran.filter(({ problems }) => problems.length === 0).length;
    console.log(`${corpus}: ${agreeing} of ${ran.length} agree`);
    if (values.floor && agreeing < (floor[corpus] ?? 0)) {
      console.log(`${corpus}: the floor is ${floor[corpus]}`);
      failed = true;
    }
  }
  return failed ? 1 : 0;
}

process.exitCode = await main();
