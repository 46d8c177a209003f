import { createLocations } from '../../providers/route53/routing/locations.ts';
import type { DnsRecord } from '../../src/model/record.ts';
import { toName } from '../../src/dns/idn.ts';
import type { Client } from '../../src/routing/client.ts';
import { indexCollections } from '../../src/routing/collections.ts';
import { parseNetwork } from '../../src/routing/network.ts';
import { resolve, type Resolution, type RoutingWorld } from '../../src/routing/resolve.ts';
import { indexZone } from '../../src/routing/zone-content.ts';
import { setsOf, SHOP } from './route53-records.ts';

const locations = createLocations();

/** What tests of routing vary. */
export interface RoutingSetup {
  /** A place such as `DE` or `US-CA`, or a region. */
  readonly from?: string;
  readonly ip?: string;
  readonly down?: readonly string[];
}

/** Make a world of the zone shop.test whose CIDR collection is called `offices`. */
export function createWorld(entries: readonly (string | DnsRecord)[], setup: RoutingSetup = {}): RoutingWorld {
  return {
    zones: new Map([[SHOP, indexZone({ name: SHOP, title: 'shop.test', recordSets: setsOf(...entries) })]]),
    locations,
    collections: indexCollections([{ name: 'offices', options: { eu: ['10.0.0.0/8'], berlin: ['10.1.0.0/16'] } }]),
    client: clientOf(setup),
    down: new Set(setup.down),
    followsCnames: true,
  };
}

function clientOf({ from = '', ip = '' }: RoutingSetup): Client {
  const place = locations.places.get(from) ?? locations.regions.get(from)?.place;
  const point = locations.regions.get(from)?.point ?? place?.point;
  const network = parseNetwork(ip);
  return { ...(place && { place }), ...(point && { point }), ...(network && { network }) };
}

/** Ask for a name of the zone. */
export function askFor(
  label: string,
  entries: readonly (string | DnsRecord)[],
  setup: RoutingSetup & { readonly type?: string } = {},
): Resolution {
  return resolve(createWorld(entries, setup), toName(label, SHOP), setup.type ?? 'A');
}

/** Answers as short texts: `50% 192.0.2.1`, with conditions in brackets, and what there is instead of values. */
export function shortAnswers({ outcomes }: Pick<Resolution, 'outcomes'>): string[] {
  return outcomes.map(({ fate, share, values, when, at, limit }) => {
    const what = fate === 'answered' ? values.join(' ') : `${fate} ${at}`;
    const condition = when.length === 0 ? '' : ` [${when.join(', ')}]`;
    return `${Math.round(share * 1000) / 10}% ${limit === undefined ? '' : `${limit} of `}${what}${condition}`;
  });
}
