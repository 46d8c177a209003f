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

/** The zone of these cases is a file, and as it is declared. */
const settled = runs({ exit: 0, lines: quiet });

/** Deliberate differences of the `commands` corpus. */
export const COMMANDS_EXPECTATIONS: Readonly<Record<string, Check>> = {
  '016-creds-null': runs({ exit: 1, shows: /creds\.json/, hides: /internal error/i }),
  '019-creds-value-number': runs({ exit: 0, lines: quiet, shows: /unknown key "extra"/ }),
  '020-creds-value-boolean': runs({ exit: 0, lines: quiet, shows: /unknown key "extra"/ }),
  '021-creds-value-null': settled,
  '022-creds-value-object': runs({ exit: 1, shows: /creds\.json:1:\d+: .*"extra".*must be text/ }),
  '039-var-unset': runs({ exit: 0, lines: quiet, shows: /"ZONEDIR", which is not set/ }),
  // Pitfall 99: a folder that is not there yet is no error.
  '042-var-inside': runs({ exit: 0, shows: /^Done\. 3 corrections\.$/m }),
  // Pitfall 86: what begins with an exclamation mark is a program.
  '050-cmd-creds-json-suffix': settled,
  // A boolean stands for its text, as people write it, where only texts are taken elsewhere: the provider takes no part.
  '097-exclude-from-defaults-boolean': settled,
  // A zone of an IR without unique name has its name.
  '137-ir-input': runs({ exit: 0 }, { exit: 0 }, { exit: 0, shows: /^1 correction \(p\)$/m }, { exit: 0 }),
  // An impossible place is found out before anything is asked or changed.
  '156-report': runs(
    { exit: 0, shows: /^1 correction \(p\)$/m },
    { exit: 0, lines: quiet },
    { exit: 1, shows: /no\/dir/ },
    { exit: 0, shows: /WRITING ZONEFILE/ },
  ),
  // The report of no zones is a list without entries, so that whoever reads it finds a list; the recorded one is null.
  '157-report-no-domains': runs({ exit: 0, lines: ['Done. 0 corrections.'] }),
  '169-reportmax': runs(
    { exit: 0, shows: /INFO#1: 7 records not being deleted because of NO_PURGE\.\n#1: \+ CREATE new/ },
    { exit: 0, shows: /NO_PURGE:\n {4}A\("h1.*\n {4}\.\.\.and 6 more/ },
    { exit: 0, shows: /\.\.\.and 2 more/ },
    { exit: 0, shows: /A\("h7/, hides: /more\.\.\./ },
    { exit: 0, shows: /A\("h7/, hides: /more\.\.\./ },
    { exit: 1, shows: /--reportmax/, hides: /internal error/i },
  ),
  // Pitfall 95: a type that the configuration has no word for makes no zone unreadable.
  '170-push-error': runs({ exit: 0, shows: /x\.shop\.test HINFO: the configuration has no word for type HINFO/ }),
  // The TTL of the name servers of a hosted zone stays as it is; a file gets 300.
  '173-two-providers-bind-r53': runs(
    { exit: 0, shows: /6 corrections \(p\)[^]*CREATE shop\.test NS ns1\.shop\.test\. ttl=300[^]*2 corrections \(r\)/ },
    { exit: 0, shows: /WRITING ZONEFILE[^]*SUCCESS![^]*NS ns1\.shop\.test\. ttl=172800[^]*SUCCESS!/ },
    { exit: 0, lines: quiet },
  ),
  // Too few arguments and unknown formats are wrong usage, told before a provider is asked; `-` for the TYPE is no zone.
  '174-get-zones-arguments': runs(...[2, 2, 2, 0, 1, 2, 2, 2, 0].map((exit) => ({ exit, hides: /internal error/i }))),
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
