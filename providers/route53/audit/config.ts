import { routingValue } from '../../../src/model/declared-routing.ts';
import type { DeclaredConfig, DeclaredRecord, DeclaredResource } from '../../../src/model/ir.ts';
import { nearest } from '../../../src/nearest.ts';
import type { Finding } from '../../../src/validate/finding.ts';
import { COLLECTION_NAME, readCollection } from '../cidr/declared.ts';
import { findCircular } from '../health-checks/circular.ts';
import { isDismissed, readCheck } from '../health-checks/declared.ts';
import { childrenOf } from '../health-checks/plan.ts';
import { isResourceId } from '../resources/id.ts';
import type { OptionProblem } from '../resources/option-problem.ts';
import { ANYWHERE } from '../routing/places.ts';

type ReportResource = (rule: string, message: string, about: { call: number; hint?: string | undefined }) => void;

/** What the value of a tag may consist of (Route 53 API reference, Tag). */
const TAG_VALUE = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,256}$/u;

/**
 * Find what is wrong with what a configuration declares besides zones, and with how records refer to it.
 *
 * `mayKeepZones` is false where no zone is kept by Route 53, so that there is no account for what is declared.
 */
export function auditConfig(config: DeclaredConfig, mayKeepZones: boolean): readonly Finding[] {
  const { healthChecks = [], cidrCollections = [], zones } = config;
  const findings: Finding[] = [];
  const toFindings =
    (level: Finding['level']): ReportResource =>
    (rule, message, { call, hint }) => {
      findings.push({ rule: `route53-${rule}`, level, message, call, ...(hint === undefined ? {} : { hint }) });
    };
  auditChecks(healthChecks, toFindings('error'));
  auditCollections(cidrCollections, toFindings('error'));
  if (healthChecks.length + cidrCollections.length === 0) return findings;
  if (!mayKeepZones) {
    auditHomeless(healthChecks, 'health check', toFindings('warning'));
    auditHomeless(cidrCollections, 'CIDR collection', toFindings('warning'));
  }
  const records = zones.flatMap((zone) => zone.records);
  auditCheckNames(records, healthChecks, toFindings('warning'));
  auditDismissed(records, healthChecks, toFindings('error'));
  auditCollectionNames(records, cidrCollections, toFindings('warning'));
  auditLocations(records, cidrCollections, toFindings('error'));
  return findings;
}

function auditChecks(healthChecks: readonly DeclaredResource[], report: ReportResource): void {
  const hint = 'A name has up to 256 letters, digits, blanks and _ . : / = + - @';
  auditOwnNames(healthChecks, { subject: 'health check', pattern: TAG_VALUE, hint }, report);
  const children = new Map<string, readonly string[]>();
  for (const check of healthChecks) {
    if (isDismissed(check.options)) continue;
    const { settings, problems } = readCheck(check.options);
    children.set(check.name, childrenOf(settings));
    auditProblems(`The health check "${check.name}"`, check.call, problems, { rule: 'health-check-settings', report });
  }
  const circular = findCircular(children);
  for (const { name, call } of healthChecks.filter((check) => circular.has(check.name))) {
    const message = `The health check "${name}" is calculated from itself, by way of others or directly`;
    report('health-check-settings', message, { call });
  }
}

function auditCollections(collections: readonly DeclaredResource[], report: ReportResource): void {
  const hint = 'A name has up to 64 letters, digits, hyphens and underscores';
  auditOwnNames(collections, { subject: 'CIDR collection', pattern: COLLECTION_NAME, hint }, report);
  for (const { name, options, call } of collections) {
    const { problems } = readCollection(options);
    auditProblems(`The CIDR collection "${name}"`, call, problems, { rule: 'cidr', report });
  }
}

function auditProblems(
  subject: string,
  call: number,
  problems: readonly OptionProblem[],
  { rule, report }: { readonly rule: string; readonly report: ReportResource },
): void {
  for (const { message, hint } of problems) report(rule, `${subject} ${message}`, { call, hint });
}

interface Naming {
  readonly subject: string;
  readonly pattern: RegExp;
  readonly hint: string;
}

