import type { RecordTypes } from '../model/desired.ts';
import type { DeclaredConfig, DeclaredZone } from '../model/ir.ts';
import { createZoneFacts, uniqueKey, type ConfigFacts, type ProviderFacts, type ZoneFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Report, Rule } from './rule.ts';
import { RULES } from './rules/index.ts';

/** What validation needs besides the configuration. */
export interface ValidateOptions {
  readonly recordTypes: RecordTypes;
  readonly kinds: readonly ProviderFacts[];
  /** Types of provider entries where creds.json tells them; what nobody tells is not checked. */
  readonly types?: ReadonlyMap<string, string> | undefined;
}

/**
 * Find everything questionable or wrong in a normalised configuration, zone by zone in the order of the rules.
 *
 * Ends with what the zones' providers would refuse.
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
  const findings: Finding[] = [];
  for (const facts of zones) {
    for (const rule of RULES) rule.check(facts, reporter(rule, facts.zone, findings));
    for (const kind of kindsOf(facts)) findings.push(...(kind.audit?.(facts.zone) ?? []));
  }
  return findings;
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
      config.dnsProviders.map(({ name, type }) => [name, told(type) ?? told(options.types?.get(name))]),
    ),
    kinds: new Map(options.kinds.map((kind) => [kind.type, kind])),
    firstZones,
    zonesByName,
  };
}

function told(type: string | undefined): string | undefined {
  return type === '-' || type === '' ? undefined : type;
}

function kindsOf({ zone, config }: ZoneFacts): ReadonlySet<ProviderFacts> {
  const kinds = new Set<ProviderFacts>();
  for (const [entry] of zone.dnsProviders) {
    const kind = config.kinds.get(config.dnsProviders.get(entry) ?? '');
    if (kind !== undefined) kinds.add(kind);
  }
  return kinds;
}

function reporter(rule: Rule, zone: DeclaredZone, findings: Finding[]): Report {
  return (message, details = {}) => {
    findings.push({ rule: rule.id, level: rule.level, message, zone: zone.uniqueName, call: zone.call, ...details });
  };
}
