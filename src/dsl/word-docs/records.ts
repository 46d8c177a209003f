import type { WordGroup } from './word-doc.ts';

const SERVICE = `The parameters are written as in a zone file; "." as target is the name itself.`;

/** Words that record types give; signatures and first sentences come from the types. */
export const RECORD_WORDS: WordGroup = {
  title: 'Records',
  place: 'zone',
  words: [
    {
      name: 'A',
      doc: 'The address may be a number made with `IP`. Labels are below the zone; "@" is the zone itself, "*" everything else.',
      example: 'A("@", "192.0.2.10"), A("*.dev", "192.0.2.20", TTL("1m"))',
    },
    { name: 'AAAA', example: 'AAAA("@", "2001:db8::10")' },
    {
      name: 'ALIAS',
      doc: `Route 53 answers with the addresses of an AWS resource or of another name of the zone, at the top of a zone too; zone
files have no such record.

It is an \`R53_ALIAS\` of type A and, where the target has such addresses, one of type AAAA.`,
      example: 'ALIAS("@", "d111111abcdef8.cloudfront.net.")',
    },
    {
      name: 'CAA',
      args: {
        tag: "'issue' | 'issuewild' | 'issuemail' | 'issuevmc' | 'iodef' | 'contactemail' | 'contactphone'",
      },
      example: 'CAA("@", "issue", "ca.example"), CAA("@", "iodef", "mailto:certificates@bakery.example")',
    },
    {
      name: 'CNAME',
      doc: 'A target without a dot at its end is below the zone; "@" is the zone itself.',
      example: 'CNAME("www", "@"), CNAME("status", "bakery.statuspage.example.")',
    },
    { name: 'DHCID', example: 'DHCID("printer", "AAIBY2/AuCccgoJbsaxcQc9TUapptP69lOjxfNuVAA2kjEA=")' },
    { name: 'DNAME', example: 'DNAME("shops", "shops.chain.example.")' },
    {
      name: 'DNSKEY',
      example:
        'DNSKEY("key", 257, 3, 13, "mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==")',
    },
    {
      name: 'DS',
      doc: 'Stands where the subdomain is delegated.',
      example: `NS("lab", "ns1.elsewhere.example."),
DS("lab", 60485, 13, 2, "d4b7d520e7bb5f0f67674a0cceb1e3e0614b93c4f9e99b8383f6a1e4469da50a")`,
    },
    { name: 'HTTPS', doc: SERVICE, example: 'HTTPS("@", 1, ".", "alpn=h2,h3")' },
    {
      name: 'LOC',
      doc: `Degrees, minutes, seconds and hemisphere, twice; then altitude, size and two precisions in metres.

The builders that begin with \`LOC_BUILDER\` read other ways to write a place.`,
      args: { ns: "'N' | 'S' | 'n' | 's'", ew: "'E' | 'W' | 'e' | 'w'" },
      example: 'LOC("@", 52, 22, 23, "N", 4, 53, 32, "E", -2, 0, 10000, 10)',
    },
    {
      name: 'MX',
      doc: 'Mail goes to the lowest priority first.',
      example: 'MX("@", 10, "mx1.mail.example."), MX("@", 20, "mx2.mail.example.")',
    },
    { name: 'NAPTR', example: 'NAPTR("@", 100, 10, "S", "SIP+D2U", "", "_sip._udp.bakery.example.")' },
    {
      name: 'NS',
      doc: 'Delegates a subdomain; name servers of the zone itself are given with `NAMESERVER`.',
      example: 'NS("lab", "ns1.elsewhere.example."), NS("lab", "ns2.elsewhere.example.")',
    },
    {
      name: 'OPENPGPKEY',
      doc: 'Takes the key in hexadecimal or base64.',
      example: 'OPENPGPKEY("2bd806c97f0e00af1a1fc3328fa763a9269723c8db8fac4f93af71db._openpgpkey", "mQENBFVHm5sBCACz")',
    },
    {
      name: 'PTR',
      doc: 'In a reverse zone the label may be the whole address.',
      example: 'D(REV("192.0.2.0/24"), REG, DnsProvider(R53), PTR("192.0.2.10", "www.bakery.example."));',
      place: 'file',
    },
    { name: 'RP', example: 'RP("@", "hostmaster.bakery.example.", "contact.bakery.example.")' },
    {
      name: 'SMIMEA',
      doc: 'The label is the hash of the mailbox; `_smimecert` is added to it.',
      example:
        'SMIMEA("c93f1e400f26708f98cb19d936620da35eec8f72e57f9eec01c1afd6", 3, 0, 1, "d2abde240d7cd3ee6b4b28c54df034b97983a1d16e8a410e4561cb106618e971")',
    },
    {
      name: 'SOA',
      doc: 'Route 53 keeps its own; for zone files it replaces the defaults. The serial is counted by the provider.',
      example: 'SOA("@", "ns1.bakery.example.", "hostmaster.bakery.example.", 3600, 600, 604800, 1440)',
    },
    { name: 'SRV', example: 'SRV("_sip._tcp", 10, 60, 5060, "sip.mail.example.")' },
    {
      name: 'SSHFP',
      example: 'SSHFP("ovens", 4, 2, "123456789abcdef67890123456789abcdef67890123456789abcdef123456789")',
    },
    { name: 'SVCB', doc: SERVICE, example: 'SVCB("_dns", 1, "dns.bakery.example.", "alpn=dot port=853")' },
    {
      name: 'TLSA',
      example: 'TLSA("_443._tcp", 3, 1, 1, "d2abde240d7cd3ee6b4b28c54df034b97983a1d16e8a410e4561cb106618e971")',
    },
    {
      name: 'TXT',
      doc: 'Text of any length; a list is joined without anything between its parts.',
      example: 'TXT("@", "v=spf1 include:mail.example -all"), TXT("note", ["one ", "two"])',
    },
    {
      name: 'R53_ALIAS',
      doc: `The target is a record of the same zone and type, or an AWS resource.

In which hosted zone a resource is follows from its name for CloudFront, Global Accelerator, load balancers, S3 websites,
API Gateway, VPC endpoints, Elastic Beanstalk and App Runner; for others \`R53_ZONE\` names it. An alias has no TTL.`,
      args: {
        type: 'AliasType',
      },
      example:
        'A("ovens", "192.0.2.20"), R53_ALIAS("shop", "A", "ovens"), R53_ALIAS("@", "A", "d111111abcdef8.cloudfront.net.")',
    },
  ],
};
