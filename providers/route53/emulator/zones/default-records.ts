import type { RecordSet } from '../record-sets/record-set.ts';

/** Build the two record sets every zone is born with; the serial never moves. */
export function defaultRecords(zone: string, nameServers: readonly string[], primary: string): readonly RecordSet[] {
  const soa = `${primary}. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400`;
  return [
    { Name: zone, Type: 'NS', TTL: 172_800, ResourceRecords: nameServers.map((name) => ({ Value: `${name}.` })) },
    { Name: zone, Type: 'SOA', TTL: 900, ResourceRecords: [{ Value: soa }] },
  ];
}
