import { FIELD, ITEM, MARK, type LiteralRecord } from '../wire.ts';
import { fieldsOf, joinFields, type Guest } from './guest.ts';
import { CALL, STREAM, type DomainObject, type RecordObject, type RecordStream } from './objects.ts';
import { createRecord, recordFromText, shapeOf, type Scope } from './record-object.ts';

/** Give a domain object its `records`, which stay text until they are looked at. */
export function openStream(guest: Guest, domain: DomainObject): void {
  const stream: RecordStream = { pieces: [], ttl: 0, subdomain: '' };
  Object.defineProperty(domain, STREAM, { value: stream, writable: true, configurable: true });
  Object.defineProperty(domain, 'records', {
    enumerable: true,
    configurable: true,
    get: () => settle(domain, toObjects(guest, stream)),
    set: (records: RecordObject[]) => {
      settle(domain, records);
    },
  });
}

/** Append the text of a record, with the domain's default TTL and subdomain of this moment. */
export function addText(guest: Guest, domain: DomainObject, text: string): void {
  const stream = domain[STREAM];
  if (stream === undefined) {
    domain.records.push(...readPiece(guest, text, { ttl: domain.defaultTTL, subdomain: domain.subdomain }));
    return;
  }
  if (domain.defaultTTL !== stream.ttl || domain.subdomain !== stream.subdomain) {
    stream.ttl = domain.defaultTTL;
    stream.subdomain = domain.subdomain;
    stream.pieces.push(joinFields(guest, ITEM + MARK.scope, [stream.ttl, stream.subdomain]));
  }
  stream.pieces.push(text);
}

/** Append a record object. */
export function addObject(domain: DomainObject, record: RecordObject): void {
  const stream = domain[STREAM];
  if (stream === undefined) domain.records.push(record);
  else stream.pieces.push(record);
}

/** Append copies of the records of one domain to another, with their own TTLs and subdomains. */
export function copyRecords(guest: Guest, source: DomainObject, domain: DomainObject): void {
  const from = source[STREAM];
  const to = domain[STREAM];
  if (from === undefined || to === undefined) {
    const records = from === undefined ? source.records.slice() : toObjects(guest, from);
    for (const record of records) addObject(domain, copyOf(record));
    return;
  }
  const pieces = from.pieces.slice();
  const { ttl, subdomain } = from;
  if (to.ttl !== 0 || to.subdomain !== '') to.pieces.push(joinFields(guest, ITEM + MARK.scope, [0, '']));
  for (const piece of pieces) to.pieces.push(typeof piece === 'string' ? piece : copyOf(piece));
  Object.assign(to, { ttl, subdomain });
}

function copyOf(record: RecordObject): RecordObject {
  const copy: RecordObject = { ...record };
  for (const [key, value] of Object.entries(copy)) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) copy[key] = { ...value };
  }
  Object.defineProperty(copy, CALL, { value: record[CALL] ?? 0, writable: true });
  return copy;
}

function settle(domain: DomainObject, records: RecordObject[]): RecordObject[] {
  Object.defineProperty(domain, STREAM, { value: undefined, writable: true, configurable: true });
  Object.defineProperty(domain, 'records', { value: records, enumerable: true, configurable: true, writable: true });
  return records;
}

function toObjects(guest: Guest, stream: RecordStream): RecordObject[] {
  const records: RecordObject[] = [];
  let scope: Scope = { ttl: 0, subdomain: '' };
  for (const piece of stream.pieces) {
    if (typeof piece !== 'string') records.push(piece);
    else if (piece.startsWith(ITEM + MARK.scope)) {
      const [, ttl, subdomain = ''] = fieldsOf(guest, piece);
      scope = { ttl: Number(ttl), subdomain };
    } else records.push(...readPiece(guest, piece, scope));
  }
  return records;
}

function readPiece(guest: Guest, piece: string, scope: Scope): RecordObject[] {
  if (!piece.startsWith(ITEM + MARK.run)) return [recordFromText(guest, piece, scope)];
  const [number = '', first] = piece.slice(2).split(FIELD);
  const literals = JSON.parse(guest.host.run(number)) as LiteralRecord[];
  return literals.map(({ type, name, values, ttl = scope.ttl }, i) => {
    const call = { word: shapeOf(guest, type), call: Number(first) + i, name, values, modifiers: [] };
    return createRecord(call, { ...scope, ttl });
  });
}
