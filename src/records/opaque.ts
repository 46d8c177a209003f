import { defineRecord, type RecordType } from './define.ts';
import { quoted } from './fields.ts';

/**
 * Make a record type for rdata this program does not read, so that reading a zone never fails.
 *
 * Its one field is the text as the service returned it; such records are compared and sent back as they are.
 */
export function opaqueRecord(type: string): RecordType {
  return defineRecord({
    type,
    doc: `A record of type ${type}, kept as it is.`,
    fields: [quoted('text')],
    parse: () => {
      throw new Error(`Opaque ${type} rdata is never parsed`);
    },
    format: ([text]) => String(text),
  });
}
