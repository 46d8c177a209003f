import { writeConfigFiles } from '../../export/config-files.ts';
import type { ExportedZone } from '../../export/exported-zone.ts';
import { type ConfigOptions, type LeftSet, textOf, writeConfig } from '../../export/js.ts';
import type { AccountContent } from '../../model/account.ts';
import { indexRecordTypes } from '../../model/desired.ts';
import type { RecordSet } from '../../model/record-set.ts';
import type { DnsProvider, ProviderKind } from '../../provider.ts';
import type { Context } from '../command.ts';
import { allRecordTypes } from '../compiling.ts';
import { isProven } from './disproof.ts';
import type { ConfigFormat } from './formats.ts';
import { proveConfig } from './prove.ts';

/** What is to be written as a configuration, and how. */
export interface ExportRequest {
  readonly zones: readonly ExportedZone[];
  /** The entry of creds.json that the configuration names. */
  readonly entry: string;
  /** Whose zones they are; undefined for zones that come from a file. */
  readonly provider?: DnsProvider | undefined;
  readonly kinds: readonly ProviderKind[];
  readonly format: ConfigFormat;
  /** Whether each zone gets a file of its own. */
  readonly isSplit: boolean;
  readonly defaultTtl: number | undefined;
  readonly usesBuilders: boolean;
  /** What the sets refer to that has a name. */
  readonly resources?: AccountContent | undefined;
}

/** A file to be written. */
export interface TextFile {
  /** Relative, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A configuration that was compiled and compared with what was read. */
export interface ProvenConfig {
  readonly files: readonly TextFile[];
  /** The sets that it does not declare, which stand in it as remarks. */
  readonly left: readonly LeftSet[];
  /** What else it does not give back; then it is not to be trusted. */
  readonly problems: readonly string[];
}

/** A set that is refused may hide another one: a word that throws ends the evaluation. */
const MAX_PROOFS = 20;

/**
 * Write zones as a configuration that gives back exactly what was read.
 *
 * The configuration is proven: what turns out not to come back becomes a remark, and the rest is proven again.
 */
export async function exportConfig(
  request: ExportRequest,
  context: Pick<Context, 'startEngine'>,
): Promise<ProvenConfig> {
  const { zones, format, isSplit, kinds, entry, provider } = request;
  const refused = new Map<RecordSet, string>();
  const options: ConfigOptions = {
    recordTypes: indexRecordTypes(allRecordTypes(kinds)),
    entry,
    commas: format === 'djs' ? 'leading' : 'trailing',
    isTyped: format === 'ts',
    defaultTtl: request.defaultTtl,
    usesBuilders: request.usesBuilders,
    resources: request.resources,
    refused,
  };
  for (let count = 1; ; count++) {
    const { files, left } = (isSplit ? writeConfigFiles : writeConfig)(zones, options);
    const disproof = await proveConfig({ files, zones, entry, provider, kinds }, context);
    const found = Array.from(disproof.refused).filter(([set]) => !refused.has(set));
    if (isProven(disproof) || found.length === 0 || count === MAX_PROOFS) {
      const unexplained = Array.from(disproof.refused, ([{ name, type }, reason]) => `${name} ${type}: ${reason}`);
      const texts = files.map((file) => ({ path: file.path, text: textOf(file.lines) }));
      return { files: texts, left, problems: [...disproof.problems, ...unexplained] };
    }
    for (const [set, reason] of found) refused.set(set, reason);
  }
}
