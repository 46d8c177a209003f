import { defineRecord } from './define.ts';
import { hostname, u32 } from './fields.ts';

/** The start of a zone of authority (RFC 1035 section 3.3.13); the serial is no difference. */
export const SOA = defineRecord({
  type: 'SOA',
  doc: 'The start of a zone of authority.',
  fields: [
    hostname('ns', { completedInIr: false }),
    hostname('mbox', { ir: 'soambox', completedInIr: false }),
    u32('serial', { ir: 'soaserial' }),
    u32('refresh', { ir: 'soarefresh' }),
    u32('retry', { ir: 'soaretry' }),
    u32('expire', { ir: 'soaexpire' }),
    u32('minttl', { ir: 'soaminttl' }),
  ],
  args: ['ns', 'mbox', 'refresh', 'retry', 'expire', 'minttl'],
  target: 'ns',
  describe: (rdata) => rdata.filter((_, i) => i !== 2).join(' '),
});
