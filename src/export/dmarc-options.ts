import type { BuilderOptions } from './builder-options.ts';

const POLICY = /^(?:none|quarantine|reject)$/;

/** The tags that DMARC_BUILDER writes, in its order, with the option of each and how it reads the tag's value. */
const TAGS: readonly (readonly [
  tag: string,
  option: string,
  read: (value: string) => BuilderOptions[string] | undefined,
])[] = [
  ['p', 'policy', (value) => (POLICY.test(value) ? value : undefined)],
  ['sp', 'subdomainPolicy', (value) => (POLICY.test(value) ? value : undefined)],
  ['adkim', 'alignmentDKIM', alignment],
  ['aspf', 'alignmentSPF', alignment],
  ['pct', 'percent', (value) => (/^(?:0|[1-9]\d?|100)$/.test(value) ? Number(value) : undefined)],
  ['rua', 'rua', addresses],
  ['ruf', 'ruf', addresses],
  ['fo', 'failureOptions', (value) => (/^[1ds](?::[01ds])*$|^0(?::[01ds])+$/.test(value) ? value : undefined)],
  ['rf', 'failureFormat', (value) => (value === '' ? undefined : value)],
  ['ri', 'reportInterval', (value) => (/^(?:0|[1-9]\d{0,8})$/.test(value) ? Number(value) : undefined)],
];
/** Tags that DMARC_BUILDER leaves out where nobody is to be told of failures. */
const NEEDS_RUF = new Set(['fo', 'rf']);

/** The options with which DMARC_BUILDER makes a text (RFC 7489 section 6.3), or undefined when none do. */
export function dmarcOptions(text: string): BuilderOptions | undefined {
  const [version, ...parts] = text.split('; ');
  if (version !== 'v=DMARC1' || !text.startsWith('v=DMARC1; p=')) return undefined;
  const options: Record<string, BuilderOptions[string]> = {};
  let last = -1;
  for (const part of parts) {
    const at = part.indexOf('=');
    const index = TAGS.findIndex(([tag]) => tag === part.slice(0, at));
    const [tag = '', option = '', read] = TAGS[index] ?? [];
    const value = read?.(part.slice(at + 1));
    if (value === undefined || index <= last) return undefined;
    if (NEEDS_RUF.has(tag) && options['ruf'] === undefined) return undefined;
    options[option] = value;
    last = index;
  }
  return options;
}

function alignment(value: string): string | undefined {
  if (value === 'r') return 'relaxed';
  return value === 's' ? 'strict' : undefined;
}

function addresses(value: string): readonly string[] | undefined {
  const list = value.split(',');
  return list.includes('') ? undefined : list;
}
