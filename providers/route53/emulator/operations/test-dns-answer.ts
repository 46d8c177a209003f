import type { Asker } from '../answering/asker.ts';
import { DEFAULT_RESOLVER } from '../answering/locate.ts';
import { answerFromZone } from '../answering/zone-answer.ts';
import { parseHost } from '../cidr/block.ts';
import { ApiFailure, constraintFailure } from '../failure.ts';
import { isWithin } from '../names.ts';
import type { Call, Operation } from '../operation.ts';
import { findZone } from '../operation.ts';
import { RECORD_TYPES } from '../record-sets/record-set.ts';
import { readSentName } from '../sent-name.ts';
import { branch, leaf, writeAnswer } from '../xml/write.ts';

/** Answer what the name servers of a public zone would say; the name is answered as it was asked. */
export const testDnsAnswer: Operation = {
  name: 'TestDNSAnswer',
  method: 'GET',
  path: '/testdnsanswer',
  run: (call) => {
    const zone = findZone(call.state, requiredQuery(call, 'hostedzoneid'));
    const sent = requiredQuery(call, 'recordname');
    const type = requiredQuery(call, 'recordtype');
    if (!RECORD_TYPES.some((known) => known === type)) {
      throw constraintFailure('recordType', type, `Member must satisfy enum value set: [${RECORD_TYPES.join(', ')}]`);
    }
    const asker = readAsker(call);
    const name = readSentName(sent, 'InvalidInput');
    if (zone.isPrivate) throw new ApiFailure('InvalidInput', `The hosted zone ${zone.id} is not a public hosted zone`);
    if (!isWithin(name, zone.name)) {
      throw new ApiFailure('InvalidInput', `The name ${name} is not in the hosted zone ${zone.name}`);
    }
    const { code, values } = answerFromZone(call.state, zone, { name, type, asker });
    return {
      state: call.state,
      document: writeAnswer(
        'TestDNSAnswer',
        leaf('Nameserver', zone.nameServers[0] ?? ''),
        leaf('RecordName', sent),
        leaf('RecordType', type),
        branch('RecordData', ...values.map((value) => leaf('RecordDataEntry', value))),
        leaf('ResponseCode', code),
        leaf('Protocol', 'UDP'),
      ),
    };
  },
};

function requiredQuery(call: Call, name: string): string {
  const value = call.query.get(name);
  if (value !== null && value !== '') return value;
  throw new ApiFailure('InvalidInput', `The parameter ${name} is required`);
}

const USUAL_MASK = { 4: 24, 6: 64 } as const;

/** The client counts where it is known, by its subnet; else its resolver does. */
function readAsker({ query, settings }: Call): Asker {
  const resolver = query.get('resolverip') || undefined;
  const subnet = query.get('edns0clientsubnetip') || undefined;
  const mask = query.get('edns0clientsubnetmask') || undefined;
  for (const sent of [resolver, subnet]) {
    if (sent !== undefined && parseHost(sent) === undefined) {
      throw new ApiFailure('InvalidInput', `The IP address '${sent}' is not valid`);
    }
  }
  const address = subnet ?? resolver ?? DEFAULT_RESOLVER;
  const { family, prefix: longest } = parseHost(address) ?? { family: 4, prefix: 32 };
  if (mask !== undefined && (subnet === undefined || !/^\d{1,3}$/.test(mask) || Number(mask) > longest)) {
    throw new ApiFailure('InvalidInput', `The subnet mask '${mask}' is not valid`);
  }
  const prefix = subnet === undefined ? longest : Number(mask ?? USUAL_MASK[family]);
  return { address, prefix, place: settings.locate(address) ?? {} };
}
