import { toName } from '../../src/dns/idn.ts';
import { displayName, isInZone, type Name } from '../../src/dns/name.ts';
import type { DeclaredZone } from '../../src/model/ir.ts';
import type { AuditedRecord, Report } from './audit.ts';
import { isServiceZone, longestSuffix } from './service-zones.ts';
import { R53_ALIAS } from './r53-alias.ts';
import { bareId } from './zones.ts';

/** Zone id of all CloudFront distributions, of which Route 53 knows no health. */
const CLOUDFRONT = 'Z2FDTNDATAQYW2';

interface Alias {
  readonly name: Name;
  readonly type: string;
  readonly target: Name;
  readonly zoneId: string;
  readonly call: number;
}

/**
 * Find aliases that Route 53 would refuse.
 *
 * @see Route 53 Developer Guide, "Values specific for simple alias records"
 */
export function auditAliases(zone: DeclaredZone, records: readonly AuditedRecord[], report: Report): void {
  const origin = toName(zone.name);
  const own = bareId(zone.meta['zone_id'] ?? '');
  const inner: Alias[] = [];
  for (const { declared, recordType, name, rdata } of records) {
    if (recordType !== R53_ALIAS) continue;
    const [type, target, zoneId, evaluate] = rdata.map(String);
    const alias: Alias = {
      name,
      type: type ?? '',
      target: toName(target ?? ''),
      zoneId: zoneId ?? '',
      call: declared.call,
    };
    if (isInZone(alias.target, origin) && !isServiceZone(alias.zoneId)) inner.push(alias);
    else if (alias.zoneId === own || alias.zoneId === '') reportOutside(alias, zone, report);
    else auditService(alias, evaluate === 'true', report);
  }
  auditInner(zone, inner, { records, report });
}

function reportOutside({ target, call }: Alias, zone: DeclaredZone, report: Report): void {
  const service = longestSuffix(target);
  report(
    'alias-target',
    `"${target}" is not in the zone "${zone.name}", so the alias needs the id of the zone it is in`,
    {
      call,
      hint:
        service === undefined
          ? 'Add R53_ZONE("Z…") with the hosted zone id of the AWS resource, or use CNAME'
          : `Add R53_ZONE("${service.zoneIds[0]}"), the zone of ${service.suffix}`,
    },
  );
}

function auditService({ type, target, zoneId, call }: Alias, evaluatesHealth: boolean, report: Report): void {
  const service = longestSuffix(target);
  const isKnownId = isServiceZone(zoneId);
  if (service !== undefined && !service.zoneIds.includes(zoneId)) {
    report('alias-zone', `"${target}" is not in the hosted zone ${zoneId}`, {
      call,
      hint: `The zone of ${service.suffix} is R53_ZONE("${service.zoneIds[0]}")`,
      level: isKnownId ? 'error' : 'warning',
    });
  } else if (service === undefined && isKnownId && zoneId !== CLOUDFRONT) {
    report('alias-zone', `"${target}" is no name of the AWS service with the hosted zone ${zoneId}`, {
      call,
      level: 'warning',
    });
  }
  if (isKnownId && !['A', 'AAAA', ...(zoneId === CLOUDFRONT ? ['HTTPS'] : [])].includes(type)) {
    report('alias-type', `An alias to an AWS resource is of type A or AAAA, not ${type}`, { call });
  }
  if (zoneId === CLOUDFRONT && evaluatesHealth) {
    report('alias-health', 'Route 53 cannot evaluate the health of a CloudFront distribution', {
      call,
      hint: 'Leave out R53_EVALUATE_TARGET_HEALTH(true)',
      level: 'warning',
    });
  }
}

interface Zone {
  readonly records: readonly AuditedRecord[];
  readonly report: Report;
}

function auditInner(zone: DeclaredZone, aliases: readonly Alias[], { records, report }: Zone): void {
  const byKey = new Map(aliases.map((alias) => [`${alias.type} ${alias.name}`, alias]));
  const names = new Set<string>(records.map((record) => record.name));
  const sets = new Set(records.map(({ recordType, name, rdata }) => `${recordType.setType(rdata)} ${name}`));
  const isComplete = !zone.keepsUnknown && !zone.ignoresExternalDns && zone.unmanaged.length === 0;
  for (const alias of aliases) {
    const key = `${alias.type} ${alias.target}`;
    // An alias to its own name and a target that is nowhere at all are findings of general rules.
    if (alias.target !== alias.name && leadsBack(alias, byKey)) {
      report('alias-loop', `The alias leads back to itself by way of "${displayName(alias.target)}"`, {
        call: alias.call,
      });
    } else if (isComplete && names.has(alias.target) && !sets.has(key)) {
      report(
        'alias-target',
        `"${displayName(alias.target)}" has no ${alias.type} record for the alias to answer with`,
        {
          call: alias.call,
        },
      );
    }
  }
}

function leadsBack(start: Alias, byKey: ReadonlyMap<string, Alias>): boolean {
  const seen = new Set<Alias>();
  let at = byKey.get(`${start.type} ${start.target}`);
  while (at !== undefined && at !== start && !seen.has(at)) {
    seen.add(at);
    at = byKey.get(`${at.type} ${at.target}`);
  }
  return at === start;
}
