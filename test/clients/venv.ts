import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOME = fileURLToPath(new URL('../../.venv/', import.meta.url));
const PIP_OPTIONS = ['--quiet', '--no-input', '--no-compile', '--disable-pip-version-check'];

/** A Python environment of the project's own. */
export interface Venv {
  /** Path of a program in it. */
  readonly bin: (program: string) => string;
}

/**
 * Make a Python environment with these packages, or take the one that was made with the same pins before.
 *
 * @throws {Error} when Python or its `venv` is missing and cannot be installed, or a package cannot be had.
 */
export function ensureVenv(name: string, pins: readonly string[]): Venv {
  const folder = join(HOME, name);
  const marker = join(folder, 'pins.txt');
  const bin = (program: string): string => join(folder, 'bin', program);
  const wanted = `${pins.join('\n')}\n`;
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return { bin };
  console.log(`Making the Python environment .venv/${name} (${pins.join(', ')})`);
  rmSync(folder, { recursive: true, force: true });
  makeVenv(folder);
  must(bin('python'), ['-m', 'pip', 'install', ...PIP_OPTIONS, ...pins], `Cannot install ${pins.join(', ')}`);
  writeFileSync(marker, wanted);
  return { bin };
}

/** Debian keeps `venv` in a package of its own, without which the first try fails half way. */
function makeVenv(folder: string): void {
  const args = ['-m', 'venv', '--clear', folder];
  if (spawnSync('python3', args, { stdio: 'ignore' }).status === 0) return;
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (mayInstall) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    must('apt-get', ['install', '-y', '-qq', 'python3-venv'], 'Cannot install python3-venv');
  }
  must('python3', args, 'Python cannot make an environment; install Python 3 with venv (Debian: python3-venv)');
}

function must(command: string, args: readonly string[], complaint: string): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env });
  if (status === 0) return;
  const output = `${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').slice(-10).join('\n');
  throw new Error(`${complaint}\n${error?.message ?? output}`);
}
