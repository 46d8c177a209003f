import { defineRecord } from './define.ts';
import { absoluteName } from './absolute-name.ts';

/** Who is responsible for a name: a mailbox written as a name, and where to find text about it (RFC 1183 section 2.2). */
export const RP = defineRecord({
  type: 'RP',
  doc: 'Who is responsible for a name.',
  fields: [absoluteName('mbox'), absoluteName('txt')],
  target: 'mbox',
  wire: { number: 17, names: ['Mbox', 'Txt'] },
  toIr: () => ({}),
});
