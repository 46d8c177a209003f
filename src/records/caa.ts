import { defineRecord } from './define.ts';
import { quoted, u8, word } from './fields.ts';
import { irNumber, irText } from './ir-values.ts';

const TAGS = ['issue', 'issuewild', 'iodef', 'contactemail', 'contactphone', 'issuemail', 'issuevmc'];

/** Who may issue certificates for a name (RFC 8659). The word takes tag and value; the flags come from `CAA_CRITICAL`. */
export const CAA = defineRecord({
  type: 'CAA',
  doc: 'Who may issue certificates for a name.',
  fields: [u8('flags', { ir: 'caaflag' }), word('tag', { ir: 'caatag' }), quoted('value')],
  args: ['tag', 'value'],
  defaults: { flags: 0 },
  toIr: ([flags, tag, value]) => ({ caatag: tag, caaflag: flags, target: value }),
  fromIr: (ir) => [irNumber(ir, 'caaflag'), irText(ir, 'caatag'), irText(ir, 'target')],
  check: ([, tag]) =>
    TAGS.includes(String(tag).toLowerCase()) ? undefined : `The tag "${tag}" is not one of ${TAGS.join(', ')}`,
});
