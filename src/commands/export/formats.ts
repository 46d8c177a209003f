import { UsageError } from '../../errors.ts';

/** The formats that are configurations. */
export const CONFIG_FORMATS = ['js', 'djs', 'ts'] as const;
/** A format that is a configuration. */
export type ConfigFormat = (typeof CONFIG_FORMATS)[number];

/** Tell whether a format is a configuration, which can be proven. */
export function isConfigFormat(format: string): format is ConfigFormat {
  return CONFIG_FORMATS.some((known) => known === format);
}

/** Make the parser of a `--format` with these formats. */
export function formatParser<Format extends string>(formats: readonly Format[]): (text: string) => Format {
  return (text) => {
    const format = formats.find((known) => known === text);
    if (format !== undefined) return format;
    throw new UsageError(`Format "${text}" unknown`, { hint: `Formats: ${formats.join(', ')}` });
  };
}
