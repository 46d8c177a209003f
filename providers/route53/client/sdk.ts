import {
  ChangeCidrCollectionCommand,
  ChangeTagsForResourceCommand,
  CreateCidrCollectionCommand,
  CreateHealthCheckCommand,
  CreateHostedZoneCommand,
  DeleteCidrCollectionCommand,
  DeleteHealthCheckCommand,
  DeleteTrafficPolicyInstanceCommand,
  GetHealthCheckCommand,
  GetHealthCheckStatusCommand,
  GetHostedZoneCommand,
  GetTrafficPolicyInstanceCommand,
  ListCidrBlocksCommand,
  ListCidrCollectionsCommand,
  ListCidrLocationsCommand,
  ListHealthChecksCommand,
  ListHostedZonesCommand,
  ListTagsForResourcesCommand,
  Route53Client,
  type Route53ClientConfig,
  UpdateHealthCheckCommand,
} from '@aws-sdk/client-route-53';
import { ConnectionError, isDoubtful, isThrottling, markAfterDoubt, readFailure } from '../failures/failure.ts';
import type { Route53Api } from './api.ts';
import type { Governor } from './governor.ts';
import { changeResourceRecordSets, listResourceRecordSets } from './sdk-record-sets.ts';

/**
 * How often a request that came too early waits for another turn before the SDK hears of it.
 *
 * The SDK's own retries draw on a quota that a hundred refused requests at once would use up.
 */
const PATIENCE = 20;

/**
 * Open an SDK client with the operations this program uses, every attempt paced by the governor.
 *
 * The governor stands inside the SDK's retry loop and before signing, so that a retry takes a turn too and a request that
 * has waited is signed with the present time.
 */
export function openSdk(config: Route53ClientConfig, governor: Governor): Route53Api {
  const client = new Route53Client(config);
  client.middlewareStack.addRelativeTo(
    <Args, Answer>(next: (args: Args) => Promise<Answer>) => {
      // Made anew for each request and kept over its attempts.
      let isInDoubt = false;
      return async (args: Args): Promise<Answer> => {
        for (let refusals = 0; ; refusals++) {
          await governor.take();
          try {
            return await next(args);
          } catch (error) {
            const isRefused = isThrottling(error);
            if (isRefused) governor.slowDown();
            if (isRefused && refusals < PATIENCE) continue;
            const thrown = ConnectionError.of(error);
            if (isInDoubt) markAfterDoubt(thrown);
            const failure = readFailure(thrown);
            isInDoubt ||= failure !== undefined && isDoubtful(failure);
            throw thrown;
          }
        }
      };
    },
    { relation: 'before', toMiddleware: 'httpSigningMiddleware', name: 'governor' },
  );
  return {
    listHostedZones: (input) => client.send(new ListHostedZonesCommand(input)),
    getHostedZone: (input) => client.send(new GetHostedZoneCommand(input)),
    createHostedZone: (input) => client.send(new CreateHostedZoneCommand(input)),
    listResourceRecordSets: (input) => listResourceRecordSets(client, input),
    changeResourceRecordSets: (input) => changeResourceRecordSets(client, input),
    changeTagsForResource: (input) => client.send(new ChangeTagsForResourceCommand(input)),
    createHealthCheck: (input) => client.send(new CreateHealthCheckCommand(input)),
    deleteHealthCheck: (input) => client.send(new DeleteHealthCheckCommand(input)),
    getHealthCheck: (input) => client.send(new GetHealthCheckCommand(input)),
    getHealthCheckStatus: (input) => client.send(new GetHealthCheckStatusCommand(input)),
    listHealthChecks: (input) => client.send(new ListHealthChecksCommand(input)),
    listTagsForResources: (input) => client.send(new ListTagsForResourcesCommand(input)),
    updateHealthCheck: (input) => client.send(new UpdateHealthCheckCommand(input)),
    listCidrCollections: (input) => client.send(new ListCidrCollectionsCommand(input)),
    listCidrBlocks: (input) => client.send(new ListCidrBlocksCommand(input)),
    listCidrLocations: (input) => client.send(new ListCidrLocationsCommand(input)),
    createCidrCollection: (input) => client.send(new CreateCidrCollectionCommand(input)),
    changeCidrCollection: (input) => client.send(new ChangeCidrCollectionCommand(input)),
    deleteCidrCollection: (input) => client.send(new DeleteCidrCollectionCommand(input)),
    getTrafficPolicyInstance: (input) => client.send(new GetTrafficPolicyInstanceCommand(input)),
    deleteTrafficPolicyInstance: (input) => client.send(new DeleteTrafficPolicyInstanceCommand(input)),
  };
}
