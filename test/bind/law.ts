import type { Name } from '../../src/dns/name.ts';
import { fromBytes } from '../../src/dns/text.ts';
import type { DnsRecord } from '../../src/model/record.ts';
import { RECORD_TYPES } from '../../src/records/index.ts';
import { renderZoneFile } from '../../src/zonefile/writer.ts';
import { readZone, recordLine } from '../support/hand-made-zones.ts';
import { genericText } from './raw-zone.ts';
import type { Bind, CompiledZone } from './tools.ts';

/**
 * Say how BIND disagrees about records that this program writes, or undefined.
 *
 * It must accept the file, and what it makes of it, as text and octet by octet, must read back as the same records.
 */
export function writtenProblem(bind: Bind, zone: Name, records: readonly DnsRecord[]): string | undefined {
  const text = renderZoneFile({ zone, records });
  const refusal = bind.check(zone, text);
  if (refusal !== undefined) return `named-checkzone refuses the file\n${refusal}\n${text}`;
  const compiled = bind.compileText(zone, text);
  if (typeof compiled === 'string') return `named-compilezone refuses the file\n${compiled}\n${text}`;
  return compiledProblem(compiled, zone, records);
}

/** Say how a zone that BIND wrote differs from records, or undefined. */
export function compiledProblem(compiled: CompiledZone, zone: Name, records: readonly DnsRecord[]): string | undefined {
  const forms = { text: compiled.text, octets: genericText(compiled.raw) };
  for (const [form, text] of Object.entries(forms)) {
    const found = readZone(zone, { file: form, chunks: [fromBytes(Buffer.from(text, 'latin1'))] });
    const difference = found.problems.join('\n') || differenceOf(records, found.records);
    if (difference !== '') return `the ${form} of named-compilezone reads differently\n${difference}`;
  }
  return undefined;
}

/** Types without a word are kept in the spelling of the file, and BIND has its own. */
function readLines(records: readonly DnsRecord[]): ReadonlySet<string> {
  return new Set(records.filter(({ recordType }) => RECORD_TYPES.includes(recordType)).map(comparedLine));
}

/** The order of parameters means nothing, which the comparison text knows; but it leaves out the serial. */
function comparedLine(record: DnsRecord): string {
  const { name, ttl, type, text } = record;
  return type === 'SOA' ? recordLine(record) : `${name} ${ttl} ${type} ${text}`;
}

function differenceOf(ours: readonly DnsRecord[], theirs: readonly DnsRecord[]): string {
  const [a, b] = [readLines(ours), readLines(theirs)];
  const missing = [...a].filter((line) => !b.has(line)).map((line) => `- ${line}`);
  const extra = [...b].filter((line) => !a.has(line)).map((line) => `+ ${line}`);
  return [...missing, ...extra].slice(0, 10).join('\n');
}
