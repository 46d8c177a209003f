import { displayName, type Name } from '../../../src/dns/name.ts';
import { isServiceZone, longestSuffix } from '../alias/service-zones.ts';
import type { Report } from './report.ts';

/** Zone id of all CloudFront distributions, of which Route 53 knows no health. */
const CLOUDFRONT = 'Z2FDTNDATAQYW2';
const CLOUDFRONT_NAME = /^cloudfront\.(?:net|cn)$/;

/** Types of an alias that a resource can answer with; distributions also say how they speak HTTP. */
const ADDRESS_TYPES: readonly string[] = ['A', 'AAAA'];
const DISTRIBUTION_TYPES: readonly string[] = [...ADDRESS_TYPES, 'HTTPS'];

/** An alias to a name outside its own zone. */
export interface ServiceAlias {
  readonly type: string;
  readonly target: Name;
  /** The zone that was given, or the one that its target is in. */
  readonly zoneId: string;
  readonly evaluatesHealth: boolean;
  readonly call: number;
}

/**
 * Find what is wrong with an alias to an AWS resource.
 *
 * @see Route 53 Developer Guide, "Values specific for simple alias records"
 */
export function auditService(alias: ServiceAlias, report: Report): void {
  const { type, target, zoneId, evaluatesHealth, call } = alias;
  const service = longestSuffix(target);
  const isKnownId = isServiceZone(zoneId);
  const shown = displayName(target);
  if (service !== undefined && !service.zoneIds.includes(zoneId)) {
    report(isKnownId ? 'alias-zone' : 'alias-service', `"${shown}" is not in the hosted zone ${zoneId}`, {
      call,
      hint: `Leave R53_ZONE out: the zone of ${service.suffix} is ${service.zoneIds[0]}`,
      level: isKnownId ? 'error' : 'warning',
    });
  } else if (service === undefined && isKnownId && zoneId !== CLOUDFRONT) {
    report('alias-service', `"${shown}" is no name of the AWS service with the hosted zone ${zoneId}`, {
      call,
      level: 'warning',
    });
  } else if (service?.suffix.startsWith('s3-website') === true && shown !== service.suffix) {
    report('alias-service', `"${shown}" is one bucket, but an alias points at the S3 websites of a region`, {
      call,
      hint: `Write "${service.suffix}."; the bucket is the one that has the name of the record`,
      level: 'warning',
    });
  }
  const isDistribution = zoneId === CLOUDFRONT || CLOUDFRONT_NAME.test(service?.suffix ?? '');
  const types = isDistribution ? DISTRIBUTION_TYPES : ADDRESS_TYPES;
  if (isKnownId && !types.includes(type)) {
    report('alias-type', `An alias to an AWS resource is of type A or AAAA, not ${type}: "${shown}" in ${zoneId}`, {
      call,
      hint: isDistribution ? 'For CloudFront it may be of type HTTPS, too' : 'Use CNAME for all types at once',
    });
  }
  if (isDistribution && evaluatesHealth) {
    const hint = 'Leave out R53_EVALUATE_TARGET_HEALTH(true)';
    // A name of one's own may be of something that only shares the zone with distributions.
    if (service === undefined) {
      report('alias-service', `"${shown}" is in the zone of CloudFront, of whose health Route 53 knows nothing`, {
        call,
        hint,
        level: 'warning',
      });
    } else {
      report('alias-health', `Route 53 cannot evaluate the health of the CloudFront distribution "${shown}"`, {
        call,
        hint,
      });
    }
  }
}
