import type { WordGroup } from './word-doc.ts';

const LOC_DOC = 'Size and precisions are 0.';

/** Words that make records of a description. */
export const BUILDER_WORDS: WordGroup = {
  title: 'Builders',
  place: 'zone',
  words: [
    {
      name: 'CAA_BUILDER',
      signatures: ['(options: CaaOptions): RecordMaker[]'],
      doc: 'Say who may issue certificates, in one go: CAA records (RFC 8659).',
      example: `CAA_BUILDER({
  iodef: "mailto:certificates@bakery.example",
  issue: ["ca.example", "other-ca.example"],
  issuewild: "none",
})`,
    },
    {
      name: 'DKIM_BUILDER',
      signatures: ['(options: DkimOptions): RecordMaker'],
      doc: 'Publish a key that mail is signed with (RFC 6376).',
      example:
        'DKIM_BUILDER({ selector: "s1", keytype: "ed25519", pubkey: "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=" })',
    },
    {
      name: 'DMARC_BUILDER',
      signatures: ['(options?: DmarcOptions): RecordMaker'],
      doc: 'Say what becomes of mail that is not ours, and who is told (RFC 7489).',
      example: 'DMARC_BUILDER({ policy: "reject", rua: ["mailto:dmarc@bakery.example"], reportInterval: "1d" })',
    },
    {
      name: 'M365_BUILDER',
      signatures: ['(name: string, options: M365Options): RecordMaker[]'],
      doc: 'Make the records of a domain that uses Microsoft 365. Takes the name of the domain first.',
      example: 'M365_BUILDER("bakery.example", { initialDomain: "bakery.onmicrosoft.com" })',
    },
    {
      name: 'SPF_BUILDER',
      signatures: ['(options: SpfOptions): RecordMaker[]'],
      doc: `Say who may send mail (RFC 7208).

Includes named in \`flatten\` are replaced by the addresses behind them, which are kept in spfcache.json; what is longer
than one record goes on in further ones named by \`overflow\`.`,
      example: 'SPF_BUILDER({ parts: ["v=spf1", "ip4:192.0.2.10", "include:mail.example", "-all"] })',
    },
    {
      name: 'LOC_BUILDER_DD',
      signatures: ['(options: LocDegreesOptions): RecordMaker'],
      doc: `Make a LOC record of decimal degrees. ${LOC_DOC}`,
      example: 'LOC_BUILDER_DD({ x: 52.373, y: 4.892, alt: -2 })',
    },
    {
      name: 'LOC_BUILDER_DMM_STR',
      signatures: ['(options: LocTextOptions): RecordMaker'],
      doc: `Make a LOC record of decimal degrees with hemispheres. ${LOC_DOC}`,
      example: 'LOC_BUILDER_DMM_STR({ str: "25.24°S 153.15°E" })',
    },
    {
      name: 'LOC_BUILDER_DMS_STR',
      signatures: ['(options: LocTextOptions): RecordMaker'],
      doc: `Make a LOC record of degrees, minutes and seconds. ${LOC_DOC}`,
      example: 'LOC_BUILDER_DMS_STR({ str: "33°51′31″S 151°12′51″E" })',
    },
    {
      name: 'LOC_BUILDER_STR',
      signatures: ['(options: LocTextOptions): RecordMaker'],
      doc: `Make a LOC record of a place written in either way. ${LOC_DOC}`,
      example: 'LOC_BUILDER_STR({ str: "25.24°S 153.15°E", label: "depot" })',
    },
    {
      name: 'IMPORT_TRANSFORM',
      signatures: ['(table: TransformTable, domain: string, ttl: number, ...modifiers: RecordModifier[]): RecordMaker'],
      doc: `Take over A and CNAME records of another zone, addresses changed as a table says.

The record \`www\` of bakery.example is called www.bakery.example.outside.example in outside.example.`,
      example: `D("bakery.example", REG, DnsProvider(R53), A("www", "10.0.0.10"));
D("outside.example", REG, DnsProvider(R53),
  IMPORT_TRANSFORM([{ low: "10.0.0.0", high: "10.0.0.255", newBase: "192.0.2.0" }], "bakery.example", 300),
);`,
      place: 'file',
    },
    {
      name: 'IMPORT_TRANSFORM_STRIP',
      signatures: [
        '(table: TransformTable, domain: string, ttl: number, suffixstrip: string, ...modifiers: RecordModifier[]): RecordMaker',
      ],
      doc: 'Take over records like `IMPORT_TRANSFORM`, with a suffix taken off their full names.',
      example: `D("bakery.example", REG, DnsProvider(R53), A("www", "10.0.0.10"));
D("outside.example", REG, DnsProvider(R53),
  IMPORT_TRANSFORM_STRIP(
    [{ low: "10.0.0.0", high: "10.0.0.255", newIP: "192.0.2.1" }], "bakery.example", 300, "example",
  ),
);`,
      place: 'file',
    },
  ],
};
