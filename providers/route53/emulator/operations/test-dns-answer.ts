import { isIP, isIPv4 } from 'node:net';
import { ApiFailure, constraintFailure } from '../failure.ts';
import { isWithin } from '../names.ts';
import type { Call, Operation } from '../operation.ts';
import { findZone } from '../operation.ts';
import { RECORD_TYPES } from '../record-set.ts';
import { readSentName } from '../sent-name.ts';
import { branch, leaf, writeAnswer } from '../xml/write.ts';
import { answerFromZone } from '../zone-answer.ts';

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
    checkResolver(call);
    const name = readSentName(sent, 'InvalidInput');
    if (zone.isPrivate) throw new ApiFailure('InvalidInput', `The hosted zone ${zone.id} is not a public hosted zone`);
    if (!isWithin(name, zone.name)) {
      throw new ApiFailure('InvalidInput', `The name ${name} is not in the hosted zone ${zone.name}`);
    }
    const { code, values } = answerFromZone(zone, name, type);
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

/** Where the question comes from does not change the answer here, but it has to be an address. */
function checkResolver({ query }: Call): void {
  const subnet = query.get('edns0clientsubnetip') ?? undefined;
  const mask = query.get('edns0clientsubnetmask') ?? undefined;
  for (const address of [query.get('resolverip') ?? undefined, subnet]) {
    if (address !== undefined && isIP(address) === 0) {
      throw new ApiFailure('InvalidInput', `The IP address '${address}' is not valid`);
    }
  }
  if (mask === undefined) return;
  const longest = subnet !== undefined && isIPv4(subnet) ? 32 : 128;
  if (subnet === undefined || !/^\d{1,3}$/.test(mask) || Number(mask) > longest) {
    throw new ApiFailure('InvalidInput', `The subnet mask '${mask}' is not valid`);
  }
}
