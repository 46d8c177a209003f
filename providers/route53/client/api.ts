import type {
  ChangeCidrCollectionCommandInput,
  ChangeCidrCollectionCommandOutput,
  ChangeResourceRecordSetsCommandInput,
  ChangeResourceRecordSetsCommandOutput,
  ChangeTagsForResourceCommandInput,
  ChangeTagsForResourceCommandOutput,
  CreateCidrCollectionCommandInput,
  CreateCidrCollectionCommandOutput,
  CreateHealthCheckCommandInput,
  CreateHealthCheckCommandOutput,
  CreateHostedZoneCommandInput,
  CreateHostedZoneCommandOutput,
  DeleteCidrCollectionCommandInput,
  DeleteCidrCollectionCommandOutput,
  DeleteHealthCheckCommandInput,
  DeleteHealthCheckCommandOutput,
  DeleteTrafficPolicyInstanceCommandInput,
  DeleteTrafficPolicyInstanceCommandOutput,
  GetHealthCheckCommandInput,
  GetHealthCheckCommandOutput,
  GetHealthCheckStatusCommandInput,
  GetHealthCheckStatusCommandOutput,
  GetHostedZoneCommandInput,
  GetHostedZoneCommandOutput,
  GetTrafficPolicyInstanceCommandInput,
  GetTrafficPolicyInstanceCommandOutput,
  ListCidrBlocksCommandInput,
  ListCidrBlocksCommandOutput,
  ListCidrCollectionsCommandInput,
  ListCidrCollectionsCommandOutput,
  ListCidrLocationsCommandInput,
  ListCidrLocationsCommandOutput,
  ListHealthChecksCommandInput,
  ListHealthChecksCommandOutput,
  ListHostedZonesCommandInput,
  ListHostedZonesCommandOutput,
  ListResourceRecordSetsCommandInput,
  ListResourceRecordSetsCommandOutput,
  ListTagsForResourcesCommandInput,
  ListTagsForResourcesCommandOutput,
  UpdateHealthCheckCommandInput,
  UpdateHealthCheckCommandOutput,
} from '@aws-sdk/client-route-53';

/** The operations of Route 53 this program uses. */
export interface Route53Api {
  listHostedZones(input: ListHostedZonesCommandInput): Promise<ListHostedZonesCommandOutput>;
  getHostedZone(input: GetHostedZoneCommandInput): Promise<GetHostedZoneCommandOutput>;
  createHostedZone(input: CreateHostedZoneCommandInput): Promise<CreateHostedZoneCommandOutput>;
  listResourceRecordSets(input: ListResourceRecordSetsCommandInput): Promise<ListResourceRecordSetsCommandOutput>;
  changeResourceRecordSets(input: ChangeResourceRecordSetsCommandInput): Promise<ChangeResourceRecordSetsCommandOutput>;
  changeTagsForResource(input: ChangeTagsForResourceCommandInput): Promise<ChangeTagsForResourceCommandOutput>;
  createHealthCheck(input: CreateHealthCheckCommandInput): Promise<CreateHealthCheckCommandOutput>;
  deleteHealthCheck(input: DeleteHealthCheckCommandInput): Promise<DeleteHealthCheckCommandOutput>;
  getHealthCheck(input: GetHealthCheckCommandInput): Promise<GetHealthCheckCommandOutput>;
  getHealthCheckStatus(input: GetHealthCheckStatusCommandInput): Promise<GetHealthCheckStatusCommandOutput>;
  listHealthChecks(input: ListHealthChecksCommandInput): Promise<ListHealthChecksCommandOutput>;
  listTagsForResources(input: ListTagsForResourcesCommandInput): Promise<ListTagsForResourcesCommandOutput>;
  updateHealthCheck(input: UpdateHealthCheckCommandInput): Promise<UpdateHealthCheckCommandOutput>;
  listCidrCollections(input: ListCidrCollectionsCommandInput): Promise<ListCidrCollectionsCommandOutput>;
  listCidrBlocks(input: ListCidrBlocksCommandInput): Promise<ListCidrBlocksCommandOutput>;
  listCidrLocations(input: ListCidrLocationsCommandInput): Promise<ListCidrLocationsCommandOutput>;
  createCidrCollection(input: CreateCidrCollectionCommandInput): Promise<CreateCidrCollectionCommandOutput>;
  changeCidrCollection(input: ChangeCidrCollectionCommandInput): Promise<ChangeCidrCollectionCommandOutput>;
  deleteCidrCollection(input: DeleteCidrCollectionCommandInput): Promise<DeleteCidrCollectionCommandOutput>;
  getTrafficPolicyInstance(input: GetTrafficPolicyInstanceCommandInput): Promise<GetTrafficPolicyInstanceCommandOutput>;
  deleteTrafficPolicyInstance(
    input: DeleteTrafficPolicyInstanceCommandInput,
  ): Promise<DeleteTrafficPolicyInstanceCommandOutput>;
}
