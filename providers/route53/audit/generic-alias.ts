import { displayName, type Name } from '../../../src/dns/name.ts';
import { setIdentifierOf } from '../../../src/model/declared-routing.ts';
import { ALIAS } from '../../../src/records/alias.ts';
import { createAddressTypes } from '../alias/address-types.ts';
import { R53_ALIAS } from '../alias/r53-alias.ts';
import type { AuditedRecord } from './record.ts';
import type { Report } from './report.ts';

/**
 * Put the aliases that Route 53 will have into the place of `ALIAS` records, so that they are judged as such.
 *
 * What stands beside them is told at the ALIAS, which would be the same record set.
 */
export function expandAliases(records: readonly AuditedRecord[], zone: Name, report: Report): readonly AuditedRecord[] {
  if (!records.some(isGeneric)) return records;
  const typesOf = createAddressTypes({
    zone,
    desired: records.map((record) => ({
      name: record.name,
      type: record.recordType.setType(record.rdata),
      target: isGeneric(record) ? String(record.rdata[0]) : undefined,
    })),
  });
  const others = new Set(records.filter((record) => !isGeneric(record)).map(keyOf));
  return records.flatMap((record) => {
    if (!isGeneric(record)) return [record];
    const target = String(record.rdata[0]);
    return typesOf(target).map((type): AuditedRecord => {
      const rdata = R53_ALIAS.defaults.with(0, type).with(R53_ALIAS.target, target);
      const alias = { ...record, recordType: R53_ALIAS, rdata };
      if (others.has(keyOf(alias))) reportTwin(alias, type, report);
      return alias;
    });
  });
}

function isGeneric({ recordType }: AuditedRecord): boolean {
  return recordType.type === ALIAS.type;
}

function keyOf({ name, recordType, rdata, declared }: AuditedRecord): string {
  return `${recordType.setType(rdata)} ${name} ${setIdentifierOf(declared)}`;
}

function reportTwin({ name, declared }: AuditedRecord, type: string, report: Report): void {
  report('alias-set', `The ALIAS is the ${type} record set of "${displayName(name)}", but there are others`, {
    call: declared.call,
    hint: `Keep the ALIAS or the ${type} records; R53_ALIAS makes an alias of one type only`,
  });
}
