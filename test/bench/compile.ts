import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extendedZones, macroConfig, manyExtensions, nestedConfig } from './extend-config.ts';
import { BASELINE, literalConfig, loopConfig } from './literal-config.ts';
import { compare, MAIN, peakMemory } from './process.ts';
import type { Row } from './row.ts';

const SIZE = { zones: 1000, records: 100 };

/** Time `check` and `print-ir` of 100,000 records against node running the same file with words that do nothing. */
export async function compileRows(rounds: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'zonewright-bench-'));
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return name;
  };
  let files = 0;
  const literal = write('literal.js', literalConfig(SIZE));
  const loop = write('loop.js', loopConfig(SIZE));
  const program = (...args: readonly string[]) => ({ args: [MAIN, ...args], cwd: folder });
  const bare = (file: string) => ({ args: ['-e', BASELINE, join(folder, file)] });
  try {
    const check = await compare(program('check', '--config', literal), bare(literal), rounds);
    const printIr = await compare(program('print-ir', '--config', literal, '--out', 'ir.json'), bare(literal), rounds);
    const checkOf = (text: string) => program('check', '--config', write(`config${files++}.js`, text));
    const literally = program('check', '--config', literal);
    const inLoops = await compare(program('check', '--config', loop), bare(literal), rounds);
    const nested = await compare(checkOf(nestedConfig(SIZE)), literally, rounds);
    const inMacros = await compare(checkOf(macroConfig(SIZE)), bare(literal), rounds);
    const extended = await compare(checkOf(extendedZones(400)), { args: ['-e', '0'] }, rounds * 2);
    const extensions = await compare(checkOf(manyExtensions(20_000)), checkOf(manyExtensions(10_000)), rounds);
    return [
      { name: '100,000 literal records in bare node', value: check.b, unit: 'ms' },
      { name: 'check of 100,000 literal records / bare node', value: check.ratio, unit: 'x', limit: 6 },
      { name: 'print-ir of 100,000 literal records / bare node', value: printIr.ratio, unit: 'x', limit: 20 },
      {
        name: 'check of 100,000 records made in loops / literal ones in bare node',
        value: inLoops.ratio,
        unit: 'x',
        limit: 6,
      },
      { name: 'check of 100,000 records in nested lists / literal ones', value: nested.ratio, unit: 'x', limit: 1.1 },
      {
        name: 'check of 100,000 records made by macros / literal ones in bare node',
        value: inMacros.ratio,
        unit: 'x',
        limit: 6,
      },
      { name: 'check of 400 zones and 400 D_EXTEND / bare node', value: extended.ratio, unit: 'x', limit: 4 },
      { name: 'check of 20,000 D_EXTEND / 10,000', value: extensions.ratio, unit: 'x', limit: 2 },
      {
        name: 'peak memory of check of 100,000 literal records',
        value: await peakMemory(program('check', '--config', literal)),
        unit: 'MB',
        limit: 300,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
