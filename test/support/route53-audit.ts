import { auditZone } from '../../providers/route53/audit/zone.ts';
import type { DeclaredRecord, DeclaredZone } from '../../src/model/ir.ts';
import { declareZone } from './declared.ts';

/** Declare a record of the zone `shop.test`. */
export function declare(type: string, name: string, ...values: (string | number)[]): DeclaredRecord {
  return { type, name, ttl: 300, values, meta: undefined, subdomain: '', call: 0 };
}

/** Declare an alias of Route 53. */
export const alias = (name: string, type: string, target: string, zoneId = '', evaluate = 'false'): DeclaredRecord =>
  declare('R53_ALIAS', name, type, target, zoneId, evaluate);

/** What Route 53 would refuse, as `name level rule: message | hint` with the name of the record each is about. */
export function findings(declared: DeclaredRecord[], more: Partial<DeclaredZone> = {}): string[] {
  const records = declared.map((record, i) => ({ ...record, call: i + 1 }));
  return auditZone(declareZone('shop.test', records, more)).map((finding) => {
    const about = records.find((record) => record.call === finding.call);
    const hint = finding.hint === undefined ? '' : ` | ${finding.hint}`;
    return `${about?.name ?? 'zone'} ${finding.level} ${finding.rule}: ${finding.message}${hint}`;
  });
}
