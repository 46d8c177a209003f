import { A } from './a.ts';
import { AAAA } from './aaaa.ts';
import { ALIAS } from './alias.ts';
import { CAA } from './caa.ts';
import { CNAME } from './cname.ts';
import type { RecordType } from './define.ts';
import { DHCID } from './dhcid.ts';
import { DNAME } from './dname.ts';
import { DNSKEY } from './dnskey.ts';
import { DS } from './ds.ts';
import { FOREIGN_TYPES } from './foreign.ts';
import { IMPORT_TRANSFORM } from './import-transform.ts';
import { HTTPS } from './https.ts';
import { LOC } from './loc.ts';
import { MX } from './mx.ts';
import { NAPTR } from './naptr.ts';
import { NS } from './ns.ts';
import { OPENPGPKEY } from './openpgpkey.ts';
import { PTR } from './ptr.ts';
import { RP } from './rp.ts';
import { SMIMEA } from './smimea.ts';
import { SOA } from './soa.ts';
import { SPF } from './spf.ts';
import { SRV } from './srv.ts';
import { SSHFP } from './sshfp.ts';
import { SVCB } from './svcb.ts';
import { TLSA } from './tlsa.ts';
import { TXT } from './txt.ts';

/** Record types that no DNS server knows: those of other providers, and what normalisation replaces. */
export const PSEUDO_TYPES: readonly RecordType[] = [IMPORT_TRANSFORM, ...FOREIGN_TYPES];

/** Every record type of this program, in no particular order; the one place that lists them. */
export const RECORD_TYPES: readonly RecordType[] = [
  A,
  AAAA,
  ALIAS,
  CAA,
  CNAME,
  DHCID,
  DNAME,
  DNSKEY,
  DS,
  HTTPS,
  LOC,
  MX,
  NAPTR,
  NS,
  OPENPGPKEY,
  PTR,
  RP,
  SMIMEA,
  SOA,
  SPF,
  SRV,
  SSHFP,
  SVCB,
  TLSA,
  TXT,
];
