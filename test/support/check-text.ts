import { loadProviderKinds } from '../../providers/index.ts';
import { compile, type Compiled } from '../../src/config/compile.ts';
import { sharedEngine } from './shared-engine.ts';
import type { DeclaredRecord } from '../../src/model/ir.ts';
import { PSEUDO_TYPES, RECORD_TYPES } from '../../src/records/index.ts';

/** A configuration that exists only in memory, compiled with the providers there are. */
export interface CheckedText extends Compiled {
  /** Each finding as `file:line:column level rule: message`. */
  readonly lines: readonly string[];
  /** The records of all zones. */
  readonly records: readonly DeclaredRecord[];
  readonly printed: readonly string[];
}

/** Compile a configuration as the commands do; `files` are others by their path in its folder. */
export async function checkText(
  source: string,
  files: Readonly<Record<string, string>> = {},
  more: { readonly raw?: boolean } = {},
): Promise<CheckedText> {
  const kinds = await loadProviderKinds();
  const texts = new Map(Object.entries({ 'dnsconfig.js': source, ...files }));
  const printed: string[] = [];
  const compiled = await compile({
    ...more,
    file: '/config/dnsconfig.js',
    displayFile: 'dnsconfig.js',
    cwd: '/config',
    variables: {},
    recordTypes: [...RECORD_TYPES, ...PSEUDO_TYPES, ...kinds.flatMap((kind) => kind.recordTypes)],
    providerKinds: kinds,
    startEngine: sharedEngine,
    print: (line) => printed.push(line),
    readFile: (path) => {
      const text = texts.get(path.replace(/^\/config\//, ''));
      if (text === undefined) throw Object.assign(new Error(`ENOENT, open '${path}'`), { code: 'ENOENT' });
      return text;
    },
  });
  const lines = compiled.findings.map(({ position, level, rule, message }) => {
    const place = position === undefined ? '' : `${position.file}:${position.line}:${position.column}`;
    return `${place} ${level} ${rule}: ${message}`;
  });
  return { ...compiled, lines, printed, records: compiled.config.zones.flatMap((zone) => zone.records) };
}

/** Compile the modifiers of one zone `shop.test`, served by Route 53; they begin at line 4. */
export async function checkZone(modifiers: string): Promise<CheckedText> {
  return checkText(`var REG = NewRegistrar("none", "NONE");
var R53 = NewDnsProvider("r53", "ROUTE53");
D("shop.test", REG, DnsProvider(R53),
${modifiers});
`);
}

/** Records as short text: label, type, TTL and values. */
export function shortRecords({ records }: Pick<CheckedText, 'records'>): string[] {
  return records.map(({ name, type, ttl, values }) => `${name} ${type} ${ttl} ${values.join(' ')}`);
}
