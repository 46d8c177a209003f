import { ApiFailure } from '../failure.ts';
import { compareText, nameOrder } from '../names.ts';
import type { Operation } from '../operation.ts';
import { pageSize } from '../operation.ts';
import { readSentName } from '../sent-name.ts';
import { branch, leaf, writeAnswer } from '../xml/write.ts';
import { writeZone } from '../zones/xml.ts';
import type { Zone } from '../zones/zone.ts';

const PAGE_LIMIT = 100;

/** Answer the zones in the order of their reversed names, from a starting point: the name is not a filter. */
export const listHostedZonesByName: Operation = {
  name: 'ListHostedZonesByName',
  method: 'GET',
  path: '/hostedzonesbyname',
  run: (call) => {
    const size = pageSize(call, PAGE_LIMIT);
    const name = call.query.get('dnsname') || undefined;
    const id = call.query.get('hostedzoneid') || undefined;
    if (id !== undefined && name === undefined) throw new ApiFailure('InvalidInput', 'The input is not valid');
    const start = name === undefined ? '' : nameOrder(readSentName(name, 'InvalidDomainName'));
    const rest = [...call.state.zones.values()]
      .map((zone) => ({ zone, order: nameOrder(zone.name) }))
      .filter(({ zone, order }) => order > start || (order === start && zone.id >= (id ?? '')))
      .toSorted((left, right) => compareText(left.order, right.order) || compareText(left.zone.id, right.zone.id))
      .map(({ zone }): Zone => zone);
    const next = rest[size];
    return {
      state: call.state,
      document: writeAnswer(
        'ListHostedZonesByName',
        branch('HostedZones', ...rest.slice(0, size).map(writeZone)),
        leaf('DNSName', name),
        leaf('HostedZoneId', id),
        leaf('IsTruncated', next !== undefined),
        leaf('NextDNSName', next?.name),
        leaf('NextHostedZoneId', next?.id),
        leaf('MaxItems', size),
      ),
    };
  },
};
