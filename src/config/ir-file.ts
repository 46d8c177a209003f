// Not 'node:fs/promises', which takes every start two milliseconds to load.
import { promises } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigError } from '../errors.ts';
import type { RecordTypes } from '../model/desired.ts';
import type { DeclaredConfig, DeclaredRecord } from '../model/ir.ts';
import { fromIrJson, type IrPosition } from '../model/ir-reader.ts';
import type { Evaluated } from './evaluate.ts';
import type { CallSite } from './positions.ts';

/** How an IR file is read. */
export interface IrFileOptions {
  readonly cwd: string;
  /** The file that positions without a file name are about. */
  readonly mainFile: string;
  readonly recordTypes: RecordTypes;
}

/**
 * Read the intermediate representation that `print-ir` wrote.
 *
 * @throws {ConfigError} when the file is missing, no JSON, or of another shape.
 */
export async function readIrFile(file: string, options: IrFileOptions): Promise<Evaluated> {
  const { config, positions } = fromIrJson(await parseFile(file, options.cwd), options.recordTypes);
  return {
    config,
    notices: [],
    locate: (calls) => Promise.resolve(locateRecords(config, positions, new Set(calls), options)),
  };
}

async function parseFile(file: string, cwd: string): Promise<unknown> {
  let content: string;
  try {
    content = await promises.readFile(resolve(cwd, file), 'utf8');
  } catch (cause) {
    throw new ConfigError(`The IR file "${file}" cannot be read`, { cause, hint: 'Make one with print-ir --out' });
  }
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw new ConfigError(`The IR file "${file}" is not JSON`, { cause });
  }
}

function locateRecords(
  config: DeclaredConfig,
  positions: ReadonlyMap<number, IrPosition>,
  calls: ReadonlySet<number>,
  options: IrFileOptions,
): ReadonlyMap<number, CallSite> {
  const sites = new Map<number, CallSite>();
  for (const record of config.zones.flatMap((zone) => [...zone.records, ...zone.absent])) {
    const position = positions.get(record.call);
    if (position === undefined || !calls.has(record.call)) continue;
    sites.set(record.call, {
      position: { ...position, file: position.file ?? options.mainFile },
      excerpt: wordsOf(record, options.recordTypes),
    });
  }
  return sites;
}

/** The call as somebody would have typed it. */
function wordsOf(record: DeclaredRecord, recordTypes: RecordTypes): string {
  const args = recordTypes.get(record.type)?.args.map((i) => record.values[i] ?? '') ?? record.values;
  return `${record.type}(${[record.name, ...args].map((value) => JSON.stringify(value)).join(', ')})`;
}
