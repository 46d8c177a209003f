import { defineRecord } from './define.ts';
import { hostname } from './fields.ts';

/** A name that answers with the addresses of another; some providers know it, DNS does not. */
export const ALIAS = defineRecord({
  type: 'ALIAS',
  doc: 'A name that answers with the addresses of another, where the DNS provider knows such records.',
  fields: [hostname('target')],
  isPointer: true,
  isStandard: false,
  isGeneric: true,
});
