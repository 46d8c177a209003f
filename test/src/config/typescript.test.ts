import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateText, failText, placeOf, recordLines, type TextOptions } from '../../support/evaluate-text.ts';

/** A configuration in `dnsconfig.ts`, with other files beside it. */
function typed(source: string, files: Readonly<Record<string, string>> = {}): TextOptions {
  const file = 'dnsconfig.ts';
  return { file: `/config/${file}`, displayFile: file, files: { [file]: source, ...files } };
}

/** Where the records of all zones stand, as `file:line:column excerpt`. */
async function recordPlaces(options: TextOptions): Promise<string[]> {
  const { config, locate } = await evaluateText('', options);
  const calls = config.zones.flatMap((zone) => zone.records.map(({ call }) => call));
  const sites = await locate(calls);
  return calls.map((call) => {
    const site = sites.get(call);
    return site === undefined
      ? 'nowhere'
      : `${site.position.file}:${site.position.line}:${site.position.column} ${site.excerpt}`;
  });
}

test('types vanish, enums and parameter properties work', async () => {
  const { config, printed } = await evaluateText(
    '',
    typed(`enum Ttl { Short = 60, Long = Short * 60 }
interface Host { name: string; ip: \`\${number}.\${string}\` }
declare const unused: number;
abstract class Named { constructor(protected readonly name: string) {} }
class Web extends Named { public get label(): string { return this.name!; } }
const hosts: readonly Host[] = [{ name: "a", ip: "192.0.2.1" }] satisfies Host[];
function make<T extends Host>(host: T): unknown;
function make(host: Host): unknown { return A(host.name as string, <string>host.ip, TTL(Ttl.Long)); }
D("ex.test", NewRegistrar("none"), hosts.map((host): unknown => make(host)));
console.log(new Web("w").label, Ttl[60]);`),
  );
  assert.deepEqual(recordLines(config.zones[0]?.records ?? []), ['a A 3600 192.0.2.1']);
  assert.deepEqual(printed, ['w Short']);
});

test('without imports and exports a typed configuration is a script in the global scope', async () => {
  const { printed } = await evaluateText('', typed('leak = 1 as number; console.log(this === globalThis, leak);'));
  assert.deepEqual(printed, ['true 1']);
});

test('with nothing but a type imported it is a module, as for TypeScript', async () => {
  const source = "import type { X } from './x.ts';\nconst x: X = 1; console.log(typeof this, x);";
  assert.deepEqual((await evaluateText('', typed(source))).printed, ['undefined 1']);
});

test('calls stand where they stand in the typed file', async () => {
  const source = `const REG: string = NewRegistrar("none");
const ip = "192.0.2.1" as const, web = (n: string): unknown => (A(n!, ip as string));
D("ex.test", REG as any, <unknown>A("cast", ip), web("é" as string), web<any>("y"), A(("z" as any) as string, ip), // A(
  MX("@", 10 as number, "mx." as string));`;
  assert.deepEqual(await recordPlaces(typed(source)), [
    'dnsconfig.ts:3:35 A("cast", ip)',
    'dnsconfig.ts:2:65 A(n!, ip as string)',
    'dnsconfig.ts:2:65 A(n!, ip as string)',
    'dnsconfig.ts:3:85 A(("z" as any) as string, ip)',
    'dnsconfig.ts:4:3 MX("@", 10 as number, "mx." as string)',
  ]);
});

test('calls in typed files that are imported and required are found, too', async () => {
  const files = {
    'lib/mail.ts': 'export const mail = (host: string): unknown[] => [\n  MX("@", 10 as number, host as string)];',
    'old.ts': 'function old(n: string): unknown { return TXT(n as string, "t"); }',
  };
  const source = `import { mail } from './lib/mail.ts';
require("./old.ts");
D("ex.test", NewRegistrar("none"), mail("mx." as string), (globalThis as any).old("o"));`;
  assert.deepEqual(await recordPlaces(typed(source, files)), [
    'lib/mail.ts:2:3 MX("@", 10 as number, host as string)',
    'old.ts:1:43 TXT(n as string, "t")',
  ]);
});

