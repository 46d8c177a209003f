import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../support/zone-text.ts';

const raw = String.raw;

/** Title, file, records. */
const FILES: readonly (readonly [title: string, text: string, records: readonly string[]])[] = [
  ['an empty file', '', []],
  ['a file with only remarks', '; nothing\n\n   ; here', []],
  ['no newline at the end', '$TTL 60\na A 192.0.2.1', ['a.ex.test. 60 A 192.0.2.1']],
  ['newlines of Windows and a byte order mark', '\ufeff$TTL 60\r\na A 192.0.2.1\r\n', ['a.ex.test. 60 A 192.0.2.1']],
  [
    'an SOA record over several lines, with units',
    '$TTL 1d\n@ IN SOA ns1 host.master (\n  7 ; serial\n  2h 15m ; timers\n  2w 1d )\n',
    [raw`ex.test. 86400 SOA ns1.ex.test. host.master.ex.test. 7 7200 900 1209600 86400`],
  ],
  [
    'lines without a name',
    '$TTL 60\na A 192.0.2.1\n  A 192.0.2.2\n\tTXT x ; remark\n',
    ['a.ex.test. 60 A 192.0.2.1', 'a.ex.test. 60 A 192.0.2.2', 'a.ex.test. 60 TXT "x"'],
  ],
  [
    'TTL and class in any order, in any case',
    'a 60 IN A 192.0.2.1\nb in 1H30m a 192.0.2.2\nc CLASS1 A 192.0.2.3\n',
    ['a.ex.test. 60 A 192.0.2.1', 'b.ex.test. 5400 A 192.0.2.2', 'c.ex.test. 5400 A 192.0.2.3'],
  ],
  [
    'names that look like types and TTLs',
    '$TTL 60\nmx MX 10 a\n60 A 192.0.2.1\nin IN A 192.0.2.2\n',
    ['mx.ex.test. 60 MX 10 a.ex.test.', '60.ex.test. 60 A 192.0.2.1', 'in.ex.test. 60 A 192.0.2.2'],
  ],
  [
    'origins that follow each other',
    '$TTL 60\n$ORIGIN sub\na CNAME b\n@ A 192.0.2.1\n$ORIGIN deep\nc A 192.0.2.2\n$ORIGIN ex.test.\nz MX 1 @\n',
    [
      'a.sub.ex.test. 60 CNAME b.sub.ex.test.',
      'sub.ex.test. 60 A 192.0.2.1',
      'c.deep.sub.ex.test. 60 A 192.0.2.2',
      'z.ex.test. 60 MX 1 ex.test.',
    ],
  ],
  [
    '$TTL that changes, and is stronger than the TTL before',
    '$TTL 60\na A 192.0.2.1\nb 5 A 192.0.2.2\nc A 192.0.2.3\n$TTL 2m\nd A 192.0.2.4\n',
    [
      'a.ex.test. 60 A 192.0.2.1',
      'b.ex.test. 5 A 192.0.2.2',
      'c.ex.test. 60 A 192.0.2.3',
      'd.ex.test. 120 A 192.0.2.4',
    ],
  ],
  [
    'escaped and odd names',
    raw`$TTL 60
a\.b A 192.0.2.1
c\@d A 192.0.2.2
\042q A 192.0.2.3
sp\ ace A 192.0.2.4
\;x A 192.0.2.5
UP.Ex.TEST. A 192.0.2.6
*.w A 192.0.2.7
`,
    [
      raw`a\046b.ex.test. 60 A 192.0.2.1`,
      'c@d.ex.test. 60 A 192.0.2.2',
      '*q.ex.test. 60 A 192.0.2.3',
      raw`sp\032ace.ex.test. 60 A 192.0.2.4`,
      ';x.ex.test. 60 A 192.0.2.5',
      'up.ex.test. 60 A 192.0.2.6',
      '*.w.ex.test. 60 A 192.0.2.7',
    ],
  ],
  [
    'pitfall 100: text in all its forms, escapes decoded',
    raw`$TTL 60
a TXT one two "three"
b TXT "q\"q" "b\\b" "dec\097"
c TXT "semi ; colon" ; remark
d TXT "a""b"
e TXT ""
f TXT ( "x"
  "y" ) ; z
`,
    [
      'a.ex.test. 60 TXT "onetwothree"',
      raw`b.ex.test. 60 TXT "q\"qb\\bdeca"`,
      'c.ex.test. 60 TXT "semi ; colon"',
      'd.ex.test. 60 TXT "ab"',
      'e.ex.test. 60 TXT ""',
      'f.ex.test. 60 TXT "xy"',
    ],
  ],
  ['a string that goes on in the next line', '$TTL 60\na TXT "x\ny"\n', [raw`a.ex.test. 60 TXT "x\010y"`]],
  [
    'octets that are not ASCII, in text and in names',
    '$TTL 60\né TXT "café"\nx CNAME é\n',
    [raw`\195\169.ex.test. 60 TXT "café"`, raw`x.ex.test. 60 CNAME \195\169.ex.test.`],
  ],
  [
    'types without a word, host names completed',
    '$TTL 60\n$ORIGIN sub\nu URI 10 1   "https://x.test/"\na AFSDB 1 host\nh HIP 2 200100 AwEAA rvs1 rvs2.\nr RRSIG A 5 3 60 20300101000000 20200101000000 1 @ AQ==\n',
    [
      'u.sub.ex.test. 60 URI 10 1 "https://x.test/"',
      'a.sub.ex.test. 60 AFSDB 1 host.sub.ex.test.',
      'h.sub.ex.test. 60 HIP 2 200100 AwEAA rvs1.sub.ex.test. rvs2.',
      'r.sub.ex.test. 60 RRSIG A 5 3 60 20300101000000 20200101000000 1 sub.ex.test. AQ==',
    ],
  ],
  [
    '$GENERATE with every base',
    '$TTL 60\n$GENERATE 1-3/2 h$ A 10.0.0.$\n$GENERATE 10-10 ${0,4,d}-${-2,2,x}-${5,0,o}-${0,3,X} CNAME $$.\\$.\n$GENERATE 31-31 ${0,3,n} 5 IN PTR h${0,4,N}\n',
    [
      'h1.ex.test. 60 A 10.0.0.1',
      'h3.ex.test. 60 A 10.0.0.3',
      raw`0010-08-17-00a.ex.test. 60 CNAME \$.\$.`,
      'f.1.ex.test. 5 PTR hf.1.',
    ],
  ],
];