function auditOwnNames(
  resources: readonly DeclaredResource[],
  { subject, pattern, hint }: Naming,
  report: ReportResource,
): void {
  const names = new Set<string>();
  for (const { name, call } of resources) {
    if (names.has(name)) {
      const message = `The ${subject} "${name}" is declared more than once`;
      report('resource-name', message, { call, hint: 'Give each a name of its own' });
    } else if (isResourceId(name)) {
      const message = `The ${subject} "${name}" has the form of an id, so that nobody could refer to it by name`;
      report('resource-name', message, { call, hint: 'Choose a name that people can read' });
    } else if (!pattern.test(name)) {
      report('resource-name', `The ${subject} "${name}" has a name that Route 53 does not take`, { call, hint });
    }
    names.add(name);
  }
}

/** An account is found by the zones that it keeps. */
function auditHomeless(resources: readonly DeclaredResource[], subject: string, report: ReportResource): void {
  const hint = 'Give a zone a DNS provider of type ROUTE53, or take the declaration out';
  for (const { name, call } of resources) {
    report('resource-account', `The ${subject} "${name}" is made nowhere, because no zone is kept by Route 53`, {
      call,
      hint,
    });
  }
}

type Records = readonly DeclaredRecord[];

function auditCheckNames(records: Records, healthChecks: readonly DeclaredResource[], report: ReportResource): void {
  const warn = createNameWarning('HealthCheck', healthChecks, report);
  for (const record of records) warn(routingValue(record, 'healthCheckName'), record.call);
  for (const { options, call } of healthChecks) {
    for (const child of childrenOf(readCheck(options).settings)) warn(child, call);
  }
}

/** What is to be deleted cannot be referred to by name. */
function auditDismissed(records: Records, healthChecks: readonly DeclaredResource[], report: ReportResource): void {
  const dismissed = new Set(healthChecks.filter(({ options }) => isDismissed(options)).map(({ name }) => name));
  const hint = 'Give HealthCheck() its settings, or take the reference out';
  const refuse = (name: string, call: number): void => {
    if (!dismissed.has(name)) return;
    report('resource-name', `The health check "${name}" is to be deleted, as it is declared without settings`, {
      call,
      hint,
    });
  };
  if (dismissed.size === 0) return;
  for (const record of records) refuse(routingValue(record, 'healthCheckName'), record.call);
  for (const { options, call } of healthChecks) {
    for (const child of childrenOf(readCheck(options).settings)) refuse(child, call);
  }
}

function auditCollectionNames(
  records: Records,
  collections: readonly DeclaredResource[],
  report: ReportResource,
): void {
  const warn = createNameWarning('CidrCollection', collections, report);
  for (const record of records) warn(routingValue(record, 'collection'), record.call);
}

/** A name that nothing declares may be that of something in the account; one that is nearly right hardly is. */
function createNameWarning(word: string, resources: readonly DeclaredResource[], report: ReportResource) {
  const candidates = resources.map(({ name }) => name);
  const seen = new Set(candidates);
  return (name: string, call: number): void => {
    if (name === '' || seen.has(name) || isResourceId(name)) return;
    seen.add(name);
    const similar = nearest(name, candidates);
    if (similar === undefined) return;
    report('resource-name', `No ${word}() declares "${name}"`, { call, hint: `Did you mean "${similar}"?` });
  };
}

/** A record is routed by locations that its collection has. */
function auditLocations(records: Records, collections: readonly DeclaredResource[], report: ReportResource): void {
  const declared = new Map(collections.map(({ name, options }) => [name, readCollection(options).locations]));
  for (const record of records) {
    const [collection, location] = [routingValue(record, 'collection'), routingValue(record, 'location')];
    const locations = declared.get(collection);
    if (locations === undefined || location === ANYWHERE || locations.has(location)) continue;
    const similar = nearest(location, Array.from(locations.keys()));
    const hint = similar === undefined ? 'Add it to CidrCollection()' : `Did you mean "${similar}"?`;
    report('cidr', `The CIDR collection "${collection}" has no location "${location}"`, { call: record.call, hint });
  }
}
