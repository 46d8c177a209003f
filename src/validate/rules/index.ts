import type { Rule } from '../rule.ts';
import { addressTarget } from './address-target.ts';
import { aliasSet } from './alias-set.ts';
import { assignedNumber } from './assigned-number.ts';
import { autodnssec } from './autodnssec.ts';
import { capability } from './capability.ts';
import { cnameAlone } from './cname-alone.ts';
import { cnameApex } from './cname-apex.ts';
import { declared } from './declared.ts';
import { dmarcMissing } from './dmarc-missing.ts';
import { duplicate } from './duplicate.ts';
import { foreignType } from './foreign-type.ts';
import { hostName } from './host-name.ts';
import { label } from './label.ts';
import { legacyMetadata } from './legacy-metadata.ts';
import { loop } from './loop.ts';
import { mappedAddress } from './mapped-address.ts';
import { missingTarget } from './missing-target.ts';
import { naptr } from './naptr.ts';
import { nsApex } from './ns-apex.ts';
import { nullMx } from './null-mx.ts';
import { providerType } from './provider-type.ts';
import { recordType } from './record-type.ts';
import { repeatedZone } from './repeated-zone.ts';
import { routedTwin } from './routed-twin.ts';
import { ruleSetting } from './rule-setting.ts';
import { routingSupport } from './routing-support.ts';
import { serviceBinding } from './service-binding.ts';
import { setTtl } from './set-ttl.ts';
import { soa } from './soa.ts';
import { spfLookups } from './spf-lookups.ts';
import { spfSeveral } from './spf-several.ts';
import { targetAlias } from './target-alias.ts';
import { targetName } from './target-name.ts';
import { textLength } from './text-length.ts';
import { ttlHigh, ttlLow } from './ttl-range.ts';
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
  targetName,
  textLength,
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
  serviceBinding,
  aliasSet,
  weightedGroup,
  routingSupport,
  autodnssec,
  capability,
  foreignType,
  legacyMetadata,
  missingTarget,
  addressTarget,
  mappedAddress,
  assignedNumber,
  naptr,
  nullMx,
  spfSeveral,
  ruleSetting,
  // Good practice, off unless asked for.
  hostName,
  targetAlias,
  dmarcMissing,
  spfLookups,
  routedTwin,
  ttlLow,
  ttlHigh,
];
