import type { Operation } from '../operation.ts';
import { changeResourceRecordSets } from './change-resource-record-sets.ts';
import { createHostedZone } from './create-hosted-zone.ts';
import { createReusableDelegationSet } from './create-reusable-delegation-set.ts';
import { deleteHostedZone } from './delete-hosted-zone.ts';
import { deleteReusableDelegationSet } from './delete-reusable-delegation-set.ts';
import { getChange } from './get-change.ts';
import { getHostedZoneCount } from './get-hosted-zone-count.ts';
import { getHostedZone } from './get-hosted-zone.ts';
import { getReusableDelegationSet } from './get-reusable-delegation-set.ts';
import { listHostedZonesByName } from './list-hosted-zones-by-name.ts';
import { listHostedZones } from './list-hosted-zones.ts';
import { listResourceRecordSets } from './list-resource-record-sets.ts';
import { listReusableDelegationSets } from './list-reusable-delegation-sets.ts';
import { updateHostedZoneComment } from './update-hosted-zone-comment.ts';

/** Every operation the emulator answers. */
export const OPERATIONS: readonly Operation[] = [
  changeResourceRecordSets,
  createHostedZone,
  createReusableDelegationSet,
  deleteHostedZone,
  deleteReusableDelegationSet,
  getChange,
  getHostedZone,
  getHostedZoneCount,
  getReusableDelegationSet,
  listHostedZones,
  listHostedZonesByName,
  listResourceRecordSets,
  listReusableDelegationSets,
  updateHostedZoneComment,
];
