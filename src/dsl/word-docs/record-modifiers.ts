import type { WordGroup } from './word-doc.ts';

/** Words that stand behind the arguments of a record. */
export const RECORD_MODIFIER_WORDS: WordGroup = {
  title: 'Settings of a record',
  place: 'zone',
  words: [
    {
      name: 'TTL',
      signatures: ['(ttl: Duration): RecordFunction'],
      doc: 'How long resolvers may keep the record. 0 stands for 300 seconds.',
      example: 'A("www", "192.0.2.10", TTL("5m"))',
    },
    {
      name: 'CAA_CRITICAL',
      signatures: [': RecordFunction'],
      doc: 'An authority that does not know the tag must not issue (RFC 8659 section 4.5). Written without parentheses.',
      example: 'CAA("@", "issue", "ca.example", CAA_CRITICAL)',
    },
    {
      name: 'DISABLE_REPEATED_DOMAIN_CHECK',
      signatures: [': Metadata'],
      doc: 'Allow a label that repeats the name of its zone.',
      example: 'A("mail.bakery.example", "192.0.2.10", DISABLE_REPEATED_DOMAIN_CHECK)',
    },
    {
      name: 'AUTOSPLIT',
      signatures: [': Metadata'],
      doc: 'Do nothing; long texts are always split.\n\n@deprecated Leave it out.',
      example: 'TXT("@", "a long text", AUTOSPLIT)',
    },
    {
      name: 'DKIM',
      signatures: ['<Text>(text: Text): Text'],
      doc: 'Return the text as it is.\n\n@deprecated Write the text alone, or use `DKIM_BUILDER`.',
      example: 'TXT("s1._domainkey", DKIM("v=DKIM1; k=rsa; p=MIGf"))',
    },
  ],
};

/** Words of Route 53 besides its record type. */
export const ROUTE53_WORDS: WordGroup = {
  title: 'Route 53',
  place: 'zone',
  words: [
    {
      name: 'R53_ZONE',
      signatures: ['(id: string): (target: DnsRecord | Domain) => void'],
      doc: `Name a hosted zone by its id.

Of an alias it is the zone that the target lies in, needed only for an AWS resource whose name does not tell it. Of a zone
itself it is the one that is meant, where the account has several of its name.`,
      example: 'R53_ALIAS("find", "A", "search-find-1.aos.eu-west-1.on.aws.", R53_ZONE("Z0123456789ABCDEFGHIJ"))',
    },
    {
      name: 'R53_EVALUATE_TARGET_HEALTH',
      signatures: ['(isWanted: boolean): RecordFunction'],
      doc: 'Whether an alias is only answered with while its target is healthy.',
      example: 'A("ovens", "192.0.2.20"), R53_ALIAS("shop", "A", "ovens", R53_EVALUATE_TARGET_HEALTH(true))',
    },
    {
      name: 'R53_HEALTH_CHECK',
      signatures: ['(name: string): Metadata'],
      doc: `Answer with the record only while a health check says that it works.

The name is that of a \`HealthCheck\` in the configuration, or the tag \`Name\` of one that is there already.`,
      example: 'A("www", "192.0.2.10", R53_WEIGHT(100, "main"), R53_HEALTH_CHECK("web-eu"))',
    },
    {
      name: 'R53_HEALTH_CHECK_ID',
      signatures: ['(id: string): Metadata'],
      doc: 'Answer with the record only while the health check with this id says that it works.',
      example:
        'A("www", "192.0.2.10", R53_WEIGHT(100, "main"), R53_HEALTH_CHECK_ID("6f5e4d3c-2b1a-4c3d-8e9f-001122334455"))',
    },
  ],
};
