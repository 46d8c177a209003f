import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { compare, median, peakMemory, timeOnce, type Program } from './process.ts';
import type { Row } from './row.ts';

const RECORDS = 1_000_000;
/** Each round takes seconds, so a few are enough. */
const MOST_ROUNDS = 3;

/** Time reading and writing a zone file of a million records, beside the same with BIND where it is installed. */
export async function zoneFileRows(rounds: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'zonewright-bench-'));
  const [file, program] = [join(folder, 'big.zone'), join(folder, 'program.mjs')];
  try {
    writeZone(file);
    buildSync({
      entryPoints: [fileURLToPath(new URL('zone-file-program.ts', import.meta.url))],
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      outfile: program,
      logLevel: 'error',
    });
    const read: Program = { args: [program, 'read', file] };
    const rewrite: Program = { args: [program, 'rewrite', file, join(folder, 'ours.zone')] };
    const most = Math.min(rounds, MOST_ROUNDS);
    const hasBind = spawnSync('named-checkzone', ['-v']).status === 0;
    return [
      ...(hasBind
        ? await rowsBesideBind(read, rewrite, { file, folder, rounds: most })
        : await ownRows(read, rewrite, most)),
      { name: 'peak memory of reading it', value: await peakMemory(read), unit: 'MB', limit: 150 },
      { name: 'peak memory of reading and writing it', value: await peakMemory(rewrite), unit: 'MB', limit: 800 },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function speedRows(readMs: number, rewriteMs: number): Row[] {
  return [
    { name: 'reading a zone file of 1,000,000 records', value: RECORDS / readMs, unit: 'records/ms' },
    { name: 'reading and writing it', value: RECORDS / rewriteMs, unit: 'records/ms' },
  ];
}

async function ownRows(read: Program, rewrite: Program, rounds: number): Promise<Row[]> {
  const times: { read: number; rewrite: number }[] = [];
  for (let i = 0; i < rounds; i++) times.push({ read: await timeOnce(read), rewrite: await timeOnce(rewrite) });
  return speedRows(median(times.map((time) => time.read)), median(times.map((time) => time.rewrite)));
}

/** Where a zone file lies and how often it is read. */
interface Comparison {
  readonly file: string;
  readonly folder: string;
  readonly rounds: number;
}

async function rowsBesideBind(read: Program, rewrite: Program, { file, folder, rounds }: Comparison): Promise<Row[]> {
  const check: Program = { command: 'named-checkzone', args: ['-q', '-i', 'none', 'ex.test', file] };
  const output = join(folder, 'theirs.zone');
  const compile: Program = { command: 'named-compilezone', args: ['-q', '-i', 'none', '-o', output, 'ex.test', file] };
  const reading = await compare(read, check, rounds);
  const rewriting = await compare(rewrite, compile, rounds);
  const peak = await peakOf(compile);
  return [
    ...speedRows(reading.a, rewriting.a),
    { name: 'named-checkzone of it', value: RECORDS / reading.b, unit: 'records/ms' },
    { name: 'named-compilezone of it', value: RECORDS / rewriting.b, unit: 'records/ms' },
    { name: 'reading it / named-checkzone', value: reading.ratio, unit: 'x', limit: 2 },
    { name: 'reading and writing it / named-compilezone', value: rewriting.ratio, unit: 'x', limit: 3 },
    ...(peak === undefined ? [] : [{ name: 'peak memory of named-compilezone', value: peak, unit: 'MB' }]),
  ];
}

/** Peak memory in MB as Linux tells it while a program runs; undefined elsewhere. */
async function peakOf({ command = process.execPath, args }: Program): Promise<number | undefined> {
  const child = spawn(command, args, { stdio: 'ignore' });
  let peak: number | undefined;
  const look = setInterval(() => {
    try {
      const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      if (found !== undefined) peak = Number(found) / 1024;
    } catch {
      // No such folder on other systems, and none once the program has ended.
    }
  }, 20);
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(look);
  return peak;
}

/** Write a zone of the kinds of records that large zones have. */
function writeZone(file: string): void {
  const descriptor = openSync(file, 'w');
  writeSync(
    descriptor,
    '$TTL 300\n@ SOA ns1.host.test. admin.host.test. 1 3600 600 604800 1440\n@ NS ns1.host.test.\n',
  );
  let text = '';
  for (let i = 0; i < RECORDS - 2; i++) {
    text += `${recordText(i)}\n`;
    if (text.length < 1_000_000) continue;
    writeSync(descriptor, text);
    text = '';
  }
  writeSync(descriptor, text);
  closeSync(descriptor);
}

function recordText(i: number): string {
  const [high, middle, low] = [i >> 16, (i >> 8) & 255, i & 255];
  switch (i % 10) {
    case 4:
      return `host${i} 60 IN AAAA 2001:db8::${high.toString(16)}:${(i & 0xffff).toString(16)}`;
    case 5:
    case 6:
      return `host${i} IN CNAME host${i - 5}`;
    case 7:
      return `host${i} IN MX 10 mail${low}.host.test.`;
    case 8:
      return `host${i} IN TXT "v=spf1 ip4:10.${high}.${middle}.${low} include:_spf${i}.host.test -all"`;
    case 9:
      return `_sip._tcp.host${i} 3600 IN SRV 10 20 5060 sip.host.test.`;
    default:
      return `host${i} IN A 10.${high}.${middle}.${low}`;
  }
}
