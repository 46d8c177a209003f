import { defineRecord } from './define.ts';
import { field, hostname, u32 } from './fields.ts';

const mailbox = hostname('mbox', { ir: 'soambox', completedInIr: false });

/** The mailbox of whoever is responsible is a name (RFC 1035 section 8). */
function mailboxProblem(text: string): string | undefined {
  if (text === '')
    return 'The mbox is empty; it is a mail address with a dot for its "@", such as "hostmaster.example.com."';
  return text.includes('@') ? `The mbox "${text}" has an "@", for which a dot is written` : undefined;
}

/** The start of a zone of authority (RFC 1035 section 3.3.13); the serial is no difference. */
export const SOA = defineRecord({
  type: 'SOA',
  doc: 'The start of a zone of authority.',
  fields: [
    hostname('ns', { completedInIr: false }),
    field('mbox', { ...mailbox, check: (value) => mailboxProblem(String(value)) ?? mailbox.check(value) }),
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
