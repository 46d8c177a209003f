import { toName } from '../../../src/dns/idn.ts';
import { displayName, isInZone } from '../../../src/dns/name.ts';
import type { DeclaredZone } from '../../../src/model/ir.ts';
import { R53_ALIAS } from '../alias/r53-alias.ts';
import { serviceHint } from '../alias/service-hints.ts';
import { isServiceZone } from '../alias/service-zones.ts';
import { impliedZoneId } from '../alias/zone.ts';
import { bareId } from '../resources/id.ts';
import { auditService } from './alias-service.ts';
import { auditAliasesWithin, type DeclaredAlias } from './alias-within.ts';
import type { AuditedRecord } from './record.ts';
import type { Report } from './report.ts';

/**
 * Find aliases that Route 53 would refuse.
 *
 * @see Route 53 Developer Guide, "Choosing between alias and non-alias records"
 */
export function auditAliases(zone: DeclaredZone, records: readonly AuditedRecord[], report: Report): void {
  const own = { id: bareId(zone.meta['zone_id'] ?? ''), name: toName(zone.name) };
  const within: DeclaredAlias[] = [];
  for (const { declared, recordType, name, rdata } of records) {
    if (recordType !== R53_ALIAS) continue;
    const [type = '', targetText = '', given = '', evaluate] = rdata.map(String);
    const { call } = declared;
    const target = toName(targetText);
    const zoneId = given === '' ? impliedZoneId(target, own) : given;
    if (isInZone(target, own.name) && !isServiceZone(given)) {
      within.push({ name, type, target, call });
      if (own.id !== '' && zoneId !== own.id) {
        report('alias-zone', `"${displayName(target)}" is in the zone itself, not in the hosted zone ${zoneId}`, {
          call,
          hint: 'Leave R53_ZONE out; Route 53 takes no alias into another hosted zone',
        });
      }
    } else if (zoneId === undefined || zoneId === own.id) {
      reportOutside({ target, call, isGeneric: declared.type !== R53_ALIAS.type }, zone, report);
    } else auditService({ type, target, zoneId, evaluatesHealth: evaluate === 'true', call }, report);
  }
  auditAliasesWithin(zone, within, { records, report });
}

interface Outside extends Pick<DeclaredAlias, 'target' | 'call'> {
  /** True for ALIAS, which takes no zone id. */
  readonly isGeneric: boolean;
}

function reportOutside({ target, call, isGeneric }: Outside, zone: DeclaredZone, report: Report): void {
  const shown = displayName(target);
  const hint = serviceHint(target);
  if (isGeneric) {
    report(
      'alias-target',
      `Route 53 cannot answer an ALIAS with "${shown}": it is neither in the zone "${zone.name}" nor an AWS resource whose hosted zone is known`,
      { call, hint: hint.startsWith('Add R53_ZONE') ? `Use R53_ALIAS. ${hint}` : hint },
    );
    return;
  }
  report(
    'alias-target',
    `"${shown}" is not in the zone "${zone.name}", so the alias needs the id of the zone it is in`,
    {
      call,
      hint,
    },
  );
}
