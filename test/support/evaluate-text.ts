import assert from 'node:assert/strict';
import { R53_ALIAS } from '../../providers/route53/alias/r53-alias.ts';
import { evaluateConfig, type Evaluated } from '../../src/config/evaluate.ts';
import type { EvaluateOptions } from '../../src/config/evaluate-options.ts';
import { ConfigError } from '../../src/errors.ts';
import type { DeclaredRecord, DeclaredZone } from '../../src/model/ir.ts';
import { PSEUDO_TYPES, RECORD_TYPES } from '../../src/records/index.ts';
import { LAW_RUNS } from './law-runs.ts';
import { sharedEngine } from './shared-engine.ts';

/** What a test may set besides the text of the configuration. */
export interface TextOptions extends Partial<EvaluateOptions> {
  /** Other files by path below the configuration's folder. */
  readonly files?: Readonly<Record<string, string>>;
  /** Evaluate only once: the files change between one reading and the next. */
  readonly isOnce?: boolean;
}

/** A configuration that was evaluated, with what it printed. */
export interface EvaluatedText extends Evaluated {
  readonly printed: readonly string[];
}

/**
 * Evaluate a configuration that exists only in memory, in the folder `/config`.
 *
 * It is evaluated with its literal calls read on the host and again with all of them run, which must be the same; day by day
 * that is tried with every other configuration.
 */
export async function evaluateText(source: string, options: TextOptions = {}): Promise<EvaluatedText> {
  const files = new Map(Object.entries({ 'dnsconfig.js': source, ...options.files }));
  const printed: string[] = [];
  const all: EvaluateOptions = {
    file: '/config/dnsconfig.js',
    displayFile: 'dnsconfig.js',
    cwd: '/config',
    variables: {},
    startEngine: sharedEngine,
    recordTypes: [...RECORD_TYPES, ...PSEUDO_TYPES, R53_ALIAS],
    print: (line) => printed.push(line),
    readFile: (path) => {
      const text = files.get(path.replace(/^\/config\//, ''));
      if (text === undefined) throw Object.assign(new Error(`ENOENT, open '${path}'`), { code: 'ENOENT' });
      return text;
    },
    foldsFrom: 0,
    ...options,
  };
  const evaluated = await evaluateConfig(all);
  if (options.isOnce === true || (LAW_RUNS < 1000 && source.length % 2 === 0)) return { ...evaluated, printed };
  const unfolded = await evaluateConfig({ ...all, foldsFrom: Number.POSITIVE_INFINITY, print: () => undefined });
  assert.deepEqual(evaluated.config, unfolded.config);
  return { ...evaluated, printed };
}

/** Evaluate modifiers of one zone `ex.test` and return the zone. */
export async function evaluateZone(modifiers: string, options: TextOptions = {}): Promise<DeclaredZone> {
  const { config } = await evaluateText(`var REG = NewRegistrar("none");\nD("ex.test", REG, ${modifiers}\n);`, options);
  const [zone] = config.zones;
  assert.ok(zone);
  return zone;
}

/** The records of a zone as short text: label, type, TTL and values. */
export function recordLines(records: readonly DeclaredRecord[]): string[] {
  return records.map(({ name, type, ttl, values }) => `${name} ${type} ${ttl} ${values.join(' ')}`);
}

/** Evaluate a configuration that must fail, and return the error. */
export async function failText(source: string, options: TextOptions = {}): Promise<ConfigError> {
  try {
    await evaluateText(source, options);
  } catch (error) {
    assert.ok(error instanceof ConfigError, String(error));
    return error;
  }
  return assert.fail('The evaluation did not fail');
}

/** Where an error stands, as `file:line:column`. */
export function placeOf(error: Pick<ConfigError, 'position'>): string {
  const { position } = error;
  return position === undefined ? 'nowhere' : `${position.file}:${position.line}:${position.column}`;
}
