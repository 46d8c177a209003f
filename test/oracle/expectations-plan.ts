import { reportLines, type PlanResult } from './plan.ts';

interface Wanted {
  /** Exit codes of preview, push and preview again. */
  readonly exits?: readonly [number, number, number];
  /** Report lines of the preview, whole; `INFO` items have lost their numbers. */
  readonly lines?: readonly string[];
  /** Patterns the preview's output must show, standard output and error together. */
  readonly shows?: readonly RegExp[];
  readonly hides?: readonly RegExp[];
  /** How many ChangeResourceRecordSets the push makes. */
  readonly batches?: number;
  /** Whether preview after push is empty; it is unless told otherwise. */
  readonly isSettled?: boolean;
  /** Record sets afterwards that must be there, as `name type value…`. */
  readonly after?: readonly RegExp[];
}

function expectPlan(wanted: Wanted): (result: PlanResult) => string[] {
  return (result) => {
    const problems: string[] = [];
    const [preview, push, again] = wanted.exits ?? [0, 0, 0];
    const codes = [result.preview.code, result.push.code, result.again.code];
    if (codes.join() !== [preview, push, again].join()) {
      problems.push(
        `exits ${codes.join()}, wanted ${[preview, push, again].join()}: ${result.preview.err}${result.push.err}`,
      );
    }
    const shown = `${result.preview.out}\n${result.preview.err}`;
    const lines = reportLines(result.preview.out);
    if (wanted.lines !== undefined && wanted.lines.join('\n') !== lines.join('\n'))
      problems.push(`preview:\n${lines.join('\n')}`);
    for (const pattern of wanted.shows ?? [])
      if (!pattern.test(shown)) problems.push(`preview does not show ${pattern}:\n${shown}`);
    for (const pattern of wanted.hides ?? []) if (pattern.test(shown)) problems.push(`preview shows ${pattern}`);
    const batches = result.calls.filter((call) => call.operation === 'ChangeResourceRecordSets').length;
    if (wanted.batches !== undefined && batches !== wanted.batches) problems.push(`push makes ${batches} batches`);
    const isSettled = /^Done\. 0 corrections\.$/m.test(result.again.out);
    if (isSettled !== (wanted.isSettled ?? true)) problems.push(`preview after push:\n${result.again.out}`);
    const sets = result.after.flatMap((zone) => zone.sets.map((set) => JSON.stringify(set))).join('\n');
    for (const pattern of wanted.after ?? [])
      if (!pattern.test(sets)) problems.push(`afterwards there is no ${pattern}`);
    return problems;
  };
}

const heading = '******************** Domain: shop.test';
const refused: Wanted = { exits: [1, 1, 1], isSettled: false, batches: 0 };

