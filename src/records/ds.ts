import { hex } from './binary.ts';
import { defineRecord } from './define.ts';
import { u16, u8 } from './fields.ts';

/** The digest of the key that signs a delegated zone (RFC 4034 section 5). */
export const DS = defineRecord({
  type: 'DS',
  doc: 'The digest of the key that signs a delegated zone.',
  fields: [
    u16('keytag', { ir: 'dskeytag' }),
    u8('algorithm', { ir: 'dsalgorithm' }),
    u8('digesttype', { ir: 'dsdigesttype' }),
    hex('digest', { ir: 'dsdigest', letters: 'upper', isTypedInIr: true }),
  ],
  wire: { number: 43, names: ['KeyTag', 'Algorithm', 'DigestType', 'Digest'] },
});
