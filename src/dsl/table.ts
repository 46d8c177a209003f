import type { RecordType } from '../records/define.ts';
import type { GuestRecordType } from './wire.ts';

/** Tell the sandbox what it needs to know of the record types. */
export function toGuestTypes(recordTypes: readonly RecordType[]): GuestRecordType[] {
  const declared = recordTypes.filter((recordType) => recordType.hasWord);
  return declared.map((recordType) => ({
    type: recordType.type,
    args: recordType.args.map((field) => {
      const { name = '', kind = 'string' } = recordType.fields[field] ?? {};
      return { field, name, kind };
    }),
    paths: irPaths(recordType),
    defaults: recordType.defaults,
    isNumber: recordType.fields.map((field) => field.kind === 'number'),
    ...(recordType.ignoresSubdomain ? { ignoresSubdomain: true } : {}),
    ...(recordType.hasOwnWord ? { hasOwnWord: true } : {}),
    ...(recordType.labelSuffix === undefined ? {} : { labelSuffix: recordType.labelSuffix }),
    ...(recordType.isRaw ? { isRaw: true } : {}),
  }));
}

/** Where each field lies in a record of the intermediate representation, found by writing a marker in every field. */
function irPaths(recordType: RecordType): string[][] {
  if (recordType.toIr === undefined) return recordType.fields.map((field) => [field.irKey]);
  const markers = recordType.fields.map((_, i) => `field ${i}`);
  const ir = Object.entries(recordType.toIr(markers));
  return markers.map((marker, i) => findPath(ir, marker) ?? [recordType.fields[i]?.irKey ?? '']);
}

function findPath(entries: readonly (readonly [string, unknown])[], marker: string): string[] | undefined {
  for (const [key, value] of entries) {
    if (value === marker) return [key];
    if (typeof value !== 'object' || value === null) continue;
    const inner = findPath(Object.entries(value), marker);
    if (inner !== undefined) return [key, ...inner];
  }
  return undefined;
}
