import type { Guest } from '../guest.ts';
import type { RecordFunction } from '../objects.ts';
import {
  below,
  choiceOf,
  isGiven,
  labelOf,
  listOf,
  openBuilder,
  readOptions,
  refuse,
  secondsOf,
  textOf,
} from './options.ts';
import type { Options } from './options.ts';

/** The word that makes the DMARC record of a domain (RFC 7489). */
export function dmarcWords(guest: Guest): Record<string, unknown> {
  return { DMARC_BUILDER: (given?: unknown) => buildDmarc(guest, given) };
}

function buildDmarc(guest: Guest, given: unknown): RecordFunction {
  const options = readOptions('DMARC_BUILDER', given, [
    'label',
    'version',
    'policy',
    'subdomainPolicy',
    'alignmentDKIM',
    'alignmentSPF',
    'percent',
    'rua',
    'ruf',
    'failureOptions',
    'failureFormat',
    'reportInterval',
    'ttl',
  ]);
  const make = openBuilder(guest, options);
  if (textOf(options, 'version', 'DMARC1') !== 'DMARC1') throw refuse(options, 'version', '"DMARC1"');
  const policies = ['none', 'quarantine', 'reject'];
  const ruf = addressesOf(options, 'ruf');
  const tags = {
    v: 'DMARC1',
    p: choiceOf(options, 'policy', policies, 'none'),
    sp: choiceOf(options, 'subdomainPolicy', policies),
    adkim: alignmentOf(options, 'alignmentDKIM'),
    aspf: alignmentOf(options, 'alignmentSPF'),
    pct: percentOf(options),
    rua: addressesOf(options, 'rua'),
    ruf,
    fo: ruf === '' ? '' : failureOptionsOf(options),
    rf: ruf === '' ? '' : textOf(options, 'failureFormat'),
    ri: isGiven(options, 'reportInterval') ? String(secondsOf(options, 'reportInterval')) : '',
  };
  const parts = Object.entries(tags).filter(([, value]) => value !== '');
  const text = parts.map(([tag, value]) => `${tag}=${value}`).join('; ');
  return make('TXT', below('_dmarc', labelOf(options)), [text]);
}

function alignmentOf<Name extends string>(options: Options<Name>, name: Name): string {
  return choiceOf(options, name, ['relaxed', 'strict', 'r', 's']).charAt(0).toLowerCase();
}

function addressesOf<Name extends string>(options: Options<Name>, name: Name): string {
  return (listOf(options, name) ?? []).join(',');
}

function percentOf(options: Options<'percent'>): string {
  if (!isGiven(options, 'percent')) return '';
  const percent = Number(options.values.percent);
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) throw refuse(options, 'percent', '0 to 100');
  return String(percent);
}

/** When to report a failure: `1` for any, `d` and `s` for DKIM and SPF alone; `0` is the default and left out. */
function failureOptionsOf(options: Options<'failureOptions'>): string {
  const { failureOptions: value } = options.values;
  if (typeof value === 'object' && value !== null) {
    const { values } = readOptions('DMARC_BUILDER', value, ['DKIM', 'SPF']);
    const isDkim = Boolean(values.DKIM);
    const isSpf = Boolean(values.SPF);
    return isSpf && isDkim ? '1' : isSpf ? 's' : isDkim ? 'd' : '';
  }
  const text = isGiven(options, 'failureOptions') ? String(value) : '0';
  if (!/^[01ds](?::[01ds])*$/i.test(text)) {
    throw refuse(options, 'failureOptions', '"0", "1", "d", "s", several of them with colons between, or {DKIM, SPF}');
  }
  return text === '0' ? '' : text;
}
