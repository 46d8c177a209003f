import type { RecordTypes } from '../model/desired.ts';
import { toldType } from '../model/told-type.ts';
import type { DeclaredConfig, DeclaredZone } from '../model/ir.ts';
import { createZoneFacts, uniqueKey, type ConfigFacts, type ProviderFacts, type ZoneFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import { applyLevels, createLevels, DEFAULT_SETTINGS, type RuleSettings } from './levels.ts';
import type { Report, Rule } from './rule.ts';
import type { RuleInfo } from './rule-info.ts';
import { RULES } from './rules/index.ts';

/** What validation needs besides the configuration. */
export interface ValidateOptions {
  readonly recordTypes: RecordTypes;
  readonly kinds: readonly ProviderFacts[];
  /** Types of provider entries where creds.json tells them; what nobody tells is not checked. */
  readonly types?: ReadonlyMap<string, string> | undefined;
  /** Rules that are checked elsewhere, so that RULE may name them. */
  readonly otherRules?: readonly RuleInfo[];
  /** What has been found before, to which the levels of rules apply too; it comes first. */
  readonly earlier?: readonly Finding[];
  /** What the command line says about rules. */
  readonly settings?: RuleSettings;
}

/**
 * Find everything questionable or wrong in a normalised configuration, zone by zone in the order of the rules.
 *
 * Ends with what the zones' providers would refuse. Rules that are off are not looked for, and the others' findings have
 * the levels that were chosen for them.
 */
export function validateConfig(config: DeclaredConfig, options: ValidateOptions): Finding[] {
  const zonesByName = new Map<string, ZoneFacts[]>();
  const configFacts = createConfigFacts(config, zonesByName, options);
  const zones = config.zones.map((zone) => createZoneFacts(zone, configFacts));
  for (const facts of zones) {
    const namesakes = zonesByName.get(facts.zone.name);
    if (namesakes === undefined) zonesByName.set(facts.zone.name, [facts]);
    else namesakes.push(facts);
  }
  const { settings = DEFAULT_SETTINGS, earlier = [] } = options;
  const levelOf = createLevels({ zones: config.zones, rules: configFacts.rules, settings });
  const findings = [...earlier];
  for (const facts of zones) {
    for (const rule of RULES) {
      const level = levelOf(rule.id, facts.zone.uniqueName) ?? rule.level;
      if (level !== 'off') rule.check(facts, reporter({ rule, level }, facts.zone, findings));
    }
    for (const kind of kindsOf(facts)) findings.push(...(kind.audit?.(facts.zone) ?? []));
  }
  const types = usedTypes(zones);
  for (const kind of options.kinds) {
    const mayKeepZones = types.has(kind.type) || types.has(undefined);
    findings.push(...(kind.auditConfig?.(config, mayKeepZones) ?? []));
  }
  return applyLevels(findings, levelOf);
}

/** List every rule there is: those that are checked here, elsewhere, and by providers. */
export function allRules({
  kinds,
  otherRules = [],
}: Pick<ValidateOptions, 'kinds' | 'otherRules'>): readonly RuleInfo[] {
  return [...otherRules, ...RULES, ...kinds.flatMap((kind) => kind.rules ?? [])];
}

function createConfigFacts(
  config: DeclaredConfig,
  zonesByName: ReadonlyMap<string, readonly ZoneFacts[]>,
  options: ValidateOptions,
): ConfigFacts {
  const firstZones = new Map<string, DeclaredZone>();
  for (const zone of config.zones) {
    const key = uniqueKey(zone);
    if (!firstZones.has(key)) firstZones.set(key, zone);
  }
  return {
    recordTypes: options.recordTypes,
    registrars: new Set(config.registrars.map((registrar) => registrar.name)),
    dnsProviders: new Map(
      config.dnsProviders.map(({ name, type }) => [name, toldType(type) ?? toldType(options.types?.get(name))]),
    ),
    kinds: new Map(options.kinds.map((kind) => [kind.type, kind])),
    rules: new Map(allRules(options).map((rule) => [rule.id, rule])),
    firstZones,
    zonesByName,
  };
}

/** The types of the DNS providers of zones; undefined for those that nobody tells. */
function usedTypes(zones: readonly ZoneFacts[]): ReadonlySet<string | undefined> {
  return new Set(
    zones.flatMap(({ zone, config }) => zone.dnsProviders.map(([entry]) => config.dnsProviders.get(entry))),
  );
}

function kindsOf({ zone, config }: ZoneFacts): ReadonlySet<ProviderFacts> {
  const kinds = new Set<ProviderFacts>();
  for (const [entry] of zone.dnsProviders) {
    const kind = config.kinds.get(config.dnsProviders.get(entry) ?? '');
    if (kind !== undefined) kinds.add(kind);
  }
  return kinds;
}

function reporter(
  { rule, level }: { readonly rule: Rule; readonly level: Finding['level'] },
  zone: DeclaredZone,
  findings: Finding[],
): Report {
  return (message, details = {}) => {
    findings.push({ rule: rule.id, level, message, zone: zone.uniqueName, call: zone.call, ...details });
  };
}
