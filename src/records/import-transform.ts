import { defineRecord } from './define.ts';
import { field } from './fields.ts';

/** Stands where `IMPORT_TRANSFORM` was called until normalisation puts the records of the named zone there. */
export const IMPORT_TRANSFORM = defineRecord({
  type: 'IMPORT_TRANSFORM',
  doc: 'The A and CNAME records of another zone, with other addresses.',
  fields: [field('domain', { irKey: 'target' })],
  isStandard: false,
  hasOwnWord: true,
});
