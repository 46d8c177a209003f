import type { Operation } from '../operation.ts';
import { zoneOf } from '../operation.ts';
import { writeAnswer } from '../xml/write.ts';
import { writeZone, writeZoneSurroundings } from '../zones/xml.ts';

/** Answer one zone with its name servers. */
export const getHostedZone: Operation = {
  name: 'GetHostedZone',
  method: 'GET',
  path: '/hostedzone/{Id}',
  run: (call) => {
    const zone = zoneOf(call);
    const set = call.state.delegationSets.get(zone.delegationSetId ?? '');
    return {
      state: call.state,
      document: writeAnswer('GetHostedZone', writeZone(zone), writeZoneSurroundings(zone, set)),
    };
  },
};
