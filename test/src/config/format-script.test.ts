import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatScript } from '../../../src/config/format-script.ts';

const SCRIPTS: readonly (readonly [title: string, source: string, expected: string])[] = [
  [
    'blanks and indentation are put right',
    'D( "shop.test",REG,\nA("@","192.0.2.1"),\n )',
    'D("shop.test", REG,\n    A("@", "192.0.2.1"),\n)\n',
  ],
  [
    'a comma at the start of a line goes to the end of the one before',
    'D("shop.test", REG\n  , A("a")\n)',
    'D("shop.test", REG, A("a"))\n',
  ],
  ['empty lines stay', 'a();\n\n\nb();', 'a();\n\n\nb();\n'],
  ['braces open onto lines of their own', 'if(a){b()}', 'if (a) {\n    b()\n}\n'],
  ['line ends of Windows become plain ones', 'a();\r\nb();\r\n', 'a();\nb();\n'],
  ['there is one line end at the end', 'a();\n\n\n', 'a();\n'],
  [
    'strings, templates and regular expressions stay as they are',
    'x="a  b";y=`c  ${ d }\n  e`;z=/f  "g/;',
    'x = "a  b";\ny = `c  ${ d }\n  e`;\nz = /f  "g/;\n',
  ],
  ['a script that is not valid is formatted too', 'D("shop.test",\n A("a"', 'D("shop.test",\n        A("a"\n'],
  ['blanks alone give nothing', ' \n\t\n', ''],
  ['nothing gives nothing', '', ''],
];
for (const [title, source, expected] of SCRIPTS) {
  test(`${title}, and formatting again changes nothing`, async () => {
    const text = await formatScript(source, 'dnsconfig.js');
    assert.equal(text, expected);
    assert.equal(await formatScript(text, 'dnsconfig.js'), text);
  });
}

const TYPES: readonly (readonly [source: string, expected: string])[] = [
  ['const m=new Map<string,number>([]);', 'const m = new Map<string,number>([]);'],
  ['const h:Record<string, Array<Host>>={};', 'const h: Record<string, Array<Host>> = {};'],
  ['interface Host { name: string; ip?: string }', 'interface Host { name: string; ip?: string }'],
  [
    'function f<T extends Host>(h?:T):T|undefined { return h }',
    'function f<T extends Host>(h?: T): T | undefined { return h }',
  ],
  ['const id=<T,>(x:T):T=>x;', 'const id = <T,>(x: T): T => x;'],
  ['import { A,D } from "zonewright";', 'import { A, D } from "zonewright";'],
  ['const small=a<b&&b>c;', 'const small = a < b && b > c;'],
  ['const one=a?b:c;', 'const one = a ? b : c;'],
  ['const s="a<b>(c?:d)";', 'const s = "a<b>(c?:d)";'],
];
for (const [source, expected] of TYPES) {
  test(`TypeScript keeps its types in one piece: ${source}`, async () => {
    assert.equal(await formatScript(source, 'dnsconfig.ts'), `${expected}\n`);
    assert.equal(await formatScript(expected, 'dnsconfig.ts'), `${expected}\n`);
  });
}

test('a file that holds the marks for hidden types is formatted without hiding any', async () => {
  assert.equal(await formatScript('const a="ᐸ0ᐳ";', 'a.ts'), 'const a = "ᐸ0ᐳ";\n');
});

test('modules keep a pair of braces on its line, scripts do not', async () => {
  const source = 'f({a:1})';
  assert.equal(await formatScript(source, 'a.mjs'), 'f({ a: 1 })\n');
  assert.equal(await formatScript(source, 'a.js'), 'f({\n    a: 1\n})\n');
});
