import { isWithin } from '../names.ts';
import type { AliasTarget } from '../record-sets/record-set.ts';
import { keyOf } from '../record-sets/record-set.ts';
import type { ApplyRule, Candidate, Progress } from './rule.ts';

const CLOUDFRONT = 'cloudfront.net';

/** Refuse an alias whose target is outside the zone it names, is not there, or cannot be of the alias's type. */
export const aliasTarget: ApplyRule = (candidate, progress) => {
  const target = candidate.set.AliasTarget;
  if (candidate.action === 'DELETE' || !target) return [];
  const { Type: type, Name: name } = candidate.set;
  if (type === 'NS' || type === 'SOA') return [`RRSet of type ${type} with DNS name ${name} cannot be an alias.`];
  const tried = `Tried to create an alias that targets ${target.DNSName}, type ${type} in zone ${target.HostedZoneId}, but`;
  const isOwn = target.HostedZoneId === progress.zone.id;
  if (isOwn ? !isWithin(target.DNSName, progress.zone.name) : !fitsElsewhere(target, progress)) {
    return [`${tried} the alias target name does not lie within the target zone`];
  }
  if (isOwn) return hasTarget(candidate, target, progress) ? [] : [`${tried} that target was not found`];
  return serviceProblems(type, target, progress, tried);
};

/** Only the services' own zones can be targeted from outside, never another zone of the account. */
function fitsElsewhere(target: AliasTarget, progress: Progress): boolean {
  const { HostedZoneId: id, DNSName: name } = target;
  const { serviceZones, acceptUnknownAliasZones } = progress.settings;
  const suffix = serviceZones.longestSuffix(name);
  if (suffix !== undefined || serviceZones.isServiceZone(id)) return suffix?.zoneIds.includes(id) ?? false;
  const isOfAccount = [...progress.account.zones.values()].some((zone) => zone.id === id || isWithin(name, zone.name));
  return acceptUnknownAliasZones && !isOfAccount;
}

/** A set that the batch upserts later counts as missing until then, even if it is there. */
function hasTarget(candidate: Candidate, target: AliasTarget, progress: Progress): boolean {
  const { Name: name, Type: type } = candidate.set;
  if (target.DNSName === name) return false;
  return progress.copy
    .at(target.DNSName)
    .some((set) => set.Type === type && (progress.upsertedAt.get(keyOf(set)) ?? -1) <= candidate.index);
}

function serviceProblems(type: string, target: AliasTarget, { settings }: Progress, tried: string): readonly string[] {
  const isCloudFront = settings.serviceZones.longestSuffix(target.DNSName)?.suffix === CLOUDFRONT;
  if (type !== 'A' && type !== 'AAAA' && !(type === 'HTTPS' && isCloudFront)) {
    return [`${tried} that target was not found`];
  }
  if (isCloudFront && target.EvaluateTargetHealth) {
    return [`${tried} EvaluateTargetHealth must be false for a CloudFront distribution`];
  }
  return [];
}
