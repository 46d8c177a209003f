import { toName } from '../dns/idn.ts';
import { masterName } from '../dns/master-name.ts';
import { nameProblem, ROOT, type Name } from '../dns/name.ts';
import { RdataError, tokenize, type Token } from '../dns/tokens.ts';
import type { Rdata, RecordType } from '../records/define.ts';
import { readGenericRdata, textOfOctets, writeGenericRdata } from './generic-rdata.ts';
import { isHeldValue } from './held-values.ts';
import { hostFields } from './host-fields.ts';
import { parseTtl } from './ttl.ts';

/** Rdata with the type that reads and writes it. */
export interface ReadRdata {
  readonly recordType: RecordType;
  readonly rdata: Rdata;
}

/** The types by name: those this program reads, and for any other one that keeps its text. */
export interface RdataTypes {
  readonly known: (type: string) => RecordType | undefined;
  readonly opaque: (type: string) => RecordType;
}

/**
 * Read rdata as a master file writes it, also in the generic form of RFC 3597.
 *
 * What this program does not read or cannot declare is kept as text, host names in it completed.
 *
 * @throws {RdataError} when it cannot be read.
 */
export function readRdata(
  words: { readonly type: string; readonly text: string },
  origin: Name,
  types: RdataTypes,
): ReadRdata {
  const { type, text } = words;
  if (text.startsWith('\\#') && /^\\#(?:\s|$)/.test(text)) return readGeneric(type, text, types);
  const recordType = types.known(type);
  if (recordType === undefined) return { recordType: types.opaque(type), rdata: [opaqueText(type, text, origin)] };
  try {
    const rdata = recordType.parse(type === 'SOA' ? withSeconds(text) : text, { origin });
    requireNames(recordType, rdata);
    return { recordType, rdata };
  } catch (error) {
    if (!(error instanceof RdataError) || !isHeldValue(type, text)) throw error;
    return { recordType: types.opaque(type), rdata: [opaqueText(type, text, origin)] };
  }
}

function readGeneric(type: string, text: string, types: RdataTypes): ReadRdata {
  const octets = readGenericRdata(text.split(/\s+/).slice(1));
  const usual = types.known(type) === undefined ? undefined : textOfOctets(type, octets);
  if (usual !== undefined) return readRdata({ type, text: usual }, ROOT, types);
  return { recordType: types.opaque(type), rdata: [writeGenericRdata(octets)] };
}

/** The text without what differs between equal ones: blanks between the fields and relative names. */
function opaqueText(type: string, text: string, origin: Name): string {
  if (type.startsWith('TYPE')) throw new RdataError(`Expected "\\# length hex", found "${text.slice(0, 40)}"`);
  const tokens = tokenize(text);
  if (tokens.length === 0) throw new RdataError('The rdata is missing');
  const fields = tokens.map(tokenText);
  for (const i of hostFields(type, fields)) {
    const token = tokens[i];
    if (token !== undefined) fields[i] = hostText(token, origin);
  }
  return fields.join(' ');
}

function hostText({ raw, isQuoted }: Token, origin: Name): string {
  const name = toName(raw, origin);
  const problem = isQuoted ? 'must not be quoted' : nameProblem(name);
  if (problem !== undefined) throw new RdataError(`The name "${raw}" ${problem}`);
  return masterName(name);
}

function tokenText({ raw, isQuoted }: Token): string {
  return isQuoted ? `"${raw}"` : raw;
}

/** Timers of an SOA record may have units, which BIND began and everybody reads. */
function withSeconds(text: string): string {
  if (!/\d[smhdw]/i.test(text)) return text;
  const fields = tokenize(text).map(tokenText);
  return fields
    .map((field, i) => {
      const seconds = i < 3 ? undefined : parseTtl(field);
      return typeof seconds === 'number' ? String(seconds) : field;
    })
    .join(' ');
}

/** Fields check host names that people type; what a file holds must at least be possible. */
function requireNames({ fields }: RecordType, rdata: Rdata): void {
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i];
    if (field === undefined || !field.isHostname) continue;
    const problem = nameProblem(String(rdata[i]));
    if (problem !== undefined) throw new RdataError(`The ${field.name} "${String(rdata[i])}" ${problem}`);
  }
}
