import { ChangeResourceRecordSetsCommand, Route53Client, type ResourceRecordSet } from '@aws-sdk/client-route-53';
import type { HostedZone } from '../../src/model/zone.ts';

/** Creates record sets as they are given, as any other program could. */
export type NativeWriter = (zone: HostedZone, sets: readonly ResourceRecordSet[]) => Promise<void>;

/** Make a writer for the service at an address, which knows nothing of the provider under test. */
export function createNativeWriter(
  endpoint: string,
  credentials: { readonly accessKeyId: string; readonly secretAccessKey: string },
): NativeWriter {
  return async (zone, sets) => {
    const client = new Route53Client({ endpoint, region: 'us-east-1', credentials });
    const changes = sets.map((set) => ({ Action: 'CREATE' as const, ResourceRecordSet: set }));
    try {
      const input = { HostedZoneId: zone.id, ChangeBatch: { Changes: changes } };
      await client.send(new ChangeResourceRecordSetsCommand(input));
    } finally {
      client.destroy();
    }
  };
}
