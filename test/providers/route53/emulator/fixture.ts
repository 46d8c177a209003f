import { zoneFromLive } from '../../../../providers/route53/emulator/zones/live-zone.ts';
import type { LiveZone } from '../../../../providers/route53/emulator/zones/live-zone.ts';
import type { RecordSet } from '../../../../providers/route53/emulator/record-sets/record-set.ts';
import type { State } from '../../../../providers/route53/emulator/state.ts';
import { createState, withZone } from '../../../../providers/route53/emulator/state.ts';
import { perform, requestDocument, signed } from './signed-request.ts';

/** Where the paths of the API begin. */
export const BASE = '/2013-04-01';

/** Make a state with one zone of these record sets, whatever the rules say about them. */
export function stateWith(sets: readonly RecordSet[], more: Partial<LiveZone> = {}): State {
  const zone = { zone: 'shop.test.', id: 'Z0SHOP', private: false, nameServers: ['ns-1.awsdns-00.com'], sets, ...more };
  return withZone(createState('test'), zoneFromLive(zone));
}

/** Send a document and return what the answer says, the envelope left out. */
export function post(state: State, path: string, root: string, content: string): ReturnType<typeof perform> {
  return perform(state, signed('POST', `${BASE}/${path}`, { body: requestDocument(root, content) }));
}

/** Ask for something and return the text of the answer. */
export function get(state: State, path: string): string {
  return perform(state, signed('GET', `${BASE}/${path}`)).response.body;
}

/** List the texts of all elements of one name. */
export function texts(document: string, element: string): readonly string[] {
  return [...document.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map((match) => match[1] ?? '');
}
