import type { Case } from './cases.ts';
import { fileProblems, type ZoneFileResult } from './zonefile.ts';

type Check = (result: ZoneFileResult, given: Case) => string[];

/** How a step must end. */
interface WantedStep {
  readonly exit: number;
  readonly shows?: RegExp;
  readonly hides?: RegExp;
  /** Zones that a listing names, sorted. */
  readonly lists?: readonly string[];
  /** Whether the files must be as recorded. */
  readonly files?: 'recorded';
  /** What a file must hold. */
  readonly holds?: readonly (readonly [path: string, pattern: RegExp])[];
}

function steps(...wanted: readonly WantedStep[]): Check {
  return (result, given) => wanted.flatMap((step, i) => stepProblems(step, i, result, given));
}

function stepProblems(wanted: WantedStep, i: number, result: ZoneFileResult, given: Case): string[] {
  const [run, step, files] = [result.runs[i], result.steps[i], result.files[i]];
  if (run === undefined || step === undefined || files === undefined) return [`step ${i + 1} is missing`];
  const said = run.out + run.err;
  const problems: string[] = [];
  if (run.code !== wanted.exit) problems.push(`exits ${run.code}, wanted ${wanted.exit}: ${said.slice(0, 400)}`);
  if (wanted.shows?.test(said) === false) problems.push(`does not show ${wanted.shows}: ${said.slice(0, 400)}`);
  if (wanted.hides?.test(said) === true) problems.push(`shows ${wanted.hides}`);
  const list = run.out.trim().split('\n').toSorted().join(' ');
  if (wanted.lists !== undefined && list !== wanted.lists.join(' ')) problems.push(`lists ${list}`);
  if (wanted.files === 'recorded') problems.push(...fileProblems(given.folder, step, files));
  for (const [path, pattern] of wanted.holds ?? []) {
    if (!pattern.test(files.get(path) ?? '')) problems.push(`${path} does not hold ${pattern}: ${files.get(path)}`);
  }
  return problems.map((problem) => `step ${step.number}: ${problem}`);
}

const quiet = { exit: 0, shows: /^Done\. 0 corrections\.$/m };
const zones = ['mixed.test', 'plain.test', 'xn--bcher-kva.test'];
/** Each zone has its file, is listed, and is not seen as missing again. */
const kept = steps({ exit: 0, files: 'recorded' }, { exit: 0, lists: zones }, quiet);
/** Two zones would share a file: refused before anything is read or written. */
const shared = { exit: 1, shows: /"plain\.test" and "plain\.test!int" would share the file/, hides: /CREATE/ };
/** The folder is created, and its lack is no error. */
const created = { exit: 0, shows: /^Done\. 3 corrections\.$/m };
const unknownType = (type: string): Check =>
  steps({ exit: 0, shows: new RegExp(`\\t${type}\\t.*no word for type ${type}`) });
const serial = (number: string): Check =>
  steps({ exit: 0, holds: [['zones/bs.test.zone', new RegExp(` h\\.bs\\.test\\. ${number} 1 2 3 4$`, 'm')]] });

