import { BUILDER_WORDS } from './builders.ts';
import { DOMAIN_WORDS, UNMANAGED_WORDS } from './domain-modifiers.ts';
import { ENVIRONMENT_WORDS } from './environment.ts';
import { RECORD_MODIFIER_WORDS, ROUTE53_WORDS } from './record-modifiers.ts';
import { RECORD_WORDS } from './records.ts';
import { RESOURCE_WORDS } from './resources.ts';
import { ROUTING_WORDS } from './routing.ts';
import { SERVICE_WORDS } from './services.ts';
import type { WordGroup } from './word-doc.ts';
import { ZONE_WORDS } from './zones.ts';

/** What people are told of every word, in the order of the declarations. */
export const WORD_GROUPS: readonly WordGroup[] = [
  ZONE_WORDS,
  RECORD_WORDS,
  RECORD_MODIFIER_WORDS,
  ROUTE53_WORDS,
  ROUTING_WORDS,
  RESOURCE_WORDS,
  DOMAIN_WORDS,
  UNMANAGED_WORDS,
  BUILDER_WORDS,
  ENVIRONMENT_WORDS,
  SERVICE_WORDS,
];
