import { createNativeWriter } from '../conformance/native-writer.ts';
import { SCENARIOS } from '../conformance/scenarios.ts';
import { createZone, openProvider, quietContext } from '../support/route53.ts';
import { COMMAND_SCENARIOS } from './command-scenarios.ts';
import { KEY } from './peers.ts';

/** A sentence that must hold of the service at an address, whose account is empty. */
export interface PeerScenario {
  readonly title: string;
  readonly run: (url: string) => Promise<void>;
}

/** The provider's conformance scenarios, and those of the built command. */
export const PEER_SCENARIOS: readonly PeerScenario[] = [
  ...SCENARIOS.map(({ title, run }) => ({
    title,
    run: async (url: string) => {
      const connect = () =>
        openProvider(url, quietContext(), { KeyId: KEY.accessKeyId, SecretKey: KEY.secretAccessKey });
      const provider = await connect();
      await run({ provider, zone: await createZone(provider), connect, writeNative: createNativeWriter(url, KEY) });
    },
  })),
  ...COMMAND_SCENARIOS,
];