test('a script may require a typed script, which is global', async () => {
  const files = { 'x.ts': 'function host(n: string): unknown { return A(n, "192.0.2.1"); }\nenum E { A = 5 }' };
  const source = 'require("./x.ts"); D("ex.test", NewRegistrar("n"), host("w")); console.log(E.A);';
  const { config, printed } = await evaluateText(source, { files });
  assert.deepEqual(recordLines(config.zones[0]?.records ?? []), ['w A 0 192.0.2.1']);
  assert.deepEqual(printed, ['5']);
});

test('declared namespaces are types, and namespace is a name like any other', async () => {
  const source = `declare namespace Outer { namespace Inner { const b: number } }
declare global { interface Window {} }
declare module "x" { export const y: 1; }
var namespace: number = 5;
console.log(namespace, "namespace X {");`;
  assert.deepEqual((await evaluateText('', typed(source))).printed, ['5 namespace X {']);
});

const failures: readonly (readonly [
  title: string,
  source: string,
  expected: { readonly message: RegExp; readonly place: string; readonly hint?: RegExp },
  files?: Readonly<Record<string, string>>,
])[] = [
  [
    'a namespace with values, which would silently be missing',
    'const a: number = 1;\n  export namespace Foo.Bar { export const b = 1 }',
    { message: /^The namespace "Foo\.Bar" cannot be used/, place: 'dnsconfig.ts:2:10', hint: /file of their own/ },
  ],
  [
    'a namespace behind a declared one',
    'declare namespace A { const a: 1 }\nnamespace B { export const b = 1 }',
    { message: /^The namespace "B"/, place: 'dnsconfig.ts:2:1' },
  ],
  [
    'what is no TypeScript',
    'const a = 1;\n\nlet b: = 3;',
    { message: /^Syntax error: unexpected token$/, place: 'dnsconfig.ts:3:8' },
  ],
  [
    'what is no TypeScript in an imported file',
    'import "./lib/x.ts";',
    { message: /^Syntax error/, place: 'lib/x.ts:2:5' },
    { 'lib/x.ts': 'export const a: number = 1;\nlet (' },
  ],
  [
    'what is no TypeScript in a required file',
    'require("./lib/x.ts");',
    { message: /^Syntax error/, place: 'lib/x.ts:2:5' },
    { 'lib/x.ts': 'const a: number = 1;\nlet (' },
  ],
  [
    'what TypeScript knows and the engine does not',
    'const a: number = 1; class B { @dec x = 1; }',
    { message: /^Syntax error/, place: 'dnsconfig.ts:1:32' },
  ],
  [
    'an error that was thrown',
    'const x: string = "a" as string; null!.x;',
    { message: /^TypeError: /, place: 'dnsconfig.ts:1:33' },
  ],
  [
    'an error in an imported function',
    'import { f } from "./m.ts"; f(1 as any);',
    { message: /^RangeError: bad 1$/, place: 'm.ts:2:62' },
    {
      'm.ts':
        'export function f(x: number): void {\n  if (x as unknown as boolean) throw new RangeError("bad " + x); }',
    },
  ],
  [
    'what a word refuses',
    'const x: number = 1, y = <any>x; A("a" as string);',
    { message: /^A "a" takes 2 arguments/, place: 'dnsconfig.ts:1:34' },
  ],
  [
    'an import of a type as a value',
    'import { a } from "./m.ts";\nexport { Shape } from "./m.ts"; a();',
    { message: /^"m\.ts" has no export "Shape"$/, place: 'dnsconfig.ts:2:10', hint: /type/ },
    { 'm.ts': 'export interface Shape {}\nexport const a = 1;' },
  ],
];

for (const [title, source, { message, place, hint }, files] of failures) {
  test(`The error for ${title} says what happened and where it was written`, async () => {
    const error = await failText('', typed(source, files));
    assert.match(error.message, message);
    assert.equal(placeOf(error), place);
    if (hint !== undefined) assert.match(error.hint ?? '', hint);
  });
}
