import type { Field } from '../../src/records/field.ts';

/** A plain text field of an alias, with its own way to be brought into canonical form. */
export function aliasText<FieldName extends string>(
  name: FieldName,
  canonicalize: (text: string) => string = (text) => text,
): Field<FieldName> {
  return Object.freeze({
    name,
    kind: 'string',
    irKey: name,
    isHostname: false,
    isCompletedInIr: false,
    isCaseless: false,
    check: () => undefined,
    canonicalize: (value) => canonicalize(String(value)),
    read: (reader) => reader.text(name),
    write: String,
  } satisfies Field<FieldName>);
}
