import { toUnicode } from '../dns/idn.ts';
import type { RecordType } from '../records/define.ts';
import type { FieldValue } from '../records/field.ts';
import type { WireForm } from '../records/wire-form.ts';
import type { RecordTypes } from './desired.ts';
import type { DeclaredConfig, DeclaredProvider, DeclaredRecord, DeclaredZone, UnmanagedRule } from './ir.ts';
import { readResources } from './ir-resources.ts';
import { readRules } from './ir-rules.ts';
import {
  entries,
  flag,
  items,
  number,
  property,
  readJson,
  text,
  textMap,
  wrong,
  type JsonReader,
} from './json-reader.ts';

/** Where a record of an IR file comes from; no file means the main one. */
export interface IrPosition {
  readonly file: string | undefined;
  readonly line: number;
  readonly column: number;
}

/** A configuration read from an IR file. */
export interface IrDocument {
  readonly config: DeclaredConfig;
  /** Positions by call number, for the records that have a `filepos`. */
  readonly positions: ReadonlyMap<number, IrPosition>;
}

interface ReadContext {
  readonly recordTypes: RecordTypes;
  readonly positions: Map<number, IrPosition>;
  /** Numbers what has no call of its own. */
  readonly nextCall: () => number;
}

/**
 * Read what `toIrJson` writes, raw or normalised, names of zones restored from their metadata.
 *
 * @throws {ConfigError} naming the JSON path of a value of the wrong kind.
 */
export function fromIrJson(json: unknown, recordTypes: RecordTypes): IrDocument {
  let calls = 0;
  const context: ReadContext = { recordTypes, positions: new Map(), nextCall: () => ++calls };
  const top = readJson(json);
  const config = {
    registrars: items(property(top, 'registrars')).map((item) => readProvider(item, context)),
    dnsProviders: items(property(top, 'dns_providers')).map((item) => readProvider(item, context)),
    ...readResources(top, context.nextCall),
    zones: items(property(top, 'domains')).map((item) => readZone(item, context)),
  };
  return { config, positions: context.positions };
}

function readProvider(reader: JsonReader, context: ReadContext): DeclaredProvider {
  const meta = property(reader, 'meta').value;
  const provider = {
    name: requiredText(reader, 'name'),
    type: text(property(reader, 'type')) || '-',
    call: context.nextCall(),
  };
  return meta === undefined ? provider : { ...provider, meta };
}

function readZone(reader: JsonReader, context: ReadContext): DeclaredZone {
  const call = context.nextCall();
  const records = (key: string): DeclaredRecord[] =>
    items(property(reader, key)).map((item) => readRecord(item, context));
  return {
    ...readNames(reader),
    registrar: text(property(reader, 'registrar')),
    dnsProviders: entries(property(reader, 'dnsProviders'))
      .map(([name, count]) => [name, number(count)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    records: records('records'),
    nameservers: items(property(reader, 'nameservers')).map((item) => ({
      name: absoluteIfDotted(requiredText(item, 'name')),
      call,
    })),
    absent: records('recordsabsent'),
    keepsUnknown: flag(property(reader, 'keepunknown')),
    unmanaged: items(property(reader, 'unmanaged')).map((item) => readRule(item, call)),
    allowsIgnoreConflicts: flag(property(reader, 'unmanaged_disable_safety_check')),
    ignoresExternalDns: flag(property(reader, 'ignore_external_dns')),
    externalDnsPrefix: text(property(reader, 'external_dns_prefix')),
    autoDnssec: readAutoDnssec(property(reader, 'auto_dnssec')),
    ...readRules(reader, call),
    call,
  };
}

type ZoneNames = Pick<DeclaredZone, 'name' | 'tag' | 'uniqueName' | 'rawName' | 'unicodeName' | 'meta'>;

function readNames(reader: JsonReader): ZoneNames {
  const {
    dnscontrol_nameraw: rawName,
    dnscontrol_nameunicode: unicodeName,
    dnscontrol_uniquename: metaUnique,
    dnscontrol_tag: metaTag,
    ...meta
  } = textMap(property(reader, 'meta'));
  const name = requiredText(reader, 'name');
  const tag = text(property(reader, 'tag')) || (metaTag ?? '');
  return {
    name,
    tag,
    uniqueName: text(property(reader, 'uniquename')) || (metaUnique ?? (tag === '' ? name : `${name}!${tag}`)),
    rawName: rawName ?? name,
    unicodeName: unicodeName ?? toUnicode(name),
    meta,
  };
}

function readRule(reader: JsonReader, call: number): UnmanagedRule {
  return {
    label: text(property(reader, 'label_pattern')),
    types: text(property(reader, 'rType_pattern')),
    target: text(property(reader, 'target_pattern')),
    call,
  };
}

function readAutoDnssec(reader: JsonReader): DeclaredZone['autoDnssec'] {
  const value = text(reader);
  if (value === '' || value === 'on' || value === 'off') return value;
  throw wrong(reader, '"on" or "off"');
}

function readRecord(reader: JsonReader, context: ReadContext): DeclaredRecord {
  const call = context.nextCall();
  const type = requiredText(reader, 'type');
  const meta = textMap(property(reader, 'meta'));
  const filepos = /^\[*([^[\]]+):(\d+):(\d+)\]*$/.exec(text(property(reader, 'filepos')));
  if (filepos !== null) {
    const [, file, line, column] = filepos;
    context.positions.set(call, {
      file: file === 'line' ? undefined : file,
      line: Number(line),
      column: Number(column),
    });
  }
  return {
    type,
    name: requiredText(reader, 'name'),
    ...readRawName(reader),
    ttl: number(property(reader, 'ttl')),
    values: readValues(reader, type, context.recordTypes),
    meta: Object.keys(meta).length === 0 ? undefined : meta,
    subdomain: text(property(reader, 'subdomain')),
    call,
  };
}

function readValues(reader: JsonReader, typeName: string, recordTypes: RecordTypes): FieldValue[] {
  const type = recordTypes.get(typeName);
  if (type === undefined) return [text(property(reader, 'target'))];
  const fields = property(reader, 'fields');
  if (type.wire !== undefined && fields.value !== undefined) return readWire(fields, type, type.wire);
  if (type.fromIr !== undefined)
    return [...type.fromIr(Object.fromEntries(entries(reader).map(([key, part]) => [key, part.value])))];
  return type.fields.map((field) => {
    const part = property(reader, field.irKey);
    return field.kind === 'number' ? number(part) : text(part);
  });
}

function readRawName(reader: JsonReader): Pick<DeclaredRecord, 'rawName'> {
  const rawName = text(property(reader, 'name_raw'));
  return rawName === '' ? {} : { rawName };
}

/** The properties that DS has besides `fields` leave out what is 0, and RP has none. */
function readWire(fields: JsonReader, type: RecordType, { names }: WireForm): FieldValue[] {
  return names.map((name, i) => {
    const part = property(fields, name);
    return type.fields[i]?.kind === 'number' ? number(part) : text(part);
  });
}

/** The normalised IR leaves out the final dot of name servers; a typed name with dots has it. */
function absoluteIfDotted(name: string): string {
  return name.includes('.') && !name.endsWith('.') ? `${name}.` : name;
}

function requiredText(reader: JsonReader, key: string): string {
  const part = property(reader, key);
  if (typeof part.value !== 'string') throw wrong(part, 'a string');
  return part.value;
}
