import type { Name } from '../dns/name.ts';
import { RdataError, TokenReader, type EscapeRadix } from '../dns/tokens.ts';
import { deriveCheck } from './derive-check.ts';
import type { Field, FieldValue, WriteStyle } from './field.ts';
import type { WireForm } from './wire-form.ts';

/** The values of one record's fields in the order of its type's `fields`; canonical once it has passed `canonicalize`. */
export type Rdata = readonly FieldValue[];

/** What a record type's own file states; the rest is derived by `defineRecord`. */
export interface RecordSpec<Fields extends readonly Field[] = readonly Field[]> {
  /** The type in capitals, which is also the word that makes it. */
  readonly type: string;
  /** One sentence for documentation and editors. */
  readonly doc: string;
  readonly fields: Fields;
  /** Names of the fields that the word takes after the label, in order; all fields unless told otherwise. */
  readonly args?: readonly Fields[number]['name'][];
  /** Values of the fields that the word does not take. */
  readonly defaults?: Readonly<Record<string, FieldValue>>;
  /** The field that IGNORE's target pattern sees; the last host name, else the last field, unless told otherwise. */
  readonly target?: Fields[number]['name'];
  /** True when no field alone means anything, so that IGNORE's target pattern sees the whole text. */
  readonly hasWholeTarget?: boolean;
  /** True when records of the type point at their target, so that the target is to exist first. */
  readonly isPointer?: boolean;
  /** False for types without a TTL of their own. */
  readonly hasTtl?: boolean;
  /** False for types only some providers know and that no master file can hold. */
  readonly isStandard?: boolean;
  /** True for a type that is not standard but no one provider's either, so that the IR does not name its owner. */
  readonly isGeneric?: boolean;
  /** False for types that are read but cannot be declared. */
  readonly hasWord?: boolean;
  /** Label that the word appends to the one it is given. */
  readonly labelSuffix?: string;
  /** How the IR shows the fields once more, for the types whose words sort arguments from modifiers. */
  readonly wire?: WireForm;
  /** True when a word written by hand makes such records, not one derived from the fields. */
  readonly hasOwnWord?: boolean;
  /** True when its records stand behind all others of their zone, as those with a wire form do. */
  readonly isRaw?: boolean;
  /** True when D_EXTEND leaves the label as it is. */
  readonly ignoresSubdomain?: boolean;
  /** The DNS type of the record set that such a record belongs to, where it is not `type`. */
  readonly setType?: (rdata: Rdata) => string;
  /** The text of comparisons and messages, where it is not the master-file text. */
  readonly describe?: (rdata: Rdata) => string;
  /** Read the whole rdata, for types that are more than a row of fields. */
  readonly parse?: (reader: TokenReader, origin: Name | undefined) => Rdata;
  /** Write the whole rdata, for types that are more than a row of fields. */
  readonly format?: (rdata: Rdata, style: WriteStyle) => string;
  /** Bring several fields into canonical form together, after each has been by itself. */
  readonly canonicalize?: (rdata: Rdata) => Rdata;
  /** Fill in what the configuration leaves to the zone, from the records that stand there. */
  readonly adopt?: (rdata: Rdata, actual: readonly Rdata[]) => Rdata;
  /** Leave out what need not be declared of a record in the zone, because it is filled in again. */
  readonly abridge?: (rdata: Rdata, zone: { readonly id: string; readonly name: Name }) => Rdata;
  /** Say what is wrong with fields that are fine one by one. */
  readonly check?: (rdata: Rdata) => string | undefined;
  /** IR properties of the type, where they are not one property a field. */
  readonly toIr?: (rdata: Rdata) => Readonly<Record<string, unknown>>;
  /** Read the IR properties that `toIr` writes. */
  readonly fromIr?: (ir: Readonly<Record<string, unknown>>) => Rdata;
}

