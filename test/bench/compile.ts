import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  const literal = write('literal.js', literalConfig(SIZE));
  const loop = write('loop.js', loopConfig(SIZE));
  const program = (...args: readonly string[]) => ({ args: [MAIN, ...args], cwd: folder });
  const bare = (file: string) => ({ args: ['-e', BASELINE, join(folder, file)] });
  try {
    const check = await compare(program('check', '--config', literal), bare(literal), rounds);
    const printIr = await compare(program('print-ir', '--config', literal, '--out', 'ir.json'), bare(literal), rounds);
    const inLoops = await compare(program('check', '--config', loop), bare(loop), rounds);
    return [
      { name: '100,000 literal records in bare node', value: check.b, unit: 'ms' },
      { name: 'check of 100,000 literal records / bare node', value: check.ratio, unit: 'x', limit: 6 },
      { name: 'print-ir of 100,000 literal records / bare node', value: printIr.ratio, unit: 'x', limit: 20 },
      { name: 'check of 100,000 records made in loops / bare node', value: inLoops.ratio, unit: 'x' },
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
