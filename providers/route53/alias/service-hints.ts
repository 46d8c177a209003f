import { nearest } from '../../../src/nearest.ts';
import table from './service-zones.json' with { type: 'json' };

/** What looks like the name of a region within the name of an endpoint. */
const REGION = /(?<![a-z\d])[a-z]{2}(?:-[a-z]+)+-\d+(?![a-z\d-])|(?<=s3-website-)[a-z]{2}(?:-[a-z]+)+-\d+/;

/** Services whose endpoints have a zone that only the resource itself tells, or none at all. */
const OTHERS: readonly (readonly [name: RegExp, hint: string])[] = [
  [/^(?:\d{1,3}\.){4}$|:/, 'An alias points at a name; an address stands in an A or AAAA record'],
  [
    /\.vpc-lattice-svcs\.[\w-]+\.on\.aws\.$/,
    'Add R53_ZONE("Z…") with the hostedZoneId that VPC Lattice shows for the service',
  ],
  [
    /\.(?:es\.amazonaws\.com|aos\.[\w-]+\.on\.aws)\.$/,
    'Add R53_ZONE("Z…") with the DomainEndpointV2HostedZoneId that OpenSearch shows for the domain',
  ],
  [
    /\.lambda-url\.[\w-]+\.on\.aws\.$/,
    'No alias can point at a function URL: put CloudFront before it and point the alias there',
  ],
  [
    /^[^.]+\.elasticbeanstalk\.com\.$/,
    'Only an environment with its region in its name can be the target of an alias; use CNAME',
  ],
  [
    /(?:^|\.)s3(?!-website)(?:[.-][\w-]+)?\.amazonaws\.com\.$/,
    'Point the alias at the website endpoint of the region, such as "s3-website-us-east-1.amazonaws.com."',
  ],
];

/** Say how an alias can lead to a name of which no hosted zone is known. */
export function serviceHint(target: string): string {
  const other = OTHERS.find(([name]) => name.test(target));
  if (other !== undefined) return other[1];
  const region = unknownRegion(target);
  if (region === undefined) {
    return 'Add R53_ZONE("Z…") with the hosted zone id of the AWS resource; for any other name use CNAME, or A and AAAA';
  }
  const id = 'R53_ZONE("Z…") with the hosted zone id that AWS shows for the resource';
  const meant = nearest(region.name, region.known);
  return meant === undefined
    ? `The region "${region.name}" is not known here: add ${id}`
    : `Did you mean the region "${meant}"? If "${region.name}" is new, add ${id}`;
}

/** Find the region in a name that is one of a known service but for its region. */
function unknownRegion(target: string): { readonly name: string; readonly known: readonly string[] } | undefined {
  const labels = target.slice(0, -1).split('.');
  for (let start = 0; start < labels.length; start += 1) {
    const suffix = labels.slice(start).join('.');
    const name = REGION.exec(suffix)?.[0];
    if (name === undefined) return undefined;
    const known = regionsOf(suffix.replace(REGION, '*'));
    if (known.length > 0) return { name, known };
  }
  return undefined;
}

/** The regions of the suffixes that are the given one but for the region. */
function regionsOf(pattern: string): readonly string[] {
  return Object.keys(table).flatMap((suffix) =>
    suffix.replace(REGION, '*') === pattern ? (REGION.exec(suffix)?.[0] ?? []) : [],
  );
}
