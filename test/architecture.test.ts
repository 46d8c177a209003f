import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { RECORD_TYPES } from '../src/records/index.ts';
import { ROUTE53_ROOMS, type ImportRule } from './support/route53-rooms.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * What each folder may import besides itself, `dns` and `errors`; `types` marks imports that vanish when compiled.
 * The longest matching prefix decides. This table is the architecture.
 */
const RULES: Readonly<Record<string, ImportRule>> = {
  ...ROUTE53_ROOMS,
  'src/dns': { values: [] },
  'src/errors.ts': { values: [] },
  'src/nearest.ts': { values: [] },
  'src/group-by.ts': { values: [] },
  'src/records': { values: [] },
  'src/zonefile': { values: ['src/records', 'src/model'] },
  'src/model': { values: ['src/records'] },
  'src/normalize': { values: ['src/model', 'src/records', 'src/zonefile'], types: ['src/validate'] },
  'src/validate': { values: ['src/model', 'src/records', 'src/zonefile'], types: ['src/provider.ts'] },
  'src/diff': { values: ['src/model', 'src/records', 'src/zonefile'] },
  'src/export': { values: ['src/model', 'src/records', 'src/zonefile'] },
  'src/routing': { values: ['src/model', 'src/records'] },
  'src/provider.ts': { values: [], types: ['src/model', 'src/diff', 'src/validate', 'src/records', 'src/routing'] },
  'src/dsl/words': { values: ['src/dsl/wire.ts'] },
  'src/dsl': { values: ['src/model', 'src/records'], types: ['src/provider.ts'] },
  'src/config': {
    values: ['src/dsl', 'src/normalize', 'src/validate', 'src/model', 'src/records'],
    types: ['src/provider.ts'],
  },
  'src/plan': { values: ['src/diff', 'src/model', 'src/records'], types: ['src/provider.ts'] },
  'src/report': {
    values: ['src/model', 'src/records'],
    types: ['src/plan', 'src/diff', 'src/validate', 'src/provider.ts', 'src/routing'],
  },
  'src/commands': {
    values: [
      'src/config',
      'src/plan',
      'src/report',
      'src/export',
      'src/zonefile',
      'src/model',
      'src/routing',
      'src/validate',
      'src/records',
      'src/dsl/declarations.ts',
    ],
    types: ['src/provider.ts', 'src/diff'],
  },
  'src/cli': { values: ['src/commands', 'src/report'] },
  'src/cli/load-program.ts': { values: ['src/cli', 'src/config/built-file.ts'] },
  'src/cli/warm-up.ts': { values: ['src/config/engine-module.ts', 'src/config/config-names.ts'] },
  'src/cli/quick.ts': { values: ['src/cli', 'src/commands', 'providers/index.ts'] },
  'src/cli/full.ts': { values: ['src/cli', 'src/commands', 'providers/index.ts', 'providers/route53/emulator'] },
  'src/cli/run-process.ts': { values: ['src/cli'], types: ['src/provider.ts'] },
  'src/cli/library-context.ts': {
    values: ['src/cli', 'src/config/engine-module.ts', 'providers/index.ts'],
    types: ['src/commands'],
  },
  'src/library': {
    values: ['src/cli/library-context.ts', 'src/commands', 'src/plan', 'src/report', 'src/model', 'src/validate'],
  },
  'src/build': {
    values: [
      'src/cli',
      'src/commands',
      'src/config',
      'src/dsl/declarations.ts',
      'providers/index.ts',
      'providers/route53/emulator',
    ],
  },
  'providers/index.ts': { values: ['providers'], types: ['src/provider.ts'] },
  'providers/words.ts': { values: ['src/dsl/words', 'src/dsl/wire.ts', 'providers/route53/words.ts'] },
  'providers/late-words.ts': { values: ['src/dsl/words', 'providers/route53/words'] },
  'providers/route53/words.ts': { values: ['src/dsl/words', 'providers/route53/words'] },
  'providers/route53/words': { values: ['src/dsl/words'] },
  'providers/route53/emulator': { values: ['providers/route53/alias/service-zones.ts'] },
  'providers/route53': {
    values: ['src/model', 'src/records', 'src/zonefile'],
    types: ['src/provider.ts', 'src/diff', 'src/validate', 'src/routing'],
  },
  'providers/bind': {
    values: ['src/model', 'src/records', 'src/zonefile'],
    types: ['src/provider.ts', 'src/diff'],
  },
  'providers/none': { values: ['src/model', 'src/records'], types: ['src/provider.ts'] },
};

const ALWAYS = ['src/dns', 'src/errors.ts', 'src/nearest.ts', 'src/group-by.ts'];
/** Guest code runs in the sandbox: only pure leaves of `dns` can come with it. */
const GUEST = [
  'src/dsl/words',
  'src/dsl/wire.ts',
  'providers/route53/words.ts',
  'providers/route53/words',
  'providers/words.ts',
  'providers/late-words.ts',
];
const GUEST_DNS = new Set([
  'src/dns/duration.ts',
  'src/dns/address.ts',
  'src/dns/ascii.ts',
  'src/dns/name.ts',
  'src/dns/label.ts',
  'src/nearest.ts',
]);

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

const isBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

function sourceFiles(): string[] {
  return ['src', 'providers'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => posix.join(folder, file.replaceAll('\\', '/'))),
  );
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const pattern = /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)/g;
  return Array.from(text.matchAll(pattern), (match) => {
    const target = match[2] ?? match[3] ?? '';
    const to = target.startsWith('.') ? posix.normalize(posix.join(dirname(file), target)) : target;
    return { from: file, to, isType: match[1] !== undefined };
  });
}

