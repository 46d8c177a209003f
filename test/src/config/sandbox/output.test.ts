import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../../../src/config/compile.ts';
import { UserError } from '../../../../src/errors.ts';
import { RECORD_TYPES } from '../../../../src/records/index.ts';
import { errorLines, findingLines } from '../../../../src/report/diagnostics.ts';
import { sharedEngine } from '../../../support/shared-engine.ts';

/** Everything that a command shows of a configuration before it asks anybody anything. */
async function shown(source: string): Promise<string[]> {
  const lines: string[] = [];
  try {
    const { findings, notices } = await compile({
      file: '/config/dnsconfig.js',
      displayFile: 'dnsconfig.js',
      cwd: '/config',
      variables: {},
      recordTypes: RECORD_TYPES,
      providerKinds: [],
      print: (line) => lines.push(line),
      startEngine: sharedEngine,
      readFile: (path) => {
        if (path === '/config/dnsconfig.js') return source;
        throw Object.assign(new Error(path), { code: 'ENOENT' });
      },
    });
    lines.push(...findingLines(findings), ...notices);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    lines.push(...errorLines(error));
  }
  return lines.flatMap((line) => line.split('\n'));
}

const EVIL = String.raw`\u001b]0;owned\u0007\u001b[2J\n::error::x\r::set-output name=a::b\n##[add-path]/tmp\n##vso[task.setvariable]\u202etxt\u2066`;
const START = 'var R = NewRegistrar("none");\n';

/** Where a configuration can put text that is shown. */
const places: readonly (readonly [title: string, source: string])[] = [
  ['what it prints', `console.log("${EVIL}"); console.error("a\\n${EVIL}");`],
  ['a text that is thrown', `throw "${EVIL}";`],
  ['an error', `throw new Error("${EVIL}");`],
  ['the name of an error', `var e = new Error("m"); e.name = "${EVIL}"; throw e;`],
  ['the hint of an error', `throw Object.assign(new Error("m"), { hint: "${EVIL}" });`],
  ['the stack of an error', `var e = new Error("m"); e.stack = "    at f (${EVIL}:1:1)"; throw e;`],
  ['PANIC', `PANIC("${EVIL}");`],
  ['a rejection', `Promise.reject(new Error("${EVIL}"));`],
  ['the path of a file', `require("./${EVIL}");`],
  ['the name of a module', `import("./${EVIL}");`],
  ['the argument of a word', `REV("${EVIL}");`],
  ['the name of a zone', `${START} D("${EVIL}", R);`],
  ['the tag of a zone', `${START} D("ex.test!${EVIL}", R);`],
  ['the name of a domain that is not there', `D_EXTEND("${EVIL}");`],
  ['a label', `${START} D("ex.test", R, A("${EVIL}", "192.0.2.1"));`],
  ['an address', `${START} D("ex.test", R, A("a", "${EVIL}"));`],
  ['a target', `${START} D("ex.test", R, CNAME("a", "${EVIL}"));`],
  ['a registrar', `D("ex.test", "${EVIL}");`],
  ['a DNS provider', `${START} D("ex.test", R, DnsProvider("${EVIL}"));`],
  ['a rule', `${START} D("ex.test", R, RULE("${EVIL}", "off"));`],
  ['a pattern', `${START} D("ex.test", R, IGNORE("${EVIL}", "${EVIL}", "${EVIL}"));`],
  ['metadata', `${START} D("ex.test", R, A("a", "192.0.2.1", { transform: "${EVIL}" }));`],
  ['the excerpt of its source', `${START} D("ex.test", R, A("\u202e", "x"));`],
];

for (const [title, source] of places) {
  test(`Nothing in ${title} steers a terminal, a CI system or the eye`, async () => {
    const lines = await shown(source);
    assert.ok(lines.length > 0 || title === 'metadata' || title === 'a pattern');
    for (const line of lines) {
      // oxlint-disable-next-line no-control-regex -- they are what is looked for
      assert.doesNotMatch(line, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      assert.doesNotMatch(line, /^\s*::|##\[|##vso\[/);
    }
  });
}
