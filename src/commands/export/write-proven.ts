import type { Context } from '../command.ts';
import { deliverConfig } from './deliver.ts';
import { exportConfig, type ExportRequest } from './export-config.ts';
import type { ConfigFormat } from './formats.ts';
import type { ExportFlags } from './options.ts';

/** What is written, apart from what the flags say of how. */
export type ExportContent = Omit<ExportRequest, 'format' | 'isSplit' | 'defaultTtl' | 'usesBuilders'>;

/** Write zones as the flags say as a proven configuration; returns the exit code. */
export async function writeProven(
  content: ExportContent,
  flags: ExportFlags & { readonly format: ConfigFormat },
  context: Context,
): Promise<number> {
  const { format, ttl, builders, outDir } = flags;
  const proven = await exportConfig(
    {
      ...content,
      format,
      isSplit: outDir !== undefined,
      defaultTtl: ttl === 0 ? undefined : ttl,
      usesBuilders: builders === true,
    },
    context,
  );
  return deliverConfig(proven, flags, context);
}