function ruleFor(file: string): ImportRule & { readonly prefix: string } {
  const prefix = Object.keys(RULES)
    .filter((candidate) => isBelow(file, candidate))
    .toSorted((a, b) => b.length - a.length)[0];
  const rule = prefix === undefined ? undefined : RULES[prefix];
  assert.ok(prefix !== undefined && rule !== undefined, `${file} lies in a folder the architecture does not name`);
  return { prefix, ...rule };
}

test('imports flow one way between folders', () => {
  const wrong: string[] = [];
  for (const file of sourceFiles().filter((f) => f !== 'src/index.ts')) {
    const rule = ruleFor(file);
    for (const { to, isType } of importsOf(file)) {
      if (!to.startsWith('src/') && !to.startsWith('providers/')) continue;
      const own = rule.prefix.endsWith('.ts') ? dirname(rule.prefix) : rule.prefix;
      const allowed = [own, ...ALWAYS, ...rule.values, ...(isType ? (rule.types ?? []) : [])];
      if (!allowed.some((folder) => isBelow(to, folder))) wrong.push(`${file} imports ${to}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('no file needs itself by way of others', () => {
  const needs = new Map(sourceFiles().map((file) => [file, importsOf(file).map(({ to }) => to)]));
  // Files that need nothing more are taken away until none is left; what stays is a circle, or needs one.
  for (let size = -1; size !== needs.size;) {
    size = needs.size;
    for (const [file, others] of needs) if (!others.some((other) => needs.has(other))) needs.delete(file);
  }
  assert.deepEqual([...needs.keys()], []);
});

test('a room of Route 53 imports only from rooms that come before it', () => {
  const rooms = Object.keys(ROUTE53_ROOMS);
  const wrong = rooms.flatMap((room, place) => {
    const { values = [], types = [] } = ROUTE53_ROOMS[room] ?? {};
    const later = [...values, ...types].filter((path) => rooms.findIndex((other) => isBelow(path, other)) >= place);
    return later.map((path) => `${room} imports ${path}`);
  });
  assert.deepEqual(wrong, []);
});

test('code for the sandbox imports nothing of Node and no library', () => {
  const wrong: string[] = [];
  for (const file of sourceFiles().filter((f) => GUEST.some((folder) => isBelow(f, folder)))) {
    for (const { to, isType } of importsOf(file)) {
      if (isType || GUEST.some((folder) => isBelow(to, folder)) || GUEST_DNS.has(to)) continue;
      wrong.push(`${file} imports ${to}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('only src/cli and the build touch the process and the console', () => {
  const wrong = sourceFiles()
    .filter((file) => !isBelow(file, 'src/cli') && !isBelow(file, 'src/build'))
    .filter((file) =>
      /(?<![.\w'"`])(?:process\.|console\.)/.test(stripComments(readFileSync(join(root, file), 'utf8'))),
    );
  assert.deepEqual(wrong, []);
});

test('the configuration, the journal, exports and the emulator alone touch files', () => {
  const homes = [
    'src/config',
    'src/plan/journal.ts',
    'src/commands',
    'src/cli',
    'src/build',
    'providers/route53/emulator',
    'providers/bind',
  ];
  const wrong = sourceFiles()
    .filter((file) => !homes.some((home) => isBelow(file, home)))
    .filter((file) => importsOf(file).some(({ to }) => to.startsWith('node:fs')));
  assert.deepEqual(wrong, []);
});

test('source files stay below 200 lines', () => {
  const long = sourceFiles().filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 201);
  assert.deepEqual(long, []);
});

test('half of the source files have at most 60 lines', () => {
  const lengths = sourceFiles()
    .map((file) => readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length)
    .toSorted((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  assert.ok(median <= 60, `the median is ${median}`);
});

test('test files stay below 300 lines', () => {
  const long = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => readFileSync(join(root, 'test', file), 'utf8').split('\n').length > 301);
  assert.deepEqual(long, []);
});

test('every record type file is listed', () => {
  const machinery = new Set([
    'absolute-name',
    'binary',
    'certificate',
    'character-string',
    'define',
    'derive-check',
    'field',
    'fields',
    'foreign',
    'hostname',
    'import-transform',
    'index',
    'ir-values',
    'loc-wire',
    'octal',
    'opaque',
    'quoted',
    'service-binding',
    'svc-keys',
    'svc-params',
    'wire-form',
  ]);
  const files = readdirSync(join(root, 'src/records'))
    .map((file) => basename(file, '.ts'))
    .filter((name) => !machinery.has(name));
  assert.deepEqual(files.toSorted(), RECORD_TYPES.map((type) => type.type.toLowerCase()).toSorted());
});

test('every export has a docstring', () => {
  const missing = sourceFiles().flatMap((file) => {
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    return lines.flatMap((line, i) =>
      /^export (?:async )?(?:function|const|class|interface|type)\b/.test(line) && !/\*\/\s*$/.test(lines[i - 1] ?? '')
        ? [`${file}:${i + 1}`]
        : [],
    );
  });
  assert.deepEqual(missing, []);
});

test('no folder is a drawer for everything', () => {
  const names = sourceFiles().filter((f) =>
    /(?:^|\/)(?:utils?|helpers?|common|misc|types|manager|base|core|service)\.ts$/.test(f),
  );
  assert.deepEqual(names, []);
});

function stripComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
