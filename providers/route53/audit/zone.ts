import { MAX_TTL } from '../../../src/dns/duration.ts';
import { toName } from '../../../src/dns/idn.ts';
import { displayName } from '../../../src/dns/name.ts';
import { setIdentifierOf } from '../../../src/model/declared-routing.ts';
import type { DeclaredZone } from '../../../src/model/ir.ts';
import type { Finding } from '../../../src/validate/finding.ts';
import { auditAliases } from './alias.ts';
import { expandAliases } from './generic-alias.ts';
import { auditedRecords, type AuditedRecord } from './record.ts';
import type { Report } from './report.ts';
import { auditRouting } from './routing.ts';

/** Types whose records of priority 0 are aliases (RFC 9460 section 2.4.2). */
const SERVICES = new Set(['HTTPS', 'SVCB']);

/** Limits of a set and of a zone (Route 53 Developer Guide, "Quotas"). */
const MAX_VALUE_CHARACTERS = 4000;
const MAX_VALUES = 400;
const MAX_SETS = 10_000;

/** Find what Route 53 would refuse in a normalised zone, so that it is said before the first request. */
export function auditZone(zone: DeclaredZone): readonly Finding[] {
  const findings: Finding[] = [];
  const told = new Set<string>();
  const report: Report = (rule, message, { level = 'error', ...about }) => {
    // An ALIAS is judged as several aliases, which may all have the same fault.
    const key = `${rule} ${about.call} ${message}`;
    if (told.has(key)) return;
    told.add(key);
    findings.push({ rule: `route53-${rule}`, level, message, zone: zone.uniqueName, ...about });
  };
  const records = expandAliases(auditedRecords(zone), toName(zone.name), report);
  auditRecords(records, report);
  auditSets(records, report);
  auditAliases(zone, records, report);
  auditRouting(records, report);
  return findings;
}

function auditRecords(records: readonly AuditedRecord[], report: Report): void {
  for (const { declared, recordType, name, rdata } of records) {
    const { call } = declared;
    const { length } = recordType.format(rdata, 'route53');
    if (length > MAX_VALUE_CHARACTERS) {
      report(
        'value-length',
        `The ${declared.type} value has ${length} characters, Route 53 takes ${MAX_VALUE_CHARACTERS}`,
        {
          call,
          hint: 'Quotes count too, and every byte that is not printable ASCII counts as four',
        },
      );
    }
    if (recordType.hasTtl && declared.ttl > MAX_TTL) {
      report('ttl', `Route 53 takes TTLs up to ${MAX_TTL}, not ${declared.ttl}`, { call });
    }
    if (SERVICES.has(declared.type) && rdata[0] === 0 && rdata[2] !== '') {
      report('service-alias', `Route 53 takes no parameters for ${declared.type} records of priority 0`, {
        call,
        hint: 'Such a record is an alias: write "" for its parameters, or a priority from 1 on',
      });
    }
    if (declared.type === 'NS' && name.startsWith('*.')) {
      report('ns-wildcard', `Route 53 takes no NS record for a wildcard: "${displayName(name)}"`, { call });
    }
  }
}

function auditSets(records: readonly AuditedRecord[], report: Report): void {
  const sizes = new Map<string, number>();
  for (const { declared, recordType, name, rdata } of records) {
    const type = recordType.setType(rdata);
    const title = `${displayName(name)} ${type}`;
    const key = `${title} ${setIdentifierOf(declared)}`;
    const size = (sizes.get(key) ?? 0) + 1;
    sizes.set(key, size);
    if (size !== MAX_VALUES + 1) continue;
    report('set-size', `${title} has more than ${MAX_VALUES} values, which is the most Route 53 takes`, {
      call: declared.call,
    });
  }
  if (sizes.size <= MAX_SETS) return;
  report(
    'zone-size',
    `The zone has ${sizes.size} record sets; Route 53 takes ${MAX_SETS} unless AWS has raised the limit`,
    {
      level: 'warning',
    },
  );
}
