import type { WordGroup } from './word-doc.ts';

/** Words that name providers and declare zones. */
export const ZONE_WORDS: WordGroup = {
  title: 'Zones and providers',
  place: 'file',
  words: [
    {
      name: 'NewRegistrar',
      signatures: [
        '(name: RegistrarEntry, meta?: object): RegistrarName',
        "(name: string, type: ProviderType | '-', meta?: object): RegistrarName",
      ],
      doc: `Name the registrar of zones: an entry of creds.json, whose TYPE says what it is.

"none" needs no entry: delegations are then nobody's business here.`,
      example: 'var REG = NewRegistrar("none");',
    },
    {
      name: 'NewDnsProvider',
      signatures: [
        '(name: DnsProviderEntry, meta?: object): DnsProviderName',
        "(name: string, type: ProviderType | '-', meta?: object): DnsProviderName",
      ],
      doc: 'Name a DNS provider: an entry of creds.json, whose TYPE says what it is. Settings that belong to the configuration are given as an object.',
      example: `var R53 = NewDnsProvider("r53");
var FILES = NewDnsProvider("bind", { default_soa: { mbox: "hostmaster.bakery.example." } });`,
    },
    {
      name: 'D',
      signatures: ['(name: string, registrar: RegistrarName, ...modifiers: DomainModifier[]): void'],
      doc: `Declare a zone and everything in it.

Modifiers are taken from left to right: records, settings, metadata objects, functions of your own, and lists of them.
A name such as "bakery.example!inside" declares one of several zones of that name; "inside" tells them apart.`,
      example: `D("bakery.example", REG, DnsProvider(R53),
  DefaultTTL("1h"),
  A("@", "192.0.2.10"),
  CNAME("www", "@"),
);`,
    },
    {
      name: 'D_EXTEND',
      signatures: ['(name: string, ...modifiers: DomainModifier[]): void'],
      doc: `Add to a zone that was declared before.

With the name of a subdomain, labels and relative targets are meant below it.`,
      example: `D("bakery.example", REG, DnsProvider(R53));
D_EXTEND("lab.bakery.example",
  A("@", "192.0.2.30"),
  CNAME("www", "@"), // www.lab.bakery.example
);`,
    },
    {
      name: 'DEFAULTS',
      signatures: ['(...modifiers: DomainModifier[]): void'],
      doc: 'Give every zone declared from here on the same beginning. Each call replaces the one before; without arguments it takes it back.',
      example: 'DEFAULTS(DefaultTTL("5m"), CAA("@", "issue", "ca.example"));',
    },
    {
      name: 'DOMAIN_ELSEWHERE',
      signatures: ['(name: string, registrar: RegistrarName, nameservers: readonly string[]): void'],
      doc: 'Declare a zone that somebody else serves: only its delegation at the registrar is ours.',
      example: 'DOMAIN_ELSEWHERE("guest.example", REG, ["ns1.elsewhere.example.", "ns2.elsewhere.example."]);',
    },
    {
      name: 'DOMAIN_ELSEWHERE_AUTO',
      signatures: ['(name: string, registrar: RegistrarName, ...providers: DnsProviderName[]): void'],
      doc: "Declare a zone whose records are kept by hand at its provider; the provider's name servers go to the registrar.",
      example: 'DOMAIN_ELSEWHERE_AUTO("guest.example", REG, R53);',
    },
    {
      name: 'getConfiguredDomains',
      signatures: ['(): string[]'],
      doc: 'The names of all zones declared so far, as they were typed; the list grows with every `D`.',
      example: `D("bakery.example", REG, DnsProvider(R53));
getConfiguredDomains().forEach(function (name) {
  D_EXTEND(name, TXT("_owner", "bakery"));
});`,
    },
    {
      name: 'conf',
      signatures: [': Configuration'],
      doc: 'Everything that has been declared so far, for functions that look at other zones.',
      example: 'console.log(conf.domains.length + " zones");',
    },
  ],
};
