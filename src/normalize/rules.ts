import type { RuleInfo } from '../validate/rule-info.ts';

/** The rules that normalisation checks in passing: what breaks them cannot be brought into its final spelling. */
export const NORMALIZE_RULES: readonly RuleInfo[] = [
  {
    id: 'record-value',
    level: 'error',
    docs: 'Every value of a record can be read as what its type wants there. Of a record that must not exist this is a warning.',
    isFixed: true,
  },
  {
    id: 'nameserver',
    level: 'error',
    docs: 'A name server is a host name: one with dots ends in a dot, because it could mean two things without.',
    isFixed: true,
  },
  {
    id: 'label-outside-zone',
    level: 'error',
    docs: 'A label with a final dot is a whole name, which lies in the zone that it is declared in.',
    isFixed: true,
  },
  {
    id: 'reverse-address',
    level: 'error',
    docs: 'An address that stands as the label of a PTR record belongs to the reverse zone it is declared in.',
  },
  {
    id: 'import-source',
    level: 'error',
    docs: 'IMPORT_TRANSFORM reads a zone of this configuration; without it there is nothing to import, which looks like deleting it.',
    isFixed: true,
  },
  {
    id: 'import-suffix',
    level: 'error',
    docs: 'IMPORT_TRANSFORM_STRIP takes a suffix off all names it imports; a name without the suffix is not imported.',
  },
  {
    id: 'transform-table',
    level: 'error',
    docs: 'A table of addresses has four fields a row: low, high, and either newBase or newIP.',
    isFixed: true,
  },
  {
    id: 'spf-syntax',
    level: 'error',
    docs: 'An SPF record that is flattened or split, and every one that it leads to, can be read (RFC 7208 section 4.6).',
  },
  {
    id: 'spf-lookup',
    level: 'error',
    docs: 'What an SPF record leads to can be looked up when it is flattened or split, or is in spfcache.json.',
  },
  {
    id: 'spf-unreachable',
    level: 'warning',
    docs: 'An SPF record that cannot be looked up is taken from spfcache.json, which may have become outdated.',
  },
  { id: 'spf-size', level: 'error', docs: 'A flattened SPF record has an end.' },
  {
    id: 'spf-overflow',
    level: 'warning',
    docs: 'The records that a split SPF record overflows into have names of their own, and its limits are whole numbers.',
  },
];