/** A record type with everything the program needs to know of it. */
export interface RecordType {
  readonly type: string;
  readonly doc: string;
  readonly fields: readonly Field[];
  /** Indexes into `fields` of the word's arguments, in order. */
  readonly args: readonly number[];
  /** A value for every field, used where the word does not take it. */
  readonly defaults: Rdata;
  /** Index of the field that IGNORE's target pattern sees. */
  readonly target: number;
  /** True when that pattern sees the whole text instead. */
  readonly hasWholeTarget: boolean;
  readonly isPointer: boolean;
  readonly hasTtl: boolean;
  readonly isStandard: boolean;
  readonly isGeneric: boolean;
  readonly hasWord: boolean;
  readonly labelSuffix: string | undefined;
  readonly wire: WireForm | undefined;
  readonly hasOwnWord: boolean;
  readonly isRaw: boolean;
  readonly ignoresSubdomain: boolean;
  readonly setType: (rdata: Rdata) => string;
  /** Text of comparisons and messages: equal rdata has equal text. */
  readonly describe: (rdata: Rdata) => string;
  /**
   * Read master-file rdata into canonical values.
   *
   * @throws {RdataError} saying which field cannot be read.
   */
  readonly parse: (text: string, options?: ParseOptions) => Rdata;
  /** Write rdata as a master file or Route 53 takes it. */
  readonly format: (rdata: Rdata, style?: WriteStyle) => string;
  /** Bring typed values into canonical form; host names are completed with `origin` when one is given. */
  readonly canonicalize: (rdata: Rdata, origin?: Name) => Rdata;
  /** Fill in what the configuration leaves to the zone; only types that can leave something have it. */
  readonly adopt: ((rdata: Rdata, actual: readonly Rdata[]) => Rdata) | undefined;
  /** Leave out what need not be declared; only types of which something is filled in have it. */
  readonly abridge: ((rdata: Rdata, zone: { readonly id: string; readonly name: Name }) => Rdata) | undefined;
  /** Say what is wrong with typed values, or undefined. */
  readonly check: (rdata: Rdata) => string | undefined;
  readonly toIr: ((rdata: Rdata) => Readonly<Record<string, unknown>>) | undefined;
  readonly fromIr: ((ir: Readonly<Record<string, unknown>>) => Rdata) | undefined;
}

/** How rdata text is to be read. */
export interface ParseOptions {
  /** What relative host names are completed with; without it they only get their final dot. */
  readonly origin?: Name;
  readonly radix?: EscapeRadix;
}

/**
 * Make a record type of an ordered list of named fields.
 *
 * Parsing, printing, comparison, checks, the word's signature and the IR properties are derived from the fields; an
 * irregular type overrides single functions.
 */
export function defineRecord<const Fields extends readonly Field[]>(spec: RecordSpec<Fields>): RecordType {
  const fields: readonly Field[] = spec.fields;
  const indexOf = (name: string): number => fields.findIndex((field) => field.name === name);
  const format = deriveFormat(spec);
  const check = deriveCheck(spec);
  return Object.freeze({
    type: spec.type,
    doc: spec.doc,
    fields,
    args: (spec.args ?? fields.map((field) => field.name)).map(indexOf),
    defaults: fields.map((field) => spec.defaults?.[field.name] ?? (field.kind === 'number' ? 0 : '')),
    target: spec.target === undefined ? targetIndex(fields) : indexOf(spec.target),
    hasWholeTarget: spec.hasWholeTarget ?? false,
    isPointer: spec.isPointer ?? false,
    hasTtl: spec.hasTtl ?? true,
    isStandard: spec.isStandard ?? true,
    isGeneric: spec.isGeneric ?? false,
    hasWord: spec.hasWord ?? true,
    labelSuffix: spec.labelSuffix,
    wire: spec.wire,
    hasOwnWord: spec.hasOwnWord ?? false,
    isRaw: spec.isRaw ?? spec.wire !== undefined,
    ignoresSubdomain: spec.ignoresSubdomain ?? false,
    setType: spec.setType ?? (() => spec.type),
    describe: spec.describe ?? ((rdata: Rdata) => format(rdata, 'message')),
    parse: deriveParse(spec),
    format,
    canonicalize: deriveCanonicalize(spec),
    adopt: spec.adopt,
    abridge: spec.abridge,
    check: (rdata: Rdata) => check(rdata),
    toIr: spec.toIr,
    fromIr: spec.fromIr,
  });
}

function targetIndex(fields: readonly Field[]): number {
  const host = fields.findLastIndex((field) => field.isHostname);
  return host >= 0 ? host : fields.length - 1;
}

function deriveFormat(spec: RecordSpec): RecordType['format'] {
  const { fields } = spec;
  const own = spec.format;
  if (own !== undefined) return (rdata, style = 'master') => own(rdata, style);
  const only = fields[0];
  if (fields.length === 1 && only !== undefined) return (rdata, style = 'master') => only.write(rdata[0] ?? '', style);
  return (rdata, style = 'master') => fields.map((field, i) => field.write(rdata[i] ?? '', style)).join(' ');
}

function deriveParse(spec: RecordSpec): RecordType['parse'] {
  const canonicalize = deriveCanonicalize(spec);
  const check = deriveCheck(spec);
  return (text, options = {}) => {
    const reader = new TokenReader(text, options.radix);
    const values =
      spec.parse?.(reader, options.origin) ?? spec.fields.map((field) => field.read(reader, options.origin));
    reader.end();
    const problem = check(values, 'read');
    if (problem !== undefined) throw new RdataError(problem);
    return canonicalize(values);
  };
}

function deriveCanonicalize(spec: RecordSpec): RecordType['canonicalize'] {
  const { fields, canonicalize } = spec;
  return (rdata, origin) => {
    const values = fields.map((field, i) => field.canonicalize(rdata[i] ?? '', origin));
    return canonicalize === undefined ? values : canonicalize(values);
  };
}
