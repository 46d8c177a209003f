import { aliasTarget } from './alias-target.ts';
import { cidrCollection } from './cidr-collection.ts';
import { cnameAlone } from './cname-alone.ts';
import { duplicateValues } from './duplicate-values.ts';
import { existence } from './existence.ts';
import { nameInZone } from './name-in-zone.ts';
import { privateZone } from './private-zone.ts';
import { routingGroup } from './routing-group.ts';
import { routingType } from './routing-type.ts';
import type { ApplyRule, ChangeRule } from './rule.ts';
import { typeAtName } from './type-at-name.ts';
import { valueCount } from './value-count.ts';
import { valueSyntax } from './value-syntax.ts';
import { zoneQuota } from './zone-quota.ts';

/** Rules about where a record set may stand; a change that breaks one is not applied to the working copy. */
export const PLACE_RULES: readonly ChangeRule[] = [nameInZone, typeAtName];

/** Rules about what a record set holds; a change that breaks one still counts for those after it. */
export const CONTENT_RULES: readonly ChangeRule[] = [
  valueSyntax,
  duplicateValues,
  valueCount,
  routingType,
  privateZone,
];

/** Rules about a change on top of the zone and the changes before it. */
export const APPLY_RULES: readonly ApplyRule[] = [
  existence,
  cnameAlone,
  routingGroup,
  cidrCollection,
  aliasTarget,
  zoneQuota,
];
