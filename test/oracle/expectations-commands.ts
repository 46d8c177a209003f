import type { CommandsResult } from './commands.ts';
import { reportLines } from './plan.ts';

type Check = (result: CommandsResult) => string[];

interface WantedRun {
  readonly exit: number;
  readonly lines?: readonly string[];
  readonly shows?: RegExp;
  readonly hides?: RegExp;
}

function runs(...wanted: readonly WantedRun[]): Check {
  return (result) =>
    wanted.flatMap(({ exit, lines, shows, hides }, i) => {
      const run = result.runs[i];
      if (run === undefined) return [`run ${i + 1} is missing`];
      const said = run.out + run.err;
      const problems =
        run.code === exit ? [] : [`run ${i + 1} exits ${run.code}, wanted ${exit}: ${said.slice(0, 400)}`];
      const got = reportLines(run.out);
      if (lines !== undefined && lines.join('\n') !== got.join('\n')) problems.push(`run ${i + 1}:\n${got.join('\n')}`);
      if (shows !== undefined && !shows.test(said))
        problems.push(`run ${i + 1} does not show ${shows}: ${said.slice(0, 400)}`);
      if (hides !== undefined && hides.test(said)) problems.push(`run ${i + 1} shows ${hides}`);
      return problems;
    });
}

const heading = '******************** Domain: shop.test';
const oneChange = [
  heading,
  '1 correction (p)',
  '#1: ± MODIFY shop.test A (192.0.2.9 ttl=300) -> (192.0.2.1 ttl=300)',
  'Done. 1 corrections.',
];
const quiet = [heading, 'Done. 0 corrections.'];
const ensured = [heading, '1 correction (p)', '#1: Ensuring zone "shop.test" exists in "p"'];
const created = [heading, '1 correction (p)', '#1: + CREATE shop.test A 192.0.2.1 ttl=300'];

/** Deliberate differences of the `commands` corpus. */
export const COMMANDS_EXPECTATIONS: Readonly<Record<string, Check>> = {
  '016-creds-null': runs({ exit: 1, shows: /creds\.json/, hides: /internal error/i }),
  '098-r53-preview': runs({ exit: 0, lines: oneChange }),
  '099-r53-chain': runs({ exit: 0, lines: oneChange }),
  '103-r53-delegation-set-empty': runs({ exit: 0, lines: oneChange, hides: /DelegationSet/ }),
  '104-r53-extra-keys': runs({ exit: 0, lines: oneChange, shows: /colour/ }),
  '106-r53-populate': runs(
    { exit: 0, lines: [...ensured, ...created, 'Done. 2 corrections.'] },
    { exit: 1, shows: /shop\.test/, hides: /CREATE/ },
    {
      exit: 0,
      lines: [
        ...ensured,
        'Adding zone for shop.test to route 53 account',
        'SUCCESS!',
        ...created,
        'SUCCESS!',
        'Done. 2 corrections.',
      ],
    },
    { exit: 0, lines: quiet },
  ),
  '107-r53-populate-on-preview': runs({
    exit: 0,
    lines: [
      ...ensured,
      'Adding zone for shop.test to route 53 account',
      'SUCCESS!',
      ...created,
      'Done. 2 corrections.',
    ],
  }),
  '108-r53-push': runs(
    { exit: 0, lines: [...oneChange.slice(0, 3), 'SUCCESS!', 'Done. 1 corrections.'] },
    { exit: 0, lines: quiet },
    { exit: 0, lines: quiet },
  ),
};
