/** Types of records with their numbers, without those that stand only in questions (IANA, "Resource Record (RR) TYPEs"). */
const CODES: Readonly<Record<string, number>> = {
  A: 1,
  NS: 2,
  MD: 3,
  MF: 4,
  CNAME: 5,
  SOA: 6,
  MB: 7,
  MG: 8,
  MR: 9,
  NULL: 10,
  WKS: 11,
  PTR: 12,
  HINFO: 13,
  MINFO: 14,
  MX: 15,
  TXT: 16,
  RP: 17,
  AFSDB: 18,
  X25: 19,
  ISDN: 20,
  RT: 21,
  NSAP: 22,
  'NSAP-PTR': 23,
  SIG: 24,
  KEY: 25,
  PX: 26,
  GPOS: 27,
  AAAA: 28,
  LOC: 29,
  NXT: 30,
  EID: 31,
  NIMLOC: 32,
  SRV: 33,
  ATMA: 34,
  NAPTR: 35,
  KX: 36,
  CERT: 37,
  A6: 38,
  DNAME: 39,
  SINK: 40,
  APL: 42,
  DS: 43,
  SSHFP: 44,
  IPSECKEY: 45,
  RRSIG: 46,
  NSEC: 47,
  DNSKEY: 48,
  DHCID: 49,
  NSEC3: 50,
  NSEC3PARAM: 51,
  TLSA: 52,
  SMIMEA: 53,
  HIP: 55,
  NINFO: 56,
  RKEY: 57,
  TALINK: 58,
  CDS: 59,
  CDNSKEY: 60,
  OPENPGPKEY: 61,
  CSYNC: 62,
  ZONEMD: 63,
  SVCB: 64,
  HTTPS: 65,
  DSYNC: 66,
  SPF: 99,
  UINFO: 100,
  UID: 101,
  GID: 102,
  UNSPEC: 103,
  NID: 104,
  L32: 105,
  L64: 106,
  LP: 107,
  EUI48: 108,
  EUI64: 109,
  URI: 256,
  CAA: 257,
  AVC: 258,
  DOA: 259,
  AMTRELAY: 260,
  RESINFO: 261,
  WALLET: 262,
  CLA: 263,
  IPN: 264,
  TA: 32_768,
  DLV: 32_769,
};

const NAMES: ReadonlyMap<number, string> = new Map(Object.entries(CODES).map(([name, code]) => [code, name]));

/** Names of all types that a master file can hold, for guesses at what was meant. */
export const TYPE_NAMES: readonly string[] = Object.keys(CODES);

/** Types and ranges of types that no zone can hold: OPT, and those of questions (RFC 6895 section 3.1). */
function isMetaCode(code: number): boolean {
  return code === 0 || code === 41 || (code >= 128 && code <= 255) || code === 65_535;
}

/**
 * Read the type of a record as a master file names it: a known name, or `TYPE` and a number (RFC 3597 section 5).
 *
 * Returns the name in capitals, `TYPE65280` for a number without a name, undefined for what is no type of a record.
 */
export function parseTypeName(text: string): string | undefined {
  const name = text.toUpperCase();
  if (Object.hasOwn(CODES, name)) return name;
  const digits = /^TYPE(\d{1,5})$/.exec(name)?.[1];
  if (digits === undefined) return undefined;
  const code = Number(digits);
  return code > 65_535 || isMetaCode(code) ? undefined : (NAMES.get(code) ?? `TYPE${code}`);
}