/** Deliberate differences of the `plan` corpus. */
export const PLAN_EXPECTATIONS: Readonly<Record<string, (result: PlanResult) => string[]>> = {
  '013-life-https-svcb': expectPlan({
    lines: [
      heading,
      '6 corrections (r53)',
      '#1: + CREATE _dns.alias.shop.test SVCB 0 dns.example.net. ttl=300',
      '± MODIFY _dns.mod.shop.test SVCB (1 dns.example.net. alpn=dot ttl=300) -> (1 dns2.example.net. alpn=dot ttl=300)',
      '+ CREATE new.shop.test HTTPS 1 . alpn=h3,h2 port=8443 ttl=300',
      '- DELETE old.shop.test HTTPS 1 . ttl=300',
      '± MODIFY prio.shop.test HTTPS (1 . alpn=h2 ttl=300) -> (2 . alpn=h2 ttl=300)',
      '± MODIFY-TTL ttl.shop.test HTTPS ttl=(300->60) 1 . alpn=h2',
      'Done. 6 corrections.',
    ],
  }),
  '014-ech-ignore': expectPlan({ lines: [heading, 'Done. 0 corrections.'], batches: 0 }),
  '020-set-mixed-ttl': expectPlan({
    lines: [heading, '1 correction (r53)', '#1: + CREATE w.shop.test A 192.0.2.2 ttl=60', 'Done. 1 corrections.'],
    shows: [/60.*120/],
  }),
  '032-batch-record-limit': expectPlan({ batches: 1, shows: [/^520 corrections \(r53\)$/m] }),
  '033-batch-character-limit': expectPlan({ batches: 1, shows: [/^24 corrections \(r53\)$/m] }),
  '048-nameserver-duplicate': expectPlan({
    lines: [heading, '1 correction (r53)', '#1: + CREATE www.shop.test A 192.0.2.1 ttl=300', 'Done. 1 corrections.'],
  }),
  '063-alias-default-ttl': expectPlan({ lines: [heading, 'Done. 0 corrections.'], batches: 0 }),
  '064-alias-same-zone': expectPlan({
    lines: [
      heading,
      '5 corrections (r53)',
      '#1: + CREATE www.shop.test A 192.0.2.1 ttl=300',
      '+ CREATE a.shop.test R53_ALIAS www.shop.test. atype=A zone_id=Z0TESTZONE00000000001 evaluate_target_health=false',
      '± MODIFY stored.shop.test R53_ALIAS (base.shop.test. atype=A zone_id=Z0TESTZONE00000000001 evaluate_target_health=false) -> (www.shop.test. atype=A zone_id=Z0TESTZONE00000000001 evaluate_target_health=false)',
      '+ CREATE x.shop.test R53_ALIAS a.shop.test. atype=A zone_id=Z0TESTZONE00000000001 evaluate_target_health=false',
      '- DELETE base.shop.test A 192.0.2.9 ttl=300',
      'Done. 5 corrections.',
    ],
  }),
  '066-alias-relative-target': expectPlan({
    lines: [
      heading,
      '1 correction (r53)',
      '#1: + CREATE rel.shop.test R53_ALIAS www.shop.test. atype=A zone_id=Z0TESTZONE00000000001 evaluate_target_health=false',
      'Done. 1 corrections.',
    ],
  }),
  '067-alias-and-plain': expectPlan({ ...refused, shows: [/"?s\.shop\.test|R53_ALIAS\("s"/] }),
  '076-health-check-alone': expectPlan({ ...refused, shows: [/health check needs a set identifier/] }),
  '078-other-policies': expectPlan({
    lines: [
      heading,
      '6 corrections (r53)',
      '#1: - DELETE chg.shop.test A 192.0.2.1 r53_region=eu-west-1 ttl=300',
      '+ CREATE chg.shop.test A 192.0.2.11 ttl=300',
      '- DELETE gone.shop.test A 192.0.2.1 r53_region=eu-west-1 ttl=60',
      '- DELETE gone.shop.test A 192.0.2.2 r53_region=us-east-1 ttl=60',
      '- DELETE keep.shop.test A 192.0.2.1 r53_failover=PRIMARY,r53_health_check_id=aaaaaaaa-1111-4222-8333-444444444444 ttl=300',
      '+ CREATE keep.shop.test A 192.0.2.1 ttl=300',
      'Done. 6 corrections.',
    ],
    after: [/"chg\.shop\.test\..*192\.0\.2\.11/, /"keep\.shop\.test\..*192\.0\.2\.1/],
  }),
  '092-ignore-conflict-override': expectPlan({
    shows: [/^#1: \+ CREATE a\.shop\.test A 192\.0\.2\.2 ttl=300$/m, /both IGNORE\*\(\)'d and not ignored/],
    after: [/"ok\.shop\.test\./],
    isSettled: true,
  }),
  '093-ignore-apex-conflict': expectPlan({
    shows: [/\+ CREATE new\.shop\.test A 192\.0\.2\.9 ttl=300/],
    hides: [/Unsafe|DELETE/],
  }),
  '094-ignore-ns-type': expectPlan({ shows: [/\+ CREATE new\.shop\.test A/], hides: [/Unsafe|DELETE/] }),
  '095-ignore-alias-types': expectPlan({
    shows: [/^INFO#1: 3 records not being deleted because of IGNORE/m, /- DELETE s\.shop\.test R53_ALIAS/],
    hides: [/DELETE p\./],
  }),
  '102-external-dns-alias': expectPlan({
    lines: [
      heading,
      '1 correction (r53)',
      'INFO: 3 records not being deleted because of IGNORE_EXTERNAL_DNS:',
      '    TXT("a-app.shop.test.", "heritage=external-dns,external-dns/owner=k8s,external-dns/resource=ingress/default/web"),',
      '    R53_ALIAS("app.shop.test.", "lb-1.elb.example. atype=A zone_id=Z35SXDOTRQ7X7K evaluate_target_health=true"),',
      '    TXT("cname-app.shop.test.", "heritage=external-dns,external-dns/owner=k8s,external-dns/resource=ingress/default/web"),',
      '#1: + CREATE new.shop.test A 192.0.2.9 ttl=300',
      'Done. 1 corrections.',
    ],
    after: [/"app\.shop\.test\..*lb-1\.elb\.example/],
  }),
  '103-ensure-absent': expectPlan({
    lines: [
      heading,
      '2 corrections (r53)',
      'INFO: 1 records not being deleted because of NO_PURGE:',
      '    A("stay.shop.test.", "192.0.2.2"),',
      '#1: - DELETE gone.shop.test A 192.0.2.1 ttl=300',
      '+ CREATE new.shop.test A 192.0.2.9 ttl=300',
      'Done. 2 corrections.',
    ],
    after: [/"stay\.shop\.test\./],
  }),
  '117-zone-missing': expectPlan({
    lines: [
      '******************** Domain: other.test',
      '1 correction (r53)',
      '#1: Ensuring zone "other.test" exists in "r53"',
      heading,
      '******************** Domain: other.test',
      '1 correction (r53)',
      '#1: + CREATE www.other.test A 192.0.2.2 ttl=300',
      '******************** Domain: third.example',
      '2 corrections (r53)',
      '#1: + CREATE third.example MX 10 mx.example.net. ttl=300',
      '+ CREATE www.third.example A 192.0.2.3 ttl=300',
      'Done. 4 corrections.',
    ],
    after: [/"www\.other\.test\./],
  }),
  '120-zone-missing-populate-on-preview': expectPlan({
    shows: [/^Adding zone for shop\.test to route 53 account$/m, /^SUCCESS!$/m, /^#1: \+ CREATE www\.shop\.test A/m],
    hides: [/MODIFY-TTL/],
  }),
  '123-no-ns': expectPlan({
    shows: [/^0 corrections \(r53\)$/m, /^Done\. 0 corrections\.$/m],
    hides: [/DELETE|Skipping registrar/],
  }),
  '131-split-horizon': expectPlan({
    shows: [/^#1: \+ CREATE db\.shop\.test A 10\.0\.0\.2/m, /MODIFY www\.shop\.test A \(10\.0\.0\.9/],
    hides: [/DELETE/],
  }),
  '133-zone-id-unknown': expectPlan({
    exits: [1, 1, 1],
    isSettled: true,
    shows: [/Z0NOSUCHZONE000000001/],
    hides: [/CREATE/],
  }),
  '144-spelling-of-values': expectPlan({
    lines: [
      heading,
      '1 correction (r53)',
      '#1: ± MODIFY a.shop.test CAA (0 issue "ca.example" ttl=300) -> (0 issue "CA.example" ttl=300)',
      'Done. 1 corrections.',
    ],
  }),
  '145-unparsable-value': expectPlan({ shows: [/\+ CREATE w\.shop\.test A 192\.0\.2\.1|Done/], exits: [0, 0, 0] }),
  '147-spf-type': expectPlan({
    shows: [/CREATE w\.shop\.test A 192\.0\.2\.1/, /SPF/],
    after: [/"Type":"SPF"/, /"shop\.test\.","Type":"TXT".*v=spf1 -all/],
  }),
  '148-duplicate-zone-names': expectPlan({
    exits: [1, 1, 1],
    isSettled: true,
    shows: [/Z0TESTZONE00000000001.*Z0TESTZONE00000000002/],
    hides: [/MODIFY/],
  }),
  '151-capability-errors': expectPlan({
    ...refused,
    shows: [/ALIAS/, /AUTODNSSEC/, /LOC/, /SOA/],
    hides: [/does not support (?:DS|NAPTR)/],
  }),
  // Pitfall 45: what is kept is told of a file, too, when nothing changes, as it is of a hosted zone.
  '157-bind-report-no-change': expectPlan({
    shows: [/not being deleted because of NO_PURGE/, /^Done\. 0 corrections\.$/m],
  }),
};
