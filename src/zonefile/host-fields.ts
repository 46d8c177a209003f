/**
 * Places of the host names in the rdata of types this program does not read.
 *
 * Such rdata is kept as text; only names that are relative to the origin of their line have to be completed, or they would
 * mean something else on a line of another origin.
 */
const HOST_FIELDS: Readonly<Record<string, readonly number[]>> = {
  AFSDB: [1],
  AMTRELAY: [3],
  DSYNC: [3],
  IPSECKEY: [3],
  KX: [1],
  LP: [1],
  MB: [0],
  MD: [0],
  MF: [0],
  MG: [0],
  MINFO: [0, 1],
  MR: [0],
  'NSAP-PTR': [0],
  NSEC: [0],
  NXT: [0],
  PX: [1, 2],
  RRSIG: [7],
  RT: [1],
  SIG: [7],
  TALINK: [0, 1],
};

/** Fields that say whether what follows is a host name: its place and the value for which it is. */
const CONDITIONS: Readonly<Record<string, readonly [place: number, value: string]>> = {
  AMTRELAY: [2, '3'],
  IPSECKEY: [1, '3'],
};

/** List the places of the host names in rdata of a type, given its fields as text. */
export function hostFields(type: string, fields: readonly string[]): readonly number[] {
  const condition = CONDITIONS[type];
  if (condition !== undefined && fields[condition[0]] !== condition[1]) return [];
  // Any number of rendezvous servers at the end (RFC 8005 section 5).
  if (type === 'HIP') return fields.map((_, i) => i).slice(3);
  return HOST_FIELDS[type] ?? [];
}
