import { found, WordError, type Guest } from '../guest.ts';
import type { RecordFunction } from '../objects.ts';
import { below, isGiven, labelOf, openBuilder, readOptions, refuse, textOf } from './options.ts';

/** The word that makes the records of a Microsoft 365 domain. */
export function m365Words(guest: Guest): Record<string, unknown> {
  return { M365_BUILDER: (name?: unknown, given?: unknown) => buildM365(guest, name, given) };
}

function buildM365(guest: Guest, name: unknown, given: unknown): RecordFunction[] {
  const word = 'M365_BUILDER';
  if (typeof name !== 'string' || name === '') {
    throw new WordError(word, `${word} takes the name of the domain first, found ${found(name)}`);
  }
  const switches = ['mx', 'autodiscover', 'dkim', 'skypeForBusiness', 'mdm'] as const;
  const options = readOptions(word, given, ['label', ...switches, 'domainGUID', 'initialDomain', 'ttl']);
  const make = openBuilder(guest, options);
  const label = labelOf(options);
  const isOn = (part: (typeof switches)[number], isUsual: boolean): boolean => Boolean(options.values[part] ?? isUsual);
  const cname = (host: string, target: string): RecordFunction => make('CNAME', below(host, label), [target]);
  const srv = (service: string, port: number, target: string): RecordFunction =>
    make('SRV', below(service, label), [100, 1, port, target]);
  const guid = textOf(options, 'domainGUID') || name.replaceAll('.', '-');
  // Microsoft tells its own form for those: a hyphen would look like a dot.
  if (name.includes('-') && !isGiven(options, 'domainGUID')) {
    throw refuse(options, 'domainGUID', `given, because "${name}" has a hyphen`);
  }
  const records: RecordFunction[] = [];
  if (isOn('mx', true)) records.push(make('MX', label, [0, `${guid}.mail.protection.outlook.com.`]));
  if (isOn('autodiscover', true)) records.push(cname('autodiscover', 'autodiscover.outlook.com.'));
  if (isOn('dkim', true)) {
    const initial = textOf(options, 'initialDomain').replace(/\.$/, '');
    if (initial === '') throw refuse(options, 'initialDomain', 'the first domain of the account, or dkim false');
    for (const selector of ['selector1', 'selector2']) {
      records.push(cname(`${selector}._domainkey`, `${selector}-${guid}._domainkey.${initial}.`));
    }
  }
  if (isOn('skypeForBusiness', false)) {
    records.push(
      cname('lyncdiscover', 'webdir.online.lync.com.'),
      cname('sip', 'sipdir.online.lync.com.'),
      srv('_sip._tls', 443, 'sipdir.online.lync.com.'),
      srv('_sipfederationtls._tcp', 5061, 'sipfed.online.lync.com.'),
    );
  }
  if (isOn('mdm', false)) {
    records.push(
      cname('enterpriseregistration', 'enterpriseregistration.windows.net.'),
      cname('enterpriseenrollment', 'enterpriseenrollment.manage.microsoft.com.'),
    );
  }
  return records;
}
