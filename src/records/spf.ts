import { defineRecord } from './define.ts';
import { strings } from './fields.ts';

/** Who may send mail, in a type of its own that RFC 7208 section 3.1 gave up: it is read, and a TXT record is declared. */
export const SPF = defineRecord({
  type: 'SPF',
  doc: 'Who may send mail; TXT took the place of this type.',
  fields: [strings('text')],
  hasWord: false,
});
