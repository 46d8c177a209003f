import { defineRecord } from '../../../src/records/define.ts';
import { field } from '../../../src/records/fields.ts';
import { irText } from '../../../src/records/ir-values.ts';
import { aliasTarget, isSameTarget } from './target.ts';
import { impliedZoneId } from './zone.ts';

/** Types of record set an alias may stand for (Route 53 refuses NS and SOA). */
export const ALIAS_TYPES = [
  'A',
  'AAAA',
  'CAA',
  'CNAME',
  'DS',
  'HTTPS',
  'MX',
  'NAPTR',
  'PTR',
  'SPF',
  'SRV',
  'SSHFP',
  'SVCB',
  'TLSA',
  'TXT',
];

/**
 * A Route 53 alias: a record set that answers with the records of an AWS resource or of another set of its zone.
 *
 * It is the record set of the type it stands for, and has no TTL. Without `R53_ZONE` the zone id is that of its own zone or
 * of the AWS service that the target belongs to.
 *
 * @see Route 53 Developer Guide, "Choosing between alias and non-alias records"
 */
export const R53_ALIAS = defineRecord({
  type: 'R53_ALIAS',
  doc: 'A Route 53 alias to an AWS resource or to a record set of the same zone.',
  fields: [
    field('type'),
    aliasTarget('target'),
    field('zone_id', { canonicalize: (id) => String(id).replace(/^\/hostedzone\//, '') }),
    field('evaluate_target_health'),
  ],
  args: ['type', 'target'],
  defaults: { evaluate_target_health: 'false' },
  target: 'target',
  isPointer: true,
  hasTtl: false,
  isStandard: false,
  setType: ([type]) => String(type),
  check: ([type]) =>
    ALIAS_TYPES.includes(String(type))
      ? undefined
      : `An alias cannot be of type "${type}", only of ${ALIAS_TYPES.join(', ')}`,
  describe: ([type, target, zoneId, evaluate]) =>
    `${target} atype=${type} zone_id=${zoneId} evaluate_target_health=${evaluate}`,
  format: ([type, target, zoneId, evaluate]) =>
    `${target} atype=${type} zone_id=${zoneId} evaluate_target_health=${evaluate}`,
  adopt: (rdata, actual) => {
    const same = actual.find((other) => isSameTarget(String(other[1]), String(rdata[1])));
    return same === undefined || same[1] === rdata[1] ? rdata : rdata.with(1, same[1] ?? '');
  },
  abridge: (rdata, zone) => (impliedZoneId(String(rdata[1]), zone) === rdata[2] ? rdata.with(2, '') : rdata),
  toIr: ([type, target, zoneId, evaluate]) => ({
    r53_alias: { evaluate_target_health: evaluate, type, ...(zoneId === '' ? {} : { zone_id: zoneId }) },
    target,
  }),
  fromIr: (ir) => {
    const alias = (ir['r53_alias'] ?? {}) as Readonly<Record<string, string>>;
    return [
      alias['type'] ?? '',
      irText(ir, 'target'),
      alias['zone_id'] ?? '',
      alias['evaluate_target_health'] ?? 'false',
    ];
  },
});
