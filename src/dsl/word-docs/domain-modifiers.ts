import type { WordGroup } from './word-doc.ts';

/** Words that stand among the arguments of `D`, besides records. */
export const DOMAIN_WORDS: WordGroup = {
  title: 'Settings of a zone',
  place: 'zone',
  words: [
    {
      name: 'DnsProvider',
      signatures: ['(provider: DnsProviderName, nameservers?: number): DomainFunction'],
      doc: `Serve the zone by a provider.

The number says how many of the provider's name servers are delegated to: all of them unless it is given, none with 0.`,
      example: 'DnsProvider(R53, 2)',
    },
    {
      name: 'DefaultTTL',
      signatures: ['(ttl: Duration): DomainFunction'],
      doc: 'The TTL of the records that follow and have none of their own; 300 seconds where nothing is said.',
      example: 'DefaultTTL("1h")',
    },
    {
      name: 'NAMESERVER',
      signatures: ['(name: string): DomainFunction'],
      doc: 'Add a name server to the delegation of the zone and to its NS records.',
      example: 'NAMESERVER("ns1.elsewhere.example.")',
    },
    {
      name: 'NAMESERVER_TTL',
      signatures: ['(ttl: Duration): Metadata'],
      doc: 'The TTL of the NS records of the zone itself. Without it Route 53 keeps the one that is there.',
      example: 'NAMESERVER_TTL("2d")',
    },
    {
      name: 'INCLUDE',
      signatures: ['(domain: string): DomainFunction'],
      doc: 'Copy the records that another zone has, which must have been declared before.',
      example: `D("bakery.example", REG, DnsProvider(R53), A("@", "192.0.2.10"));
D("bread.example", REG, DnsProvider(R53), INCLUDE("bakery.example"));`,
      place: 'file',
    },
    {
      name: 'AUTODNSSEC_ON',
      signatures: [': DomainFunction'],
      doc: 'Let the provider sign the zone. Written without parentheses; Route 53 cannot do it.',
      example: 'AUTODNSSEC_ON',
    },
    {
      name: 'AUTODNSSEC_OFF',
      signatures: [': DomainFunction'],
      doc: 'Let the provider not sign the zone. Written without parentheses; nothing is changed where neither word stands.',
      example: 'AUTODNSSEC_OFF',
    },
    {
      name: 'AUTODNSSEC',
      signatures: [': DomainFunction'],
      doc: 'Do nothing but warn.\n\n@deprecated Write `AUTODNSSEC_ON` or `AUTODNSSEC_OFF`.',
      example: 'AUTODNSSEC',
    },
    {
      name: 'RULE',
      signatures: ["(rule: RuleId, level: 'off' | 'warning' | 'error'): DomainFunction"],
      doc: 'Say how bad the findings of a rule are in this zone. `zonewright check --list-rules` tells what each is about.',
      example: 'RULE("underscore", "off")',
    },
    {
      name: 'END',
      signatures: [': Metadata'],
      doc: 'Nothing; lets a list end without a comma to think of.',
      example: 'A("@", "192.0.2.10"), END',
    },
  ],
};

/** Words about records that are not ours. */
export const UNMANAGED_WORDS: WordGroup = {
  title: 'Records of others',
  place: 'zone',
  words: [
    {
      name: 'NO_PURGE',
      signatures: [': DomainFunction'],
      doc: 'Leave records alone that the configuration does not name. Written without parentheses.',
      example: 'NO_PURGE',
    },
    {
      name: 'PURGE',
      signatures: [': DomainFunction'],
      doc: 'Delete records that the configuration does not name, as is usual; takes back a `NO_PURGE`. Written without parentheses.',
      example: 'NO_PURGE, PURGE',
    },
    {
      name: 'IGNORE',
      signatures: ['(label?: string, types?: RecordTypeList, target?: string): DomainFunction'],
      doc: `Leave existing records alone whose label, type and target all match.

Labels and targets are patterns: \`*\` any text, dots included, \`?\` one character, \`[abc]\`, \`{one,other}\`. Types are listed
with commas. What is left out matches everything. The target is the host that a record leads to, the text of a TXT, the value
of a CAA; of a LOC it is everything, as the preview prints it.`,
      example: 'IGNORE("_acme-challenge*", "TXT"), IGNORE("*.dev")',
    },
    {
      name: 'IGNORE_NAME',
      signatures: ['(label?: string, types?: RecordTypeList): DomainFunction'],
      doc: 'Leave existing records alone by their label; `IGNORE` under another name.',
      example: 'IGNORE_NAME("printer-*", "A,AAAA")',
    },
    {
      name: 'IGNORE_TARGET',
      signatures: ['(target?: string, types?: RecordTypeList): DomainFunction'],
      doc: 'Leave existing records alone by what they point to.',
      example: 'IGNORE_TARGET("*.acm-validations.aws.", "CNAME")',
    },
    {
      name: 'IGNORE_EXTERNAL_DNS',
      signatures: ['(prefix?: string): DomainFunction'],
      doc: "Leave alone what external-dns of Kubernetes has registered; takes the prefix of its registry's TXT records.",
      example: 'IGNORE_EXTERNAL_DNS("edns-")',
    },
    {
      name: 'DISABLE_IGNORE_SAFETY_CHECK',
      signatures: [': DomainFunction'],
      doc: 'Allow records that an `IGNORE` of the same zone matches. Written without parentheses.',
      example: 'A("vpn", "192.0.2.10"), IGNORE("vpn"), DISABLE_IGNORE_SAFETY_CHECK',
    },
    {
      name: 'ENSURE_ABSENT',
      signatures: ['(...records: (RecordMaker | readonly RecordMaker[])[]): DomainFunction'],
      doc: 'Delete these records if they exist, where others that the configuration does not name are left alone.',
      example: 'NO_PURGE, ENSURE_ABSENT(A("old", "192.0.2.99"))',
    },
    {
      name: 'ENSURE_ABSENT_REC',
      signatures: ['(): RecordFunction'],
      doc: 'Delete the record instead of making it; `ENSURE_ABSENT` as a modifier.',
      example: 'NO_PURGE, A("old", "192.0.2.99", ENSURE_ABSENT_REC())',
    },
  ],
};
