import assert from 'node:assert/strict';
import { route53 } from '../../providers/route53/index.ts';
import type { DeclaredConfig } from '../../src/model/ir.ts';
import { findingsOf } from './declared.ts';
import { evaluateText } from './evaluate-text.ts';
import { previewIn, pushIn, type Outcome, type Setup } from './planning.ts';
import type { Bench } from './route53.ts';

/** Compile a configuration of one zone `shop.test` at Route 53, which must be sound. */
export async function compileShop(records: string, declarations = ''): Promise<DeclaredConfig> {
  const { config } = await evaluateText(
    `var REG = NewRegistrar("none");\nvar DSP = NewDnsProvider("r53", "ROUTE53");\n${declarations}\nD("shop.test", REG, DnsProvider(DSP), ${records});`,
    { isOnce: true },
  );
  const errors = findingsOf(config, [route53]).filter(({ level }) => level === 'error');
  assert.deepEqual(errors, []);
  return config;
}

/** Preview or push such a configuration with a provider of its own, as another run of the program would. */
export async function runShop(
  bench: Pick<Bench, 'connect'>,
  what: 'preview' | 'push',
  [records, declarations]: readonly [records: string, declarations?: string],
  more: Partial<Setup> = {},
): Promise<Outcome> {
  const config = await compileShop(records, declarations);
  const setup = { zones: config.zones, providers: [await bench.connect()], config, ...more };
  return what === 'push' ? pushIn(setup) : previewIn(setup);
}
