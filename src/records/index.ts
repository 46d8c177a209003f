import { A } from './a.ts';
import { AAAA } from './aaaa.ts';
import { CAA } from './caa.ts';
import { CNAME } from './cname.ts';
import type { RecordType } from './define.ts';
import { MX } from './mx.ts';
import { NS } from './ns.ts';
import { PTR } from './ptr.ts';
import { SOA } from './soa.ts';
import { SRV } from './srv.ts';
import { TXT } from './txt.ts';

/** Every record type of this program, in no particular order; the one place that lists them. */
export const RECORD_TYPES: readonly RecordType[] = [A, AAAA, CAA, CNAME, MX, NS, PTR, SOA, SRV, TXT];
