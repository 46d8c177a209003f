import { ITEM, MARK, ZONE } from '../wire.ts';
import { joinFields, WordError, type Guest } from './guest.ts';
import { RULES, STREAM, type DomainObject, type ProviderObject } from './objects.ts';
import { metaPairs, writeRecord } from './record-object.ts';
import { callOf } from './records.ts';

/** Write everything that has been declared as one text. */
export function emit(guest: Guest): string {
  const { conf } = guest;
  for (const key of ['registrars', 'dns_providers', 'domains'] as const) checkList(conf[key], `conf.${key}`);
  const parts = [
    String(conf.domains.length),
    ...conf.registrars.map((provider) => emitProvider(guest, MARK.registrar, provider)),
    ...conf.dns_providers.map((provider) => emitProvider(guest, MARK.dnsProvider, provider)),
    ...guest.resources.map(({ kind, name, call, options }) =>
      joinFields(guest, ITEM + MARK[kind], [name, '', call, options]),
    ),
    ...conf.domains.map((domain) => emitDomain(guest, domain)),
  ];
  return parts.join('');
}

/** Refuse what user code has made of a list. */
function checkList(list: unknown, name: string): void {
  const isFine = Array.isArray(list) && list.every((entry) => typeof entry === 'object' && entry !== null);
  if (!isFine) throw new WordError('D', `"${name}" is no list of objects any more`);
}

function emitProvider(guest: Guest, mark: string, provider: ProviderObject): string {
  const meta = provider.meta === undefined ? '' : JSON.stringify(provider.meta);
  return joinFields(guest, ITEM + mark, [provider.name, provider.type, callOf(provider), meta]);
}

function emitDomain(guest: Guest, domain: DomainObject): string {
  const item = (mark: string, ...fields: readonly unknown[]): string => joinFields(guest, ITEM + mark, fields);
  const items = recordItems(guest, domain);
  const flags = [domain.KeepUnknown, domain.unmanaged_disable_safety_check, domain.ignore_external_dns];
  const details = [
    ...metaPairs(domain.meta).map(([key, value]) => item(MARK.meta, key, value)),
    ...Object.entries(domain.dnsProviders).map(([name, count]) => item(MARK.uses, name, count)),
    ...domain.nameservers.map((server) => item(MARK.nameserver, server.name, callOf(server))),
    ...domain.unmanaged.map((rule) =>
      item(MARK.unmanaged, rule.label_pattern, rule.rType_pattern, rule.target_pattern, callOf(rule)),
    ),
    ...(domain[RULES] ?? []).map(({ rule, level, call }) => item(MARK.rule, rule, level, call)),
    ...domain.recordsabsent.map((record) => ITEM + MARK.absent + writeRecord(guest, record).slice(1)),
  ];
  const fields = [
    domain.name,
    domain.registrar,
    callOf(domain),
    ...flags.map((flag) => (flag === true ? '1' : '')),
    domain.external_dns_prefix,
    domain.auto_dnssec,
    details.length + items.length,
  ];
  return joinFields(guest, ZONE, fields) + details.join('') + items.join('');
}

function recordItems(guest: Guest, domain: DomainObject): readonly string[] {
  checkList(domain.rawrecords, `rawrecords of ${domain.name}`);
  // Reading the property "records" turns all text into objects, so only do it when that has happened already.
  const pieces = domain[STREAM]?.pieces;
  if (pieces === undefined) checkList(domain.records, `records of ${domain.name}`);
  const items = (pieces ?? domain.records).map((piece) =>
    typeof piece === 'string' ? piece : writeRecord(guest, piece),
  );
  for (const record of domain.rawrecords) items.push(writeRecord(guest, record));
  return items;
}
