import {
  ChangeResourceRecordSetsCommand,
  type ChangeResourceRecordSetsCommandInput,
  type ChangeResourceRecordSetsCommandOutput,
  ListResourceRecordSetsCommand,
  type ListResourceRecordSetsCommandInput,
  type ListResourceRecordSetsCommandOutput,
  type Route53Client,
} from '@aws-sdk/client-route-53';
import { unreadMembers, withOwnTexts } from './verbatim.ts';

/** List record sets, with what the SDK does not know of them as further members. */
export async function listResourceRecordSets(
  client: Route53Client,
  input: ListResourceRecordSetsCommandInput,
): Promise<ListResourceRecordSetsCommandOutput> {
  const command = new ListResourceRecordSetsCommand(input);
  let unread: ReturnType<typeof unreadMembers> = new Map();
  command.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const { response } = result;
      if (!hasBody(response)) return result;
      const body = await readAll(response.body);
      unread = unreadMembers(body.toString('utf8'));
      response.body = body;
      return result;
    },
    // As close to the connection as can be: behind what reads the answer.
    { step: 'deserialize', priority: 'low', name: 'unreadMembers' },
  );
  const page = await client.send(command);
  if (unread.size === 0) return page;
  const sets = page.ResourceRecordSets?.map((set, place) => ({ ...unread.get(place), ...set }));
  return { ...page, ResourceRecordSets: sets };
}

/** Change record sets; one that was read with something the SDK does not know is sent as it came. */
export async function changeResourceRecordSets(
  client: Route53Client,
  input: ChangeResourceRecordSetsCommandInput,
): Promise<ChangeResourceRecordSetsCommandOutput> {
  const command = new ChangeResourceRecordSetsCommand(input);
  const sets = input.ChangeBatch?.Changes?.map((change) => change.ResourceRecordSet) ?? [];
  command.middlewareStack.add(
    (next) => (args) => {
      const { request } = args;
      if (hasBody(request) && typeof request.body === 'string') request.body = withOwnTexts(request.body, sets);
      return next(args);
    },
    // Behind what writes the request, before anything measures or signs it.
    { step: 'serialize', priority: 'low', name: 'ownTexts' },
  );
  return client.send(command);
}

function hasBody(message: unknown): message is { body: unknown } {
  return typeof message === 'object' && message !== null && 'body' in message;
}

async function readAll(body: unknown): Promise<Buffer> {
  if (body instanceof Uint8Array) return Buffer.from(body);
  const chunks: Uint8Array[] = [];
  if (isStream(body)) for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function isStream(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