/** Deliberate differences of the `zonefile` corpus. */
export const ZONEFILE_EXPECTATIONS: Readonly<Record<string, Check>> = {
  '010-sort-names-mixed-numbers': steps({
    exit: 0,
    holds: [['zones/digits.test.zone', /\n2 .*\n09 .*\n10 .*\n1a /]],
  }),
  // Pitfall 102: at the top of the zone the name is that of the prefix.
  '011-sort-types': steps({ exit: 0, holds: [['zones/order.test.zone', /^_smimecert +IN SMIMEA 3 0 0 aa$/m]] }),
  // A character stays a character: what is cut is written as octets, and the file is text.
  '013-long-txt': steps(
    { exit: 0, holds: [['zones/long.test.zone', /^utf +IN TXT {3}"e{254}\\195" "\\169é"$/m]] },
    { exit: 0 },
    quiet,
  ),
  // A zone in a sub-folder is found again.
  '055-reverse-rfc2317': steps({ exit: 0, files: 'recorded' }, quiet),
  // A backslash that was typed is one that name servers read, and no difference is left.
  '074-caa-svcb-naptr': steps(
    {
      exit: 0,
      holds: [
        ['zones/esc.test.zone', /^c .*"ca\.test; q=\\"x\\" b=\\\\y"$/m],
        ['zones/esc.test.zone', /^n .*"!\^\\\\\+1\(\.\*\)\$!sip:\\\\1@x\.test!" \.$/m],
        ['zones/esc.test.zone', /^q .* alpn="h3,h2" no-default-alpn=""$/m],
      ],
    },
    { exit: 0 },
    quiet,
  ),
  // Rows of a table hold no control characters.
  '015-txt-control': steps({ exit: 0, files: 'recorded' }, quiet, { exit: 0, shows: /\ta\\127b\n.*\ta\\009b$/m }),
  // No other name server reads a string that goes on in the next line.
  '016-txt-newline': steps({ exit: 0, holds: [['zones/nl.test.zone', /^nl +IN TXT {3}"a\\010b"$/m]] }, quiet),
  // No name server loads a zone with two SOA records, so it is refused where it is declared.
  '025-soa-twice': steps({ exit: 1, shows: /A zone has only one SOA record/, hides: /WRITING/ }),
  // Pitfall 98: a name without a dot is one of the zone.
  '028-default-ns-single-label': steps({ exit: 0, holds: [['zones/dns.test.zone', / IN NS {4}ns1\.dns\.test\.$/m]] }),
  '033-filename-01': kept,
  '034-filename-02': steps(shared, { exit: 1 }, shared),
  '035-filename-03': kept,
  '037-filename-05': kept,
  '039-filename-07': kept,
  '040-filename-08': kept,
  '041-filename-09': kept,
  '042-filename-10': kept,
  '043-filename-bad-1': steps({ exit: 1, shows: /ends in %/ }, { exit: 1 }),
  '046-filename-bad-4': steps(shared, shared),
  '047-filename-bad-5': steps({ exit: 1, shows: /ends in %\?/ }, { exit: 1 }),
  // Pitfall 99, in all three: a folder that is not there yet is no error.
  '049-directory-missing': steps(created, { ...created, shows: /WRITING ZONEFILE/, files: 'recorded' }, quiet),
  '050-directory-missing-root': steps({ ...created, shows: /SUCCESS!/ }, quiet),
  '052-directory-nested': steps({ exit: 0, files: 'recorded' }, quiet, { exit: 0, lists: ['deep.test'] }),
  '067-bindserial-2025013107': serial('2025013107'),
  '068-bindserial-4294967296': serial('0'),
  '069-bindserial-minus1': serial('4294967295'),
  '075-idn': steps({ exit: 0, files: 'recorded' }, { exit: 0 }, { exit: 0, lists: ['xn--strae-oqa.test'] }, quiet),
  // A CNAME at the top stands beside the SOA record: it is shown with the reason, and left alone.
  '115-read-apex-cname': steps(
    { exit: 0, shows: /^@ +IN CNAME +x\.test\.$/m },
    { exit: 1, shows: /Left alone: ac\.test CNAME: [^]*IGNORE\("@", "CNAME"\)/ },
    { exit: 0, shows: /^ac\.test\t@\t60\tIN\tCNAME\tx\.test\.$/m },
  ),
  // Pitfall 95: a type that the configuration has no word for is shown and kept.
  '096-read-type-uri': unknownType('URI'),
  // The same for a type without a name of its own (RFC 3597): its number and octets are shown and kept.
  '097-read-type-type65534': unknownType('TYPE65534'),
  '100-read-type-afsdb': unknownType('AFSDB'),
  '101-read-type-cdnskey': unknownType('CDNSKEY'),
  '102-read-type-nsec3param': unknownType('NSEC3PARAM'),
  // Tags of CAA records have no capitals (pitfall 29).
  '106-read-type-caa-upper': steps({ exit: 0, shows: /\tCAA\t0 issue "ca\.test"/ }),
  // Pitfall 100: escapes are read.
  '108-read-txt': steps(
    { exit: 0, shows: /^f .*"deca\\255"\ng .*"semi;colon ; inside"\nh .*"café"$/m },
    { exit: 0 },
    { exit: 0, shows: /\tdeca\\255\n.*\tsemi;colon ; inside$/m },
  ),
  // A name has one spelling, whatever the file escapes.
  '111-read-names': steps(
    { exit: 0, shows: /^\*q .*192\.0\.2\.3\n(?:.*\n)*a\\\.b .*\n(?:.*\n)*sp\\ ace /m },
    { exit: 0 },
    { exit: 0, shows: /^\*q\.own\.test\t/m },
    { exit: 0 },
  ),
  // A file without an SOA record gets one with the next push, so a configuration made of it has something to do.
  '114-read-no-soa': steps({ exit: 0, shows: /^@ +IN NS {4}ns1\.nosoa\.test\.\na /m }, { exit: 0 }, { exit: 0 }),
  '116-read-missing': steps(
    { exit: 0, shows: /^a\.there\.test\t/ },
    { exit: 0, shows: /File does not \(yet\) exist/ },
    { exit: 0, shows: /\$ORIGIN missing\.test\.\n\$TTL 300\n/ },
    { exit: 0, shows: /D\("missing\.test"[^]*D\("there\.test"/ },
  ),
  '119-list-backups': steps(
    { exit: 0, lists: ['a.test', 'e.test', 'xn--bcher-kva.test'] },
    { exit: 0, shows: /3 hosted zones/ },
  ),
  '120-list-missing-directory': steps(
    { exit: 1, shows: /The directory "zones" of the entry "bind" does not exist/ },
    { exit: 0, shows: /File does not \(yet\) exist: "zones\/a\.test\.zone"/ },
  ),
};
