import type { Rule } from '../rule.ts';
import { aliasSet } from './alias-set.ts';
import { capability } from './capability.ts';
import { cnameAlone } from './cname-alone.ts';
import { cnameApex } from './cname-apex.ts';
import { declared } from './declared.ts';
import { duplicate } from './duplicate.ts';
import { label } from './label.ts';
import { legacyMetadata } from './legacy-metadata.ts';
import { loop } from './loop.ts';
import { missingTarget } from './missing-target.ts';
import { nsApex } from './ns-apex.ts';
import { providerType } from './provider-type.ts';
import { recordType } from './record-type.ts';
import { repeatedZone } from './repeated-zone.ts';
import { setTtl } from './set-ttl.ts';
import { soa } from './soa.ts';
import { ttl } from './ttl.ts';
import { underscore } from './underscore.ts';
import { weightedGroup } from './weighted-group.ts';
import { wildcard } from './wildcard.ts';
import { zoneDuplicate } from './zone-duplicate.ts';
import { zoneName } from './zone-name.ts';

/** Every rule about a zone, in the order they are checked; the one place that lists them. */
export const RULES: readonly Rule[] = [
  zoneName,
  zoneDuplicate,
  declared,
  providerType,
  recordType,
  label,
  wildcard,
  repeatedZone,
  underscore,
  ttl,
  cnameApex,
  cnameAlone,
  loop,
  nsApex,
  soa,
  duplicate,
  setTtl,
  aliasSet,
  weightedGroup,
  capability,
  legacyMetadata,
  missingTarget,
];
