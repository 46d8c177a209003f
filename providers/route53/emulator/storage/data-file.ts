import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmulatorError } from '../emulator-error.ts';
import type { State } from '../state.ts';
import { formatSnapshot, parseSnapshot } from './snapshot.ts';

/**
 * Read the state a data file holds.
 *
 * @returns undefined when there is no file yet.
 * @throws {EmulatorError} when the file cannot be read or does not hold a state.
 */
export function readDataFile(path: string): State | undefined {
  const text = readText(path);
  if (text === undefined) return undefined;
  try {
    return parseSnapshot(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EmulatorError(
      'invalid',
      `The data file "${path}" does not hold the state of an emulator: ${reason}`,
      error,
    );
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new EmulatorError('unreadable', `The data file "${path}" cannot be read: ${reasonOf(error)}`, error);
  }
}

/**
 * Write a state to a data file, so that a crash at any moment leaves either the old file or the new one.
 *
 * @throws {EmulatorError} when the file cannot be written.
 */
export function writeDataFile(path: string, state: State): void {
  const temporary = `${path}.tmp`;
  try {
    writeThrough(temporary, formatSnapshot(state));
    renameSync(temporary, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new EmulatorError('unwritable', `The data file "${path}" cannot be written: ${reasonOf(error)}`, error);
  }
}

function writeThrough(path: string, text: string): void {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The rename itself is only durable once the folder is. */
function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENOENT: 'its folder does not exist',
  ENOSPC: 'no space left on the device',
  EROFS: 'the file system is read-only',
};

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] ?? code;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
