import { createZone, withRoute53 } from '../support/route53.ts';
import { runConformance } from './suite.ts';

runConformance('Route 53', (run) =>
  withRoute53(async ({ provider, connect }) => run({ provider, zone: await createZone(provider), connect })),
);
