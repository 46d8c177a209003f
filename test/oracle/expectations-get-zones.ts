import type { Case } from './cases.ts';
import { compareGetZones, type Deviation, type GetZonesResult } from './get-zones.ts';

type Check = (result: GetZonesResult, given: Case) => string[];

/** The result is as recorded but for a deviation. */
function but(deviation: Deviation): Check {
  return (result, given) => compareGetZones(given, result, deviation);
}

/** Some command lines end otherwise than recorded, all others as recorded. */
function otherwise(checks: Readonly<Record<string, { readonly exit: number; readonly shows: RegExp }>>): Check {
  return (result, given) => [
    ...compareGetZones(
      given,
      result.filter(({ key }) => checks[key] === undefined),
    ),
    ...result.flatMap(({ key, run, preview }) => {
      const wanted = checks[key];
      if (wanted === undefined) return [];
      const isRight = run.code === wanted.exit && wanted.shows.test(run.out) && (preview?.code ?? 0) === 0;
      return isRight ? [] : [`${key} exits ${run.code}, shows: ${run.out}${run.err}${preview?.out ?? ''}`];
    }),
  ];
}

/** Deliberate differences of the `get-zones` corpus. */
export const GET_ZONES_EXPECTATIONS: Readonly<Record<string, Check>> = {
  // A negative TTL is none, and both are wrong command lines.
  '005-ttl-flag': otherwise({ 'ttlneg.js': { exit: 2, shows: /^$/ }, 'ttlbad.js': { exit: 2, shows: /^$/ } }),
  // Pitfall 18: a host name without its final dot is absolute for the service, and so for us.
  '008-srv': but({ not: /chat\.voip\.test"?\)?,?$/, but: /65535 65535 chat\.voip\.test\.$|"chat\.voip\.test\."\),?$/ }),
  '042-ptr-forward': but({
    not: /Host\.Names\.Test|\\@/,
    but: /\bhost\.names\.test\.(?:$|"\),?$)|\\@\.names\.test\.$|\t@\.names\.test\.$|"\\\\064\.names\.test\."\),?$/,
  }),
  // Names are written in decimal escapes, and in a script so that they survive it.
  '009-cname': but({ not: /\\@/, but: /\\@\.links\.test\.$|\t@\.links\.test\.$|"\\\\064\.links\.test\."\),?$/ }),
  '010-cname-escaped-target': but({
    not: /\\052|\\100/,
    but: /[ \t](?:\*\.wild|a\\?@b\.esc)\.test\.$|"(?:\\\\042\.wild|a\\\\064b\.esc)\.test\."\),?$/,
  }),
  '013-txt-trailing-backslash': but({}),
  // Octal escapes of texts and names are decoded.
  '018-txt-octal': but({
    not: /303251|342202254|x177y|a011b/,
    but: /[\t"](?:café|€ 5|x\u007fy|x\\127y|a\tb|a\\tb|a\\009b)(?:"?$|"\),?$)/,
  }),
  '022-name-escapes': but({
    not: /\\0?\d\d/,
    but: /^(?:\t(?:, )?(?:A|TXT)\(")?(?:#hash|a\\?@b|one\/two|sp(?:\\ |\\{1,2}032)ace|x!y)\b/,
  }),
  // Pitfall 85: every flag is kept.
  '024-caa': but({
    not: /CAA\("(?:both|one)", "issue", "ca\.test(?:; account=123; policy=ev)?"\)/,
    but: /"ca\.test; account=123; policy=ev", function \(r\) \{ r\.caaflag = 129; \}\)|"one", "issue", "ca\.test", function \(r\) \{ r\.caaflag = 1; \}\)|CAA\("both", "issue", "ca\.test"\)/,
  }),
  // Tags in capitals mean the same, and make no zone unreadable (pitfall 103).
  '025-caa-tag-capitals': otherwise({
    js: { exit: 0, shows: /\n\tCAA\("up", "issue", "CA\.Test"\),\n/ },
    djs: { exit: 0, shows: /\n\t, CAA\("up", "issue", "CA\.Test"\)\n/ },
    zone: { exit: 0, shows: /\nup +IN CAA +0 issue "CA\.Test"\n/ },
    tsv: { exit: 0, shows: /\nup\.upper\.test\tup\t300\tIN\tCAA\t0 issue "CA\.Test"\n/ },
  }),
  // An NS set at the top that is not what the service reports is declared as a whole, and so is its TTL.
  '027-ns-delegation': but({
    not: /\tD|\t, D|\/\/(?:, )?NAMESERVER\(|NS2\.child|^ +IN NS +ns1\.child/,
    but: /DnsProvider\(DSP_R53, 0\)|NAMESERVER_TTL\(3600\)|\t(?:, )?NAMESERVER\("ns|\bns2\.child\.parent\.test\.|^child +IN NS +ns1\./,
  }),
  // What is written is valid: the recorded strings lose their backslashes when they are read.
  '034-https-escaped-comma': but({
    not: /alpn=|key65401=/,
    but: /alpn=(?:\\"a\\\\\\\\,b,h2\\"|"a\\\\,b,h2")|key65401=\\?"two words\\?"/,
  }),
  // Pitfall 14: aliases have no TTL.
  '036-r53-alias-ttl': but({ not: /R53_ALIAS.*, TTL\(300\)\)|^;a +300 /, but: /R53_ALIAS\("a"|^;a +IN R53_ALIAS/ }),
  // Pitfalls 21, 24: weights are declared, other policies are kept and named; a master file has no place for either.
  '039-weighted-same-target': but({
    not: /(?:A|CNAME)\("|IN (?:A|CNAME)  ?|^\$TTL/,
    but: /\("[ac]", "[\w.]+", R53_WEIGHT\([12], "(?:one|two)"\)\)|^;[ac] .* ; it has a routing policy \(weighted [12]\)$|^\$TTL/,
  }),
  '040-other-routing': otherwise({
    js: { exit: 0, shows: /R53_FAILOVER[^]*R53_GEO[^]*R53_LATENCY[^]*R53_MULTIVALUE/ },
    djs: { exit: 0, shows: /R53_FAILOVER[^]*R53_GEO[^]*R53_LATENCY[^]*R53_MULTIVALUE/ },
    zone: { exit: 0, shows: /; [^\n]*failover[^]*geolocation[^]*latency[^]*multivalue/ },
    tsv: { exit: 0, shows: /\nlat\.routes\.test\tlat\t60\tIN\tA\t192\.0\.2\.2\n/ },
  }),
  // Pitfall 19: SPF is a type of its own, which Route 53 keeps and no word declares.
  '041-spf-type': otherwise({
    js: { exit: 1, shows: /\n\t\/\/ Left alone: m\.oldspf\.test SPF[^]*\n\tTXT\("m", "v=spf1 a -all"\),\n\)/ },
    djs: { exit: 1, shows: /\n\t\/\/ Left alone: m\.oldspf\.test SPF[^]*\n\t, TXT\("m", "v=spf1 a -all"\)\n\)/ },
    zone: { exit: 0, shows: /\n +IN SPF +"v=spf1 mx -all"\nm +IN TXT +"v=spf1 a -all"\n +IN SPF +"v=spf1 a -all"\n/ },
    tsv: { exit: 0, shows: /\tIN\tSPF\t"v=spf1 mx -all"[^]*\tIN\tTXT\tv=spf1 a -all/ },
  }),
  // A final dot is no other name, and a tag is no part of it.
  '054-zone-spelling': otherwise({
    'dot.js': { exit: 0, shows: /\nD\("spell\.test", REG_CHANGEME,\n/ },
    'tag.zone': { exit: 0, shows: /^\$ORIGIN spell\.test\.\n/ },
  }),
  // A private zone is not found by its name alone, and the public one is preferred (pitfall 1).
  '055-private-zone': but({ not: /DnsProvider/, but: /DnsProvider|R53_ZONE\("ZGU7JBO9GFWC3A"\)/ }),
  '056-public-and-private': but({
    not: /no_ns|DnsProvider|priv|split\.test\tpriv/,
    but: /DnsProvider|R53_ZONE\("\w+"\)|\("pub", "192\.0\.2\.1"\)|^pub/,
  }),
  '058-creds-key-dash': but({ not: /DSP_MY-R53/, but: /DSP_MY_R53/ }),
  // A format that there is not makes a wrong command line.
  '060-out-file': otherwise({ f5: { exit: 2, shows: /^$/ } }),
};