for (const [title, text, records] of FILES) {
  test(`a master file is read: ${title}`, () => {
    assert.deepEqual(readText(text), { records, problems: [] });
  });
}

/** Title, lines, records. */
const LINES: readonly (readonly [title: string, text: string, records: readonly string[]])[] = [
  [
    'a control character is the octet it is, also in a name',
    '\u001bx\u000by CNAME \u0001\na TXT "\u0002" \u0003\u000c\n',
    [raw`\027x\011y.ex.test. 60 CNAME \001.ex.test.`, raw`a.ex.test. 60 TXT "\002\003\012"`],
  ],
  [
    'a backslash before what is not ASCII is none',
    'a\\é CNAME \\\\é\n',
    [raw`a\195\169.ex.test. 60 CNAME \\\195\169.ex.test.`],
  ],
  [
    'a backslash of a regular expression that was not doubled',
    'a NAPTR 1 1 "u" "s" "!^\\+(.*)$!sip:\\1@x.test\\9!" .\n',
    [raw`a.ex.test. 60 NAPTR 1 1 "u" "s" "!^+(.*)$!sip:\\1@x.test\\9!" .`],
  ],
  [
    'values that cannot be declared',
    'a CAA 0 TBS   "x y"\nb TLSA 255 1  255 AA bb\n',
    ['a.ex.test. 60 CAA 0 TBS "x y"', 'b.ex.test. 60 TLSA 255 1 255 AA bb'],
  ],
  [
    'hemispheres in small letters',
    'a LOC 1 n 2 e 3\n',
    ['a.ex.test. 60 LOC 01 00 0.000 N 02 00 0.000 E 3m 1m 10000m 10m'],
  ],
  ['rdata that $GENERATE has in quotes', '$GENERATE 1-1 a$ MX "1$ b$"\n', ['a1.ex.test. 60 MX 11 b1.ex.test.']],
];

for (const [title, text, records] of LINES) {
  test(`a line is read: ${title}`, () => {
    assert.deepEqual(readText(`$TTL 60\n${text}`), { records, problems: [] });
  });
}

test('messages stay short, whatever they quote', () => {
  const [problem = ''] = readText(`a 60 A ${'x'.repeat(100_000)}\n`).problems;
  assert.ok(problem.length < 500);
});

test('all directives together cannot generate more than a memory holds', () => {
  const { records, problems } = readText(`$TTL 60\n${'$GENERATE 0-65535/65535 a A 192.0.2.1\n'.repeat(3)}`);
  assert.deepEqual([records.length, problems], [6, []]);
  const lines = '$GENERATE 1-65536 a$ CH A x\n'.repeat(17);
  assert.deepEqual(readText(`$TTL 60\n${lines}`).problems.slice(16), [
    '18:1: The zone generates more than 1048576 records',
  ]);
});

test('problems are told with line and column, all of them, and the other records are read', () => {
  const text = `$TTL 60
bad A 300.1.2.3
  AAAA 2001:zz::1
ok A 192.0.2.1
x AA 192.0.2.1
y CH TXT "x"
z MX 10
w
v 99999999999 A 192.0.2.2
$NOPE 1
$TTL x
a..b A 192.0.2.3
  A 192.0.2.3
u ) A 192.0.2.4
t TYPE999 abc
s A \\# 3 c00002
`;
  assert.deepEqual(readText(text), {
    records: ['ok.ex.test. 60 A 192.0.2.1', 'v.ex.test. 60 A 192.0.2.2', 'u.ex.test. 60 A 192.0.2.4'],
    problems: [
      '2:7: A: The address "300.1.2.3" is not an IPv4 address',
      '3:8: AAAA: The address "2001:zz::1" is not an IPv6 address',
      '5:3: "AA" is no type of record (Did you mean A?)',
      '6:3: The class "CH" is none that this program manages (Records of the Internet have the class IN)',
      '7:6: MX: The target is missing',
      '8:1: The line ends before the type of the record',
      '9:3: The TTL "99999999999" is more than 2147483647 seconds',
      '10:1: The directive "$NOPE" is unknown (There are $ORIGIN, $TTL, $INCLUDE and $GENERATE)',
      '11:6: "x" is no TTL',
      '12:1: The name "a..b" has an empty label',
      '14:3: The parenthesis has no beginning',
      '15:11: TYPE999: Expected "\\# length hex", found "abc"',
      '16:5: A: The generic rdata ends too early',
    ],
  });
});

