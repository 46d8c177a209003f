import type { Operation } from '../operation.ts';
import { changeCidrCollection } from './change-cidr-collection.ts';
import { changeResourceRecordSets } from './change-resource-record-sets.ts';
import { changeTagsForResource } from './change-tags-for-resource.ts';
import { createCidrCollection } from './create-cidr-collection.ts';
import { createHealthCheck } from './create-health-check.ts';
import { createHostedZone } from './create-hosted-zone.ts';
import { createReusableDelegationSet } from './create-reusable-delegation-set.ts';
import { deleteCidrCollection } from './delete-cidr-collection.ts';
import { deleteHealthCheck } from './delete-health-check.ts';
import { deleteHostedZone } from './delete-hosted-zone.ts';
import { deleteReusableDelegationSet } from './delete-reusable-delegation-set.ts';
import { deleteTrafficPolicyInstance } from './delete-traffic-policy-instance.ts';
import { getAccountLimit } from './get-account-limit.ts';
import { getChange } from './get-change.ts';
import { getCheckerIpRanges } from './get-checker-ip-ranges.ts';
import { getGeoLocation } from './get-geo-location.ts';
import { getHealthCheck } from './get-health-check.ts';
import { getHealthCheckCount } from './get-health-check-count.ts';
import { getHealthCheckLastFailureReason } from './get-health-check-last-failure-reason.ts';
import { getHealthCheckStatus } from './get-health-check-status.ts';
import { getHostedZone } from './get-hosted-zone.ts';
import { getHostedZoneCount } from './get-hosted-zone-count.ts';
import { getHostedZoneLimit } from './get-hosted-zone-limit.ts';
import { getReusableDelegationSet } from './get-reusable-delegation-set.ts';
import { getReusableDelegationSetLimit } from './get-reusable-delegation-set-limit.ts';
import { getTrafficPolicyInstance } from './get-traffic-policy-instance.ts';
import { listCidrBlocks } from './list-cidr-blocks.ts';
import { listCidrCollections } from './list-cidr-collections.ts';
import { listCidrLocations } from './list-cidr-locations.ts';
import { listGeoLocations } from './list-geo-locations.ts';
import { listHealthChecks } from './list-health-checks.ts';
import { listHostedZones } from './list-hosted-zones.ts';
import { listHostedZonesByName } from './list-hosted-zones-by-name.ts';
import { listResourceRecordSets } from './list-resource-record-sets.ts';
import { listReusableDelegationSets } from './list-reusable-delegation-sets.ts';
import { listTagsForResource } from './list-tags-for-resource.ts';
import { listTagsForResources } from './list-tags-for-resources.ts';
import { testDnsAnswer } from './test-dns-answer.ts';
import { updateHealthCheck } from './update-health-check.ts';
import { updateHostedZoneComment } from './update-hosted-zone-comment.ts';

/** Every operation the emulator answers. */
export const OPERATIONS: readonly Operation[] = [
  changeCidrCollection,
  changeResourceRecordSets,
  changeTagsForResource,
  createCidrCollection,
  createHealthCheck,
  createHostedZone,
  createReusableDelegationSet,
  deleteCidrCollection,
  deleteHealthCheck,
  deleteHostedZone,
  deleteReusableDelegationSet,
  deleteTrafficPolicyInstance,
  getAccountLimit,
  getChange,
  getCheckerIpRanges,
  getGeoLocation,
  getHealthCheck,
  getHealthCheckCount,
  getHealthCheckLastFailureReason,
  getHealthCheckStatus,
  getHostedZone,
  getHostedZoneCount,
  getHostedZoneLimit,
  getReusableDelegationSet,
  getReusableDelegationSetLimit,
  getTrafficPolicyInstance,
  listCidrBlocks,
  listCidrCollections,
  listCidrLocations,
  listGeoLocations,
  listHealthChecks,
  listHostedZones,
  listHostedZonesByName,
  listResourceRecordSets,
  listReusableDelegationSets,
  listTagsForResource,
  listTagsForResources,
  testDnsAnswer,
  updateHealthCheck,
  updateHostedZoneComment,
];
