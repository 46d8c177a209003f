import { createZone, TEST_KEY, withRoute53 } from '../support/route53.ts';
import { createNativeWriter } from './native-writer.ts';
import { runConformance } from './suite.ts';

runConformance('Route 53', (run) =>
  withRoute53(
    async ({ emulator, provider, connect }) => {
      const writeNative = createNativeWriter(emulator.url, TEST_KEY);
      await run({ provider, zone: await createZone(provider), connect, writeNative });
    },
    // The scenarios also run elsewhere, so they name health checks and collections that nobody has made.
    { acceptUnknownReferences: true },
  ),
);