test('what has no end is told where it begins', () => {
  assert.deepEqual(readText('$TTL 60\na TXT ( "x"\nb A 192.0.2.1\n').problems, ['2:7: The parenthesis has no end']);
  assert.deepEqual(readText('$TTL 60\na TXT "x\nb A 192.0.2.1\n').problems, ['2:7: The quote has no end']);
  assert.deepEqual(readText('$TTL 60\na TXT x\\\n').problems, [
    '2:8: The backslash at the end of the line escapes nothing',
  ]);
});

test('a file without any TTL is told once, and so is a line without a name', () => {
  assert.deepEqual(readText('@ SOA ns h 1 2 3 4 5\na A 192.0.2.1\n').problems, [
    '1:3: The record has no TTL, and there is none before it (Begin the file with $TTL 3600)',
  ]);
  assert.deepEqual(readText('  60 A 192.0.2.1\n').problems, ['1:3: The line has no name, and there is none before it']);
});

test('a slip in $GENERATE is told once, with its place', () => {
  const cases: [string, string][] = [
    ['$GENERATE 1-300 h$ A 10.0.0.$', '2:1: A: The address "10.0.0.256" is not an IPv4 address'],
    ['$GENERATE 1-99999 h$ A 10.0.0.1', '2:11: The range "1-99999" makes more than 65536 records'],
    ['$GENERATE 3-1 h$ A 10.0.0.1', '2:11: The range "3-1" ends before it begins'],
    ['$GENERATE x h$ A 10.0.0.1', '2:11: "x" is no range such as 1-10 or 0-100/2'],
    ['$GENERATE 1-2 h${a} A 10.0.0.1', '2:15: The braces in "h${a} A 10.0.0.1" make no sense'],
    ['$GENERATE 1-2 h$ A', '2:1: $GENERATE needs a range, a name, a type and a value'],
  ];
  for (const [line, problem] of cases) assert.deepEqual(readText(`$TTL 60 ;\n${line}\n`).problems, [problem]);
});

test('an included file has its own origin and name, and shares the TTL', () => {
  const files: Readonly<Record<string, string>> = {
    inner: '$ORIGIN deep\nx A 192.0.2.2\n$TTL 5\n',
    loop: '$INCLUDE loop\n',
  };
  const include = (name: string, includedBy: string) => {
    const text = files[name];
    return text === undefined ? `not there (${includedBy})` : { file: name, chunks: [text] };
  };
  assert.deepEqual(
    readText('$TTL 60\na A 192.0.2.1\n$INCLUDE inner sub\n  A 192.0.2.3\nb A 192.0.2.4\n', { include }),
    {
      records: [
        'a.ex.test. 60 A 192.0.2.1',
        'x.deep.sub.ex.test. 60 A 192.0.2.2',
        'a.ex.test. 5 A 192.0.2.3',
        'b.ex.test. 5 A 192.0.2.4',
      ],
      problems: [],
    },
  );
  assert.deepEqual(readText('$INCLUDE nope\n', { include }).problems, [
    '1:10: "nope" is not included: not there (zone)',
  ]);
  assert.deepEqual(readText('$INCLUDE loop\n', { include }).problems, [
    'loop:1:10: Files include each other without an end',
  ]);
  assert.deepEqual(readText('$INCLUDE x\n').problems, ['1:10: "x" is not included: Files cannot be included here']);
});

test('a file that is no zone is given up after a hundred problems', () => {
  assert.equal(readText('rubbish and more\n'.repeat(5000)).problems.length, 100);
});

test('neither an endless line nor an endless entry fills the memory', () => {
  const endless = function* (head: string, chunk: string): Generator<string> {
    yield head;
    for (let i = 0; i < 20; i++) yield chunk.repeat(100_000 / chunk.length);
    assert.fail('All of it was read');
  };
  for (const [head, chunk] of [
    ['', 'xxxxx'],
    ['( ', 'xxxx\n'],
    ['a TXT "', 'xxxx\n'],
  ] as const) {
    const include = () => ({ file: 'endless', chunks: endless(head, chunk) });
    const { problems } = readText('$INCLUDE endless\n', { include });
    assert.match(problems.join('\n'), /^endless:\d+:\d+: The (?:line|entry) is longer than 1048576 characters/);
  }
});
