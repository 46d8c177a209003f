import type { ServiceZones } from '../alias/service-zones.ts';
import { createServiceZones } from '../alias/service-zones.ts';
import type { Locate } from './answering/asker.ts';
import { locateDocumentation } from './answering/locate.ts';
import type { Role } from './options.ts';
import type { EmulatorOptions } from './options.ts';
import type { AccessKey } from './state.ts';

/** How an emulator behaves, as far as the rules themselves are concerned. */
export interface Settings {
  readonly accountId: string;
  readonly keys: readonly AccessKey[];
  /** Roles that may be assumed; undefined for any. */
  readonly roles: readonly Role[] | undefined;
  /** How many times GetChange answers PENDING and GetOperationDetail IN_PROGRESS. */
  readonly pendingPolls: number;
  /** Whether an alias may name a zone id nobody has heard of: AWS opens regions faster than tables follow. */
  readonly acceptUnknownAliasZones: boolean;
  /** The AWS services an alias may point to. */
  readonly serviceZones: ServiceZones;
  /** Whether record sets may name health checks and collections of networks that do not exist. */
  readonly acceptUnknownReferences: boolean;
  /** Where addresses are. */
  readonly locate: Locate;
  readonly maxHealthChecks: number;
  /** Whether values must be of the type of their set. */
  readonly checksValues: boolean;
  readonly maxZones: number;
  readonly maxRecordSets: number;
}

/** The key a client may use when none are configured. */
export const DEFAULT_KEY: AccessKey = {
  accessKeyId: 'AKIAEMULATOREMULATOR',
  secretAccessKey: 'emulator-secret-access-key',
  arn: 'arn:aws:iam::123456789012:user/emulator',
};

/** What AWS grants every account, and one key to sign with. */
export const DEFAULT_SETTINGS: Settings = {
  accountId: '123456789012',
  keys: [DEFAULT_KEY],
  roles: undefined,
  pendingPolls: 1,
  acceptUnknownAliasZones: true,
  serviceZones: createServiceZones(),
  acceptUnknownReferences: false,
  locate: locateDocumentation,
  maxHealthChecks: 200,
  checksValues: true,
  maxZones: 500,
  maxRecordSets: 10_000,
};

/** Fill in what the options leave out. */
export function settingsOf(options: EmulatorOptions): Settings {
  const accountId = options.accountId ?? DEFAULT_SETTINGS.accountId;
  const arn = `arn:aws:iam::${accountId}:user/emulator`;
  const { locate } = options;
  const keys = options.keys ?? DEFAULT_SETTINGS.keys.map((key) => ({ ...key, arn }));
  return {
    accountId,
    keys: keys.map((key) => ({ arn, ...key })),
    roles: options.roles,
    pendingPolls: options.pendingPolls ?? DEFAULT_SETTINGS.pendingPolls,
    acceptUnknownAliasZones: options.acceptUnknownAliasZones ?? DEFAULT_SETTINGS.acceptUnknownAliasZones,
    serviceZones: options.aliasZones ? createServiceZones(options.aliasZones) : DEFAULT_SETTINGS.serviceZones,
    acceptUnknownReferences: options.acceptUnknownReferences ?? DEFAULT_SETTINGS.acceptUnknownReferences,
    locate: locate ? (address) => locate(address) ?? locateDocumentation(address) : DEFAULT_SETTINGS.locate,
    maxHealthChecks: options.maxHealthChecks ?? DEFAULT_SETTINGS.maxHealthChecks,
    checksValues: options.checksValues ?? DEFAULT_SETTINGS.checksValues,
    maxZones: options.maxZones ?? DEFAULT_SETTINGS.maxZones,
    maxRecordSets: options.maxRecordSets ?? DEFAULT_SETTINGS.maxRecordSets,
  };
}
