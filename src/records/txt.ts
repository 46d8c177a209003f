import { defineRecord } from './define.ts';
import { strings } from './fields.ts';

/** Text of any kind (RFC 1035 section 3.3.14); where a long text is cut into strings means nothing. */
export const TXT = defineRecord({
  type: 'TXT',
  doc: 'Text of any kind.',
  fields: [strings('text')],
});
