import {
  ChangeResourceRecordSetsCommand,
  CreateHostedZoneCommand,
  ListHostedZonesCommand,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { DEFAULT_KEY } from '../../../../providers/route53/emulator/settings.ts';

/** The key pair of a client. */
export interface ClientKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Create a client that tries once and reports whatever happens. */
export function clientOf(emulator: { readonly url: string }, key: ClientKey = DEFAULT_KEY): Route53Client {
  const { accessKeyId, secretAccessKey } = key;
  return new Route53Client({
    endpoint: emulator.url,
    region: 'us-east-1',
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 1,
  });
}

/** Create a zone and return its bare id. */
export async function createZone(client: Route53Client, name: string): Promise<string> {
  const created = await client.send(new CreateHostedZoneCommand({ Name: name, CallerReference: name }));
  return (created.HostedZone?.Id ?? '').replace('/hostedzone/', '');
}

/** Upsert a TXT record set of one string. */
export async function upsertText(client: Route53Client, zone: string, name: string, text: string): Promise<void> {
  const ResourceRecordSet = { Name: name, Type: 'TXT' as const, TTL: 60, ResourceRecords: [{ Value: `"${text}"` }] };
  const ChangeBatch = { Changes: [{ Action: 'UPSERT' as const, ResourceRecordSet }] };
  await client.send(new ChangeResourceRecordSetsCommand({ HostedZoneId: zone, ChangeBatch }));
}

/** List the first page of zones. */
export async function listZones(client: Route53Client): Promise<void> {
  await client.send(new ListHostedZonesCommand({}));
}

/** Wait for a call and return the name of its error, or `none`. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'none';
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}
