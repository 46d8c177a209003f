import type { Operation } from '../operation.ts';
import { changeTagsForResource } from './change-tags-for-resource.ts';
import { changeResourceRecordSets } from './change-resource-record-sets.ts';
import { createHostedZone } from './create-hosted-zone.ts';
import { createReusableDelegationSet } from './create-reusable-delegation-set.ts';
import { deleteHostedZone } from './delete-hosted-zone.ts';
import { deleteReusableDelegationSet } from './delete-reusable-delegation-set.ts';
import { getAccountLimit } from './get-account-limit.ts';
import { getChange } from './get-change.ts';
import { getHostedZoneCount } from './get-hosted-zone-count.ts';
import { getHostedZoneLimit } from './get-hosted-zone-limit.ts';
import { getHostedZone } from './get-hosted-zone.ts';
import { getReusableDelegationSetLimit } from './get-reusable-delegation-set-limit.ts';
import { getReusableDelegationSet } from './get-reusable-delegation-set.ts';
import { listHostedZonesByName } from './list-hosted-zones-by-name.ts';
import { listHostedZones } from './list-hosted-zones.ts';
import { listResourceRecordSets } from './list-resource-record-sets.ts';
import { listReusableDelegationSets } from './list-reusable-delegation-sets.ts';
import { listTagsForResource } from './list-tags-for-resource.ts';
import { listTagsForResources } from './list-tags-for-resources.ts';
import { testDnsAnswer } from './test-dns-answer.ts';
import { updateHostedZoneComment } from './update-hosted-zone-comment.ts';

/** Every operation the emulator answers. */
export const OPERATIONS: readonly Operation[] = [
  changeResourceRecordSets,
  changeTagsForResource,
  createHostedZone,
  createReusableDelegationSet,
  deleteHostedZone,
  deleteReusableDelegationSet,
  getAccountLimit,
  getChange,
  getHostedZone,
  getHostedZoneCount,
  getHostedZoneLimit,
  getReusableDelegationSet,
  getReusableDelegationSetLimit,
  listHostedZones,
  listHostedZonesByName,
  listResourceRecordSets,
  listReusableDelegationSets,
  listTagsForResource,
  listTagsForResources,
  testDnsAnswer,
  updateHostedZoneComment,
];
