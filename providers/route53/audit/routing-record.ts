import {
  declaredPolicies,
  routingValue,
  setAttributesOf,
  setIdentifierOf,
} from '../../../src/model/declared-routing.ts';
import type { Routing } from '../../../src/model/routing.ts';
import { R53_ALIAS } from '../alias/r53-alias.ts';
import { POLICY_WORDS } from '../routing/policy-words.ts';
import { routingProblem } from '../routing/problem.ts';
import type { AuditedRecord } from './record.ts';
import type { Report } from './report.ts';

const MAX_WEIGHT = 255;
const MAX_IDENTIFIER = 128;

/** Find what is wrong with the routing of a record by itself. */
export function auditRoutedRecord(record: AuditedRecord, report: Report): void {
  const { declared } = record;
  const { call } = declared;
  const identifier = setIdentifierOf(declared);
  const policies = declaredPolicies(declared);
  const [policy] = policies;
  if (policy === undefined) {
    reportWithoutPolicy(identifier, call, report);
  } else if (identifier === '') {
    report('routing-policy', `The record has ${POLICY_WORDS[policy].setting} but no set identifier`, {
      call,
      hint: `Use ${POLICY_WORDS[policy].call}, which sets both`,
    });
  } else if (policies.length > 1) {
    const kinds = policies.map((each) => POLICY_WORDS[each].kind).join(', ');
    report('routing-policy', `The record has more than one routing policy: ${kinds}`, {
      call,
      hint: 'Keep one of them',
    });
  } else {
    auditSettings(record, report);
  }
  if (routingValue(declared, 'healthCheckId') !== '' && routingValue(declared, 'healthCheckName') !== '') {
    report('health-check', 'The record has a health check by name and another one by id', {
      call,
      hint: 'Keep R53_HEALTH_CHECK or R53_HEALTH_CHECK_ID',
    });
  }
  const octets = Buffer.byteLength(identifier);
  if (octets > MAX_IDENTIFIER) {
    report('set-identifier', `The set identifier has ${octets} octets, Route 53 takes ${MAX_IDENTIFIER}`, {
      call,
      hint: 'Any short name will do that no other set of the name and type has',
    });
  }
}

function reportWithoutPolicy(identifier: string, call: number, report: Report): void {
  const hint = 'Add R53_WEIGHT(weight, "identifier") or the word of another routing policy';
  if (identifier === '') {
    report('health-check', 'A health check needs a set identifier: Route 53 ignores it on a simple record set', {
      call,
      hint,
    });
  } else {
    report('routing-policy', 'The record has a set identifier but no routing policy', { call, hint });
  }
}

/** Numbers are judged as they were written: what `Number` makes of a text may be another one. */
function auditSettings(record: AuditedRecord, report: Report): void {
  const { declared } = record;
  const { call } = declared;
  const [weight, bias] = [routingValue(declared, 'weight'), routingValue(declared, 'bias')];
  if (weight !== '' && (!/^\d+$/.test(weight) || Number(weight) > MAX_WEIGHT)) {
    const hint = 'Weights are shares: 1 and 3 do what 25 and 75 do';
    return report('weight', `A weight is a whole number from 0 to ${MAX_WEIGHT}, not "${weight}"`, { call, hint });
  }
  if (bias !== '' && !/^[-+]?\d+$/.test(bias)) {
    return report('geoproximity', `A bias is a whole number from -99 to 99, not "${bias}"`, {
      call,
      hint: 'Leave it out for 0',
    });
  }
  const isMultivalue = routingValue(declared, 'isMultivalue');
  if (isMultivalue !== '' && isMultivalue !== 'true') {
    return report('routing-policy', `The setting r53_multivalue is "true" or left out, not "${isMultivalue}"`, {
      call,
      hint: 'R53_MULTIVALUE("identifier") sets it',
    });
  }
  const routing = setAttributesOf(declared)?.routing;
  if (routing === undefined) return;
  const problem = routingProblem(routing);
  if (problem === undefined) return auditCompany(record, routing, report);
  const { rule, message, hint } = problem;
  report(rule, message, { call, hint });
}

/** What a policy demands of the record that has it. */
function auditCompany(record: AuditedRecord, routing: Routing, report: Report): void {
  const { declared, recordType, rdata } = record;
  const { call } = declared;
  const isAlias = recordType === R53_ALIAS;
  if (routing.policy === 'multivalue' && (isAlias || declared.type === 'CNAME')) {
    report('multivalue-type', `Route 53 has no multivalue answers of ${isAlias ? 'aliases' : 'CNAME records'}`, {
      call,
      hint: 'Take A or AAAA records, or another policy such as R53_WEIGHT',
    });
  }
  if (routing.policy !== 'failover' || routing.role !== 'PRIMARY' || hasHealthCheck(record)) return;
  if (!isAlias) {
    report(
      'failover-health',
      'A primary record needs a health check, or nothing tells that the secondary is to answer',
      {
        call,
        hint: 'Add R53_HEALTH_CHECK("name"), or R53_HEALTH_CHECK_ID("id")',
      },
    );
  } else if (rdata[R53_ALIAS.fields.findIndex(({ name }) => name === 'evaluate_target_health')] !== 'true') {
    report('failover-alias', 'Nothing watches the primary alias, so the secondary will never answer', {
      call,
      hint: 'Add R53_EVALUATE_TARGET_HEALTH(true), or a health check',
      level: 'warning',
    });
  }
}

function hasHealthCheck({ declared }: AuditedRecord): boolean {
  return routingValue(declared, 'healthCheckId') !== '' || routingValue(declared, 'healthCheckName') !== '';
}
