import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Checks that are about a zone in the world and not about its text: other zones, host names, mail. */
const LENIENT = ['i', 'k', 'm', 'M', 'n', 'r', 'S', 'T', 'W'].flatMap((check) => [
  `-${check}`,
  check === 'i' ? 'none' : 'ignore',
]);

/** The programs of BIND 9 that check and rewrite zone files. */
export interface Bind {
  readonly version: string;
  /** A folder for files that come and go. */
  readonly folder: string;
  /** Have `named-checkzone` check a text; undefined when it accepts it, else what it says. */
  readonly check: (zone: string, text: string) => string | undefined;
  /** Have `named-compilezone` rewrite a file, relative to `cwd`; a text is what it says against it. */
  readonly compile: (zone: string, file: string, cwd: string) => CompiledZone | string;
  /** The same for a text. */
  readonly compileText: (zone: string, text: string) => CompiledZone | string;
  readonly close: () => void;
}

/** A zone as BIND writes it. */
export interface CompiledZone {
  /** One record a line, all names in full. */
  readonly text: string;
  /** The records as they are on the wire, in the format that secondaries keep on disk. */
  readonly raw: Buffer;
}

/** Open the programs of BIND, which are installed first where that is allowed. @throws {Error} when they cannot be had. */
export function openBind(): Bind {
  const version = findVersion() ?? install();
  const folder = mkdtempSync(join(tmpdir(), 'zonewright-bind-'));
  const input = join(folder, 'input.zone');
  const compile = (zone: string, file: string, cwd: string): CompiledZone | string => {
    for (const format of ['raw', 'text']) {
      const style = format === 'text' ? ['-s', 'full'] : ['-F', 'raw=0'];
      const complaint = run('named-compilezone', [...LENIENT, ...style, '-o', join(folder, format), zone, file], cwd);
      if (complaint !== undefined) return complaint;
    }
    return { text: readFileSync(join(folder, 'text'), 'latin1'), raw: readFileSync(join(folder, 'raw')) };
  };
  const write = (text: string): string => {
    writeFileSync(input, text);
    return input;
  };
  return {
    version,
    folder,
    check: (zone, text) => run('named-checkzone', [...LENIENT, zone, write(text)], folder),
    compile,
    compileText: (zone, text) => compile(zone, write(text), folder),
    close: () => rmSync(folder, { recursive: true }),
  };
}

/** Run a program; undefined when it ends well, else what it printed. */
function run(program: string, args: readonly string[], cwd: string): string | undefined {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'latin1' });
  if (error !== undefined) throw error;
  return status === 0 ? undefined : `${stdout}${stderr}`.trim().slice(0, 2000);
}

function findVersion(): string | undefined {
  const { stdout, status } = spawnSync('named-checkzone', ['-v'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function install(): string {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (process.getuid?.() === 0) {
    console.log('Installing bind9-utils');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'bind9-utils'], { stdio: 'ignore', env });
  }
  const version = findVersion();
  if (version === undefined) throw new Error('named-checkzone is missing; install BIND 9 (Debian: bind9-utils)');
  return version;
}
