import { ipv4FromNumber } from '../dns/address.ts';
import type { Position } from '../errors.ts';
import type { FieldValue } from '../records/field.ts';
import type { RecordTypes } from './desired.ts';
import type { DeclaredConfig, DeclaredProvider, DeclaredRecord, DeclaredZone, UnmanagedRule } from './ir.ts';
import { resourcesJson } from './ir-resources.ts';
import { rulesJson } from './ir-rules.ts';
import { wireJson } from './wire-json.ts';

/** A plain JSON object whose keys stand in the order they are to be printed. */
export type JsonObject = { readonly [key: string]: unknown };

/** What the IR shows besides the configuration itself. */
export interface IrOptions {
  readonly recordTypes: RecordTypes;
  /** True after normalisation, which leaves out the final dot of name servers. */
  readonly isNormalized: boolean;
  /** Where the calls stand; records without a position get no `filepos`. */
  readonly positions?: ReadonlyMap<number, Position>;
  /** The file whose name `filepos` leaves out. */
  readonly mainFile?: string;
}

/** Convert a configuration into DNSControl's intermediate representation, keys in its order and empty ones left out. */
export function toIrJson(config: DeclaredConfig, options: IrOptions): JsonObject {
  return {
    registrars: config.registrars.map(providerJson),
    dns_providers: config.dnsProviders.map(providerJson),
    ...resourcesJson(config),
    domains: config.zones.map((zone) => zoneJson(zone, options)),
  };
}

function providerJson({ name, type, meta }: DeclaredProvider): JsonObject {
  return meta === undefined ? { name, type } : { name, type, meta };
}

function zoneJson(zone: DeclaredZone, options: IrOptions): JsonObject {
  const servers = zone.nameservers.map(({ name }) => ({
    name: options.isNormalized && name.length > 1 ? name.replace(/\.$/, '') : name,
  }));
  return {
    name: zone.name,
    ...nonEmpty('tag', zone.tag),
    uniquename: zone.uniqueName,
    registrar: zone.registrar,
    dnsProviders: Object.fromEntries(zone.dnsProviders),
    meta: sortKeys({ ...zone.meta, ...nameMeta(zone) }),
    records: zone.records.map((record) => recordJson(record, zone, options)),
    ...(servers.length === 0 ? {} : { nameservers: servers }),
    ...(zone.absent.length === 0
      ? {}
      : { recordsabsent: zone.absent.map((record) => recordJson(record, zone, options)) }),
    ...(zone.keepsUnknown ? { keepunknown: true } : {}),
    ...(zone.unmanaged.length === 0 ? {} : { unmanaged: zone.unmanaged.map(ruleJson) }),
    ...(zone.allowsIgnoreConflicts ? { unmanaged_disable_safety_check: true } : {}),
    ...(zone.ignoresExternalDns ? { ignore_external_dns: true } : {}),
    ...nonEmpty('external_dns_prefix', zone.externalDnsPrefix),
    ...nonEmpty('auto_dnssec', zone.autoDnssec),
    ...rulesJson(zone),
  };
}

/** The names that the IR carries as metadata, so that nothing is lost on the way back. */
function nameMeta(zone: DeclaredZone): Record<string, string> {
  return {
    dnscontrol_nameraw: zone.rawName,
    dnscontrol_nameunicode: zone.unicodeName,
    dnscontrol_uniquename: zone.uniqueName,
    ...nonEmpty('dnscontrol_tag', zone.tag),
  };
}

function ruleJson({ label, types, target }: UnmanagedRule): JsonObject {
  return {
    ...nonEmpty('label_pattern', label),
    ...nonEmpty('rType_pattern', types),
    ...nonEmpty('target_pattern', target),
  };
}

function recordJson(record: DeclaredRecord, zone: DeclaredZone, options: IrOptions): JsonObject {
  const position = options.positions?.get(record.call);
  const json: Record<string, unknown> = { type: record.type };
  if (record.ttl !== 0) json['ttl'] = record.ttl;
  const type = options.recordTypes.get(record.type);
  if (type?.wire === undefined) json['name'] = record.name;
  else Object.assign(json, wireJson(record, type, zone));
  if (record.meta !== undefined && Object.keys(record.meta).length > 0) json['meta'] = sortKeys(record.meta);
  if (position !== undefined) json['filepos'] = filepos(position, options.mainFile);
  if (record.subdomain !== '') json['subdomain'] = record.subdomain;
  const { target = '', ...own } = valuesJson(record, options.recordTypes);
  for (const [key, value] of Object.entries(own)) if (value !== '' && value !== 0) json[key] = value;
  json['target'] = target;
  return json;
}

function valuesJson(record: DeclaredRecord, recordTypes: RecordTypes): JsonObject {
  const type = recordTypes.get(record.type);
  if (type === undefined) return { target: record.values[0] };
  if (type.toIr !== undefined) return type.toIr(record.values);
  const json: Record<string, unknown> = {};
  for (const [i, field] of type.fields.entries()) {
    const value: FieldValue = record.values[i] ?? '';
    json[field.irKey] = field.kind === 'address' && typeof value === 'number' ? ipv4FromNumber(value) : value;
  }
  return json;
}

function filepos({ file, line, column }: Position, mainFile: string | undefined): string {
  return `[${mainFile === undefined || file === mainFile ? 'line' : file}:${line}:${column}]`;
}

function nonEmpty(key: string, text: string): Record<string, string> {
  return text === '' ? {} : { [key]: text };
}

/** Go prints maps sorted by the bytes of their keys. */
function sortKeys(map: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(map).toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
}
